import { times, type Whole } from "./whole.js";
import type { DivisorMethod } from "./types.js";

/**
 * A divisor method is its signposts: a quotient weight ÷ divisor is rounded up to k where it has passed
 * the signpost between k − 1 and k, and either way where it stands on it.
 *
 * Exactly, the signpost is the `power`-th root of numerator(k) ÷ denominator(k).
 */
export interface SignpostRule {
  /** By how much the signpost is below k; if not `even`, about that. */
  readonly below: number;
  /** The signposts are one apart. */
  readonly even: boolean;
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
  dhondt: { below: 0, even: true, numerator: (k) => k, denominator: one, power: 1, firstSeat: false },
  /** Webster: round to the nearest; the arithmetic mean. */
  "sainte-lague": {
    below: 0.5,
    even: true,
    numerator: oddNumber,
    denominator: () => 2,
    power: 1,
    firstSeat: false,
  },
  /** Round up. */
  adams: { below: 1, even: true, numerator: before, denominator: one, power: 1, firstSeat: true },
  /** The geometric mean of k − 1 and k; squares are compared. */
  "huntington-hill": {
    below: 0.5,
    even: false,
    numerator: (k) => times(k, k - 1),
    denominator: one,
    power: 2,
    firstSeat: true,
  },
  /** The harmonic mean. */
  dean: {
    below: 0.5,
    even: false,
    numerator: (k) => times(2, times(k, k - 1)),
    denominator: oddNumber,
    power: 1,
    firstSeat: true,
  },
};

/**
 * The signpost as a double, off by at most a factor 1 ± 2^-51: at most three roundings of 2^-53, and a square
 * root halves. Not a function of each rule: called in turn, they would not be compiled into the loops.
 */
export function signpostNear({ even, below, power }: SignpostRule, k: number): number {
  if (even) return k - below;
  return power === 2 ? Math.sqrt(k * (k - 1)) : (k * (k - 1)) / (k - 0.5);
}

/**
 * The quotient as a double, rounded by the method. Where the signposts are one apart it is a sum, off by at most a factor
 * 1 ± 2^-52 of the signpost, since one above 0 is at least half of its k. Otherwise every signpost lies from k − 1 to k,
 * so only the one above the whole part has to be asked.
 */
export function roundNear(rule: SignpostRule, quotient: number): number {
  if (rule.even) return Math.floor(quotient + rule.below);
  const whole = Math.floor(quotient);
  return signpostNear(rule, whole + 1) <= quotient ? whole + 1 : whole;
}
