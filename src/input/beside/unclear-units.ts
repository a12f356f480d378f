import type { Refusal, Where } from "../../domain/refusal.js";
import { cellAt, type Column, isKnown } from "../headings/columns.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { unitAlone } from "../words/unit-words.js";
import { lineAt } from "../grid/grid.js";

/** What stands over what the numbers of a row are in; an "Enhed" may be a department too. */
export const OF_UNITS: RegExp =
  /^\s*(?:enhed|(?:opgjort|angivet|talt|tælles) i|plads(?:er|type)? ?(?:i|er))\W*$/iu;
/** What tells of a part of a year or of a place. */
const SAYS_PART =
  /½|0[.,]5\s?år|(?<!\p{L})(?:(?:halv|hel)(?:[et]?\s|-?(?:å|aa)r)|semester|kvartal|måned|mdr|uger?(?!\p{L})|periode|(?:praktik)?forløb|fuldtid|deltid|årsværk|dobbelt)|(?:tusind|hundred)/iu;

/** The first unit beside the rows that is none that is known: "pr. semester" under "Enhed". */
export function unclearUnits(rows: LinesBelow["rows"], columns: readonly Column[], file: Where): Refusal[] {
  const ofUnits = columns.filter((column) => !isKnown(column) && OF_UNITS.test(column.header));
  for (const { cells, row } of rows) {
    for (const column of ofUnits) {
      const written = lineAt(cells, column.index);
      if (SAYS_PART.test(written) && unitAlone(written) === undefined) {
        return [{ code: "unknown-unit", written, where: cellAt(row, column, file) }];
      }
    }
  }
  return [];
}
