import { sum } from "../domain/sum.js";
import type { Found } from "./finding.js";
import type { NamesIn } from "./names-in-text.js";
import { valueIn } from "./running-text.js";
import type { TextContext } from "./text-context.js";

type BesideDiffers = Extract<Found, { code: "sum-in-text-differs" }>;

const SEASONS = /^[^:]+: ([\d.]+) om sommeren og ([\d.]+) om vinteren$/u;

/** A row of a table of the intake, by whose it is; without a specialisation the institution's total. */
interface IntakeRow {
  readonly text: string;
  readonly institution: string;
  readonly specialisation: string | null;
  readonly summer: number;
  readonly winter: number;
}

/**
 * Tables of the intake beside the form, by their rows: summer and winter that are not together what the form has, or of
 * which the specialisations do not sum to the total.
 */
export function besideFindings(texts: readonly string[], { table, namesIn }: TextContext): BesideDiffers[] {
  // Where the form itself does not sum, that is found of it.
  const rows = texts
    .flatMap((text) => rowIn(text, namesIn))
    .filter(({ institution }) => table.lackingAt(institution) === 0);
  const ofForm = rows.flatMap((row) =>
    differing(row, table.studyPlacesAt(row.institution, row.specialisation), row.summer + row.winter),
  );
  // One number that is wrong in its row makes the sum wrong too.
  return ofForm.length > 0 ? ofForm : rows.flatMap((row) => ofCells(row, rows));
}

/** A total that its specialisations do not sum to. */
function ofCells(whole: IntakeRow, rows: readonly IntakeRow[]): BesideDiffers[] {
  const cells = rows.filter((row) => row.institution === whole.institution && row.specialisation !== null);
  if (whole.specialisation !== null || cells.length === 0) return [];
  return differing(whole, whole.summer, sum(cells.map(({ summer }) => summer)));
}

/** What a row of such a table says; none of other texts. */
function rowIn(text: string, namesIn: NamesIn): IntakeRow[] {
  const [, summer = "", winter = ""] = SEASONS.exec(text) ?? [];
  const named = summer === "" ? [] : namesIn(text);
  const idOf = (wanted: "institution" | "specialisation"): string | null =>
    named.find(({ kind }) => kind === wanted)?.id ?? null;
  const institution = idOf("institution");
  if (institution === null) return [];
  const specialisation = idOf("specialisation");
  return [{ text, institution, specialisation, summer: valueIn(summer), winter: valueIn(winter) }];
}

function differing({ text }: IntakeRow, total: number | null, ofParts: number): BesideDiffers[] {
  return total === null || total === ofParts
    ? []
    : [{ code: "sum-in-text-differs", text, total, sum: ofParts, cells: [] }];
}
