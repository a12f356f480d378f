import { exact } from "../domain/amount.js";
import { sum } from "../domain/sum.js";
import type { Found } from "./finding.js";
import type { NamesIn } from "./names-in-text.js";
import { valueIn } from "./running-text.js";
import type { TextContext } from "./text-context.js";

type BesideDiffers = Extract<Found, { code: "sum-in-text-differs" }>;

const OVERBOOKED = /^[^:]+: ([\d.]+) med overbooking$/u;
const SEASONS = /^[^:]+: ([\d.]+) om sommeren og ([\d.]+) om vinteren$/u;

/** A row of such a table, by whose it is; without a specialisation the institution's total. */
export interface RowBeside {
  readonly text: string;
  readonly institution: string;
  readonly specialisation: string | null;
  readonly value: number;
  /** Null with overbooking on top. */
  readonly winter: number | null;
}

/**
 * The tables of our own documents beside the form, by their rows: summer and winter that are not together what the form
 * has, or of which the specialisations do not sum to the total; and with overbooking on top a total that is not the
 * form's with the request's percentage, rounded down, or that the specialisations do not sum to.
 */
export function besideFindings(
  texts: readonly string[],
  { request, table, namesIn }: TextContext,
): BesideDiffers[] {
  const { overbooking = { mode: "none" } } = request;
  const withMore = ({ institution }: RowBeside): number | null => {
    const total = table.totalAt(institution);
    return total === null || overbooking.mode !== "on-top"
      ? null
      : exact(overbooking.percent).plus(100).times(total).div(100).floor().toNumber();
  };
  // Where the form itself does not sum, that is found of it.
  const rows = texts
    .flatMap((text) => rowIn(text, namesIn))
    .filter(({ institution }) => table.lackingAt(institution) === 0);
  const [ofSeasons, overbooked] = [true, false].map((isOfSeasons) =>
    rows.filter(({ winter }) => (winter !== null) === isOfSeasons),
  ) as [RowBeside[], RowBeside[]];
  const ofForm = ofSeasons.flatMap((row) =>
    differing(row, table.studyPlacesAt(row.institution, row.specialisation), row.value + (row.winter ?? 0)),
  );
  const ofTotals = overbooked.flatMap((row) => {
    if (row.specialisation !== null) return [];
    const wrong = differing(row, withMore(row), row.value);
    return wrong.length > 0 ? wrong : ofCells(row, overbooked);
  });
  // One number that is wrong in its row makes the sum wrong too.
  const ofSums = ofForm.length > 0 ? [] : ofSeasons.flatMap((row) => ofCells(row, ofSeasons));
  return [...ofForm, ...ofSums, ...ofTotals];
}

/** A total that its specialisations do not sum to. */
function ofCells(whole: RowBeside, rows: readonly RowBeside[]): BesideDiffers[] {
  const cells = rows.filter((row) => row.institution === whole.institution && row.specialisation !== null);
  if (whole.specialisation !== null || cells.length === 0) return [];
  return differing(whole, whole.value, sum(cells.map(({ value }) => value)));
}

/** What a row of such a table says; none of other texts. */
export function rowIn(text: string, namesIn: NamesIn): RowBeside[] {
  const [, number = "", winter] = SEASONS.exec(text) ?? OVERBOOKED.exec(text) ?? [];
  const named = number === "" ? [] : namesIn(text);
  const idOf = (wanted: "institution" | "specialisation"): string | null =>
    named.find(({ kind }) => kind === wanted)?.id ?? null;
  const institution = idOf("institution");
  if (institution === null) return [];
  const own = { institution, specialisation: idOf("specialisation"), value: valueIn(number) };
  return [{ text, ...own, winter: winter === undefined ? null : valueIn(winter) }];
}

function differing({ text }: RowBeside, total: number | null, ofParts: number): BesideDiffers[] {
  return total === null || total === ofParts
    ? []
    : [{ code: "sum-in-text-differs", text, total, sum: ofParts, cells: [] }];
}
