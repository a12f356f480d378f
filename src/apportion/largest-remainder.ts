// R4 of docs/method.md.

import { give, type Allocation } from "./allocation.js";
import { boundedShares } from "./bounded-shares.js";
import type { Claims } from "./claims.js";
import { scaledDown } from "./near-weights.js";
import { selectSmallest } from "./select.js";
import { bitLength, sum, times, type Whole } from "./whole.js";

/**
 * Largest remainder: every claim gets the whole part of its share, and the seats left go to the largest
 * remainders, one each. The share is the quota, seats × weight ÷ total weight; with bounds it is weight ×
 * one common factor, held within the bounds, so that the shares sum to the seats.
 *
 * A rounding up never passes a maximum: a share that is not held is below it, and the maximum is whole.
 */
export function largestRemainder(claims: Claims): Allocation {
  if (claims.unbounded) {
    const shares = { held: [], seats: claims.seats, weightOfFree: sum(claims.weights) };
    return { ...wholePartsAndRemainders(claims.weights, claims.seats, shares.weightOfFree), shares };
  }
  const bounded = boundedShares(claims);
  const { held, seats, weightOfFree } = bounded;
  const free = held.flatMap((state, claim) => (state === "free" ? [claim] : []));
  const shares = wholePartsAndRemainders(
    free.map((claim) => claims.weights[claim] as Whole),
    seats,
    weightOfFree,
  );
  const result = held.map(
    (state, claim) => (state === "maximum" ? claims.upper : claims.lower)[claim] as number,
  );
  for (const [position, claim] of free.entries()) result[claim] = shares.seats[position] as number;
  const tied = shares.tied.map((position) => free[position] as number);
  return { seats: result, tied, open: shares.open, shares: bounded };
}

/** seats × weight ÷ total of each, where the weights sum to the total: whole parts, and the seats left. */
function wholePartsAndRemainders(weights: readonly Whole[], seats: number, total: Whole): Allocation {
  const result: number[] = [];
  const remainders = new Float64Array(weights.length);
  const shift = Math.max(0, bitLength(total) - 900);
  const near = (value: Whole): number => (shift === 0 ? Number(value) : scaledDown(value, shift));
  const nearTotal = near(total);
  const factor = seats / nearTotal;
  let left = seats;
  let error = 2 ** -50;
  for (let claim = 0; claim < weights.length; claim++) {
    const weight = weights[claim] as Whole;
    const share = near(weight) * factor;
    // Total, weight, quotient and product are rounded, 2^-53 each, so the share is off by at most 2^-51 of
    // itself (2^-60 besides for weights scaled to nothing). Its whole part is certain where that does not
    // reach the next whole number; a share too long for a good remainder is divided exactly, too.
    const margin = share * 2 ** -50 + 2 ** -60;
    const whole = Math.floor(share);
    const remainder = share - whole;
    if (remainder > margin && remainder < 1 - margin && share < 2 ** 32) {
      error = Math.max(error, margin);
      result.push(whole);
      left -= whole;
      // The largest first.
      remainders[claim] = -remainder;
    } else {
      const exact = divide(times(seats, weight), total);
      result.push(exact.whole);
      left -= exact.whole;
      remainders[claim] = -near(exact.remainder) / nearTotal;
    }
  }
  const selection = selectSmallest(
    remainders,
    left,
    () => error,
    (claim) => divide(times(seats, weights[claim] as Whole), total).remainder,
    (a, b) => (a > b ? -1 : a < b ? 1 : 0),
  );
  return give(result, selection);
}

function divide(numerator: Whole, total: Whole): { whole: number; remainder: Whole } {
  if (typeof numerator === "number" && typeof total === "number") {
    // The remainder of doubles is exact, and then so is the difference, a multiple of the total.
    const remainder = numerator % total;
    return { whole: (numerator - remainder) / total, remainder };
  }
  const long = BigInt(numerator);
  return { whole: Number(long / BigInt(total)), remainder: long % BigInt(total) };
}
