import { describe, expect, it } from "vitest";
import type { DivisionRow, TwoWay } from "./calculation.js";
import { explainTwoWay, isRounded } from "./explain-two-way.js";
import { reference } from "../reference/reference.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { ExplainedTwoWay } from "./explanation.js";
import { apportionTwoWay } from "../apportion/index.js";
import { exact, plain } from "../domain/amount.js";
import type { DivisorMethod } from "../domain/request.js";

function frameOf(
  institutions: readonly string[],
  specialisations: readonly string[],
  names: FormFrame["names"],
): FormFrame {
  const named = (id: string): FormFrame["institutions"][number] => ({ id, name: id, kkr: "", aliases: [] });
  return {
    ...reference.at("2023/2024"),
    institutions: institutions.map(named),
    specialisations: specialisations.map(named),
    names,
  };
}

/** A cell of each set of limits; constructed, so that each product lies where its rule turns. */
function explained(cells: readonly Omit<DivisionRow, "id">[]): ExplainedTwoWay["institutions"][number] {
  const ids = cells.map((_, column) => `column ${column}`);
  const table: TwoWay = {
    ...{ method: "sainte-lague", basis: "shares", institutionTotals: [7], tiesSettled: [] },
    specialisationTotals: cells.map(({ studyPlaces }) => studyPlaces),
    rows: [cells.map((cell, column) => ({ id: `column ${column}`, ...cell }))],
    multipliers: { institutions: ["4"], specialisations: cells.map(() => "0.5") },
  };
  const frame = frameOf(["row"], ids, {});
  const [row] = explainTwoWay(table, frame).institutions;
  if (row === undefined) throw new Error("no row");
  return row;
}

function heldOf(cells: readonly Omit<DivisionRow, "id">[]): unknown[] {
  return explained(cells).cells.map(({ held, product }) => [product, held]);
}

describe("the explanation of a table with both margins held", () => {
  it("gives each cell's product of its basis and both multipliers, and each margin with its multiplier", () => {
    const table: TwoWay = {
      ...{ method: "dhondt", basis: "internship-places" },
      institutionTotals: [3, 4],
      specialisationTotals: [2, 5],
      rows: [
        [
          { id: "a", basis: "0.5", minimum: 0, maximum: null, studyPlaces: 1 },
          { id: "b", basis: "1", minimum: 1, maximum: 9, studyPlaces: 2 },
        ],
        [
          { id: "a", basis: "0.25", minimum: 0, maximum: null, studyPlaces: 1 },
          { id: "b", basis: "0.85", minimum: 0, maximum: null, studyPlaces: 3 },
        ],
      ],
      multipliers: { institutions: ["2", "3"], specialisations: ["1.5", "1.25"] },
      tiesSettled: [],
    };
    const frame = frameOf(["x", "y"], ["a", "b"], { x: "X", a: "A" });
    const free = { minimum: 0, maximum: null, held: null, placeByTieOrder: false };
    expect(explainTwoWay(table, frame)).toEqual({
      ...{ kind: "two-way", method: "dhondt", basis: "internship-places" },
      institutions: [
        {
          ...{ id: "x", name: "X", studyPlaces: 3, multiplier: "2" },
          cells: [
            { ...free, id: "a", name: "A", basis: "0.5", product: "1.5", studyPlaces: 1 },
            {
              ...free,
              id: "b",
              name: "b",
              basis: "1",
              minimum: 1,
              maximum: 9,
              product: "2.5",
              studyPlaces: 2,
            },
          ],
        },
        {
          ...{ id: "y", name: "y", studyPlaces: 4, multiplier: "3" },
          cells: [
            { ...free, id: "a", name: "A", basis: "0.25", product: "1.125", studyPlaces: 1 },
            { ...free, id: "b", name: "b", basis: "0.85", product: "3.1875", studyPlaces: 3 },
          ],
        },
      ],
      specialisations: [
        { id: "a", name: "A", studyPlaces: 2, multiplier: "1.5" },
        { id: "b", name: "b", studyPlaces: 5, multiplier: "1.25" },
      ],
    });
    const settled = {
      ...table,
      multipliers: null,
      tiesSettled: [{ institution: "x", specialisation: "b" }],
    };
    const tied = explainTwoWay(settled, frame);
    const cells = tied.institutions.flatMap((row) => row.cells);
    expect(cells.map((cell) => [cell.product, cell.held, cell.placeByTieOrder])).toEqual([
      [null, null, false],
      [null, null, true],
      [null, null, false],
      [null, null, false],
    ]);
    const margins = [...tied.institutions, ...tied.specialisations];
    expect(margins.map(({ multiplier }) => multiplier)).toEqual([null, null, null, null]);
  });

  it("says of a cell that its maximum holds it where the product is a whole place above it or more", () => {
    const at = (basis: string, studyPlaces: number): Omit<DivisionRow, "id"> => ({
      ...{ basis, minimum: 0, maximum: 5, studyPlaces },
    });
    expect(heldOf([at("3", 5), at("2.95", 5)])).toEqual([
      ["6", "maximum"],
      ["5.9", null],
    ]);
    expect(() => heldOf([at("4", 4)])).toThrow("the multipliers of a table");
  });

  it("says of a cell that its minimum holds it where the product is a whole place below it or more", () => {
    const at = (basis: string, studyPlaces: number): Omit<DivisionRow, "id"> => ({
      ...{ basis, minimum: 3, maximum: null, studyPlaces },
    });
    expect(heldOf([at("1", 3), at("1.05", 3)])).toEqual([
      ["2", "minimum"],
      ["2.1", null],
    ]);
    expect(() => heldOf([at("0.5", 4)])).toThrow("the multipliers of a table");
  });
});

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
