import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

/** What becomes of a table whose last row and the line below it are these. */
function read(name: string, note: string, providers: readonly string[] = []): unknown {
  const table = `Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;10;5;8\n${name};4;9;11\n${note}\n`;
  const options = { kkr: "sjaelland", unit: "full-year", file: "p.csv", providers } as const;
  const outcome = readInternshipPlaces(new TextEncoder().encode(table), options);
  return outcome.ok ? "counted" : outcome.refusals.map(({ code, where }) => [code, where?.row]);
}

describe("a mark behind a name", () => {
  it.each([
    ["Køge*", "* tal fra sidste år"],
    ["Køge *", "* Sidste års tal"],
    ["Køge**", "** fra 2025/2026"],
    ["Køge 1)", "1) ønske, endnu ikke besluttet"],
    ["Køge (2)", "2) halvår"],
    ["Køge²", "² efter besparelser"],
  ])("%s with »%s« is asked about", (name, note) => {
    expect(read(name, note)).toEqual([["sum-or-provider", 3]]);
    expect(read(name, note, [name])).toBe("counted");
  });

  it.each([
    ["Dagtilbud*", "* 2025-tal"],
    ["Dagtilbud **", "** halvår"],
    ["Dagtilbud†", "† tal fra sidste år"],
  ])("behind a heading %s with »%s« is asked about", (heading, note) => {
    const codesOf = (line: string): string[] => {
      const table = `Kommune;${heading};Skole/fritid;Social/special\nFaxe;10;5;8\nKøge;4;9;11\n\n${line}\n`;
      const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland" });
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    };
    expect(codesOf(note)).toContain("figures-beside");
    expect(codesOf(note.replace(/ .*/, " svaret pr. mail"))).toEqual([]);
  });

  it.each([
    ["Køge*", "* svaret pr. mail"],
    ["Køge*", "** tal fra sidste år"],
    ["Køge", "* tal fra sidste år"],
    ["Køge 1)", "1) Heraf 2 dagtilbudspladser i Stevns"],
  ])("%s with »%s« is counted", (name, note) => {
    expect(read(name, note)).toBe("counted");
  });
});
