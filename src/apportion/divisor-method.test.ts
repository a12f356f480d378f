// R6 of docs/method.md.

import { expect, test, vi } from "vitest";
import { divisorMethods } from "../../test/arbitraries/apportion.js";
import { claimsOf } from "./claims.js";
import { divisorMethod } from "./divisor-method.js";
import { nearWeights } from "./near-weights.js";
import { signposts } from "./signposts.js";
import type { ApportionOptions } from "./types.js";

type Weights = readonly (number | bigint)[];

/** How often a claim is rounded, on average. */
function roundings(
  seats: number,
  weights: Weights,
  method: keyof typeof signposts,
  bounds: ApportionOptions,
): number {
  const claims = claimsOf(seats, weights, { ...bounds, method });
  if ("code" in claims) throw new Error(claims.code);
  const floor = vi.spyOn(Math, "floor");
  divisorMethod(claims, nearWeights(claims), signposts[method]);
  const calls = floor.mock.calls.length;
  floor.mockRestore();
  return calls / weights.length;
}

const MANY = 100;
const list = (weight: (claim: number) => number | bigint): Weights =>
  Array.from({ length: MANY }, (_, claim) => weight(claim));
const ordinary = list((claim) => ((claim * 7919) % 104_729) + 1);
const seatsOfAnySize = [MANY + 1, 10 * MANY, 10 ** 6, 10 ** 12, 2 ** 53 - 1];

test.each(divisorMethods)("%s: a few roundings a claim are enough, however many the seats", (method) => {
  for (const seats of seatsOfAnySize) expect(roundings(seats, ordinary, method, {})).toBeLessThan(16);
});

test.each(divisorMethods)(
  "%s: a bounded number of roundings is enough, whatever the weights and the bounds",
  (method) => {
    const hard = [
      list(() => 7),
      list((claim) => (claim === 0 ? Number.MAX_SAFE_INTEGER : 1)),
      list((claim) => 2n ** BigInt(4 * claim)),
      list((claim) => (claim % 2 === 0 ? 1 : 2n ** 1500n)),
    ];
    for (const weights of hard) {
      for (const seats of seatsOfAnySize) {
        const few = weights.map((_, claim) => (claim % 2 === 0 ? null : Math.floor(seats / MANY)));
        expect(roundings(seats, weights, method, {})).toBeLessThan(64);
        expect(roundings(seats, weights, method, { maximum: few })).toBeLessThan(64);
      }
    }
  },
);
