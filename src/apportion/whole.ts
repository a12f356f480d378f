/** A non-negative whole number, exact: a safe number where it fits, a bigint where it does not. */
export type Whole = number | bigint;

// Doubles represent every whole number up to here, so a rounded result below it has not been rounded.
const EXACT = 2 ** 53;

/** a + b, exactly, where the sum is not negative. */
export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number" && a + b < EXACT) return a + b;
  return BigInt(a) + BigInt(b);
}

/** a × b, exactly. */
export function times(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number" && a * b < EXACT) return a * b;
  return BigInt(a) * BigInt(b);
}

/** The sum, exactly. */
export function sum(values: readonly Whole[]): Whole {
  let total: Whole = 0n;
  let run = 0;
  for (const value of values) {
    if (typeof value === "number" && run + value < EXACT) {
      run += value;
    } else {
      total += BigInt(value) + BigInt(run);
      run = 0;
    }
  }
  return total === 0n ? run : total + BigInt(run);
}

/** The sign of a × b − c × d, exactly. One of the factors may be negative. */
export function compareProducts(a: Whole, b: Whole, c: Whole, d: Whole): number {
  const left = Number(a) * Number(b);
  const right = Number(c) * Number(d);
  // Three roundings of 2^-53 in each product: farther apart than 2^-50 of their sum is decided. So is a negative
  // product beside a positive one. A product that overflows makes the comparison false and goes on.
  if (Math.abs(left - right) > (left + right) * 2 ** -50) return left < right ? -1 : 1;
  // A product below 2^53 has not been rounded, and neither has a factor of it.
  if (Math.max(left, right) < EXACT) return Math.sign(left - right);
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The number of binary digits, rounded up to a multiple of four. */
export function bitLength(value: Whole): number {
  return value.toString(16).length * 4;
}
