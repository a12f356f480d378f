import { exact } from "../domain/amount.js";
import { sum } from "../domain/sum.js";
import type { Found } from "./finding.js";
import { valueIn } from "./running-text.js";
import type { TextContext } from "./text-context.js";

type BesideDiffers = Extract<Found, { code: "sum-in-text-differs" }>;

const OVERBOOKED = /^[^:]+: ([\d.]+) med overbooking$/u;
const SEASONS = /^[^:]+: ([\d.]+) om sommeren og ([\d.]+) om vinteren$/u;

/** Whether a text is what a row of such a table says of overbooking or the intake. */
export function isBeside(text: string): boolean {
  return OVERBOOKED.test(text) || SEASONS.test(text);
}

/** A row of such a table, by whose it is; without a specialisation the institution's total. */
interface Row {
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
export function besideFindings(texts: readonly string[], context: TextContext): BesideDiffers[] {
  const { request, table, frame } = context;
  // Where the form itself does not sum, that is found of it.
  const rows = texts
    .flatMap((text) => rowIn(text, context))
    .filter(({ institution }) => table.lackingAt(institution) === 0);
  const ofRows = rows.flatMap(({ text, institution, specialisation, value, winter }) =>
    winter === null ? [] : differing(text, table.studyPlacesAt(institution, specialisation), value + winter),
  );
  const { overbooking = { mode: "none" } } = request;
  const withMore = (total: number): number | null =>
    overbooking.mode === "on-top"
      ? exact(overbooking.percent).plus(100).times(total).div(100).floor().toNumber()
      : null;
  const totalsOf = (id: string, own: readonly Row[]): BesideDiffers[] => {
    const whole = own.find(({ specialisation }) => specialisation === null);
    const cells = own.filter((row) => row !== whole).map(({ value }) => value);
    if (whole === undefined || cells.length === 0) return [];
    const { text, value, winter } = whole;
    const onForm = winter === null ? table.totalAt(id) : null;
    const ofForm = onForm === null ? [] : differing(text, withMore(onForm), value);
    return ofForm.length > 0 ? ofForm : differing(text, value, sum(cells));
  };
  const ofTotals = frame.institutions.flatMap(({ id }) => {
    const own = rows.filter(({ institution }) => institution === id);
    const [ofSeasons, overbooked] = [true, false].map((isOfSeasons) =>
      own.filter(({ winter }) => (winter !== null) === isOfSeasons),
    );
    // One number that is wrong in its row makes the sum wrong too.
    return [...(ofRows.length > 0 ? [] : totalsOf(id, ofSeasons ?? [])), ...totalsOf(id, overbooked ?? [])];
  });
  return [...ofRows, ...ofTotals];
}

function rowIn(text: string, { namesIn }: TextContext): Row[] {
  const [, number, winter] = SEASONS.exec(text) ?? OVERBOOKED.exec(text) ?? [];
  if (number === undefined) return [];
  const named = namesIn(text);
  const idOf = (wanted: "institution" | "specialisation"): string | null =>
    named.find(({ kind }) => kind === wanted)?.id ?? null;
  const institution = idOf("institution");
  if (institution === null) return [];
  const own = { institution, specialisation: idOf("specialisation"), value: valueIn(number) };
  return [{ text, ...own, winter: winter === undefined ? null : valueIn(winter) }];
}

function differing(text: string, total: number | null, ofParts: number): BesideDiffers[] {
  return total === null || total === ofParts
    ? []
    : [{ code: "sum-in-text-differs", text, total, sum: ofParts, cells: [] }];
}
