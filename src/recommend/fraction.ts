/**
 * An exact fraction, and the same with four decimals, rounded half up. All in plain digits with a point. The
 * `Fraction` of ./apportion has bigints.
 */
export interface Fraction {
  readonly numerator: string;
  readonly denominator: string;
  readonly decimal: string;
}

const DECIMALS = 4;
const SCALE = 10n ** BigInt(DECIMALS);

/**
 * A fraction of non-negative whole numbers, not reduced: parts of one whole keep one denominator and can be
 * compared by their numerators. A whole part and its remainder, each rounded, sum to the rounded quota,
 * because a whole number has no decimals to round.
 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  return {
    numerator: numerator.toString(),
    denominator: denominator.toString(),
    decimal: withDecimals((2n * numerator * SCALE + denominator) / (2n * denominator)),
  };
}

/** A fraction of squares with the decimals of its root: √(numerator ÷ denominator), rounded half up. */
export function rootFraction(numerator: bigint, denominator: bigint): Fraction {
  // Rounded half up is the largest whole r with (2r − 1)² ≤ 4 × the square, in units of the last decimal.
  const square = (4n * numerator * SCALE * SCALE) / denominator;
  return {
    numerator: numerator.toString(),
    denominator: denominator.toString(),
    decimal: withDecimals((wholeRoot(square) + 1n) / 2n),
  };
}

/** The order of two fractions by cross-multiplication: negative where the first is smaller. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const first = BigInt(a.numerator) * BigInt(b.denominator);
  const second = BigInt(b.numerator) * BigInt(a.denominator);
  return first < second ? -1 : first > second ? 1 : 0;
}

function withDecimals(scaled: bigint): string {
  return `${scaled / SCALE}.${(scaled % SCALE).toString().padStart(DECIMALS, "0")}`;
}

/** The whole part of a square root, by Newton's method from above. */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
