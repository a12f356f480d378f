import { describe, expect, it } from "vitest";
import { placesFromRows } from "../rows/places-from-rows.js";

type Rows = readonly (readonly (string | number)[])[];
const HEADER = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
const UCL: Rows = [["UCL"], HEADER, ["Vejen", 11, 12, 13], ["Odense", 1, 2, 4], ["I alt", 12, 14, 17], []];
const UC_SYD: Rows = [
  ["UC SYD"],
  HEADER,
  ["Vejen", 21, 22, 23],
  ["Odense", 5, 6, 8],
  ["I alt", 26, 28, 31],
  [],
];

function read(rows: Rows): { places?: number; differ?: number; codes?: string[] } {
  const outcome = placesFromRows(rows, { kkr: "syddanmark", studyYear: "2023/2024" });
  if (!outcome.ok) return { codes: outcome.refusals.map(({ code }) => code) };
  const differ = outcome.notices.filter((notice) => notice.code === "total-row" && !notice.agrees).length;
  return { places: outcome.value.reduce((sum, row) => sum + Number(row.places), 0), differ };
}

describe("a block for each institution", () => {
  it.each(["I alt", "Samlet", "Begge institutioner i alt"])("with one of sums at the end, »%s«", (title) => {
    const sums = [[title], HEADER, ["Vejen", 32, 34, 36], ["Odense", 6, 8, 12], ["I alt", 38, 42, 48]];
    expect(read([...UCL, ...UC_SYD, ...sums])).toEqual({ places: 128, differ: 0 });
  });

  it("whose sums are another number is said to differ", () => {
    const sums = [["I alt"], HEADER, ["Vejen", 32, 34, 36], ["Odense", 6, 8, 13]];
    expect(read([...UCL, ...UC_SYD, ...sums])).toEqual({ places: 128, differ: 1 });
  });

  it("is asked about somebody who has a row among the sums only", () => {
    const sums = [["I alt"], HEADER, ["Vejen", 32, 34, 36], ["Odense", 6, 8, 12], ["Assens", 3, 3, 3]];
    expect(read([...UCL, ...UC_SYD, ...sums])).toEqual({ codes: ["sum-or-provider"] });
  });
});
