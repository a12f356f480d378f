import type { Refusal, Where } from "../domain/refusal.js";
import { type Column, isOfNumbers } from "./columns.js";
import { LONGEST_LINE, type WrittenText } from "./grid.js";
import { periodOf } from "./period-words.js";
import { unitAlone } from "./unit-words.js";

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

/** Why rows under headings of half a year, or of several years, can't be read; null where there are none. */
export function groupsRefusal(groups: readonly WrittenText[], file: Where): Refusal | null {
  const found = groups.flatMap(({ text, ...at }) => {
    const period = periodOf(text.slice(0, LONGEST_LINE));
    return period === null ? [] : [{ ...period, text, where: { ...file, ...at } }];
  });
  const halves = found.filter(({ what }) => what === "half-years");
  const isSplit = new Set(found.map(({ period }) => period)).size > 1;
  const [what, split] = halves.length > 0 ? (["half-years", halves] as const) : (["years", found] as const);
  const [first] = split;
  if (first === undefined || (halves.length === 0 && !isSplit)) return null;
  const headers = [...new Set(split.map(({ text }) => text))];
  return { code: "periods-beside", what, headers, in: "rows", where: first.where };
}
