import type { Misplaced } from "../verify/finding.js";
import { decimalsApart, decimalText } from "./decimals.js";

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
