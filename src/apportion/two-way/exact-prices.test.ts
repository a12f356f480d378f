import { expect, test } from "vitest";
import { excess } from "./arcs.js";
import { holdStrictly, lowerPrices, tightArcs } from "./exact-prices.js";
import { pricesOf, type Prices } from "./price.js";
import { type Table, tableOf } from "./table.js";

const table = tableOf({
  weights: [
    [20, 10],
    [10, 10],
  ],
  rowSeats: [1, 1],
  columnSeats: [1, 1],
});
const right = Float64Array.of(1, 0, 0, 1);
const wrong = Float64Array.of(0, 1, 1, 0);

function prices(of: Table, rows: readonly bigint[], columns: readonly bigint[]): Prices {
  const decimal = (digits: bigint): { digits: bigint; exponent: number } => ({ digits, exponent: -3 });
  return pricesOf({ rows: rows.map(decimal), columns: columns.map(decimal) }, of.rule);
}

test("prices that keep every inequality are left as they are", () => {
  // 20 × 0.04 × 0.7 = 0.56 and 10 × 0.07 = 0.7 have a seat; 10 × 0.04 = 0.4 and 10 × 0.07 × 0.7 = 0.49 have none.
  const given = prices(table, [40n, 70n], [700n, 1000n]);
  const before = { rows: [...given.rows], columns: [...given.columns] };
  expect(lowerPrices(table, right, given)).toBeNull();
  expect(given).toEqual(before);
  expect(holdStrictly(table, right, given)).toBe(true);
  expect(tightArcs(table, right, given)).toEqual([]);
  // Cell 1 at 0.6, then cell 0 at 0.42, and all others as they should be.
  expect(holdStrictly(table, right, prices(table, [60n, 70n], [700n, 1000n]))).toBe(false);
  expect(holdStrictly(table, right, prices(table, [30n, 70n], [700n, 1000n]))).toBe(false);
});

test("prices that do not are lowered until they do, exactly", () => {
  for (const [rows, columns] of [
    [
      [1n, 1000n],
      [1n, 1000n],
    ],
    [
      [1000n, 1n],
      [1n, 1n],
    ],
    [
      [9n, 9n],
      [9n, 99_999n],
    ],
  ] as const) {
    const given = prices(table, rows, columns);
    expect(lowerPrices(table, right, given)).toBeNull();
    for (const rises of [true, false]) {
      for (const cell of [0, 1, 2, 3]) {
        if (!rises && right[cell] === 0) continue;
        expect(excess(table, right, { cell, rises }, given)).toBeLessThanOrEqual(0);
      }
    }
    expect(tightArcs(table, right, given).length).toBeGreaterThan(0);
    expect(holdStrictly(table, right, given)).toBe(false);
  }
});

test("a table that is not right has a cycle, rising and falling in turn, that brings it nearer", () => {
  const cycle = lowerPrices(table, wrong, prices(table, [1n, 1n], [1n, 1n]));
  const sorted = (cycle ?? []).toSorted((a, b) => a.cell - b.cell);
  expect(sorted).toEqual([
    { cell: 0, rises: true },
    { cell: 1, rises: false },
    { cell: 2, rises: false },
    { cell: 3, rises: true },
  ]);
});

test("a tie is tight all round, rising and falling", () => {
  const tied = tableOf({
    weights: [
      [5, 5],
      [5, 5],
    ],
    rowSeats: [1, 1],
    columnSeats: [1, 1],
  });
  const given = prices(tied, [100n, 100n], [1000n, 1000n]);
  expect(lowerPrices(tied, right, given)).toBeNull();
  expect(tightArcs(tied, right, given)).toEqual([
    { cell: 1, rises: true },
    { cell: 2, rises: true },
    { cell: 0, rises: false },
    { cell: 3, rises: false },
  ]);
  expect(holdStrictly(tied, right, given)).toBe(false);
});
