import { describe, expect, it } from "vitest";
import { placesFromRows } from "../rows/places-from-rows.js";

type Rows = readonly (readonly (string | number)[])[];

function refusals(rows: Rows): unknown {
  const outcome = placesFromRows(rows, { kkr: "sjaelland", studyYear: "2023/2024" });
  return outcome.ok ? [] : outcome.refusals;
}

describe("a table whose rows are the specialisations and whose columns are the providers", () => {
  it.each(["Specialisering", "", "Antal pladser", "Kommune"])("is said to be turned, under %j", (corner) => {
    const rows = ["Dagtilbud", "Skole/fritid", "Social/special"].map((name) => [name, 5, 7, 8, 20]);
    const header = [corner, "Køge", "Faxe Kommune", "Region Sjælland", "I alt"];
    expect(refusals([["Praktikpladser"], [], header, ...rows])).toEqual([
      { code: "turned-table", providers: ["Køge", "Faxe Kommune", "Region Sjælland"], where: { row: 3 } },
    ]);
  });
});
