import { describe, expect, it } from "vitest";
import { apportionTwoWay } from "../apportion/index.js";
import { exact, plain } from "../domain/amount.js";
import type { DivisorMethod } from "../domain/request.js";
import { isRounded } from "./is-rounded.js";

const FREE = { minimum: 0, maximum: null };

describe.each(["sainte-lague", "dhondt", "adams", "huntington-hill", "dean"] as const)("by %s", (method) => {
  const weights = [
    [7, 3, 12],
    [9, 5, 2],
  ];
  const holds = (change: (value: string) => string, seatsMore = 0): boolean[] => {
    const problem = { weights, rowSeats: [31, 26], columnSeats: [24, 13, 20], method };
    const table = apportionTwoWay(problem);
    if (!table.ok || table.rowMultipliers === null || table.columnMultipliers === null)
      throw new Error("no table");
    const { rowMultipliers, columnMultipliers, seats } = table;
    return weights.flatMap((line, i) =>
      line.map((weight, j) => {
        const product = exact(weight)
          .times(change(rowMultipliers[i] ?? ""))
          .times(columnMultipliers[j] ?? "");
        return isRounded(plain(product), method, { ...FREE, studyPlaces: (seats[i]?.[j] ?? 0) + seatsMore });
      }),
    );
  };

  it("every cell of a table is what its multipliers give", () => {
    expect(holds((value) => value).every(Boolean)).toBe(true);
  });

  it("no cell is with one study place more or fewer", () => {
    expect(holds((value) => value, 1)).not.toContain(true);
    expect(holds((value) => value, -1)).not.toContain(true);
  });

  it("some cell is not with a multiplier a tenth greater or smaller", () => {
    expect(holds((value) => plain(exact(value).times("1.1")))).toContain(false);
    expect(holds((value) => plain(exact(value).times("0.9")))).toContain(false);
  });
});

it("a bound holds a cell whose product lies beyond it, and one without a basis stays at its minimum", () => {
  const method: DivisorMethod = "sainte-lague";
  expect(isRounded("9.7", method, { minimum: 0, maximum: 5, studyPlaces: 5 })).toBe(true);
  expect(isRounded("1.2", method, { minimum: 4, maximum: null, studyPlaces: 4 })).toBe(true);
  expect(isRounded("0", method, { minimum: 2, maximum: null, studyPlaces: 2 })).toBe(true);
  expect(isRounded("4.5", method, { ...FREE, studyPlaces: 4 })).toBe(false);
});
