import type { Misplaced } from "../finding.js";

/** A fraction with four decimals, rounded to the nearest and half up; the sign is left out. */
function fourDecimals(numerator: bigint, denominator: bigint): string {
  const size = numerator < 0n ? -numerator : numerator;
  const scaled = (size * 20_000n + denominator) / (2n * denominator);
  return `${scaled / 10_000n}.${String(scaled % 10_000n).padStart(4, "0")}`;
}

/** The quota, how far the study places are from it, and the whole numbers that the quota allows. */
export function quotaOf({ quota, studyPlaces }: Misplaced): {
  readonly quota: string;
  readonly missed: string;
  readonly isAbove: boolean;
  readonly allowed: readonly string[];
} {
  const [numerator, denominator] = [BigInt(quota.numerator), BigInt(quota.denominator)];
  const missed = BigInt(studyPlaces) * denominator - numerator;
  const whole = numerator / denominator;
  return {
    quota: fourDecimals(numerator, denominator),
    missed: fourDecimals(missed, denominator),
    isAbove: missed >= 0n,
    allowed: numerator % denominator === 0n ? [String(whole)] : [String(whole), String(whole + 1n)],
  };
}
