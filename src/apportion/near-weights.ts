import type { Claims } from "./claims.js";
import { bitLength, type Whole } from "./whole.js";

// Far enough below the largest double (2^1024) for a sum of weights, or a weight times the seats.
const ROOM = 900;

/**
 * The weights as doubles, off by at most 2^-52 of their size, and scaled together where one is beyond the
 * doubles. Of weights scaled, those that come out as Infinity or 0 are so far above or below the weight at
 * which the seats run out that they get all they can, or no more than they must, by any divisor method.
 */
export function nearWeights({ weights, seats, lower, upper }: Claims): readonly number[] {
  const near = weights.map(Number);
  const longest = near.reduce((most, size) => Math.max(most, size), 0);
  if (longest < 2 ** ROOM) return near;
  // Going from the longest weight down, all full, the rest at their least: the cheapest seat that does not
  // fit is of a weight about as long as the one at which the seats run out (a factor of 2^56, as no signpost
  // is above 2^53).
  const longestFirst = weights
    .map((weight, claim) => ({ bits: bitLength(weight), claim }))
    .sort((a, b) => b.bits - a.bits);
  let left = seats;
  for (const least of lower) left -= least;
  let pivot = 0;
  for (const { bits, claim } of longestFirst) {
    left -= (upper[claim] as number) - (lower[claim] as number);
    pivot = bits;
    if (left <= 0) break;
  }
  return weights.map((weight) => scaledDown(weight, pivot));
}

/** weight ÷ 2^shift, as a double. */
export function scaledDown(weight: Whole, shift: number): number {
  const bits = bitLength(weight);
  if (bits <= 64) return Number(weight) * 2 ** -shift;
  // Sixty-four digits are kept, so that the cut adds next to nothing to the rounding.
  return Number(BigInt(weight) >> BigInt(bits - 64)) * 2 ** (bits - 64 - shift);
}
