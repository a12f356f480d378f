// R4 of docs/method.md.

import type { Allocation } from "./allocation.js";
import { boundedShares } from "./bounded-shares.js";
import type { Claims } from "./claims.js";
import { keyAt } from "./select.js";
import { sum, times, type Whole } from "./whole.js";

/**
 * Largest remainder: every claim gets the whole part of its share, and the seats left go to the largest
 * remainders, one each. The share is the quota, seats × weight ÷ total weight; with bounds it is weight ×
 * one common factor, held within the bounds, so that the shares sum to the seats.
 *
 * A rounding up never passes a maximum: a share that is not held is below it, and the maximum is whole.
 */
export function largestRemainder(claims: Claims): Allocation {
  if (claims.unbounded) return byRemainders(claims.weights, claims.seats, sum(claims.weights));
  const bounded = boundedShares(claims);
  const { held, seats, weightOfFree } = bounded;
  const free = held.flatMap((state, claim) => (state === "free" ? [claim] : []));
  const divided = byRemainders(
    free.map((claim) => claims.weights[claim] as Whole),
    seats,
    weightOfFree,
  );
  const result = held.map(
    (state, claim) => (state === "maximum" ? claims.upper : claims.lower)[claim] as number,
  );
  for (const [position, claim] of free.entries()) result[claim] = divided.seats[position] as number;
  const tied = divided.tied.map((position) => free[position] as number);
  return { seats: result, tied, open: divided.open, shares: bounded };
}

/**
 * Seats over claims without bounds, whose weights sum to the total: bigints only beyond 2^53, where whole doubles
 * end. Below it a quotient is rounded up to a whole number only if it is one: next below a whole number that is
 * greater than 2^e and at most 2^(e + 1) the doubles are 2^(e − 52) apart, half of that is less than one part of the
 * total, and that much at least a quotient is below it.
 */
export function byRemainders(weights: readonly Whole[], seats: number, total: Whole): Allocation {
  // As long from the start: a list that grows is copied again and again.
  const result = new Array<number>(weights.length).fill(0);
  const remainders = weights.slice();
  let left = seats;
  for (let claim = 0; claim < weights.length; claim++) {
    const product = times(seats, weights[claim] as Whole);
    let whole: number;
    if (typeof product === "number" && typeof total === "number") {
      // Adding 0 turns −0 into 0.
      whole = Math.floor(product / total) + 0;
      remainders[claim] = product - whole * total;
    } else {
      const long = BigInt(total);
      whole = Number(BigInt(product) / long);
      const remainder = BigInt(product) % long;
      remainders[claim] = typeof total === "number" ? Number(remainder) : remainder;
    }
    result[claim] = whole;
    left -= whole;
  }
  const shares = { held: [], seats, weightOfFree: total };
  if (left === 0) return { seats: result, tied: [], open: 0, shares };
  // All are numbers, or all are bigints.
  const rank = remainders.length - left;
  const least =
    typeof total === "number"
      ? keyAt(remainders as number[], rank)
      : (remainders.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))[rank] as Whole);
  const tied: number[] = [];
  for (let claim = 0; claim < remainders.length; claim++) {
    const remainder = remainders[claim] as Whole;
    if (remainder === least) tied.push(claim);
    if (remainder <= least) continue;
    result[claim] = (result[claim] as number) + 1;
    left -= 1;
  }
  if (left < tied.length) return { seats: result, tied, open: left, shares };
  for (const claim of tied) result[claim] = (result[claim] as number) + 1;
  return { seats: result, tied: [], open: 0, shares };
}
