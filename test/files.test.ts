import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { describeRefusal } from "../src/messages/describe-refusal.js";
import { run } from "../src/cli/run.js";
import { readFilledForm as readWordForm } from "../src/docx.js";
import type { FilledForm } from "../src/domain/filled-form.js";
import type { Outcome } from "../src/domain/outcome.js";
import type { InternshipPlaces } from "../src/domain/request.js";
import { readFilledForm } from "../src/input/filled-form/read-filled-form.js";
import { readInternshipPlaces as readCsv } from "../src/input/rows/read-internship-places.js";
import {
  readFilledForm as readExcelForm,
  readInternshipPlaces,
  type ReadWorkbookPlacesOptions,
} from "../src/xlsx.js";

// Files made by openpyxl and LibreOffice: test/files/make.py. Each with what must come of it.

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));

function read(
  name: string,
  options: ReadWorkbookPlacesOptions = {},
): Promise<Outcome<readonly InternshipPlaces[]>> {
  return readInternshipPlaces(bytesOf(name), { kkr: "sjaelland", ...options });
}

/** The numbers by provider, in the order of the file. */
function table(outcome: Outcome<readonly InternshipPlaces[]>): unknown {
  if (!outcome.ok) return refusalsOf(outcome);
  const numbers: Record<string, unknown[]> = {};
  for (const { provider, institution, places } of outcome.value) {
    (numbers[provider ?? institution] ??= []).push(places);
  }
  return numbers;
}

function refusalsOf(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.refusals.map((refusal) => describeRefusal(refusal, "da"));
}

function noticesOf(outcome: Outcome<unknown>, code: string): unknown[] {
  return outcome.ok ? outcome.notices.filter((notice) => notice.code === code) : [];
}

const SJAELLAND = { "Køge Kommune": [61, 30, 48], Faxe: [22, 9, 17], "Region Sjælland": [4, 0, 35] };

describe("a workbook as a municipality makes it, saved by LibreOffice", () => {
  it("is read with its notes on every side, two header rows, merged cells and a number stored as text", async () => {
    expect(table(await read("municipality.xlsx"))).toEqual(SJAELLAND);
  });

  it("says what stands above, beside and below the table", async () => {
    const outcome = await read("municipality.xlsx");
    expect(noticesOf(outcome, "rows-above-header")).toMatchObject([
      { texts: ["Praktikpladser på pædagoguddannelsen, KKR Sjælland", "Udfyldes senest 1. februar"] },
    ]);
    expect(noticesOf(outcome, "beside-table")).toMatchObject([
      {
        texts: ["Kilde: kommunernes egne tal", "Se også www.eksempel.dk", "Spørg Bente, hvis du er i tvivl"],
      },
    ]);
  });

  it("has sums in a row and a column that are checked and never added in: Excel skips a number stored as text", async () => {
    const sums = noticesOf(await read("municipality.xlsx"), "total-row");
    expect(sums).toMatchObject([
      { written: "39", sum: "48", agrees: false, where: { row: 8, column: 6 } },
      { written: "87", agrees: true },
      { written: "30", sum: "39", agrees: false, where: { row: 10, column: 4 } },
      { written: "100", agrees: true },
      { written: "217", sum: "226", agrees: false },
    ]);
  });
});

