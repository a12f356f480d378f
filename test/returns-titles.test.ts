import { describe, expect, it } from "vitest";
import { collectReturns, readInternshipPlaces } from "../src/xlsx.js";
import { sheetXml, workbookOf } from "./arbitraries/workbook-xml.js";

// What a table is called, and what is printed with it, tells of all its numbers; all of them are constructed.

const ASKED = { kkr: "sjaelland", studyYear: "2023/2024" };
const HEADINGS = ["Kommune", "Dagtilbud", "Skole- og fritid", "Social- og special"];

/** A return in a workbook with a page header and a text box that say these. */
function printedWith(header: string, box: string): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return workbookOf({
    sheets: {
      Ark1: `${sheetXml([HEADINGS, ["Køge", 12, 6, 9], ["Faxe", 1, 2, 3]])}<headerFooter><oddHeader>&amp;L${header}&amp;RSide &amp;P</oddHeader></headerFooter>`,
    },
    parts: {
      "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${relations}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      "xl/drawings/drawing1.xml": `<wsDr><sp><txBody><p><r><t>${box}</t></r></p></txBody></sp></wsDr>`,
    },
  });
}

describe("a unit in a page header or a text box", () => {
  it.each([
    ["Antal helårspladser", "Til KKR"],
    ["Til KKR", "Alle tal er i helårspladser"],
  ])("is that of all the places: %s, %s", async (header, box) => {
    const bytes = printedWith(header, box);
    const outcome = await readInternshipPlaces(bytes, ASKED);
    expect(outcome.ok && outcome.notices).toEqual(
      expect.arrayContaining([
        { code: "beside-table", texts: ["Til KKR"], where: { sheet: "Ark1" } },
        { code: "unit-stated", unit: "full-year", where: { sheet: "Ark1" } },
      ]),
    );
    const refused = { refusals: [{ code: "other-unit", stated: "full-year", unit: "half-year" }] };
    expect(await readInternshipPlaces(bytes, { ...ASKED, unit: "half-year" })).toMatchObject(refused);
    const collected = await collectReturns([{ name: "a.xlsx", bytes }], {
      ...ASKED,
      internshipPlacesUnit: "half-year",
    });
    expect(collected).toMatchObject({
      ok: true,
      value: { sums: [{ places: "26" }, { places: "16" }, { places: "24" }] },
    });
  });

  it("is asked about where it may be of some places only, and so is another one than the table's own", async () => {
    const some = printedWith("Region: helårspladser", "Til KKR");
    expect(await readInternshipPlaces(some, ASKED)).toMatchObject({ refusals: [{ code: "unit-of-some" }] });
    const both = printedWith("Antal helårspladser", "Antal halvårspladser");
    expect(await readInternshipPlaces(both, ASKED)).toMatchObject({ refusals: [{ code: "other-unit" }] });
    const tens = printedWith("Tal i tiere", "Til KKR");
    expect(await readInternshipPlaces(tens, ASKED)).toMatchObject({ refusals: [{ code: "scaled-numbers" }] });
  });
});
