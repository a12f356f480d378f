import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { apportion, type Method } from "../../src/apportion/index.js";

interface Case {
  readonly name?: string;
  readonly method: Method;
  readonly seats: number;
  readonly weights: readonly string[];
  readonly minimum?: number[];
  readonly maximum?: (number | null)[];
  readonly expected: unknown;
}

function readCases(name: string): Case[] {
  const file = new URL(`../cases/${name}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { cases: Case[] }).cases;
}

/** Decimal strings as integers, all scaled alike. */
function scaled(weights: readonly string[]): bigint[] {
  const places = Math.max(...weights.map((weight) => weight.split(".")[1]?.length ?? 0));
  return weights.map((weight) => {
    const [whole = "", decimals = ""] = weight.split(".");
    return BigInt(whole + decimals.padEnd(places, "0"));
  });
}

function run({ method, seats, weights, minimum, maximum }: Case): unknown {
  return apportion(seats, scaled(weights), {
    method,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  });
}

describe("known answers, computed by a program independent of ours", () => {
  test.each(readCases("apportion-one-way"))("$method: $name", (one) => {
    expect(run(one)).toEqual({ ok: true, seats: one.expected, tiesSettled: [] });
  });

  test.each(readCases("apportion-ties"))("$method, $seats seats: a tie", (one) => {
    expect(run(one)).toEqual({ ok: false, refusal: { code: "tie", ...(one.expected as object) } });
  });
});

/** Inputs that broke other programs: rounding, remainders ordered as text, ties settled in silence. */
describe("inputs that broke other programs", () => {
  const tie = (settled: number[], tied: number[], seatsToDraw: number): unknown => ({
    ok: false,
    refusal: { code: "tie", settled, tied, seatsToDraw },
  });
  const given = (...seats: number[]): unknown => ({ ok: true, seats, tiesSettled: [] });

  test.each<[string, number, (number | bigint)[], Method, unknown]>([
    ["three equal remainders of 1/3", 3, [1, 4, 4], "largest-remainder", tie([0, 1, 1], [0, 1, 2], 1)],
    ["0.3 and 0.1", 3, [3, 1], "dhondt", tie([2, 0], [0, 1], 1)],
    ["6/√72 = 1/√2", 10, [6, 1], "huntington-hill", tie([8, 1], [0, 1], 1)],
    ["a tie that doubles hide", 8, [1, 10, 7], "largest-remainder", tie([0, 4, 3], [0, 1], 1)],
    ["remainders as text", 2, [10000001, 5000000, 4999999], "largest-remainder", given(1, 1, 0)],
    ["a divisor search by fixed steps", 2, [1, 1, 1], "sainte-lague", tie([0, 0, 0], [0, 1, 2], 2)],
    ["a divisor search by fixed steps, whole", 3, [1, 1, 1], "sainte-lague", given(1, 1, 1)],
    ["one-decimal weights", 4, [1, 2, 3], "largest-remainder", given(1, 1, 2)],
    [
      "a tie settled before larger remainders were served",
      5,
      [10, 9, 8, 8, 11, 12],
      "largest-remainder",
      tie([1, 1, 0, 0, 1, 1], [2, 3], 1),
    ],
    ["equal in doubles", 1, [2n ** 53n + 1n, 2n ** 53n], "dhondt", given(1, 0)],
    ["equal in doubles", 1, [9007199254740993n, 9007199254740992n], "largest-remainder", given(1, 0)],
    ["no seats", 0, [1, 2], "dhondt", given(0, 0)],
    ["no claims", 0, [], "largest-remainder", given()],
  ])("%s: %d seats", (_, seats, weights, method, expected) => {
    expect(apportion(seats, weights, { method })).toEqual(expected);
  });
});