describe("a table on a sheet", () => {
  it("may have an institution merged over its rows, and thousands as Danish texts", async () => {
    expect(table(await read("long-merged.xlsx", { kkr: "syddanmark" }))).toEqual({
      ucsyd: [1110, 320, "450.5"],
      ucl: [219, 104, 198],
    });
  });

  it("is read where rows and columns are hidden or filtered away, and that is said", async () => {
    const outcome = await read("hidden.xlsx");
    expect(table(outcome)).toEqual(SJAELLAND);
    expect(noticesOf(outcome, "hidden-cells")).toEqual([
      {
        code: "hidden-cells",
        isSheetHidden: false,
        isFiltered: true,
        rows: [3],
        columns: [3],
        where: { sheet: "Ark1" },
      },
    ]);
  });

  // Both are constructed with openpyxl; the text box was put in by hand.
  it("has the unit of its page header, and is refused where another one is given", async () => {
    const outcome = await read("unit-in-page-header.xlsx");
    expect(noticesOf(outcome, "unit-stated")).toMatchObject([{ unit: "half-year" }]);
    expect(await read("unit-in-page-header.xlsx", { unit: "full-year" })).toMatchObject({
      refusals: [{ code: "other-unit" }],
    });
  });

  it("is refused where its text boxes say another unit than is given", async () => {
    const written = "Alle tal er halvårspladser. Køge har 3 pladser mere";
    const outcome = await read("unit-in-text-box.xlsx", { unit: "half-year" });
    expect(noticesOf(outcome, "beside-table")).toMatchObject([{ texts: [written] }]);
    expect(await read("unit-in-text-box.xlsx", { unit: "full-year" })).toMatchObject({
      refusals: [{ code: "other-unit" }],
    });
  });

  it("may have sums whose results were not saved: said, with their cells", async () => {
    const outcome = await read("formulas-uncached-sums.xlsx");
    expect(table(outcome)).toEqual(SJAELLAND);
    const [notice] = noticesOf(outcome, "cells-without-value") as {
      cells: { row: number; column: number }[];
    }[];
    expect(notice?.cells.map(({ row, column }) => [row, column])).toEqual([
      [2, 5],
      [3, 5],
      [4, 5],
      [5, 2],
      [5, 3],
      [5, 4],
      [5, 5],
    ]);
  });

  it("is refused where a formula in it was saved without its result", async () => {
    expect(refusalsOf(await read("formulas-uncached-places.xlsx"))).toEqual([
      "arket Ark1, celle B3 (Dagtilbud): Cellen har en formel (»=20+2«), hvis resultat ikke er gemt. Åbn filen i Excel, og gem den igen, eller skriv tallet.",
    ]);
  });

  it("has wrong sums said, each with the right one", async () => {
    const outcome = await read("wrong-sums.xlsx");
    expect(table(outcome)).toEqual(SJAELLAND);
    const wrong = noticesOf(outcome, "total-row").filter((notice) => !(notice as { agrees: boolean }).agrees);
    expect(wrong).toMatchObject([
      { written: "50", sum: "48", where: { row: 3, column: 5 } },
      { written: "101", sum: "100", where: { row: 5, column: 4 } },
      { written: "227", sum: "226", where: { row: 5, column: 5 } },
    ]);
  });

  it("has every faulty cell refused with its address: errors, dates, negative and ambiguous numbers", async () => {
    expect(refusalsOf(await read("faults.xlsx")).map((text) => text.slice(0, 53))).toEqual([
      "arket »Køges tal«, celle B2 (Dagtilbud): Cellen viser",
      "arket »Køges tal«, celle C2 (Skole/fritid): Cellen vi",
      "arket »Køges tal«, celle D2 (Social/special): Cellen ",
      "arket »Køges tal«, celle B3 (Dagtilbud): »1,110« kan ",
      "arket »Køges tal«, celle C3 (Skole/fritid): »-5« er n",
      "arket »Køges tal«, celle D3 (Social/special): »SAND« ",
      "arket »Køges tal«, celle B4 (Dagtilbud): »ca. 4« er i",
    ]);
  });

  it("is not made longer by a last row that only has a style", async () => {
    expect(table(await read("styled-last-row.xlsx"))).toEqual(SJAELLAND);
  });

  it("is refused where a cell lies far outside it, with its address", async () => {
    expect(refusalsOf(await read("stray-last-cell.xlsx"))[0]).toMatch(/^arket Ark1, celle XFD1048576: /);
  });
});

describe("several sheets with a table", () => {
  it("are refused with their names", async () => {
    expect(await read("two-tables.xlsx")).toMatchObject({
      refusals: [{ code: "several-tables", sheets: ["2022", "2023"] }],
    });
  });

  it("are chosen from by name", async () => {
    expect(table(await read("two-tables.xlsx", { sheet: "2022" }))).toEqual(SJAELLAND);
    expect(table(await read("two-tables.xlsx", { sheet: "2023" }))).toMatchObject({ Faxe: [23, 10, 18] });
  });

  it("have a wrong name refused, with the nearest", async () => {
    expect(await read("two-tables.xlsx", { sheet: "2o23" })).toMatchObject({
      refusals: [{ code: "unknown-sheet", nearest: "2023", known: ["2022", "2023"] }],
    });
  });
});

