import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../../domain/outcome.js";
import type { InternshipPlaces } from "../../domain/request.js";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

function read(...lines: readonly string[]): Outcome<readonly InternshipPlaces[]> {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  return readInternshipPlaces(bytes, { kkr: "sjaelland", studyYear: "2027/2028", unit: "full-year" });
}

function saidOf(outcome: Outcome<readonly InternshipPlaces[]>): unknown {
  return outcome.ok ? outcome.value.map(({ places }) => places) : outcome.refusals.map(({ code }) => code);
}

const NAMES = ["Dagtilbud", "Skole/fritid", "Social/special"];
const TABLE = ["Kommune;Dagtilbud;Skole/fritid;Social/special", "Køge;10;5;4", "Faxe;1;2;3"];

describe("a specialisation with a number outside a table", () => {
  it.each([
    "Dagtilbud;3;;",
    "Dagtilbud: 3;;;",
    "Selvejende dagtilbud;;;\nDagtilbud 3, skole/fritid 2;;;",
    "Køge;10;5;4",
  ])("is refused over it and under it: %s", (line) => {
    expect(saidOf(read(line, ...TABLE))).toEqual(["second-table"]);
    expect(read(...TABLE, "", line).ok).toBe(false);
  });

  it.each([
    "Dagtilbud;11;;\nSkole/fritid;7;;\nSocial/special;7;;",
    "Køge Kommune;19;;",
    "1. Dagtilbudspædagogik (0-5 år);;;",
    "Dagtilbud 2027/2028;;;",
    "Til sammenligning 2026/2027: dagtilbud 3;;;",
    "Heraf i selvejende: dagtilbud 3, skole/fritid 2;;;",
    "Køge Kommune;tlf.;56 67 67 67;",
    "Køge Kommune;;;Opdateret 14.01.2023",
    "Dagtilbud 14-1-27;;;",
  ])("is said where it is what the rows come to, or something else: %s", (line) => {
    expect(saidOf(read(line, ...TABLE))).toEqual([10, 5, 4, 1, 2, 3]);
  });
});

interface Block {
  readonly title: string;
  readonly places: readonly number[];
  readonly isBehindGap: boolean;
}

describe("blocks of one table over each other", () => {
  const block = fc.record({
    title: fc.constantFrom(
      "Børn og Unge;",
      "Selvejende;Antal",
      "Forår;",
      "Køge;",
      "Faxe Kommune;",
      "Søhuset:;",
      "Ansatte;50",
      "Heraf selvejende;3",
    ),
    places: fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)),
    isBehindGap: fc.boolean(),
  });
  const linesOf = ({ title, places, isBehindGap }: Block): string[] => [
    ...(isBehindGap ? [";"] : []),
    title,
    ...NAMES.map((name, at) => `${name};${places[at]}`),
  ];

  it("count all their numbers, or are refused, with an empty row between or without", () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 2, maxLength: 4 }),
        fc.constantFrom("Køge Kommune;", ""),
        (blocks, over) => {
          const outcome = read(over, ...blocks.flatMap(linesOf));
          if (!outcome.ok) return;
          const places = blocks.flatMap((one) => one.places);
          expect(outcome.value.map((row) => row.places)).toEqual(places);
        },
      ),
    );
  });

  it("are read where each is somebody's, and refused where it is not said whose", () => {
    const blocks = (titles: readonly string[]): string[] =>
      titles.flatMap((title, at) => linesOf({ title, places: [at + 1, 2, 3], isBehindGap: false }));
    expect(saidOf(read(...blocks(["Køge;", "Faxe Kommune;"])))).toEqual([1, 2, 3, 2, 2, 3]);
    expect(saidOf(read("Køge;", ...blocks(["Børn og Unge;", "Ældre;"])))).toEqual(["note-or-provider"]);
    expect(saidOf(read(...blocks(["Køge Kommune;Antal", "Selvejende;Antal"])))).toEqual(["second-table"]);
  });
});
