import { expect, test } from "vitest";
import { blockingSet, type BlockingSet } from "./blocking-set.js";
import { nearTable, refresh } from "./near-table.js";
import { tableOf } from "./table.js";

/** The blocking set of a table with these seats, which no path mends. */
function blocking(
  seats: readonly (readonly number[])[],
  problem: {
    weights: number[][];
    rowSeats: number[];
    columnSeats: number[];
    minimum?: number[][];
    maximum?: (number | null)[][];
  },
): BlockingSet {
  const table = tableOf(problem);
  const near = nearTable(table);
  near.seats.set(seats.flat());
  for (const cell of near.seats.keys()) refresh(near, cell);
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  near.rowExcess.set(seats.map((line, row) => sum(line) - (problem.rowSeats[row] ?? 0)));
  near.columnExcess.set(
    problem.columnSeats.map((count, column) => sum(seats.map((line) => line[column] ?? 0)) - count),
  );
  return blockingSet(near, table);
}

const turn = (table: readonly (readonly number[])[]): number[][] =>
  (table[0] ?? []).map((_, column) => table.map((line) => line[column] ?? 0));

// Rows 0, 2 and 3 with columns 0 and 1, the other rows with columns 2 and 3, and nothing between them.
const weights = [
  [1, 1, 0, 0],
  [0, 0, 1, 0],
  [0, 1, 0, 0],
  [1, 0, 0, 0],
  [0, 0, 0, 1],
  [0, 0, 1, 1],
];
const seats = [
  [1, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 1],
  [0, 0, 1, 0],
];
const problem = { weights, rowSeats: [1, 1, 0, 0, 1, 1], columnSeats: [1, 1, 1, 1] };

test("what can be reached from a row with a seat too many, in order", () => {
  expect(blocking(seats, problem)).toEqual({ needed: 2, available: 1, rows: [0, 2, 3], columns: [0, 1] });
});

test("what can reach a row with a seat too few, where that is less", () => {
  const fewer = {
    weights: weights.with(4, [0, 0, 0, 0]),
    rowSeats: problem.rowSeats.with(4, 0),
    columnSeats: problem.columnSeats.with(3, 0),
  };
  expect(blocking(seats.with(4, [0, 0, 0, 0]), fewer)).toEqual({
    needed: 2,
    available: 1,
    rows: [1, 5],
    columns: [2, 3],
  });
});

test("the same with rows and columns exchanged", () => {
  const turned = { weights: turn(weights), rowSeats: problem.columnSeats, columnSeats: problem.rowSeats };
  expect(blocking(turn(seats), turned)).toEqual({
    needed: 3,
    available: 2,
    rows: [2, 3],
    columns: [1, 4, 5],
  });
});

test("minima elsewhere are needed, too, and maxima elsewhere available", () => {
  const bounded = {
    weights: [
      [1, 1],
      [1, 1],
    ],
    rowSeats: [3, 4],
    columnSeats: [4, 3],
    minimum: [
      [0, 2],
      [0, 0],
    ],
    maximum: [
      [null, null],
      [2, null],
    ],
  };
  // Row 0 has 3, of which 2 must go to column 1; column 0 wants 4, and gets at most 2 from row 1.
  expect(
    blocking(
      [
        [2, 2],
        [2, 2],
      ],
      bounded,
    ),
  ).toEqual({ needed: 6, available: 5, rows: [0], columns: [0] });
});
