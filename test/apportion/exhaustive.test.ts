import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion } from "../../src/apportion/index.js";
import { methods, smallCall, type Call } from "../arbitraries/apportion.js";
import { allAllocations, allocationsAllowed, boundsOf, describeSet } from "./definition.js";

/** What the bounds alone say, or null where they can be kept. */
function refusalByBounds(call: Call): unknown {
  const { lower, upper } = boundsOf(call);
  const sumOf = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
  const firstSeats = ["adams", "huntington-hill", "dean"].includes(call.options.method ?? "");
  if (sumOf(lower) > call.seats) {
    return {
      code: firstSeats ? "too-few-seats" : "infeasible",
      needed: sumOf(lower),
      available: call.seats,
    };
  }
  if (sumOf(lower) < call.seats && call.weights.every((weight) => Number(weight) === 0))
    return { code: "no-weight" };
  if (allAllocations(call.seats, lower, upper).length > 0) return null;
  return { code: "infeasible", needed: call.seats, available: sumOf(upper) };
}

function check(call: Call): void {
  const refusal = refusalByBounds(call);
  const expected = refusal === null ? describeSet(allocationsAllowed(call)) : { ok: false, refusal };
  expect(apportion(call.seats, call.weights, call.options)).toEqual(expected);
}

describe("the result is exactly the set of allocations that the definition allows, found by looking at all", () => {
  test.each(methods)("%s, every call with three weights from 0 to 5 and up to 7 seats", (method) => {
    for (let code = 0; code < 6 ** 3; code++) {
      const weights = [code % 6, Math.floor(code / 6) % 6, Math.floor(code / 36)];
      for (let seats = 0; seats <= 7; seats++) check({ seats, weights, options: { method } });
    }
  });

  test("every method, with bounds, zero weights and ties", () => {
    fc.assert(fc.property(smallCall, check), { numRuns: 4000 });
  });

  test("every method, weights times 2^70: the same set", () => {
    fc.assert(
      fc.property(smallCall, (call) => {
        const longer = call.weights.map((weight) => BigInt(weight) << 70n);
        expect(apportion(call.seats, longer, call.options)).toEqual(
          apportion(call.seats, call.weights, call.options),
        );
        check({ ...call, weights: longer });
      }),
      { numRuns: 600 },
    );
  });

  test("weights one apart at 2^53 and 2^64, and others of any size beside them", () => {
    const huge = fc.constantFrom<bigint | number>(
      2n ** 53n - 1n,
      2n ** 53n,
      2n ** 53n + 1n,
      2n ** 64n - 1n,
      2n ** 64n,
      2n ** 64n + 1n,
      2n ** 1030n,
      2n ** 1030n + 1n,
      1,
      2,
    );
    fc.assert(
      fc.property(
        fc.record({
          seats: fc.integer({ min: 0, max: 8 }),
          weights: fc.array(huge, { minLength: 1, maxLength: 4 }),
          options: fc.record({
            method: fc.constantFrom(...methods),
            maximum: fc.array(fc.constantFrom(null, 1, 3), { minLength: 4, maxLength: 4 }),
          }),
        }),
        ({ seats, weights, options }) => {
          check({
            seats,
            weights,
            options: { ...options, maximum: options.maximum.slice(0, weights.length) },
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
