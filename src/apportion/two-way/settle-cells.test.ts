import { expect, test } from "vitest";
import { settleCells } from "./settle-cells.js";
import { tableOf } from "./table.js";

test("a cell rises by cells that fall and rise in turn: one that is high does not rise, one that is not tied stays", () => {
  const ones = [1, 1, 1];
  const twos = [2, 2, 2];
  const table = tableOf({ weights: [ones, ones, ones], rowSeats: twos, columnSeats: twos });
  const seats = Float64Array.of(0, 1, 1, 1, 0, 1, 1, 1, 0);
  const tied = [0, 1, 2, 4, 5, 6, 7, 8].map((cell) => ({ cell, rises: seats[cell] === 0 }));
  const high = settleCells(table, seats, tied, [0, 1, 8, 4, 2, 5, 6, 7, 3]);
  expect([...seats]).toEqual([1, 1, 0, 1, 0, 1, 0, 1, 1]);
  expect(high).toEqual([0, 1, 8, 5, 7]);
});
