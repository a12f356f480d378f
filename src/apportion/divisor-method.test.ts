// R6 of docs/method.md.

import { expect, test } from "vitest";
import { divisorMethods } from "../../test/arbitraries/apportion.js";
import { claimsOf } from "./claims.js";
import { divisorMethod } from "./divisor-method.js";
import { signposts } from "./signposts.js";
import type { ApportionOptions } from "./types.js";

type Weights = readonly (number | bigint)[];

/** How many signposts a claim are looked at, on average. */
function signpostsAsked(
  seats: number,
  weights: Weights,
  method: keyof typeof signposts,
  bounds: ApportionOptions,
): number {
  const claims = claimsOf(seats, weights, { ...bounds, method });
  if ("code" in claims) throw new Error(claims.code);
  const rule = signposts[method];
  let asked = 0;
  divisorMethod(claims, {
    ...rule,
    near: (seat) => {
      asked += 1;
      return rule.near(seat);
    },
  });
  return asked / weights.length;
}

const MANY = 100;
const list = (weight: (claim: number) => number | bigint): Weights =>
  Array.from({ length: MANY }, (_, claim) => weight(claim));
const ordinary = list((claim) => ((claim * 7919) % 104_729) + 1);
const seatsOfAnySize = [MANY + 1, 10 * MANY, 10 ** 6, 10 ** 12, 2 ** 53 - 1];

test.each(divisorMethods)("%s: a few signposts a claim are enough, however many the seats", (method) => {
  for (const seats of seatsOfAnySize) expect(signpostsAsked(seats, ordinary, method, {})).toBeLessThan(8);
});

test.each(divisorMethods)(
  "%s: a bounded number of signposts is enough, whatever the weights and the bounds",
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
        expect(signpostsAsked(seats, weights, method, {})).toBeLessThan(64);
        expect(signpostsAsked(seats, weights, method, { maximum: few })).toBeLessThan(64);
      }
    }
  },
);
