import { fraction, rootFraction } from "../recommend/fraction.js";
import type { Finding, FindingFraction, Misplaced } from "../verify/finding.js";

/** An exact number that is not negative: a fraction, or the square root of one. */
interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly squared?: boolean;
}

const FEWEST = 4;
/** Numbers that first differ beyond this are not told apart by looking at them. */
const MOST = 40;

/** A number with so many decimals, four or more, rounded half up. */
function decimalText({ numerator, denominator, squared = false }: Exact, decimals: number = FEWEST): string {
  const shift = 10n ** BigInt(decimals - FEWEST);
  const shifted = squared
    ? rootFraction(numerator * shift * shift, denominator)
    : fraction(numerator * shift, denominator);
  const digits = shifted.decimal.replace(".", "").padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals).replace(/^0+(?=\d)/, "")}.${digits.slice(-decimals)}`;
}

/** Four decimals, or as many more as it takes to tell two numbers apart; four where they are the same number. */
function decimalsApart(first: Exact, second: Exact): number {
  if (first.numerator * second.denominator === second.numerator * first.denominator) return FEWEST;
  for (let decimals = FEWEST; decimals < MOST; decimals++) {
    if (decimalText(first, decimals) !== decimalText(second, decimals)) return decimals;
  }
  return MOST;
}

/** The quota, how far the study places are from it, and the whole numbers that the quota allows. */
export function quotaOf(
  { quota, studyPlaces }: Misplaced,
  decimals?: number,
): {
  readonly quota: string;
  readonly missed: string;
  readonly isAbove: boolean;
  readonly allowed: readonly string[];
} {
  const [numerator, denominator] = [BigInt(quota.numerator), BigInt(quota.denominator)];
  const missed = BigInt(studyPlaces) * denominator - numerator;
  const whole = numerator / denominator;
  return {
    quota: decimalText({ numerator, denominator }, decimals),
    missed: decimalText({ numerator: missed < 0n ? -missed : missed, denominator }, decimals),
    isAbove: missed >= 0n,
    allowed: numerator % denominator === 0n ? [String(whole)] : [String(whole), String(whole + 1n)],
  };
}

/** As many decimals as it takes to see that one party's study place is farther above its quota than another's next. */
export function quotaDecimals(from: Misplaced, to: Misplaced): number {
  // from's study places − its quota > to's + 1 − its quota, with the quotas on the other side.
  const side = (studyPlaces: number, { quota }: Misplaced): Parameters<typeof decimalText>[0] => {
    const [numerator, denominator] = [BigInt(quota.numerator), BigInt(quota.denominator)];
    return { numerator: BigInt(studyPlaces) * denominator + numerator, denominator };
  };
  return decimalsApart(side(from.studyPlaces, to), side(to.studyPlaces + 1, from));
}

type ByFigure = Extract<Finding, { code: "misplaced-by-figure" }>;

/** The two figures of a study place, with as many decimals as it takes to tell them apart. */
export function figureTexts({ from, to }: ByFigure): { readonly from: string; readonly to: string } {
  const [here, there] = [exactOf(from.figure), exactOf(to.figure)];
  const decimals = decimalsApart(here, there);
  return { from: decimalText(here, decimals), to: decimalText(there, decimals) };
}

/** A factor above 1, with as many decimals as it takes to see that. */
export function factorText(factor: FindingFraction): string {
  const exact = exactOf(factor);
  return decimalText(
    exact,
    decimalsApart(exact, { numerator: 1n, denominator: 1n, squared: factor.squared }),
  );
}

function exactOf({ numerator, denominator, squared }: FindingFraction): Exact {
  return { numerator: BigInt(numerator), denominator: BigInt(denominator), squared };
}
