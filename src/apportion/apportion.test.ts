import { describe, expect, test } from "vitest";
import { apportion } from "./apportion.js";
import type { ApportionOptions } from "./types.js";

/** As a caller without types would. */
const call = apportion as (...args: unknown[]) => ReturnType<typeof apportion>;

const refused = (name: string, index: number | null, value: unknown): unknown => ({
  ok: false,
  refusal: { code: "invalid-argument", name, index, value },
});

describe("a call that makes no sense is refused with the argument, the place and what stood there", () => {
  test.each<[string, unknown[], unknown]>([
    ["negative seats", [-1, [1]], refused("seats", null, -1)],
    ["fractional seats", [1.5, [1]], refused("seats", null, 1.5)],
    ["seats beyond 2^53 − 1", [2 ** 53, [1]], refused("seats", null, 2 ** 53)],
    ["seats as a bigint", [1n, [1]], refused("seats", null, 1n)],
    ["seats as text", ["1", [1]], refused("seats", null, "1")],
    ["NaN seats", [NaN, [1]], refused("seats", null, NaN)],
    ["no arguments", [], refused("seats", null, undefined)],
    ["weights that are no list", [1, { length: 1 }], refused("weights", null, { length: 1 })],
    ["weights missing", [1], refused("weights", null, undefined)],
    ["a negative weight", [1, [1, -1]], refused("weights", 1, -1)],
    ["a negative bigint", [1, [1, 2, -1n]], refused("weights", 2, -1n)],
    ["a fraction", [1, [0.5]], refused("weights", 0, 0.5)],
    ["a number that is not safe", [1, [2 ** 53]], refused("weights", 0, 2 ** 53)],
    ["Infinity", [1, [Infinity]], refused("weights", 0, Infinity)],
    ["NaN", [1, [NaN]], refused("weights", 0, NaN)],
    ["null", [1, [null]], refused("weights", 0, null)],
    ["a hole", [1, [1, , 1]], refused("weights", 1, undefined)],
    ["null options", [1, [1], null], refused("options", null, null)],
    ["options as text", [1, [1], "dhondt"], refused("options", null, "dhondt")],
    ["an unknown method", [1, [1], { method: "hamilton" }], refused("method", null, "hamilton")],
    ["a method of every object", [1, [1], { method: "toString" }], refused("method", null, "toString")],
    ["a method that is no text", [1, [1], { method: ["adams"] }], refused("method", null, ["adams"])],
    ["too few minima", [1, [1, 2], { minimum: [0] }], refused("minimum", null, 1)],
    ["a minimum of null", [1, [1, 2], { minimum: [0, null] }], refused("minimum", 1, null)],
    ["minima that are no list", [1, [1], { minimum: 1 }], refused("minimum", null, 1)],
    ["too many maxima", [1, [1], { maximum: [1, 1] }], refused("maximum", null, 2)],
    ["an infinite maximum", [1, [1], { maximum: [Infinity] }], refused("maximum", 0, Infinity)],
    ["a maximum undefined", [1, [1], { maximum: [undefined] }], refused("maximum", 0, undefined)],
    [
      "a minimum above its maximum",
      [9, [1, 1], { minimum: [0, 3], maximum: [null, 2] }],
      refused("minimum", 1, 3),
    ],
    [
      "a minimum that is none beside a maximum",
      [9, [1, 1], { minimum: [-1, 0], maximum: [2, 2] }],
      refused("minimum", 0, -1),
    ],
    ["an order too short", [1, [1, 1], { tieOrder: [0] }], refused("tieOrder", null, 1)],
    ["an order with a repetition", [1, [1, 1], { tieOrder: [1, 1] }], refused("tieOrder", 1, 1)],
    ["an order with a stranger", [1, [1, 1], { tieOrder: [0, 2] }], refused("tieOrder", 1, 2)],
    ["an order with a fraction", [1, [1, 1], { tieOrder: [0.5, 1] }], refused("tieOrder", 0, 0.5)],
    ["a symbol", [1, [Symbol.iterator]], refused("weights", 0, Symbol.iterator)],
  ])("%s", (_, args, expected) => {
    expect(call(...args)).toEqual(expected);
  });
});

