import { times, type Whole } from "./whole.js";
import type { DivisorMethod } from "./types.js";

/**
 * A divisor method is its signposts: a quotient weight ÷ divisor is rounded up to k where it has passed
 * the signpost between k − 1 and k, and either way where it stands on it.
 *
 * Exactly, the signpost is the `power`-th root of numerator(k) ÷ denominator(k). `near` is the same as a
 * double, off by at most a factor 1 ± 2^-51: at most three roundings of 2^-53, and a square root halves.
 */
export interface SignpostRule {
  readonly near: (k: number) => number;
  readonly numerator: (k: number) => Whole;
  readonly denominator: (k: number) => Whole;
  readonly power: 1 | 2;
  /** The first signpost is 0: every claim of positive weight gets a first seat. */
  readonly firstSeat: boolean;
}

const one = (): Whole => 1;
const before = (k: number): number => k - 1;
const oddNumber = (k: number): Whole => (k < 2 ** 52 ? 2 * k - 1 : 2n * BigInt(k) - 1n);

/** The signposts of every divisor method, between k − 1 and k. */
export const signposts: { readonly [method in DivisorMethod]: SignpostRule } = {
  /** Jefferson: round down. */
  dhondt: { near: (k) => k, numerator: (k) => k, denominator: one, power: 1, firstSeat: false },
  /** Webster: round to the nearest; the arithmetic mean of k − 1 and k. */
  "sainte-lague": {
    near: (k) => k - 0.5,
    numerator: oddNumber,
    denominator: () => 2,
    power: 1,
    firstSeat: false,
  },
  /** Round up. */
  adams: { near: before, numerator: before, denominator: one, power: 1, firstSeat: true },
  /** The geometric mean of k − 1 and k; squares are compared. */
  "huntington-hill": {
    near: (k) => Math.sqrt(k * (k - 1)),
    numerator: (k) => times(k, k - 1),
    denominator: one,
    power: 2,
    firstSeat: true,
  },
  /** The harmonic mean of k − 1 and k. */
  dean: {
    near: (k) => (k * (k - 1)) / (k - 0.5),
    numerator: (k) => times(2, times(k, k - 1)),
    denominator: oddNumber,
    power: 1,
    firstSeat: true,
  },
};

/**
 * The quotient as a double, rounded by the method. Every signpost lies from k − 1 to k, so only the one
 * above the whole part has to be asked.
 */
export function roundNear(rule: SignpostRule, quotient: number): number {
  const whole = Math.floor(quotient);
  return rule.near(whole + 1) <= quotient ? whole + 1 : whole;
}
