import { expect, test } from "vitest";
import { fitProportionally } from "./fit.js";
import { nearTable, type NearTable } from "./near-table.js";
import { tableOf } from "./table.js";
import type { TwoWayProblem } from "./types.js";

/** weight × multipliers of every cell, unrounded. */
function products({ rowLogs, columnLogs, weightLogs }: NearTable): number[] {
  const width = columnLogs.length;
  return Array.from(weightLogs, (log, cell) =>
    Math.exp(log + (rowLogs[Math.floor(cell / width)] ?? NaN) + (columnLogs[cell % width] ?? NaN)),
  );
}

function fitted(problem: TwoWayProblem, passes: number): number[] {
  const near = nearTable(tableOf(problem));
  fitProportionally(near, passes);
  return products(near);
}

const close = (values: readonly number[]): unknown[] =>
  values.map((value): unknown => expect.closeTo(value, 9));

test("weights that are a row times a column are fitted in one pass", () => {
  const problem = {
    weights: [
      [2, 3, 5],
      [4, 6, 10],
    ],
    rowSeats: [40, 60],
    columnSeats: [20, 50, 30],
  };
  expect(fitted(problem, 1)).toEqual(close([8, 20, 12, 12, 30, 18]));
});

test("each pass scales the rows, then the columns, to their seats", () => {
  const problem = {
    weights: [
      [1, 3],
      [1, 1],
    ],
    rowSeats: [8, 4],
    columnSeats: [3, 9],
  };
  // 2 6 / 2 2, then 1.5 6.75 / 1.5 2.25.
  expect(fitted(problem, 1)).toEqual(close([1.5, 6.75, 1.5, 2.25]));
  // 16/11 72/11 / 1.6 2.4, then
  const [first, second] = [16 / 11 + 1.6, 72 / 11 + 2.4];
  expect(fitted(problem, 2)).toEqual(
    close([(3 * 16) / 11 / first, (9 * 72) / 11 / second, (3 * 1.6) / first, (9 * 2.4) / second]),
  );
});

test("cells that are fixed are left out, and a line without seats is fitted to half a seat", () => {
  const problem = {
    weights: [
      [1, 3],
      [1, 1],
    ],
    rowSeats: [0, 4],
    columnSeats: [1, 3],
    maximum: [
      [null, null],
      [0, null],
    ],
  };
  const [, , fixed, last] = fitted(problem, 1);
  // Rows: 0.125 0.375 / – 4; columns: 1 3 × 0.375 ÷ 4.375 / – 3 × 4 ÷ 4.375.
  expect(last).toBeCloseTo((3 * 4) / 4.375, 9);
  expect(fixed).toBeCloseTo(32, 9);
});

test("weights of any size are fitted; a line of zeros keeps the multiplier it has", () => {
  const problem = {
    weights: [
      [2n ** 3000n, 3n * 2n ** 3000n],
      [0, 0],
    ],
    rowSeats: [8, 0],
    columnSeats: [2, 6],
  };
  expect(fitted(problem, 3)).toEqual([expect.closeTo(2, 6), expect.closeTo(6, 6), 0, 0]);
});
