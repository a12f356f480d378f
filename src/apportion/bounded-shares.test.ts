import { expect, test } from "vitest";
import { boundedShares } from "./bounded-shares.js";

test("a claim whose share would pass a bound is held there, and the others share what is left", () => {
  const weights = [8, 1, 1];
  expect(boundedShares({ seats: 10, weights, lower: [0, 0, 0], upper: [5, 10, 10] })).toEqual({
    held: ["maximum", "free", "free"],
    seats: 5,
    weightOfFree: 2,
  });
  expect(boundedShares({ seats: 10, weights, lower: [0, 4, 0], upper: [10, 10, 10] })).toEqual({
    held: ["free", "minimum", "free"],
    seats: 6,
    weightOfFree: 9,
  });
});

test("a claim whose share just meets its maximum is free", () => {
  expect(boundedShares({ seats: 9, weights: [8, 1, 1], lower: [0, 4, 1], upper: [4, 10, 10] })).toEqual({
    held: ["free", "minimum", "minimum"],
    seats: 4,
    weightOfFree: 8,
  });
});
