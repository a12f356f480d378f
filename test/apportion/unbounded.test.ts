import fc from "fast-check";
import { expect, test } from "vitest";
import { divisorMethods, methods } from "../arbitraries/apportion.js";
import { apportion } from "../../src/apportion/index.js";

test.each(divisorMethods)("%s: costs nearer to one another than doubles can tell are no tie", (method) => {
  // One seat is left for two claims whose weights differ by one part in 2^52.
  expect(apportion(101, [2 ** 52 - 1, 2 ** 52 - 2], { method })).toMatchObject({ seats: [51, 50] });
});

test("largest remainder: beyond 2^53 as below it", () => {
  for (const factor of [1, 2 ** 22, 2n ** 60n, 2n ** 1100n]) {
    const weights = [10, 7, 1].map((weight) =>
      typeof factor === "bigint" ? BigInt(weight) * factor : weight * factor,
    );
    const refusal = { code: "tie", settled: [4, 3, 0], tied: [0, 2], seatsToDraw: 1 };
    expect(apportion(8, weights, {})).toMatchObject({ refusal });
    // (2^33 + 5) × 10, 7 and 1 leave 4, 1 and 13 of 18.
    expect(apportion(2 ** 33 + 5, weights, {})).toMatchObject({
      seats: [4_772_185_887, 3_340_530_121, 477_218_589],
    });
  }
});

test("with and without minima of 0, found in different ways, the answer is the same", () => {
  const weight = fc.constantFrom(3, 12, 1000, 10 ** 6, 2 ** 40, 2 ** 53 - 1).chain((most) => fc.nat(most));
  fc.assert(
    fc.property(
      fc.constantFrom(...methods),
      fc.oneof(fc.nat(100), fc.maxSafeNat()),
      fc.array(weight, { maxLength: 80, size: "max" }),
      (method, seats, weights) => {
        const minimum = weights.map(() => 0);
        expect(apportion(seats, weights, { method })).toEqual(apportion(seats, weights, { method, minimum }));
      },
    ),
    { numRuns: 3000 },
  );
});
