import type { FormFrame } from "../../domain/form-frame.js";
import {
  type Grid,
  type GridCell,
  type GridRow,
  LONGEST_LINE,
  ROWS_ABOVE,
  type WrittenText,
} from "../grid/grid.js";
import { periodOf } from "../words/period-words.js";
import { unitAlone } from "../words/unit-words.js";
import { type Column, columnsOf, isKnown, isOfNumbers } from "./columns.js";
import { isNameHeading } from "./meanings.js";

/** Whether a row looks like a header at all: two columns with a meaning, and no number, but for a year. */
export function looksLikeHeader(row: GridRow, frame: FormFrame): boolean {
  return areHeadings(columnsOf(row, frame));
}

/** The same of a row whose columns are known. */
export function areHeadings(columns: readonly Column[]): boolean {
  return columns.filter(isKnown).length >= 2 && !columns.some(({ header }) => isNumber(header.trim()));
}

/** Whether a row has a number, but for a year. */
export function hasNumberText(row: GridRow): boolean {
  return row.some(({ kind, text }) => kind === "number" || isNumber(text.trim()));
}

/** "45" and "1.110 pladser" are numbers; "2026", "2026/27", "1.halvår" and "0-6 år" stand in headings. */
function isNumber(text: string): boolean {
  if (/^(19|20)\d\d$|^\d\.\s\p{L}|(halvår|semester|kvartal|periode|praktik|årige?)$/iu.test(text))
    return false;
  return /^\d[\d.,\s]{0,30}(\p{L}{1,20})?$/u.test(text);
}

/**
 * The row that is most like a header, from 0: with the most cells that name what a table needs or begin as a
 * specialisation does. Null where none has two, which a header needs.
 */
export function likestHeader(grid: Grid, { specialisations }: FormFrame): number | null {
  const names = specialisations.flatMap(({ name }) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const begins = (word: string): boolean =>
    names.some((name) => name.startsWith(word) || word.startsWith(name));
  const isLike = ({ text }: GridCell): boolean =>
    isNameHeading(text) ||
    text
      .toLowerCase()
      .match(/\p{L}{4,}/gu)
      ?.some(begins) === true;
  const scores = grid.slice(0, ROWS_ABOVE).map((row) => row.filter(isLike).length);
  const most = Math.max(...scores);
  return most < 2 ? null : scores.indexOf(most);
}

/** What the rows of a group are called where they are all municipalities or all regions. */
const OF_PROVIDERS = /^\W*(?:kommune|kommuner|kommunerne|region|regioner|regionerne)\W*$/iu;

/**
 * The only text of a row, where it may stand over the rows below it and says nothing of anybody: a year, half of one, a
 * unit, or that they are municipalities or regions. Null for any other row.
 */
export function groupHeading(
  [only, ...others]: readonly WrittenText[],
  columns: readonly Column[],
): WrittenText | null {
  if (only === undefined || others.length > 0) return null;
  const column = columns[only.column - 1];
  if (column !== undefined && isOfNumbers(column)) return null;
  const text = only.text.slice(0, LONGEST_LINE);
  const isHeading = OF_PROVIDERS.test(text) || unitAlone(text) !== undefined || periodOf(text) !== null;
  return isHeading ? only : null;
}
