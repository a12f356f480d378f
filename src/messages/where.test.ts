import { describe, expect, it } from "vitest";
import { columnLetters } from "../domain/where.js";
import { describeWhere, placed } from "./where.js";

describe("a place in a file", () => {
  it("is said by row and column in a text, and by sheet and cell in a workbook", () => {
    expect(describeWhere({ file: "a.csv", row: 4, column: 3, header: "Antal" }, "da")).toBe(
      "a.csv, række 4, kolonne 3 (Antal)",
    );
    expect(describeWhere({ file: "a.xlsx", sheet: "Ark1", row: 7, column: 2 }, "da")).toBe(
      "a.xlsx, arket Ark1, celle B7",
    );
    expect(describeWhere({ sheet: "Køges 'tal'", row: 7, column: 2, header: "Antal" }, "en")).toBe(
      "'Køges ''tal'''!B7 (Antal)",
    );
    expect(describeWhere({ sheet: "Ark 1" }, "da")).toBe("arket »Ark 1«");
    expect(describeWhere({ sheet: "Ark1", printed: "header" }, "da")).toBe("arket Ark1, sidehovedet");
    expect(describeWhere({ sheet: "Ark1", printed: "footer" }, "en")).toBe("Ark1, page footer");
    expect(describeWhere({ sheet: "Ark 1", row: 3 }, "en")).toBe("Ark 1, row 3");
  });

  it("has the letters of Excel's columns", () => {
    expect([1, 26, 27, 52, 53, 702, 703, 16_384].map(columnLetters)).toEqual([
      ...["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"],
    ]);
  });

  it("has its sheet said once, also of cells of it in the sentence", () => {
    const where = { file: "a.xlsx", sheet: "Ark1" };
    for (const inner of [where, { sheet: "Ark1" }]) {
      const said = `Kommentar: »x« (${describeWhere({ ...inner, row: 3, column: 2 }, "da")}).`;
      expect(placed(said, where, "da")).toBe("a.xlsx, arket Ark1: Kommentar: »x« (celle B3).");
    }
    const other = "Første gang: arket Ark2, celle B3.";
    expect(placed(other, where, "da")).toBe(`a.xlsx, arket Ark1: ${other}`);
  });
});
