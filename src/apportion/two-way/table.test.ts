import { expect, test } from "vitest";
import { tableOf, withoutEmptyLines } from "./table.js";

test("the cells of rows and columns without seats are held at their least", () => {
  const table = tableOf({
    weights: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 0, 1],
    ],
    rowSeats: [4, 0, 2],
    columnSeats: [3, 3, 0],
    minimum: [
      [0, 0, 1],
      [2, 0, 0],
      [0, 0, 0],
    ],
    maximum: [
      [null, 3, null],
      [5, null, null],
      [null, null, null],
    ],
  });
  expect(table.upper).toEqual([Infinity, 3, Infinity, 5, Infinity, Infinity, Infinity, 0, Infinity]);
  expect(withoutEmptyLines(table)).toEqual({ ...table, upper: [Infinity, 3, 1, 2, 0, 0, Infinity, 0, 0] });
});
