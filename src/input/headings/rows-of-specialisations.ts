import type { FormFrame } from "../../domain/form-frame.js";
import { isFirm } from "../../domain/kkr.js";
import { findNamed } from "../../domain/name-key.js";
import { remembered } from "../../domain/remembered.js";
import { columnsOf } from "./columns.js";
import { hasNumberText } from "./header-rows.js";
import { isNameHeading } from "./meanings.js";
import type { Grid, GridRow } from "../grid/grid.js";
import { BLANK, isBlank, lineAt, ROWS_ABOVE, textAt, textCell, withHeading } from "../grid/grid.js";
import { namedByHeading } from "../words/heading.js";
import { withoutYear } from "../words/plain-words.js";
import { saysSum } from "../words/sum-label.js";

/** A header that is known by the rows, which name the specialisations, and not by its headings. */
export interface HeaderByRows {
  readonly first: number;
  readonly last: number;
  readonly cells: GridRow;
  readonly isByRows: true;
  /** The column of the specialisations, from 0, where something else stands over it. */
  readonly over?: number;
}

/**
 * The header of a table in which one column has nothing but specialisations and sums: it is theirs whatever stands over
 * it, or if no row of headings is there at all, and the only column of numbers is the places if what stands over it says
 * nothing else. Null where there is none.
 */
export function headerOfSpecialisations(grid: Grid, frame: FormFrame): HeaderByRows | null {
  const idOf = remembered((label) => namedByHeading(label, frame.specialisations)?.id ?? "");
  for (const [first, cells] of grid.slice(0, ROWS_ABOVE).entries()) {
    const column = cells.findIndex((_, index) => idOf(lineAt(cells, index)) !== "");
    if (column === -1) continue;
    const below = grid.slice(first);
    // An empty row ends it, and a line without a number that names another block.
    const end = below.findIndex((row) => {
      const label = lineAt(row, column);
      return row.every(isBlank) || (!hasNumberText(row) && idOf(label) === "" && !saysSum(label));
    });
    const rows = end === -1 ? below : below.slice(0, end);
    const labels = rows.map((row) => lineAt(row, column)).filter((label) => label !== "" && !saysSum(label));
    const ids = new Set(labels.map(idOf));
    if (ids.size < 2 || ids.has("")) continue;
    const own = rows.filter((row) => idOf(lineAt(row, column)) !== "");
    return headed(grid, first, column, own, frame);
  }
  return null;
}

/** What such a column is read as. */
export const SPECIALISATION = "Specialisering";

/** The header right above the first row of specialisations, or the one that its columns would have. */
function headed(
  grid: Grid,
  first: number,
  column: number,
  rows: readonly GridRow[],
  frame: FormFrame,
): HeaderByRows | null {
  const above = grid[first - 1] ?? [];
  // Such a row is of the table, and its name is not known.
  if (hasNumberText(above)) return null;
  const isHeading = isRowOfHeadings(above, column, frame);
  const width = Math.max(above.length, ...rows.slice(0, ROWS_ABOVE).map((row) => row.length));
  const written = Array.from({ length: width }, (_, index) => (isHeading && above[index]) || BLANK);
  const named = namesAsHeadings(withHeading(written, column, SPECIALISATION), rows, frame);
  const columns = columnsOf(named, frame);
  const [only, ...more] = columns.filter(
    ({ index, meaning }) =>
      index !== column && meaning !== "provider" && rows.some((row) => isNumberIn(row, index)),
  );
  const isOfPlaces = more.length === 0 && only !== undefined && saysOnlyPlaces(only.header, frame);
  const cells = isOfPlaces ? withHeading(named, only.index, "Antal") : named;
  const made = columnsOf(cells, frame);
  const isRead = made.some((one) => one.meaning === "places");
  if (!isRead && !/antal|plads|praktik/i.test(only?.header ?? "")) return null;
  const heading = textAt(written, column);
  const over = heading === "" || isNameHeading(heading) ? {} : { over: column };
  return { first: isHeading ? first - 1 : first, last: first - 1, cells, isByRows: true, ...over };
}

/** Whether a row stands over the columns, and is no title of them all: it names nobody, and not the first column alone. */
function isRowOfHeadings(cells: GridRow, column: number, { knownProvider }: FormFrame): boolean {
  const written = cells.flatMap((cell, index) =>
    isBlank(cell) || cell.kind === "covered" ? [] : [{ text: lineAt(cells, index), index }],
  );
  const isOver = written.some(({ text, index }) => index !== column || isNameHeading(text));
  const isOfSomebody = written.some(({ text }) => knownProvider(text)?.isPart === false);
  return isOver && !isOfSomebody;
}

/** The headings, with one over each column without it that names nobody but municipalities, or institutions. */
function namesAsHeadings(cells: GridRow, rows: readonly GridRow[], frame: FormFrame): GridRow {
  const isProvider = (text: string): boolean => isFirm(frame.knownProvider(text));
  const isInstitution = (text: string): boolean => findNamed(text, frame.edition.institutions) !== undefined;
  return cells.map((cell, index) => {
    const texts = rows.map((row) => lineAt(row, index)).filter((text) => text !== "");
    if (!isBlank(cell) || texts.length === 0) return cell;
    if (texts.every(isProvider)) return textCell("Kommune");
    return texts.every(isInstitution) ? textCell("Institution") : cell;
  });
}

function isNumberIn(cells: GridRow, index: number): boolean {
  const { kind, text } = cells[index] ?? BLANK;
  return kind === "text" ? /^\s*\d/.test(text) : ["number", "formula", "error", "unclear"].includes(kind);
}

/** Whether a heading says that its numbers are places, all of them, and nothing else: "Antal i alt", "2027/28". */
function saysOnlyPlaces(heading: string, frame: FormFrame): boolean {
  const words = withoutYear(heading, frame).toLowerCase();
  return (
    /^[\p{L}\s.,:–-]*$/u.test(words) && (words.match(/\p{L}+/gu) ?? []).every((word) => ONLY_PLACES.has(word))
  );
}
const ONLY_PLACES = new Set(
  "antal antallet tal tallene pladser praktikpladser i alt ialt total samlet af som vi kommunen kan har stille stiller stilles til rådighed for studieår studieåret".split(
    " ",
  ),
);
