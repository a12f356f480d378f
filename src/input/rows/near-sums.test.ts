import { expect, it } from "vitest";
import { readInternshipPlaces } from "./read-internship-places.js";

const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";

/** What is asked of the rows of a table, with what the user says are sums. */
function asked(rows: readonly string[], sums: readonly string[] = []): unknown {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join("\n"));
  const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland", unit: "full-year", sums });
  return outcome.ok
    ? []
    : outcome.refusals.map((one) => (one.code === "sum-or-provider" ? [one.written, one.because] : one.code));
}

const TWO = ["Køge;4;6;8", "Greve;10;8;6"];

it("asks about an area whose numbers are those of the municipalities right above but for a slip", () => {
  const near = [["Distrikt Øst", "nearly-above"]];
  expect(asked([...TWO, "Distrikt Øst;14;15;14", "Faxe;1;2;3"])).toEqual(near);
  expect(asked([...TWO, "Distrikt Øst;14;14;12", "Faxe;1;2;3"])).toEqual(near);
});

it("asks about one with more slips where another area has its sum", () => {
  const rows = [...TWO, "Nord;15;15;14", "Faxe;1;2;3", "Stevns;1;1;1", "Syd;2;3;4"];
  expect(asked(rows)).toContainEqual(["Nord", "nearly-above"]);
  expect(asked(rows, ["Syd"])).toEqual([["Nord", "nearly-above"]]);
  expect(asked(rows, ["Syd", "Nord"])).toEqual([]);
});

it.each([
  ["a municipality", [...TWO, "Faxe;14;15;14"]],
  ["somebody with other numbers", [...TWO, "Musikhuset;14;19;14"]],
  ["somebody with two slips, and no sum beside", [...TWO, "Musikhuset;15;15;14"]],
  ["somebody with small numbers", ["Køge;1;1;2", "Greve;1;1;1", "Musikhuset;2;2;4"]],
  ["somebody below one municipality", ["Køge;14;14;14", "Musikhuset;14;15;14"]],
])("does not ask about %s", (_, rows) => {
  expect(asked(rows)).toEqual([]);
});
