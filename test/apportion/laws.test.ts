// R6 of docs/method.md.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion, type ApportionOptions } from "../../src/apportion/index.js";
import {
  anyDivisorMethod,
  anyMethod,
  methods,
  smallCall,
  tieProneWeight,
  wideCall,
  type Call,
} from "../arbitraries/apportion.js";

/** The seats with ties settled in favour of the earlier claim, or null where there is another refusal. */
function seatsOf({ seats, weights, options }: Call): number[] | null {
  const result = apportion(seats, weights, { tieOrder: weights.map((_, index) => index), ...options });
  return result.ok ? result.seats : null;
}

const few = (minLength: number): fc.Arbitrary<number[]> =>
  fc.array(tieProneWeight, { minLength, maxLength: 8 });
const total = (list: readonly (number | bigint)[]): bigint =>
  list.reduce<bigint>((sum, one) => sum + BigInt(one), 0n);

describe("laws of apportionment", () => {
  test("exact: the seats given are the seats there are, whatever the sizes", () => {
    fc.assert(
      fc.property(wideCall, (call) => {
        const given = seatsOf(call);
        if (given !== null) expect(total(given)).toBe(BigInt(call.seats));
      }),
      { numRuns: 1000 },
    );
  });

  test("quota: largest remainder gives the quota rounded down or up", () => {
    fc.assert(
      fc.property(wideCall, (call) => {
        const given = seatsOf({ ...call, options: {} });
        const sum = total(call.weights);
        for (const [index, seats] of (given ?? []).entries()) {
          const product = BigInt(call.seats) * BigInt(call.weights[index] ?? 0);
          const down = sum === 0n ? 0n : product / sum;
          expect([down, down + (product % (sum || 1n) === 0n ? 0n : 1n)]).toContain(BigInt(seats));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("quota: d'Hondt never gives less than the quota rounded down, Adams never more than rounded up", () => {
    fc.assert(
      fc.property(few(1), fc.integer({ min: 8, max: 60 }), (weights, seats) => {
        const sum = total(weights);
        const quotas = weights.map((weight) => BigInt(seats) * BigInt(weight));
        const dhondt = seatsOf({ seats, weights, options: { method: "dhondt" } });
        const adams = seatsOf({ seats, weights, options: { method: "adams" } });
        for (const [index, quota] of quotas.entries()) {
          expect(BigInt(dhondt?.[index] ?? -1)).toBeGreaterThanOrEqual(quota / sum);
          expect(BigInt(adams?.[index] ?? -1)).toBeLessThanOrEqual((quota + sum - 1n) / sum);
        }
      }),
    );
  });

  test("house monotone: with a divisor method one seat more takes no claim's seat", () => {
    fc.assert(
      fc.property(smallCall, anyDivisorMethod, (call, method) => {
        const options = { ...call.options, method };
        const before = seatsOf({ ...call, options });
        const after = seatsOf({ ...call, seats: call.seats + 1, options });
        if (before === null || after === null) return;
        for (const [index, seats] of before.entries()) expect(after[index]).toBeGreaterThanOrEqual(seats);
      }),
      { numRuns: 1000 },
    );
  });

  test("house monotone: largest remainder is not (Alabama paradox: 6, 6, 2 over 10 and 11)", () => {
    expect(seatsOf({ seats: 10, weights: [6, 6, 2], options: {} })).toEqual([4, 4, 2]);
    expect(seatsOf({ seats: 11, weights: [6, 6, 2], options: {} })).toEqual([5, 5, 1]);
  });

  test("population monotone: with a divisor method a claim that alone grows loses nothing to another", () => {
    fc.assert(
      fc.property(
        few(2),
        fc.integer({ min: 8, max: 40 }),
        anyDivisorMethod,
        fc.nat(5),
        (weights, seats, method, more) => {
          const before = seatsOf({ seats, weights, options: { method } });
          const grown = weights.map((weight, index) => (index === 0 ? weight + more : weight));
          const after = seatsOf({ seats, weights: grown, options: { method } });
          expect(after?.[0]).toBeGreaterThanOrEqual(before?.[0] ?? Infinity);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("population monotone: largest remainder is not (one grows faster, and loses to one that grows slower)", () => {
    // The population paradox: A grows by 0.7 %, C by 0.06 %, and a seat goes from A to C.
    const before = seatsOf({ seats: 3, weights: [420, 455, 125], options: {} });
    const after = seatsOf({ seats: 3, weights: [430, 520, 126], options: {} });
    expect([before, after]).toEqual([
      [1, 1, 1],
      [1, 2, 0],
    ]);
  });

  test("anonymous: claims in another order get the same, ties included", () => {
    fc.assert(
      fc.property(smallCall, ({ seats, weights, options }) => {
        const turned = <T>(list: readonly T[]): T[] => list.toReversed();
        const { minimum, maximum } = options;
        const there = apportion(seats, weights, options);
        const back = apportion(seats, turned(weights), {
          ...options,
          ...(minimum === undefined ? {} : { minimum: turned(minimum) }),
          ...(maximum === undefined ? {} : { maximum: turned(maximum) }),
        });
        if (there.ok && back.ok) expect(turned(back.seats)).toEqual(there.seats);
        else if (!there.ok && !back.ok && there.refusal.code === "tie" && back.refusal.code === "tie") {
          expect(turned(back.refusal.settled)).toEqual(there.refusal.settled);
          expect(turned(back.refusal.tied).map((index) => weights.length - 1 - index)).toEqual(
            there.refusal.tied,
          );
        } else expect(back).toEqual(there);
      }),
      { numRuns: 500 },
    );
  });

  test("homogeneous: weights times any number give the same, ties included", () => {
    const factor = fc.bigInt({ min: 1n, max: 2n ** 80n });
    fc.assert(
      fc.property(smallCall, factor, ({ seats, weights, options }, times) => {
        const scaled = weights.map((weight) => BigInt(weight) * times);
        expect(apportion(seats, scaled, options)).toEqual(apportion(seats, weights, options));
      }),
      { numRuns: 500 },
    );
  });

  test("coherent: a part of a table by a divisor method is right for that part", () => {
    fc.assert(
      fc.property(few(3), fc.integer({ min: 8, max: 60 }), anyDivisorMethod, (weights, seats, method) => {
        const whole = apportion(seats, weights, { method });
        if (!whole.ok) return;
        const part = whole.seats.slice(1);
        expect(apportion(Number(total(part)), weights.slice(1), { method })).toEqual({
          ok: true,
          seats: part,
          tiesSettled: [],
        });
      }),
      { numRuns: 500 },
    );
  });

  test("where every quota is whole, every method gives the quotas", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2 ** 40 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 50 }),
        (quotas, times) => {
          const weights = quotas.map((quota) => quota * times);
          for (const method of methods) {
            expect(apportion(Number(total(quotas)), weights, { method })).toEqual({
              ok: true,
              seats: quotas,
              tiesSettled: [],
            });
          }
        },
      ),
    );
  });

  test("a tie settled in any order: the first of the tied get the seats, the rest is as it was certain", () => {
    fc.assert(
      fc.property(smallCall, fc.nat(1000), (call, seed) => {
        const tieOrder = call.weights
          .map((_, index) => index)
          .sort((a, b) => ((a * 7 + seed) % 5) - ((b * 7 + seed) % 5));
        const refused = apportion(call.seats, call.weights, call.options);
        const settled = apportion(call.seats, call.weights, { ...call.options, tieOrder });
        if (refused.ok || refused.refusal.code !== "tie") {
          expect(settled).toEqual(refused);
          return;
        }
        const { tied, seatsToDraw, settled: certain } = refused.refusal;
        const drawn = tieOrder.filter((claim) => tied.includes(claim)).slice(0, seatsToDraw);
        expect(settled).toEqual({
          ok: true,
          seats: certain.map((seats, claim) => seats + (drawn.includes(claim) ? 1 : 0)),
          tiesSettled: drawn,
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("bounds that bind nobody change nothing", () => {
    fc.assert(
      fc.property(wideCall, anyMethod, (call, method) => {
        const plain: ApportionOptions = { method };
        const bounds = { minimum: call.weights.map(() => 0), maximum: call.weights.map(() => null) };
        expect(apportion(call.seats, call.weights, { ...plain, ...bounds })).toEqual(
          apportion(call.seats, call.weights, plain),
        );
      }),
      { numRuns: 500 },
    );
  });
});
