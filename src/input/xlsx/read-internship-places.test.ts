import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { describeNotice } from "../../messages/describe-notice.js";
import { describeRefusal } from "../../messages/describe-refusal.js";
import type { Outcome } from "../../domain/outcome.js";
import { readInternshipPlaces, type ReadWorkbookPlacesOptions } from "./read-internship-places.js";

const OFFICE = "http://schemas.openxmlformats.org";
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"`;

/** A workbook with these sheets, as plain as the format allows. */
function workbook(
  sheets: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN}><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${OFFICE}/package/2006/relationships">${names.map((_, index) => `<Relationship Id="r${index}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index}.xml`, sheets[name] ?? ""]),
    ),
    ...changed,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

type Value = string | number | { readonly xml: string };

function cellXml(value: Value, address: string): string {
  if (typeof value === "string") {
    return value === "" ? "" : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  }
  return typeof value === "number"
    ? `<c r="${address}"><v>${value}</v></c>`
    : value.xml.replace("<c", `<c r="${address}"`);
}

/** A sheet of rows from A1 on, with more XML behind them. */
function sheet(rows: readonly (readonly Value[])[], behind = ""): string {
  const rowXml = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((value, column) => cellXml(value, `${"ABCDEFGH"[column] ?? ""}${index + 1}`)).join("")}</row>`,
  );
  return `<worksheet ${MAIN}><sheetData>${rowXml.join("")}</sheetData>${behind}</worksheet>`;
}

const HEADER = ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"];
const KOEGE = ["Køge", 61, 30, 48];

function read(
  bytes: Uint8Array,
  options: ReadWorkbookPlacesOptions = {},
): Promise<Outcome<readonly { readonly places: unknown }[]>> {
  return readInternshipPlaces(bytes, { kkr: "sjaelland", ...options });
}

async function placesIn(bytes: Uint8Array): Promise<unknown> {
  const outcome = await read(bytes);
  return outcome.ok
    ? outcome.value.map(({ places }) => places)
    : outcome.refusals.map((refusal) => describeRefusal(refusal, "en"));
}

