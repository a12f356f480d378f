import { describe, expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import { blankReturn } from "../returns/blank-return.js";
import { blankReturnToCsv } from "./blank-return-to-csv.js";

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
