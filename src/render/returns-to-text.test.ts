import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import { blankReturn } from "../returns/blank-return.js";
import { blankReturnToCsv, collectedToCsv } from "./returns-to-text.js";
import { prop } from "../../test/prop.js";
import { exact } from "../domain/amount.js";
import { readInternshipPlaces } from "../input/rows/read-internship-places.js";

const blank = valueOf(blankReturn({ kkr: "sjaelland", studyYear: "2023/2024" }));

describe("a blank return as CSV", () => {
  it("has a cell to the right of each label, and a row for each number", () => {
    const lines = blankReturnToCsv(blank).split("\r\n");
    expect(lines.find((line) => line.startsWith("Kommune eller region;;"))).toMatch(
      /: Faxe, .*, Region Sjælland"?$/,
    );
    expect(lines.slice(-5)).toEqual([
      "Institution;Specialisering;Antal praktikpladser",
      "Professionshøjskolen Absalon;Dagtilbudspædagogik;",
      "Professionshøjskolen Absalon;Skole- og fritidspædagogik;",
      "Professionshøjskolen Absalon;Social- og specialpædagogik;",
      "",
    ]);
  });

  it("is opened by Danish Excel: a byte-order mark, and three cells in every row", () => {
    const text = blankReturnToCsv(blank);
    expect(text.startsWith("\uFEFFIndberetning af praktikpladser;;\r\n")).toBe(true);
    for (const line of text.trimEnd().split("\r\n")) expect(line.split(";")).toHaveLength(3);
  });

  it("has no text that becomes a formula", () => {
    const rows = [{ institution: '=HYPERLINK("x";"y")', specialisation: "@SUM(A1)" }];
    expect(blankReturnToCsv({ ...blank, rows })).toContain(`"'=HYPERLINK(""x"";""y"")";'@SUM(A1);\r\n`);
  });
});

const NAMES = { institution: "Professionshøjskolen Absalon" };
const CELLS = ["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"];

function readBack(csv: string): ReturnType<typeof readInternshipPlaces> {
  return readInternshipPlaces(new TextEncoder().encode(csv), { kkr: "sjaelland" });
}

it("is a line for each provider, institution and specialisation, as Danish Excel opens it", () => {
  const rows = [
    { ...NAMES, provider: "Køge", specialisation: "Dagtilbudspædagogik", places: "1110" },
    { ...NAMES, provider: '=1;"x"', specialisation: "Dagtilbudspædagogik", places: "12.345" },
  ];
  expect(collectedToCsv(rows)).toBe(
    [
      "\uFEFFKommune;Institution;Specialisering;Antal praktikpladser",
      "Køge;Professionshøjskolen Absalon;Dagtilbudspædagogik;1110",
      `"'=1;""x""";Professionshøjskolen Absalon;Dagtilbudspædagogik;012,345`,
      "",
    ].join("\r\n"),
  );
});

const digits = fc.tuple(
  fc.nat(99_999),
  fc.string({ unit: fc.constantFrom(..."0123456789".split("")), maxLength: 6 }),
);
const amount = digits.map(([whole, decimals]) => (decimals === "" ? `${whole}` : `${whole}.${decimals}`));

prop([fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 5 })])(
  "is read again with the same numbers, nothing refused and nothing read otherwise than written",
  (answers) => {
    const rows = answers.flatMap((places, index) =>
      CELLS.map((specialisation, cell) => ({
        ...{ ...NAMES, provider: `P${index}`, specialisation, places: places[cell] ?? "" },
      })),
    );
    const outcome = readBack(collectedToCsv(rows));
    expect(valueOf(outcome).map(({ provider, places }) => [provider, exact(places).toFixed()])).toEqual(
      rows.map(({ provider, places }) => [provider, exact(places).toFixed()]),
    );
    expect(outcome).toMatchObject({ notices: [{ code: "table-read" }] });
  },
);
