import { describe, expect, it } from "vitest";
import { type GridColumn, rowsOf, withRange } from "./rows.js";
import type { PlacesRow } from "./work.js";

const COLUMNS: readonly GridColumn[] = ["provider", { specialisation: "a" }, { specialisation: "b" }];
const row = (provider: string, a = "", b = ""): PlacesRow => ({
  ...{ provider, institution: "absalon" },
  places: { a, b },
});

describe("a pasted range", () => {
  it("is filled in from the cell it is pasted in, and leaves the others as they are", () => {
    const { rows, left } = withRange(
      ...[[row("Køge", "1", "2"), row("Faxe", "3", "4")], [["30"], ["40"]], { row: 0, column: 2 }, COLUMNS],
      "absalon",
    );
    expect(rows).toEqual([row("Køge", "1", "30"), row("Faxe", "3", "40")]);
    expect(left).toBe(0);
  });

  it("adds rows where it is longer than the grid", () => {
    const range = [
      ["Køge", "1.110", " 2 "],
      ["Faxe", "3", "4"],
    ];
    expect(withRange([row("")], range, { row: 0, column: 0 }, COLUMNS, "absalon").rows).toEqual([
      ...[row("Køge", "1.110", "2"), row("Faxe", "3", "4")],
    ]);
  });

  it("counts what there is no room for to the right, but not what is empty there", () => {
    const { left } = withRange([], [["1", "2", "3", ""]], { row: 0, column: 1 }, COLUMNS, "absalon");
    expect(left).toBe(1);
  });
});

it("puts a name that is broken in its cell on one line", () => {
  const place = { provider: "Køge \n Kommune", institution: "absalon", specialisation: "a", places: 1 };
  expect(rowsOf([place], [{ id: "a" }])).toEqual(
    [row("Køge Kommune", "1")].map((one) => ({ ...one, places: { a: "1" } })),
  );
});

it("makes a row of each provider and institution, in the order they were met, and marks what it says nothing of", () => {
  const places = (provider: string, institution: string, specialisation: string, count: number | string) => ({
    ...{ provider, institution, specialisation, places: count },
  });
  expect(
    rowsOf(
      [
        places("Esbjerg", "ucsyd", "a", 61),
        places("Odense", "ucl", "a", "12.5"),
        places("Esbjerg", "ucsyd", "b", 0),
        places("Esbjerg", "ucl", "a", 7),
      ],
      [{ id: "a" }, { id: "b" }],
    ),
  ).toEqual([
    { provider: "Esbjerg", institution: "ucsyd", places: { a: "61", b: "0" } },
    { provider: "Odense", institution: "ucl", places: { a: "12,5", b: "–" } },
    { provider: "Esbjerg", institution: "ucl", places: { a: "7", b: "–" } },
  ]);
});