describe("bounds that can't be kept are refused with what is needed and what there is", () => {
  const run = (seats: number, weights: number[], options: ApportionOptions): unknown =>
    apportion(seats, weights, options);
  const refusal = (code: string, needed: number, available: number): unknown => ({
    ok: false,
    refusal: { code, needed, available },
  });

  test("minima above the seats", () => {
    expect(run(5, [1, 1], { minimum: [4, 3] })).toEqual(refusal("infeasible", 7, 5));
    expect(run(5, [1, 1], { minimum: [4, 3], method: "dhondt" })).toEqual(refusal("infeasible", 7, 5));
  });

  test("first seats and minima above the seats", () => {
    expect(run(5, [1, 1, 0], { minimum: [5, 0, 0], method: "dean" })).toEqual(refusal("too-few-seats", 6, 5));
    expect(run(0, [1, 1, 0], { method: "adams" })).toEqual(refusal("too-few-seats", 2, 0));
  });

  test("a claim that may have no seat gets no first seat", () => {
    expect(run(1, [1, 1], { maximum: [0, null], method: "huntington-hill" })).toEqual({
      ok: true,
      seats: [0, 1],
      tiesSettled: [],
    });
  });

  test("maxima, and zero weights, that can't take the seats", () => {
    expect(run(9, [1, 1], { maximum: [4, 3] })).toEqual(refusal("infeasible", 9, 7));
    expect(run(9, [1, 0], { maximum: [4, null], minimum: [0, 2] })).toEqual(refusal("infeasible", 9, 6));
  });

  test("no weight, with seats beyond the minima", () => {
    expect(run(3, [0, 0], { minimum: [1, 1] })).toEqual({ ok: false, refusal: { code: "no-weight" } });
    expect(run(1, [], {})).toEqual({ ok: false, refusal: { code: "no-weight" } });
    expect(run(2, [0, 0], { minimum: [1, 1] })).toEqual({ ok: true, seats: [1, 1], tiesSettled: [] });
  });

  test("a zero weight gets its minimum and no more", () => {
    expect(run(9, [5, 0], { minimum: [0, 2] })).toEqual({ ok: true, seats: [7, 2], tiesSettled: [] });
  });
});

test("the shares of the free claims are recomputed: not the historical US rule of quotas from the full total", () => {
  // Quotas of 10: 8, 1, 1. With at least 3 for the second, 7 are left for the others: 6.22 and 0.78.
  expect(apportion(10, [8, 1, 1], { minimum: [0, 3, 0] })).toEqual({
    ok: true,
    seats: [6, 3, 1],
    tiesSettled: [],
  });
});

test("a tie is one where the doubles of the remainders differ by 10^-8", () => {
  const tie = (settled: number[], tied: number[], seatsToDraw: number): unknown => ({
    ok: false,
    refusal: { code: "tie", settled, tied, seatsToDraw },
  });
  expect(apportion(1_862_921_184, [9, 37, 10])).toEqual(
    tie([299_398_047, 1_230_858_639, 332_664_497], [0, 1], 1),
  );
  expect(apportion(923_549_388, [1, 36, 39])).toEqual(tie([12_151_965, 437_470_763, 473_926_659], [0, 2], 1));
});

test("a tie of weights far beyond the doubles, and one within bounds", () => {
  const big = 2n ** 1100n;
  const refusal = { code: "tie", seatsToDraw: 1 };
  expect(apportion(2, [big, big, big + 1n])).toEqual({
    ok: false,
    refusal: { ...refusal, settled: [0, 0, 1], tied: [0, 1] },
  });
  expect(apportion(2, [9, 1, 1], { maximum: [1, null, null] })).toEqual({
    ok: false,
    refusal: { ...refusal, settled: [1, 0, 0], tied: [1, 2] },
  });
});

test("no result is −0", () => {
  const methods = [
    "largest-remainder",
    "sainte-lague",
    "dhondt",
    "adams",
    "huntington-hill",
    "dean",
  ] as const;
  for (const method of methods) {
    const bounds = { method, minimum: [-0, -0, -0], maximum: [-0, -0, null] };
    expect(apportion(-0, [-0, 3, 0], bounds)).toEqual({ ok: true, seats: [0, 0, 0], tiesSettled: [] });
    expect(apportion(5, [-0, 3], { method })).toEqual({ ok: true, seats: [0, 5], tiesSettled: [] });
    expect(apportion(5, [-0, 3, 1], bounds)).toEqual({ ok: true, seats: [0, 0, 5], tiesSettled: [] });
  }
  expect(apportion(-0, [1], { minimum: [1] })).toEqual({
    ok: false,
    refusal: { code: "infeasible", needed: 1, available: 0 },
  });
});

test("nothing is changed in what the caller sent", () => {
  const frozen = Object.freeze([3, 2, 1]);
  expect(
    apportion(6, frozen, { minimum: Object.freeze([0, 0, 0]), tieOrder: Object.freeze([2, 1, 0]) }),
  ).toEqual({
    ok: true,
    seats: [3, 2, 1],
    tiesSettled: [],
  });
});

test("weights whose sum no double holds are summed exactly", () => {
  // 2^53 − 1 and 2 sum to 2^53 + 1, which as a double is 2^53: by that the seats would be 2^53 − 2 and 1.
  const greatest = 2 ** 53 - 1;
  expect(apportion(greatest, [greatest, 2])).toEqual({ ok: true, seats: [greatest - 2, 2], tiesSettled: [] });
});
