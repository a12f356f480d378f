import { numbersIn, sumOf } from "./amounts.js";
import { withoutPercent } from "./field-reader.js";
import { isFigure, isNumber, isWord, type Range } from "./filled.js";

/** What is said of a column that was left out as the sum of the others. */
export const SUM_COLUMN = " Kolonnen med summen af de andre tal er ikke indsat.";

/**
 * Rows that have a number more than there are columns, without the one that is the sum of the others in each: the first or
 * the last. Null where that is not sure; the range itself where no row has more.
 */
export function withoutSums(range: Range, columns: readonly string[]): Range | null {
  const first = columns.findIndex((column) => column !== "provider" && column !== "institution");
  const end = columns.length + 1;
  const isOfNumbers = (cells: readonly string[]): boolean => cells.slice(first).some(isNumber);
  if (!range.some((cells) => cells.slice(columns.length).some(isFigure))) return range;
  const rows = range.filter(isOfNumbers).map((cells) => cells.slice(first, end));
  const at = sumAmong(rows, columns.length - first);
  if (at === null || range.some((cells) => cells.slice(end).some(isFigure))) return null;
  return range.map((cells) => (isOfNumbers(cells) ? cells.toSpliced(first + at, 1) : cells));
}

/** Which of the first and the one at `last` is the sum of the others in each row; null where it is neither, or may be either. */
export function sumAmong(rows: Range, last: number): number | null {
  const sums = [0, last].filter((at) =>
    rows.every((cells) => {
      const texts = [cells[at] ?? "", ...cells.toSpliced(at, 1)];
      const [sum = "", ...others] = texts.map((text) =>
        isNumber(text) || isWord(text) ? withoutPercent(text) : "0",
      );
      const [own, amounts] = [numbersIn({ sum }), others.flatMap((text) => numbersIn({ text }))];
      return amounts.length === others.length && own.length === 1 && sumOf(own) === sumOf(amounts);
    }),
  );
  const left = new Set(sums.map((at) => JSON.stringify(rows.map((cells) => cells.toSpliced(at, 1)))));
  return left.size === 1 ? (sums[0] ?? null) : null;
}
