import { UNITS } from "../../domain/return-form.js";
import { type Column, isOfNumbers } from "../headings/columns.js";
import { LONGEST_LINE, textAt } from "../grid/grid.js";
import type { LineAround } from "./lines-around.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { besideState } from "../words/sum-label.js";
import { WAYS } from "../words/unit-words.js";

const MARK = String.raw`(\*+|\(?\d{1,2}(?=\))|\[\d{1,2}\]|[¹²³†])\)?`;
const AT_END = new RegExp(String.raw`${MARK}\s*$`);
const AT_START = new RegExp(String.raw`^\s*${MARK}\s*(?=[\p{L}\d])`, "u");
/** Numbers of a year: "2025-tal". */
const OF_YEAR = /^(?:19|20)\d\d\s?-?\s?tal/i;

/** Marks that a line around the table explains by another year, another unit or a wish: "* tal fra sidste år". */
function marksOfOthers(lines: readonly Pick<LineAround, "text">[]): ReadonlyMap<string, string> {
  const marks = lines.flatMap(({ text }) => {
    const line = text.slice(0, LONGEST_LINE);
    const mark = markOf(AT_START, line);
    const said = line.replace(AT_START, "");
    const isUnit = UNITS.some((unit) => WAYS[unit].over.test(said));
    const isOther = isUnit || OF_YEAR.test(said) || besideState(`x ${said}`) !== null;
    return mark !== undefined && isOther ? [[mark, said.trim()] as const] : [];
  });
  return new Map(marks);
}

/** The rows with such a mark behind their name: "Køge*". */
export function markedRows(
  rows: LinesBelow["rows"],
  lines: readonly Pick<LineAround, "text">[],
  who: number,
): Set<number> {
  const marks = marksOfOthers(lines);
  const isMarked = (name: string): boolean => marks.has(markOf(AT_END, name) ?? "");
  return new Set(rows.flatMap(({ cells, row }) => (isMarked(textAt(cells, who)) ? [row] : [])));
}

/** The headings of numbers with such a mark, with what is said of it: "Dagtilbud* (2025-tal)". */
export function markedHeadings(
  columns: readonly Column[],
  lines: readonly Pick<LineAround, "text">[],
): string[] {
  const marks = marksOfOthers(lines);
  return columns.filter(isOfNumbers).flatMap(({ header }) => {
    const said = marks.get(markOf(AT_END, header) ?? "");
    return said === undefined ? [] : [`${header.trim()} (${said})`];
  });
}

/** What a line around the table says of the mark behind a number: "* tal fra 2025" of "4*". */
export function noteOf(written: string, lines: readonly Pick<LineAround, "text">[]): string | undefined {
  const mark = /^\d/.test(written) ? markOf(AT_END, written) : undefined;
  const isOfMark = ({ text }: Pick<LineAround, "text">): boolean =>
    markOf(AT_START, text.slice(0, LONGEST_LINE)) === mark;
  return mark === undefined ? undefined : lines.find(isOfMark)?.text.trim();
}

function markOf(at: RegExp, text: string): string | undefined {
  return at.exec(text)?.[1]?.replace("(", "");
}
