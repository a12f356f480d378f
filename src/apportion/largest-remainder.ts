import type { ApportionResult } from "./types.js";

/**
 * Largest remainder: each claim gets the whole part of its quota, seats × weight ÷ total weight, and the
 * seats left go to the largest remainders, one each. All quotas share the denominator `total weight`, so
 * remainders are compared as numerators, never as quotients.
 */
export function largestRemainder(
  seats: number,
  weights: readonly bigint[],
  tieOrder: readonly number[] | undefined,
): ApportionResult {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (seats === 0) return { ok: true, seats: weights.map(() => 0), tiesSettled: [] };
  if (total === 0n) return { ok: false, refusal: { code: "no-weight" } };

  const numerators = weights.map((weight) => BigInt(seats) * weight);
  const result = numerators.map((numerator) => Number(numerator / total));
  const remainders = numerators.map((numerator) => numerator % total);
  const left = seats - result.reduce((sum, whole) => sum + whole, 0);
  if (left === 0) return { ok: true, seats: result, tiesSettled: [] };

  const ranked = remainders.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0));
  const cut = ranked[left - 1];
  const certain = indicesWhere(remainders, (remainder) => cut !== undefined && remainder > cut);
  const tied = indicesWhere(remainders, (remainder) => remainder === cut);
  const seatsToDraw = left - certain.length;
  give(result, certain);
  if (tied.length === seatsToDraw) {
    give(result, tied);
    return { ok: true, seats: result, tiesSettled: [] };
  }
  if (tieOrder === undefined)
    return { ok: false, refusal: { code: "tie", settled: result, tied, seatsToDraw } };
  const drawn = tieOrder.filter((index) => tied.includes(index)).slice(0, seatsToDraw);
  give(result, drawn);
  return { ok: true, seats: result, tiesSettled: drawn };
}

function indicesWhere(values: readonly bigint[], holds: (value: bigint) => boolean): number[] {
  return values.flatMap((value, index) => (holds(value) ? [index] : []));
}

function give(seats: number[], indices: readonly number[]): void {
  for (const index of indices) seats[index] = (seats[index] ?? 0) + 1;
}
