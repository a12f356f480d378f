import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile } from "../../test/arbitraries/filled-returns.js";
import { kkrs } from "../reference/kkrs.js";
import { collectReturns } from "./collect-returns.js";

const SJAELLAND = { kkr: "sjaelland", studyYear: "2023/2024" };
const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const LONG = "Kommune;Institution;Specialisering;Antal";

/** What is said of a table of these rows, beside Køge's own file. */
function said(header: string, ...rows: readonly string[]): unknown[] {
  const files = [csvFile("Køge.csv", WIDE, "Køge;1;2;3"), csvFile("t.csv", header, ...rows)];
  const outcome = collectReturns(files, SJAELLAND);
  if (outcome.ok) return ["read"];
  return outcome.refusals.map((refusal) => {
    const { file, row } = refusal.where ?? {};
    if (refusal.code === "other-return") return [refusal.code, refusal.found, file, row];
    if (refusal.code !== "provider-of-another-kkr") return [refusal.code, file, row];
    return [refusal.code, refusal.provider, refusal.others, file, row];
  });
}

describe("a file of another KKR", () => {
  const whole = [["other-return", "syddanmark", "t.csv", undefined]];

  it("is one fault, whatever else is wrong with its rows", () => {
    expect(said(WIDE, "Odense;1;2;3", "Vejen;1;;3")).toEqual(whole);
    expect(said(WIDE, "Odense;1;2;3", "Vejen, Dagplejen;1;-2;3", "I alt;3;3;3")).toEqual(whole);
    const long = ["Odense;UCL", "Vejen;UC SYD"].flatMap((one) => [
      `${one};Dagtilbud;1`,
      `${one};Skole/fritid;`,
    ]);
    expect(said(LONG, ...long)).toEqual(whole);
  });

  it("is none where somebody else stands in it too", () => {
    const both = [["provider-of-another-kkr", "Odense", ["Vejen"], "t.csv", 2]];
    expect(said(WIDE, "Odense;1;;3", "Vejen;1;2;3", "Faxe;1;2;3")).toEqual(both);
    expect(said(WIDE, "Odense;1;;3", "Vejen;1;2;3", "Egelund;1;2;3")).toEqual(both);
    expect(said(WIDE, "Odense;1;;3", "Vejen;1;2;3", "Faxe;1;;3")).toEqual([
      ...both,
      ["missing-value", "t.csv", 4],
    ]);
    expect(said(WIDE, "Odense;1;;3")).toEqual([["provider-of-another-kkr", "Odense", undefined, "t.csv", 2]]);
    expect(said(WIDE, "Aarhus;1;2;3", "Vejen;1;2;3")).toEqual([
      ["provider-of-another-kkr", "Aarhus", undefined, "t.csv", 2],
      ["provider-of-another-kkr", "Vejen", undefined, "t.csv", 3],
    ]);
  });

  it("has one fault, of however many it is", () => {
    const theirs = kkrs.find(({ id }) => id === "midtjylland")?.municipalities ?? [];
    const names = fc.subarray(
      theirs.map(({ name }) => name),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom("1;2;3", ";2;", "x;-1;2"), (all, numbers) => {
        const rows = all.map((name) => `${name};${numbers}`);
        expect(said(WIDE, ...rows)).toEqual([["other-return", "midtjylland", "t.csv", undefined]]);
      }),
      { numRuns: 30 },
    );
  });
});
