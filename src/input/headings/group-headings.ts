import { type Column, isOfNumbers } from "./columns.js";
import { LONGEST_LINE, type WrittenText } from "../grid/grid.js";
import { periodOf } from "../words/period-words.js";
import { unitAlone } from "../words/unit-words.js";

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
