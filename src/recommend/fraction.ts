/** An exact fraction, and the same with four decimals, rounded half up. All in plain digits with a point. */
export interface Fraction {
  readonly numerator: string;
  readonly denominator: string;
  readonly decimal: string;
}

const DECIMALS = 4n;
const SCALE = 10n ** DECIMALS;

/**
 * A fraction of non-negative whole numbers, not reduced: parts of one whole keep one denominator and can be
 * compared by their numerators. A whole part and its remainder, each rounded, sum to the rounded quota,
 * because a whole number has no decimals to round.
 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const scaled = (2n * numerator * SCALE + denominator) / (2n * denominator);
  const decimals = (scaled % SCALE).toString().padStart(Number(DECIMALS), "0");
  return {
    numerator: numerator.toString(),
    denominator: denominator.toString(),
    decimal: `${scaled / SCALE}.${decimals}`,
  };
}
