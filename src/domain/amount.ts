import { Decimal } from "decimal.js";

export type { Decimal };

/** A whole number, or a decimal written as text with a point: `61`, `"12.5"`. */
export type Amount = number | string;

/** Numbers beyond this are no internship places and no percentage: somebody pasted an account number. */
export const LONGEST_NUMBER = 15;

// The global Decimal rounds at 20 digits, and its settings belong to the consumer. Two numbers of at most 15
// digits before and 15 after the point, multiplied, or a million of them added up, stay far below 100 digits.
const Exact = Decimal.clone({ precision: 100 });

/** An exact decimal. The text must be one that `amountFault` finds nothing wrong with. */
export function exact(amount: Amount): Decimal {
  return new Exact(amount);
}

/** Adds up exactly. Whole numbers stay numbers as long as no digit of the sum is lost: there may be a million of them. */
export class RunningSum {
  #whole = 0;
  #rest = new Exact(0);

  add(amount: Amount): void {
    const whole = typeof amount === "number" ? this.#whole + amount : NaN;
    if (Number.isSafeInteger(whole)) this.#whole = whole;
    else this.#rest = this.#rest.plus(amount);
  }

  get value(): Decimal {
    return this.#rest.plus(this.#whole);
  }
}

export function sumOf(amounts: readonly Amount[]): Decimal {
  const sum = new RunningSum();
  for (const amount of amounts) sum.add(amount);
  return sum.value;
}

/** The amount in plain digits with a point, never with an exponent: "1110", "12.5". */
export function plain(amount: Decimal): string {
  return amount.toFixed();
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
  // A number with decimals has already been through binary floating point: decimals are written as text.
  if (typeof amount === "number") {
    if (!Number.isInteger(amount)) return "not-a-number";
    return Math.abs(amount) < 10 ** LONGEST_NUMBER ? null : "too-many-digits";
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
  return new Exact(10).pow(places.reduce((most, count) => Math.max(most, count), 0));
}

/** The last decimal given of any of these amounts, zeros too: of "12.50" and 7 it is "0.01". */
export function lastDecimalOf(amounts: readonly Amount[]): string {
  const counts = amounts.map((amount) => String(amount).split(".")[1]?.length ?? 0);
  const most = counts.reduce((longest, count) => Math.max(longest, count), 0);
  return plain(new Exact(10).pow(-most));
}

/**
 * Decimals as whole numbers in the same proportions: all are multiplied by the same power of ten. So no decimal
 * reaches the apportionment, and nothing is rounded on the way.
 */
export function inSameProportions(amounts: readonly Amount[]): bigint[] {
  const scale = scaleOf(amounts);
  return amounts.map((amount) => BigInt(exact(amount).times(scale).toFixed(0)));
}
