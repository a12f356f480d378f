import { describe, expect, test } from "vitest";
import { apportion, apportionTwoWay } from "../../src/apportion/index.js";
import { divisorMethods, methods } from "../arbitraries/apportion.js";

const million = 1_000_000;

describe("inputs made to be hard", () => {
  test.each(methods)("%s: one giant and a million ones, over the most seats there can be", (method) => {
    const weights = new Array<number>(million + 1).fill(1);
    weights[0] = Number.MAX_SAFE_INTEGER - 2 * million;
    const result = apportion(Number.MAX_SAFE_INTEGER, weights, { method });
    const seats = result.ok ? result.seats : result.refusal.code === "tie" ? result.refusal.settled : [];
    const open = result.ok || result.refusal.code !== "tie" ? 0 : result.refusal.seatsToDraw;
    expect(seats.reduce((sum, one) => sum + BigInt(one), BigInt(open))).toBe(2n ** 53n - 1n);
  });

  test.each(methods)("%s: many equal claims are one tie, settled by the order given", (method) => {
    const many = 100_000;
    const weights = new Array<number>(many).fill(7);
    const seats = many + 3;
    expect(apportion(seats, weights, { method })).toMatchObject({
      refusal: { code: "tie", seatsToDraw: 3 },
    });
    const tieOrder = weights.map((_, index) => many - 1 - index);
    expect(apportion(seats, weights, { method, tieOrder })).toMatchObject({
      tiesSettled: [many - 1, many - 2, many - 3],
    });
  });

  const powers = Array.from({ length: 1500 }, (_, index) => 2n ** BigInt(index));
  const fibonacci = [1n, 1n];
  while (fibonacci.length < 1500) fibonacci.push((fibonacci.at(-1) ?? 0n) + (fibonacci.at(-2) ?? 0n));

  test.each(methods)("%s: powers of two and Fibonacci numbers far beyond the doubles", (method) => {
    for (const weights of [powers, fibonacci]) {
      const tieOrder = weights.map((_, index) => index);
      // Every claim but the smallest two is held at two seats, so the smallest decide.
      const maximum = weights.map((_, index) => (index < 2 ? null : 2));
      expect(apportion(3010, weights, { method, maximum, tieOrder })).toMatchObject({ ok: true });
      expect(apportion(1700, weights, { method, tieOrder })).toMatchObject({ ok: true });
    }
    expect(
      apportion(2996 + 9, powers, { method, maximum: powers.map((_, i) => (i < 2 ? null : 2)) }),
    ).toMatchObject({ seats: [3, 6, ...powers.slice(2).map(() => 2)] });
  });

  test.each(divisorMethods)("%s: the divisor found is right far from the average", (method) => {
    // All but one claim at its maximum of 1: the last takes what is left.
    const weights = Array.from({ length: 1000 }, (_, index) => (index === 0 ? 1 : 2 ** 50 + index));
    const maximum = weights.map((_, index) => (index === 0 ? null : 1));
    expect(apportion(10 ** 9, weights, { method, maximum })).toMatchObject({
      ok: true,
      seats: [10 ** 9 - 999, ...new Array<number>(999).fill(1)],
    });
  });
});

describe("tables made to be hard", () => {
  const tied = (size: number, weight: (row: number, column: number) => number): number => {
    const margins = new Array<number>(size).fill(size + 1);
    const result = apportionTwoWay({
      weights: margins.map((_, row) => margins.map((__, column) => weight(row, column))),
      rowSeats: margins,
      columnSeats: margins,
    });
    if (result.ok || result.refusal.code !== "tie") throw new Error("expected a tie");
    return result.refusal.cells.length;
  };

  test("100 × 100, all equal: every cell is tied", () => {
    expect(tied(100, () => 7)).toBe(10_000);
  });

  test("40 × 40, a band of 1 beside 2^53, and of 2^53 beside 1: ties", () => {
    const big = Number.MAX_SAFE_INTEGER;
    expect(tied(40, (row, column) => (Math.abs(row - column) <= 1 ? 1 : big))).toBeGreaterThan(0);
    expect(tied(40, (row, column) => (Math.abs(row - column) <= 1 ? big : 1))).toBeGreaterThan(0);
  });
});
