import { type Decimal, exact, plain } from "../../domain/amount.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { readDanishNumber } from "../grid/danish-number.js";
import type { KeyColumn } from "./key-columns.js";

/** How much a number of a sum with a slip may be off, and above what it is hardly so by chance. */
const SLIP = 2;
const LEAST_NEAR = 500;

/** The sums of the weights of a key, row by row: of all rows so far, and of those since the last row of sums. */
export class KeySums {
  readonly #columns: readonly KeyColumn[];
  #all: readonly Decimal[];
  #since: readonly Decimal[];
  #rows = 0;
  #rowsSince = 0;
  #hasSum = false;

  constructor(columns: readonly KeyColumn[]) {
    this.#columns = columns.filter(({ part }) => part === "weight");
    this.#all = this.#columns.map(() => exact(0));
    this.#since = this.#all;
  }

  add(cells: readonly string[]): void {
    const plus = (sums: readonly Decimal[]): Decimal[] =>
      sums.map((sum, index) => sum.plus(this.#numberIn(cells, index) ?? 0));
    this.#all = plus(this.#all);
    this.#since = plus(this.#since);
    this.#rows += 1;
    this.#rowsSince += 1;
  }

  isEmpty(): boolean {
    return this.#rows === 0;
  }

  /**
   * Whether a row whose label is no word of sums has the sums of at least two rows before it. One column may have them by
   * chance, so in a key of one weight only a row without a name, or one behind three others, is taken for one.
   */
  areIn(cells: readonly string[], isUnnamed: boolean): boolean {
    const numbers = this.#columns.map((_, index) => this.#numberIn(cells, index));
    if (numbers.every((number) => number === null || Number(number) === 0)) return false;
    const needed = isUnnamed || this.#columns.length > 1 ? 2 : 3;
    const agree = (sums: readonly Decimal[]): boolean =>
      sums.every((sum, index) => {
        const number = numbers[index] ?? null;
        return number !== null && sum.equals(number);
      });
    const isSum =
      (this.#rows >= needed && agree(this.#all)) ||
      (this.#hasSum && this.#rowsSince >= needed && agree(this.#since));
    if (isSum) this.#close();
    return isSum;
  }

  /** Whether a row has nearly the sums of all rows before it, three at the least, which are no small numbers. */
  areNearlyIn(cells: readonly string[]): boolean {
    const isNear = this.#all.every((sum, index) => {
      const number = this.#numberIn(cells, index);
      return (
        number !== null && sum.greaterThan(LEAST_NEAR) && sum.minus(number).abs().lessThanOrEqualTo(SLIP)
      );
    });
    return this.#rows >= 3 && this.#columns.length > 0 && isNear;
  }

  /** The numbers of a row of sums that match, as they are said of a table's. */
  notices(cells: readonly string[], row: Where): Notice[] {
    return this.#columns.flatMap(({ index: column, header }, index): Notice[] => {
      const sum = this.#numberIn(cells, index);
      const written = (cells[column] ?? "").trim();
      const where = { ...row, column: column + 1, header };
      return sum === null ? [] : [{ code: "total-row", written, sum, agrees: true, where }];
    });
  }

  /** What is wrong with a row that is said to be one of sums. Blank cells say nothing. */
  refusals(cells: readonly string[], row: Where): Refusal[] {
    const refusals = this.#columns.flatMap(({ index: column, header }, index): Refusal[] => {
      const number = this.#numberIn(cells, index);
      const sums = [this.#all[index], this.#since[index]];
      if (number === null || sums.some((sum) => sum?.equals(number))) return [];
      const sum = plain(sums[0] ?? exact(0));
      const where = { ...row, column: column + 1, header };
      return [{ code: "key-sum-differs", written: (cells[column] ?? "").trim(), sum, where }];
    });
    this.#close();
    return refusals;
  }

  /** Columns of per cent that are not 100 in all. */
  perCentNotices(file: Where): Notice[] {
    return this.#columns.flatMap(({ header, isPercent = false }, index): Notice[] => {
      const sum = this.#all[index] ?? exact(0);
      const isOther = (isPercent || /%|\bpct\b|procent/i.test(header)) && !sum.equals(100);
      return isOther ? [{ code: "per-cent-not-100", header, sum: plain(sum), where: file }] : [];
    });
  }

  #close(): void {
    this.#since = this.#columns.map(() => exact(0));
    this.#rowsSince = 0;
    this.#hasSum = true;
  }

  #numberIn(cells: readonly string[], index: number): string | null {
    const number = readDanishNumber(cells[this.#columns[index]?.index ?? -1] ?? "");
    return number.ok ? number.value : null;
  }
}
