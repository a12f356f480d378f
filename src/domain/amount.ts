import { Decimal as DecimalJs } from "decimal.js";

/** A number of at most 15 digits, or the same as text with a point: `61`, `12.5`, `"12.50"`. */
export type Amount = number | string;

/** Numbers beyond this are no internship places and no percentage: somebody pasted an account number. */
export const LONGEST_NUMBER = 15;

/** All that is asked of an exact decimal. The page has no more of decimal.js than this (`scripts/build/page/decimal.ts`). */
export interface Decimal {
  plus(value: Operand): Decimal;
  minus(value: Operand): Decimal;
  times(value: Operand): Decimal;
  dividedBy(value: Operand): Decimal;
  negated(): Decimal;
  abs(): Decimal;
  floor(): Decimal;
  ceil(): Decimal;
  /** Half away from 0, as Excel rounds. */
  toDecimalPlaces(places: number): Decimal;
  comparedTo(value: Operand): number;
  equals(value: Operand): boolean;
  lessThan(value: Operand): boolean;
  lessThanOrEqualTo(value: Operand): boolean;
  greaterThan(value: Operand): boolean;
  greaterThanOrEqualTo(value: Operand): boolean;
  isZero(): boolean;
  isNegative(): boolean;
  isInteger(): boolean;
  decimalPlaces(): number;
  toFixed(places?: number): string;
  toNumber(): number;
}

type Operand = Decimal | Amount | bigint;

// The global Decimal rounds at 20 digits, and its settings belong to the consumer. Two numbers of at most 15
// digits before and 15 after the point, multiplied, or a million of them added up, stay far below 100 digits.
const Exact = DecimalJs.clone({ precision: 100 });

/** An exact decimal. The text must be one that `amountFault` finds nothing wrong with. */
export function exact(amount: Amount): Decimal {
  return new Exact(amount);
}

const NOTHING: Decimal = new Exact(0);

/** Adds up exactly. Whole numbers stay numbers as long as no digit of the sum is lost: there may be a million of them. */
export class RunningSum {
  #whole = 0;
  #rest = NOTHING;

  constructor(amounts: Iterable<Amount> = []) {
    for (const amount of amounts) this.add(amount);
  }

  add(amount: Amount): void {
    const whole = typeof amount === "number" ? this.#whole + amount : NaN;
    if (Number.isSafeInteger(whole)) this.#whole = whole;
    else this.#rest = this.#rest.plus(amount);
  }

  get value(): Decimal {
    return this.#rest.plus(this.#whole);
  }

  /** The same as the only amount that equal sums have: a number if it is whole. */
  get amount(): Amount {
    return this.#rest === NOTHING ? this.#whole : onlyAmount(this.value);
  }

  /** What is left of it, as its only amount, when this one is taken away. */
  without(amount: Amount): Amount {
    const left = this.#rest === NOTHING && typeof amount === "number" ? this.#whole - amount : NaN;
    return Number.isSafeInteger(left) ? left : onlyAmount(this.value.minus(amount));
  }
}

function onlyAmount(sum: Decimal): Amount {
  const whole = sum.toNumber();
  return Number.isSafeInteger(whole) && sum.equals(whole) ? whole : plain(sum);
}

export function sumOf(amounts: readonly Amount[]): Decimal {
  return new RunningSum(amounts).value;
}

/** The only amount of a sum: equal sums are equal amounts, and a whole one is a number. */
export function totalOf(amounts: readonly Amount[]): Amount {
  return new RunningSum(amounts).amount;
}

/** The amount in plain digits with a point, never with an exponent: "1110", "12.5". */
export function plain(amount: Decimal): string {
  return amount.toFixed();
}

/** An amount as text: of a number the shortest decimal that is that number, "0.1" for 0.1. */
export function amountText(amount: Amount): string {
  if (typeof amount !== "number") return amount;
  return Number.isSafeInteger(amount) ? String(amount) : plain(exact(amount));
}

/** What is wrong with an amount that must not be negative, or null. */
export function amountFault(amount: Amount): "negative-number" | "not-a-number" | "too-many-digits" | null {
  const fault = signedAmountFault(amount);
  if (fault !== null) return fault;
  const [sign] = String(amount);
  return sign === "-" ? "negative-number" : sign === "+" ? "not-a-number" : null;
}

/** What is wrong with an amount that may be negative, or null. */
export function signedAmountFault(amount: Amount): "not-a-number" | "too-many-digits" | null {
  if (typeof amount === "number") {
    if (!Number.isFinite(amount)) return "not-a-number";
    if (Number.isInteger(amount)) return Math.abs(amount) < 10 ** LONGEST_NUMBER ? null : "too-many-digits";
    // At up to 15 digits the shortest decimal that is this number is the one that was written; beyond, nobody knows.
    return signedAmountFault(amountText(amount));
  }
  if (!/^[-+]?\d+(\.\d+)?$/.test(amount)) return "not-a-number";
  return hasTooManyDigits(amount) ? "too-many-digits" : null;
}

/** Zeros before the number are no digits of it; zeros behind the point are. */
export function hasTooManyDigits(text: string): boolean {
  return text.replace(/^[-+]?0*/, "").replace(/\D/g, "").length > LONGEST_NUMBER;
}

/** The smallest power of ten that makes each of these amounts whole. */
export function scaleOf(amounts: readonly Amount[]): Decimal {
  const places = amounts.map((amount) => exact(amount).decimalPlaces());
  return new Exact(`1e${places.reduce((most, count) => Math.max(most, count), 0)}`);
}

/** The last decimal given of any of these amounts, zeros too: of "12.50" and 7 it is "0.01". */
export function lastDecimalOf(amounts: readonly Amount[]): string {
  const counts = amounts.map((amount) => amountText(amount).split(".")[1]?.length ?? 0);
  const most = counts.reduce((longest, count) => Math.max(longest, count), 0);
  return plain(new Exact(`1e-${most}`));
}

/** Decimals as whole numbers in the same proportions, multiplied by one power of ten: nothing is rounded on the way. */
export function inSameProportions(amounts: readonly Amount[]): bigint[] {
  const scale = scaleOf(amounts);
  return amounts.map((amount) => BigInt(exact(amount).times(scale).toFixed(0)));
}
