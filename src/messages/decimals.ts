import { fraction, rootFraction } from "../recommend/fraction.js";

/** An exact number that is not negative: a fraction, or the square root of one. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly squared?: boolean;
}

const FEWEST = 4;
/** Numbers that first differ beyond this are not told apart by looking at them. */
const MOST = 40;

/** A number with so many decimals, four or more, rounded half up. */
export function decimalText(
  { numerator, denominator, squared = false }: Exact,
  decimals: number = FEWEST,
): string {
  const shift = 10n ** BigInt(decimals - FEWEST);
  const shifted = squared
    ? rootFraction(numerator * shift * shift, denominator)
    : fraction(numerator * shift, denominator);
  const digits = shifted.decimal.replace(".", "").padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals).replace(/^0+(?=\d)/, "")}.${digits.slice(-decimals)}`;
}

/** Four decimals, or as many more as it takes to tell two numbers apart; four where they are the same number. */
export function decimalsApart(first: Exact, second: Exact): number {
  if (first.numerator * second.denominator === second.numerator * first.denominator) return FEWEST;
  for (let decimals = FEWEST; decimals < MOST; decimals++) {
    if (decimalText(first, decimals) !== decimalText(second, decimals)) return decimals;
  }
  return MOST;
}
