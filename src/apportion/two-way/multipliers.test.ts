import { expect, test } from "vitest";
import { plain } from "./decimal.js";
import { holdStrictly, lowerPrices, tightArcs } from "./exact-prices.js";
import { longMultipliers, multipliersOf, shortMultipliers, withEmptyLines } from "./multipliers.js";
import { nearTable, type NearTable } from "./near-table.js";
import { pricesOf } from "./price.js";
import { solveNearly } from "./solve.js";
import { componentsOf } from "./tied-cells.js";
import { tableOf } from "./table.js";
import type { TwoWayProblem } from "./types.js";

function solved(problem: TwoWayProblem): NearTable {
  const near = solveNearly(tableOf(problem));
  if ("needed" in near) throw new Error("expected a table");
  return near;
}

/** Two by two, one seat in every line: the better diagonal wins, by so much. */
const nearlyTied = (weight: number | bigint, better: number | bigint): TwoWayProblem => ({
  weights: [
    [better, weight],
    [weight, weight],
  ],
  rowSeats: [1, 1],
  columnSeats: [1, 1],
});

const digitsOf = (text: string): number => text.replace(".", "").replace(/^0+|0+$/g, "").length;

test.each([
  [10, 20, 2],
  [100, 103, 3],
  [300, 301, 4],
  [1000, 1001, 5],
  [10 ** 6, 10 ** 6 + 1, 8],
  [10 ** 9, 10 ** 9 + 1, 11],
  [10 ** 12, 10 ** 12 + 1, 14],
  [26_777_200_000_000, 26_777_200_000_001, 16],
])("for weights of %i and %i there are %i digits", (weight, better, digits) => {
  const multipliers = shortMultipliers(solved(nearlyTied(weight, better)));
  if (multipliers === null) throw new Error("expected multipliers");
  const lengths = [...multipliers.rows, ...multipliers.columns].map((decimal) => digitsOf(plain(decimal)));
  expect(Math.max(...lengths)).toBe(digits);
});

test("none where a tie leaves no room, or less than doubles can tell", () => {
  expect(shortMultipliers(solved(nearlyTied(10, 10)))).toBeNull();
  expect(shortMultipliers(solved(nearlyTied(2n ** 60n, 2n ** 60n + 1n)))).toBeNull();
});

test("the columns' multipliers are around 1", () => {
  const near = nearTable(tableOf(nearlyTied(10, 20)));
  near.rowLogs.set([Math.log(2), Math.log(3)]);
  near.columnLogs.set([Math.log(40), Math.log(10)]);
  const { rows, columns } = multipliersOf(near, 4);
  expect(columns.map(plain)).toEqual(["2", "0.5"]);
  expect(rows.map(plain)).toEqual(["40", "60"]);
});

test("from exact prices as many digits as it takes for every inequality to hold strictly", () => {
  for (const [bits, most] of [
    [44n, 21],
    [60n, 29],
    [100n, 44],
  ] as const) {
    const table = tableOf(nearlyTied(2n ** bits, 2n ** bits + 1n));
    const seats = Float64Array.of(1, 0, 0, 1);
    const one = { digits: 1n, exponent: 0 };
    const prices = pricesOf({ rows: [one, one], columns: [one, one] }, table.rule);
    expect(lowerPrices(table, seats, prices)).toBeNull();
    const { ranks } = componentsOf(table, tightArcs(table, seats, prices));
    const multipliers = longMultipliers(table, seats, prices, ranks);
    expect(holdStrictly(table, seats, pricesOf(multipliers, table.rule))).toBe(true);
    const lengths = [...multipliers.rows, ...multipliers.columns].map((decimal) => digitsOf(plain(decimal)));
    expect([bits, Math.max(...lengths)]).toEqual([bits, most]);
  }
});

test("a line without seats has a power of ten, so small that no cell comes to a tenth of a seat", () => {
  const problem = {
    weights: [
      [5, 50, 7],
      [7, 7, 9],
    ],
    rowSeats: [0, 3],
    columnSeats: [2, 1, 0],
  };
  const decimals = (...digits: bigint[]): { digits: bigint; exponent: number }[] =>
    digits.map((value) => ({ digits: value, exponent: -1 }));
  const { rows, columns } = withEmptyLines(tableOf(problem), {
    rows: decimals(90n, 4n),
    columns: decimals(12n, 12n, 1n),
  });
  // 50 × 1.2 has two digits before the point; 9 × 0.4 one.
  expect(rows.map(plain)).toEqual(["0.001", "0.4"]);
  expect(columns.map(plain)).toEqual(["1.2", "1.2", "0.01"]);
});

test("a line of zeros has a multiplier, too", () => {
  const problem = { weights: [[0, 0]], rowSeats: [0], columnSeats: [0, 0] };
  const { rows } = withEmptyLines(tableOf(problem), {
    rows: [{ digits: 3n, exponent: 0 }],
    columns: [
      { digits: 3n, exponent: 0 },
      { digits: 3n, exponent: 0 },
    ],
  });
  expect(rows.map(plain)).toEqual(["1"]);
});
