import { describe, expect, it } from "vitest";
import { placesFromRows } from "../rows/places-from-rows.js";

type Rows = readonly (readonly (string | number)[])[];
const BEHOV_HAR = { code: "figures-beside", headers: ["Behov", "Har"] };

function refusals(rows: Rows): unknown {
  const outcome = placesFromRows(rows, { kkr: "sjaelland", studyYear: "2023/2024" });
  return outcome.ok ? outcome.value : outcome.refusals;
}

describe("figures beside each other", () => {
  it.each<[string, Rows]>([
    [
      "under each specialisation",
      [
        ["Kommune", "Dagtilbud", "", "Skole/fritid", "", "Social/special", ""],
        ["", "Behov", "Har", "Behov", "Har", "Behov", "Har"],
        ["Køge", 2, 1, 4, 3, 6, 5],
      ],
    ],
    [
      "over the specialisations",
      [
        ["Kommune", "Behov", "", "", "Har", "", ""],
        [
          "",
          ...["Dagtilbud", "Skole/fritid", "Social/special"],
          "Dagtilbud",
          "Skole/fritid",
          "Social/special",
        ],
        ["Køge", 2, 4, 6, 1, 3, 5],
      ],
    ],
  ])("are refused by their names where they stand %s", (_, rows) => {
    expect(refusals(rows)).toMatchObject([BEHOV_HAR]);
  });

  it("are of half a year each if they are the paid internships", () => {
    const kinds = ["Dagtilbud", "Skole/fritid", "Social/special"];
    const over = (...[one = "", other = ""]: readonly string[]): Rows => [
      ["Kommune", one, "", "", other, "", ""],
      ["", ...kinds, ...kinds],
      ["Køge", 2, 4, 6, 1, 3, 5],
    ];
    const headers = ["2. praktik", "3. praktik"];
    const halves = { code: "periods-beside", what: "half-years", headers };
    expect(refusals(over(...headers))).toMatchObject([halves]);
    expect(refusals(over("1. praktik", "2. praktik"))).toMatchObject([{ code: "figures-beside" }]);
  });

  it("are named where none of them is called places, a share too", () => {
    const long = (...figures: string[]): Rows => [
      ["Kommune", "Specialisering", ...figures],
      ["Køge", "Dagtilbud", ...figures.map(() => 7)],
    ];
    const missing = { code: "missing-column", meaning: "places" };
    expect(refusals(long("Behov", "Har"))).toMatchObject([{ ...missing, figures: ["Behov", "Har"] }]);
    expect(refusals(long("Antal %"))).toMatchObject([{ ...missing, figures: ["Antal %"] }]);
    expect(refusals(long("Antal", "Antal %"))).toMatchObject([{ code: "missing-specialisation" }]);
    // To call study places internship places would be no help: what the headings say is said.
    expect(refusals(long("Samlet antal studiepladser", "Antal børn"))).toMatchObject([
      { ...missing, others: ["Samlet antal studiepladser", "Antal børn"] },
    ]);
  });
});
