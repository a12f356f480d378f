import { expect, test } from "vitest";
import { tableOf } from "./table.js";
import { cellsOf, componentsOf } from "./tied-cells.js";

const table = tableOf({
  weights: [
    [1, 1, 1],
    [1, 1, 1],
    [1, 1, 1],
  ],
  rowSeats: [1, 1, 1],
  columnSeats: [1, 1, 1],
});

/** Cells as the arcs of a table: a rising one leads from its column to its row, a falling one back. */
const rising = (...cells: number[]): { cell: number; rises: boolean }[] =>
  cells.map((cell) => ({ cell, rises: true }));
const falling = (...cells: number[]): { cell: number; rises: boolean }[] =>
  cells.map((cell) => ({ cell, rises: false }));

test("the arcs on a cycle are found, and none that only leads to it or away", () => {
  // Row 0 → column 0 → row 1 → column 1 → row 0; column 1 → row 2 leads away; row 2 → column 2 on.
  const cycle = [...falling(0, 4), ...rising(3, 1)];
  const { onCycles, ranks } = componentsOf(table, [...falling(8), ...cycle, ...rising(7)]);
  expect(onCycles.map(({ cell }) => cell).sort()).toEqual([0, 1, 3, 4]);
  const [row0, row1, row2, column0, column1, column2] = ranks;
  expect(new Set([row0, row1, column0, column1]).size).toBe(1);
  expect(row2).toBeGreaterThan(row0 ?? NaN);
  expect(column2).toBeGreaterThan(row2 ?? NaN);
});

test("two cycles apart have ranks apart, in the order in which one leads to the other", () => {
  // Row 0 ⇄ column 0 (the cell may rise and fall), row 1 ⇄ column 1; row 1 → column 0.
  const { onCycles, ranks } = componentsOf(table, [...falling(0, 4, 3), ...rising(0, 4)]);
  expect(onCycles.map(({ cell }) => cell)).toEqual([0, 4, 0, 4]);
  expect(ranks[0]).toBe(ranks[3]);
  expect(ranks[1]).toBe(ranks[4]);
  expect(ranks[0]).toBeGreaterThan(ranks[1] ?? NaN);
});

test("without a cycle every node is by itself, and arcs lead to higher ranks", () => {
  // Row 2 → column 1 → row 0 → column 2 → row 1.
  const arcs = [...falling(7, 2), ...rising(1, 5)];
  const { onCycles, ranks } = componentsOf(table, arcs);
  expect(onCycles).toEqual([]);
  const [row0, row1, row2, , column1, column2] = [...ranks];
  const way = [row2, column1, row0, column2, row1] as number[];
  expect(way).toEqual(way.toSorted((a, b) => a - b));
  expect(new Set(way).size).toBe(5);
});

test("cells are rows and columns", () => {
  expect(cellsOf([0, 5, 7], table)).toEqual([
    [0, 0],
    [1, 2],
    [2, 1],
  ]);
});
