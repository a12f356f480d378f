import { isOfNumbers } from "../headings/columns.js";
import { type Grid, LONGEST_LINE, textAt } from "../grid/grid.js";
import type { TableInLines } from "./lines-around.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { besideState } from "../words/sum-label.js";
import { isCountedElsewhere } from "./withdrawn.js";

type LinesOfTable = Pick<TableInLines, "rows" | "columns" | "lines" | "frame">;

const MARK = String.raw`(\*+|\(?\d{1,2}(?=\))|\[\d{1,2}\]|[¹²³†])\)?`;
const AT_END = new RegExp(String.raw`${MARK}\s*$`);
const AT_START = new RegExp(String.raw`^\s*${MARK}[\s=:–-]*(?=[\p{L}\d½])`, "u");
const ANYWHERE = new RegExp(MARK, "g");
/** Numbers of a year: "2025-tal". */
const OF_YEAR = /^(?:19|20)\d\d\s?-?\s?tal/i;

/** A line around the table without the mark that it explains: "tal fra sidste år" of "* tal fra sidste år". */
export function withoutMark(line: string): string {
  return line.replace(AT_START, "");
}

/**
 * What has the mark that a line around the table explains, if not all of the table has it: names and headings; none
 * where every row or every heading of numbers has it, or nothing. `own` are the rows that are no sums.
 */
export function carriersOf(
  line: string,
  { grid, header: { first, last }, columns, groups }: TableInLines,
  own: LinesBelow["rows"],
): string[] {
  const mark = markOf(AT_START, line);
  if (mark === undefined) return [];
  const headings = grid.slice(first, last + 1);
  const isMarked = (text: string): boolean =>
    [...text.slice(0, LONGEST_LINE).matchAll(ANYWHERE)].some(([, one = ""]) => one.replace("(", "") === mark);
  const markedIn = (row: Grid[number]): string[] =>
    row.flatMap(({ text }) => (isMarked(text) ? [text.trim()] : []));
  const rows = own.map(({ cells }) => markedIn(cells));
  const numbers = columns.filter(isOfNumbers);
  const isOfRows = (index: number): boolean => !numbers.some((column) => column.index === index);
  const areAll =
    rows.every((texts) => texts.length > 0) ||
    numbers.every(({ header }) => isMarked(header)) ||
    headings.some((row) => row.some(({ text }, index) => isOfRows(index) && isMarked(text)));
  const over = groups.flatMap(({ text }) => (isMarked(text) ? [text] : []));
  return areAll ? [] : [...headings.flatMap(markedIn), ...over, ...rows.flat()];
}

/** Marks that a line around the table explains by another year, a wish or where else the numbers count: "* tal fra sidste år". */
function marksOfOthers({ lines, frame }: LinesOfTable): ReadonlyMap<string, string> {
  const marks = lines.flatMap(({ text }) => {
    const line = text.slice(0, LONGEST_LINE);
    const mark = markOf(AT_START, line);
    const said = withoutMark(line);
    const isOther =
      OF_YEAR.test(said) || besideState(`x ${said}`) !== null || isCountedElsewhere(said, frame);
    return mark !== undefined && isOther ? [[mark, text.trim()] as const] : [];
  });
  return new Map(marks);
}

/** The rows with such a mark behind their name, "Køge*", and the lines that explain it. */
export function markedRows(table: LinesOfTable, who: number): ReadonlyMap<number, string> {
  const marks = marksOfOthers(table);
  const noteIn = (name: string): string | undefined => marks.get(markOf(AT_END, name) ?? "");
  return new Map(
    table.rows.flatMap(({ cells, row }) => {
      const note = noteIn(textAt(cells, who));
      return note === undefined ? [] : [[row, note] as const];
    }),
  );
}

/** The headings of numbers with such a mark, with what is said of it: "Dagtilbud* (2025-tal)". */
export function markedHeadings(table: LinesOfTable): string[] {
  const marks = marksOfOthers(table);
  return table.columns.filter(isOfNumbers).flatMap(({ header }) => {
    const said = marks.get(markOf(AT_END, header) ?? "");
    return said === undefined ? [] : [`${header.trim()} (${withoutMark(said)})`];
  });
}

/** What a line around the table says of the mark behind a number: "* tal fra 2025" of "4*". */
export function noteOf(written: string, { lines }: LinesOfTable): string | undefined {
  const mark = /^\d/.test(written) ? markOf(AT_END, written) : undefined;
  if (mark === undefined) return undefined;
  return lines.find(({ text }) => markOf(AT_START, text.slice(0, LONGEST_LINE)) === mark)?.text.trim();
}

function markOf(at: RegExp, text: string): string | undefined {
  return at.exec(text)?.[1]?.replace("(", "");
}
