import { numbersIn, sumOf } from "./amounts.js";
import { withoutPercent } from "./field-reader.js";
import { isNumber, isWord, type Range } from "./filled.js";

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
  const hasMore = (from: number): boolean =>
    range.some((cells) => cells.slice(from).some((cell) => numbersIn({ cell }).length > 0));
  if (!hasMore(columns.length)) return range;
  const rows = range.filter(isOfNumbers).map((cells) => cells.slice(first, end));
  const at = sumAmong(rows, columns.length - first);
  if (at === undefined || hasMore(end)) return null;
  return range.map((cells) => (isOfNumbers(cells) ? cells.toSpliced(first + at, 1) : cells));
}

/** Which of the first and the one at `last` is the sum of the others in each row; undefined where it is neither, or may be either. */
export function sumAmong(rows: Range, last: number): number | undefined {
  const [sum, ...more] = [0, last].filter((at) =>
    rows.every((cells) => {
      // A dash is no places.
      const numbers = cells.flatMap((cell) =>
        numbersIn({ cell: isNumber(cell) || isWord(cell) ? withoutPercent(cell) : "0" }),
      );
      const [own = ""] = numbers.slice(at);
      return numbers.length === cells.length && sumOf(numbers) === sumOf([own, own]);
    }),
  );
  return more.length === 0 ? sum : undefined;
}
