import { expect, it } from "vitest";
import { heldRows } from "./held-rows.js";

const row = (
  minimum: number,
  maximum: number | null,
  studyPlaces: number,
): Parameters<typeof heldRows>[1][number] => ({
  ...{ id: "", basis: 1, minimum, maximum, studyPlaces },
});

it("says which rows a maximum or a minimum holds, and what the others share", () => {
  expect(heldRows(10, [row(0, 5, 5), row(0, null, 3), row(0, null, 2)], [8n, 1n, 1n])).toEqual({
    held: ["maximum", null, null],
    studyPlacesOfFree: 5,
    weightOfFree: 2n,
  });
  expect(heldRows(10, [row(0, null, 5), row(4, null, 4), row(0, null, 1)], [8n, 1n, 1n])).toEqual({
    held: [null, "minimum", null],
    studyPlacesOfFree: 6,
    weightOfFree: 9n,
  });
});

it("where minima take all, each holds its row; a minimum of 0 holds nothing, but a decision of 0 does", () => {
  expect(
    heldRows(5, [row(2, null, 2), row(3, null, 3), row(0, null, 0), row(0, 0, 0)], [1n, 1n, 1n, 1n]),
  ).toEqual({
    held: ["minimum", "minimum", null, "minimum"],
    studyPlacesOfFree: 0,
    weightOfFree: 1n,
  });
});