describe("a file that is no sound workbook", () => {
  it.for([
    ["municipality.xls", { code: "other-format", found: "xls" }],
    ["municipality.ods", { code: "other-format", found: "ods" }],
    ["macros.xlsx", { code: "other-format", found: "xlsm" }],
    ["windows-1252.csv", { code: "other-format", found: "text" }],
    ["cut-sheet.xlsx", { code: "damaged-file", part: "xl/worksheets/sheet1.xml" }],
    ["external-entity.xlsx", { code: "unsafe-xml", reason: "doctype" }],
  ] as const)("%s is refused for what it is", async ([name, refusal]) => {
    expect(await read(name)).toMatchObject({ ok: false, refusals: [refusal] });
  });
});

describe("a CSV file from LibreOffice in windows-1252", () => {
  it("is read with its letters, its dash and its decimal comma", () => {
    const outcome = readCsv(bytesOf("windows-1252.csv"), { kkr: "sjaelland" });
    expect(table(outcome)).toEqual({ ...SJAELLAND, "Øvrige – uoplyst": [1110, "12.5", 3] });
    expect(noticesOf(outcome, "encoding")).toMatchObject([{ encoding: "windows-1252" }]);
  });
});

/** UC Syd's and UCL's rows of KKR Syddanmark's published table of 2018/19, by institution. */
const PUBLISHED = {
  ucsyd: { totals: [589], studyPlaces: [247, 118, 224] },
  ucl: { totals: [521], studyPlaces: [219, 104, 198] },
};

function filled(outcome: Outcome<FilledForm>): unknown {
  if (!outcome.ok) return refusalsOf(outcome);
  const numbers: Record<string, { totals: unknown[]; studyPlaces: unknown[] }> = {};
  for (const { institution, total, studyPlaces } of outcome.value.rows) {
    const own = (numbers[institution.id ?? institution.written] ??= { totals: [], studyPlaces: [] });
    if (total !== null) own.totals.push(total.value);
    own.studyPlaces.push(studyPlaces?.value);
  }
  return numbers;
}