describe("a cell", () => {
  const withCell = (value: Value): Uint8Array => workbook({ Ark1: sheet([HEADER, ["Køge", value, 30, 48]]) });

  it("is a number with the 15 digits that Excel shows, whatever binary floating point left in the file", async () => {
    expect(await placesIn(withCell({ xml: "<c><v>0.30000000000000004</v></c>" }))).toEqual(["0.3", 30, 48]);
    expect(await placesIn(withCell({ xml: "<c><v>6.1E1</v></c>" }))).toEqual([61, 30, 48]);
  });

  it("is a text that is read as Danish", async () => {
    expect(await placesIn(withCell("1.110"))).toEqual([1110, 30, 48]);
    expect(await placesIn(withCell(" 12,5 "))).toEqual(["12.5", 30, 48]);
  });

  it("is the saved result of its formula", async () => {
    expect(await placesIn(withCell({ xml: "<c><f>60+1</f><v>61</v></c>" }))).toEqual([61, 30, 48]);
  });

  it("is refused where its formula has no saved result, also where the formula is shared", async () => {
    const refusal = /^Ark1!B2 \(Dagtilbud\): The cell has a formula/;
    for (const xml of ["<c><f>60+1</f></c>", "<c><f>60+1</f><v/></c>", '<c><f t="shared" si="0"/></c>']) {
      expect(await placesIn(withCell({ xml }))).toEqual([expect.stringMatching(refusal)]);
    }
  });

  it("is empty where its formula gives an empty text", async () => {
    expect(await placesIn(withCell({ xml: '<c t="str"><f>""</f><v></v></c>' }))).toEqual([
      expect.stringMatching(/^Ark1!B2 \(Dagtilbud\): The number of internship places is missing/),
    ]);
  });

  it("is refused where it is an error, with its address", async () => {
    expect(await placesIn(withCell({ xml: '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>' }))).toEqual([
      "Ark1!B2 (Dagtilbud): The cell shows the error “#DIV/0!”. Fix the formula, or write the number.",
    ]);
  });

  it("with a formula for a name asks for the name, and not for a number", async () => {
    const formula = { xml: "<c><f>Ark2!A1</f></c>" };
    const error = { xml: '<c t="e"><f>Ark2!A1</f><v>#REF!</v></c>' };
    const header = ["Kommune", "Institution", "Specialisering", "Praktikpladser"];
    const rows = [header, [formula, error, formula, 61], [error, formula, error, 1]];
    const open =
      "The cell has a formula (“=Ark2!A1”) whose result is not saved with it. Open the file in Excel and save it again, or write the name of the";
    const mend = "The cell shows the error “#REF!”. Fix the formula, or write the name of the";
    expect(await placesIn(workbook({ Ark1: sheet(rows) }))).toEqual([
      `Ark1!A2 (Kommune): ${open} municipality or the region.`,
      `Ark1!B2 (Institution): ${mend} institution.`,
      `Ark1!C2 (Specialisering): ${open} specialisation.`,
      `Ark1!A3 (Kommune): ${mend} municipality or the region.`,
      `Ark1!B3 (Institution): ${open} institution.`,
      `Ark1!C3 (Specialisering): ${mend} specialisation.`,
    ]);
  });

  it("may leave out its address, and then stands beside the one before", async () => {
    const rows = [HEADER, KOEGE].map(
      (row) =>
        `<row>${row.map((value) => (typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`)).join("")}</row>`,
    );
    const xml = `<worksheet ${MAIN}><sheetData>${rows.join("")}</sheetData></worksheet>`;
    expect(await placesIn(workbook({ Ark1: xml }))).toEqual([61, 30, 48]);
  });
});

describe("a sheet", () => {
  it("may have a prefix before every name, as .NET writes it", async () => {
    const plain = sheet([HEADER, KOEGE]);
    const prefixed = plain.replaceAll(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x=");
    expect(await placesIn(workbook({ Ark1: prefixed }))).toEqual([61, 30, 48]);
  });

  it("has a heading that is merged to its right once, over its first column", async () => {
    const merged = sheet([HEADER, KOEGE], '<mergeCells><mergeCell ref="D1:E1"/></mergeCells>');
    expect(await placesIn(workbook({ Ark1: merged }))).toEqual([61, 30, 48]);
  });

  it("has a merged number counted once, and asked for in the rows it covers", async () => {
    const merged = sheet(
      [HEADER, KOEGE, ["Faxe", "", 9, 17]],
      '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>',
    );
    expect(await placesIn(workbook({ Ark1: merged }))).toEqual([
      expect.stringMatching(/^Ark1!B3 \(Dagtilbud\): The cell is merged with the one that says .61./),
    ]);
  });

  it("has a row right under the table refused where it is not filled in, and never set aside as a note", async () => {
    expect(await placesIn(workbook({ Ark1: sheet([HEADER, KOEGE, ["Faxe"]]) }))).toEqual(
      ["B3 (Dagtilbud)", "C3 (Skole/fritid)", "D3 (Social/special)"].map(
        (cell) => `Ark1!${cell}: The number of internship places is missing. Write 0 if there are none.`,
      ),
    );
    expect(await placesIn(workbook({ Ark1: sheet([HEADER, KOEGE, [], ["Kilde: os selv"]]) }))).toEqual([
      61, 30, 48,
    ]);
    expect(await placesIn(workbook({ Ark1: sheet([HEADER, KOEGE, [], ["Faxe", 1]]) }))).toHaveLength(2);
  });

  it("has a row of formulas without a name read as sums, and refuses a row of numbers without a name", async () => {
    const sums = ["", 61, 30, 48].map((count) =>
      typeof count === "number" ? { xml: `<c><f>SUM(A1)</f><v>${count}</v></c>` } : count,
    );
    expect(await placesIn(workbook({ Ark1: sheet([HEADER, KOEGE, sums]) }))).toEqual([61, 30, 48]);
    expect(await read(workbook({ Ark1: sheet([HEADER, KOEGE, ["", 1, 2, 3]]) }))).toMatchObject({
      refusals: [{ code: "missing-value", meaning: "provider", where: { row: 3, column: 1 } }],
    });
  });

  it("is refused where it was cut off or is missing, also when the table is on another", async () => {
    const good = sheet([HEADER, KOEGE]);
    const cut = workbook({ Ark1: good, Ark2: good.slice(0, 200) });
    expect(await read(cut)).toMatchObject({
      refusals: [{ code: "damaged-file", part: "xl/worksheets/sheet1.xml" }],
    });
    const rels = `<Relationships><Relationship Id="r0" Type="${RELATIONS}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`;
    expect(await read(workbook({ Ark1: good }, { "xl/_rels/workbook.xml.rels": rels }))).toMatchObject({
      refusals: [{ code: "damaged-file", part: "xl/worksheets/sheet9.xml" }],
    });
  });

  it("is refused where its list of texts is missing: names would be lost in silence", async () => {
    const rels = `<Relationships><Relationship Id="r0" Type="${RELATIONS}/worksheet" Target="worksheets/sheet0.xml"/><Relationship Id="r1" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
    const bytes = workbook({ Ark1: sheet([HEADER, KOEGE]) }, { "xl/_rels/workbook.xml.rels": rels });
    expect(await read(bytes)).toMatchObject({
      refusals: [{ code: "damaged-file", part: "xl/sharedStrings.xml" }],
    });
  });

  it("is refused where merged ranges claim 10^13 cells: going through them would not end", async () => {
    const ranges = Array.from({ length: 600 }, () => '<mergeCell ref="A1:XFD1048576"/>').join("");
    const bytes = workbook({ Ark1: sheet([HEADER, KOEGE], `<mergeCells>${ranges}</mergeCells>`) });
    expect(await read(bytes)).toMatchObject({
      refusals: [{ code: "archive-too-large", measure: "cells" }],
    });
  });

  it("is read where it is hidden, and that is said", async () => {
    const bytes = workbook(
      { Ark1: sheet([HEADER, KOEGE]) },
      {
        "xl/workbook.xml": `<workbook ${MAIN}><sheets><sheet name="Ark1" sheetId="1" state="veryHidden" r:id="r0"/></sheets></workbook>`,
      },
    );
    const outcome = await read(bytes, { file: "a.xlsx" });
    expect(outcome.ok && outcome.notices.map((notice) => describeNotice(notice, "da"))).toContain(
      "a.xlsx, arket Ark1: Det skjulte er også læst: arket.",
    );
  });

  it("without a table is refused with what stands there", async () => {
    expect(await read(workbook({ Ark1: sheet([["Hej"], [1, 2]]) }))).toMatchObject({
      refusals: [{ code: "no-header", read: ["Hej"], where: { sheet: "Ark1" } }],
    });
    expect(await read(workbook({ Ark1: sheet([]) }))).toMatchObject({ refusals: [{ code: "empty-file" }] });
  });
});