describe("the ministry's form, filled in with other programs", () => {
  it("is read from Word as python-docx writes it: merged, with broken names, tracked changes and a control", () => {
    expect(filled(readWordForm(bytesOf("form-python-docx.docx")))).toEqual(PUBLISHED);
  });

  it("is read from Word as LibreOffice writes it", () => {
    expect(filled(readWordForm(bytesOf("form-libreoffice.docx")))).toEqual(PUBLISHED);
  });

  it.for(["form-openpyxl.xlsx", "form-libreoffice.xlsx"])("is read from Excel: %s", async (name) => {
    expect(filled(await readExcelForm(bytesOf(name)))).toEqual(PUBLISHED);
  });

  it("is read from CSV as LibreOffice writes it, with line breaks in the names", () => {
    expect(filled(readFilledForm(bytesOf("form-libreoffice.csv"), "csv"))).toEqual(PUBLISHED);
  });

  it("has its added row of grand totals and its texts told apart from its rows", () => {
    const outcome = readWordForm(bytesOf("form-python-docx.docx"), { file: "skema.docx" });
    expect(outcome).toMatchObject({
      value: {
        grandTotals: [{ written: "1.100", value: 1100, where: { file: "skema.docx", row: 20, column: 2 } }],
        texts: ["Indstilling fra KKR Syddanmark: i alt 1.100 studiepladser", "I alt"],
      },
    });
  });

  it("has each number with its cell", async () => {
    const outcome = await readExcelForm(bytesOf("form-openpyxl.xlsx"));
    expect(outcome.ok && outcome.value.rows[0]?.studyPlaces?.where).toEqual({
      sheet: "Skema",
      row: 10,
      column: 4,
    });
  });

  it("is refused where two sheets have it with numbers, and found where the other is blank", async () => {
    const read = async (second: readonly (string | number)[]) => {
      const header = [
        "Institutionsnavn",
        "Samlet antal studiepladser",
        "Specialisering",
        "Antal studiepladser per specialisering",
      ];
      const sheet = (name: string, row: readonly (string | number)[]) => ({
        ...{ name, rows: [header, [...row]] },
      });
      const first = ["UC Syddanmark", "", "Dagtilbudspædagogik", ""];
      const filled = ["UC Syddanmark", 589, "Dagtilbudspædagogik", 247];
      return readExcelForm(
        await writeXlsx({ sheets: [sheet("Tomt", first), sheet("Udkast", filled), sheet("Ny", second)] }),
      );
    };
    expect(await read(["UC Syddanmark", 589, "Dagtilbudspædagogik", 248])).toMatchObject({
      refusals: [{ code: "several-forms", sheets: ["Udkast", "Ny"] }],
    });
    expect(await read(["UC Syddanmark", "", "Dagtilbudspædagogik", ""])).toMatchObject({
      value: { rows: [{ studyPlaces: { value: 247, where: { sheet: "Udkast" } } }] },
    });
  });

  it("is refused where a document has two tables of it with numbers", () => {
    const parts = unzipSync(bytesOf("form-python-docx.docx"));
    const part = "word/document.xml";
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const twice = xml.replace(/<w:tbl>.*<\/w:tbl>/s, (table) => `${table}<w:p/>${table}`);
    expect(readWordForm(zipSync({ ...parts, [part]: strToU8(twice) }), { file: "b.docx" })).toMatchObject({
      refusals: [{ code: "several-forms", sheets: [], where: { file: "b.docx" } }],
    });
  });

  it("is refused where its four columns are not there, or the file is something else", async () => {
    expect(await readExcelForm(bytesOf("hidden.xlsx"))).toMatchObject({
      refusals: [{ code: "no-form-table" }],
    });
    expect(readFilledForm(bytesOf("windows-1252.csv"), "csv")).toMatchObject({
      refusals: [{ code: "no-form-table" }],
    });
    expect(readWordForm(bytesOf("hidden.xlsx"))).toMatchObject({
      refusals: [{ code: "other-format", found: "xlsx" }],
    });
  });
});

describe("the command with a workbook", () => {
  const words = ["--study-year", "2023/2024", "--kkr", "sjaelland", "--totals", "absalon=747"];

  async function command(...args: string[]): Promise<{ status: number; out: string; err: string }> {
    const said = { out: "", err: "" };
    const status = await run(args, {
      out: (text) => void (said.out += typeof text === "string" ? text : ""),
      err: (text) => void (said.err += text),
    });
    return { status, ...said };
  }

  it("makes the form from it, with the notices on standard error", async () => {
    const { status, out, err } = await command("table", "test/files/municipality.xlsx", ...words);
    expect(status).toBe(0);
    expect(out).toContain("| Dagtilbudspædagogik         |                                    288 |");
    expect(err).toMatch(/rækker læst fra municipality\.xlsx; .*sumrække.* genkendt\.$/m);
  });

  it("chooses a sheet with --sheet, and is refused with the names without it", async () => {
    const refusal = await command("table", "test/files/two-tables.xlsx", ...words);
    expect(refusal).toEqual({
      status: 1,
      out: "",
      err: "test/files/two-tables.xlsx: Flere ark har en tabel: »2022« og »2023«. Gem hvert ark, der skal tælles med, som en fil for sig, eller vælg ét med --sheet. Er de dele af én indberetters tal, så læg dem i stedet sammen på ét ark.\n",
    });
    expect(await command("table", "test/files/two-tables.xlsx", ...words, "--sheet", "2023")).toMatchObject({
      status: 0,
    });
  });

  it("takes --sheet for nothing but a workbook", async () => {
    expect(await command("table", "test/files/windows-1252.csv", ...words, "--sheet", "2023")).toEqual({
      status: 2,
      out: "",
      err: "--sheet gælder kun Excel-filer, og test/files/windows-1252.csv er ikke en Excel-fil.\n",
    });
  });

  it("refuses an old workbook by what it is, with advice", async () => {
    expect((await command("table", "test/files/municipality.xls", ...words)).err).toBe(
      "test/files/municipality.xls: Filen er en ældre Excel-fil (.xls). Gem tabellen som .xlsx (Excel-projektmappe), og brug den fil.\n",
    );
  });
});
