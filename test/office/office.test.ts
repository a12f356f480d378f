import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDocx } from "../../src/docx.js";
import type { Cell, SubmissionDocument, Table } from "../../src/index.js";
import { toXlsx } from "../../src/xlsx.js";
import { documents, regionalTotal, HOSTILE } from "./documents.js";
import {
  changeWithPython,
  LibreOffice,
  missingPackages,
  pdfText,
  readWithPython,
  skipWithout,
} from "./programs.js";

interface WordFile {
  readonly title: string;
  readonly language: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly { readonly width: number; readonly height: number }[];
  readonly footers: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly merges: readonly (readonly (readonly string[])[])[];
  readonly hyperlinks: number;
}

interface SheetCell {
  readonly type: string;
  readonly value: string | number | null;
  readonly formula: string | null;
  readonly link: boolean;
}

interface Workbook {
  readonly title: string;
  readonly language: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly merges: readonly string[];
    readonly paper: readonly [string | number, string];
    readonly fit: readonly [string | number, string | number];
    readonly cells: Readonly<Record<string, SheetCell>>;
  }[];
}

const isSkipped = skipWithout(
  "Word and Excel files opened in LibreOffice, python-docx and openpyxl (test/office)",
  missingPackages([
    ...(["libreoffice-writer-nogui", "libreoffice-calc-nogui", "poppler-utils"] as const),
    ...(["python3-docx", "python3-openpyxl"] as const),
  ]),
);
const names = Object.keys(documents);
/** What the first provider of the constructed file reports first. */
const FIRST_REPORTED = 52;
const folder = mkdtempSync(join(tmpdir(), "office-"));
const file = (name: string, ...ending: string[]): string => join(folder, [name, ...ending].join("."));
const office = new LibreOffice(folder);
let read: Record<string, unknown>;

/** What a reader puts into a yellow cell, past what it accepts. */
const UNUSABLE = {
  "with-text": { "Praktikpladser!B7": "ca. 650" },
  emptied: { "Praktikpladser!B7": "" },
  negative: { "Praktikpladser!B7": -1 },
  "half-a-place": { "Beregning!B15": 746.5 },
  "total-as-text": { "Beregning!B15": "747 i alt" },
};

beforeAll(async () => {
  if (isSkipped) return;
  for (const [name, document] of Object.entries(documents)) {
    writeFileSync(file(name, "docx"), await toDocx(document));
    writeFileSync(file(name, "xlsx"), await toXlsx(document));
  }
  const written = names.flatMap((name) => [file(name, "docx"), file(name, "xlsx")]);
  // A reader puts 6 half-year places more in, and divides one study place less.
  await changeWithPython(file("sjaelland", "xlsx"), file("changed", "xlsx"), {
    "Beregning!B15": 746,
    "Praktikpladser!B7": FIRST_REPORTED + 6,
  });
  // And where the region's total is divided over two institutions.
  await changeWithPython(file("regional-total", "xlsx"), file("changed-region", "xlsx"), {
    "Praktikpladser!B7": 161,
  });
  // And a tie comes that the recommendation knows nothing of.
  await changeWithPython(file("sjaelland", "xlsx"), file("tied", "xlsx"), {
    ...{ "Beregning!B15": 8, "Beregning!B17": 10, "Beregning!B18": 1, "Beregning!B19": 7 },
  });
  for (const [name, changes] of Object.entries(UNUSABLE)) {
    await changeWithPython(file("sjaelland", "xlsx"), file(name, "xlsx"), changes);
  }
  const changed = ["changed", "changed-region", "tied", ...Object.keys(UNUSABLE)];
  const workbooks = [...names, ...changed].map((name) => file(name, "xlsx"));
  await office.convert(workbooks, "xlsx", join(folder, "recalculated"));
  await office.convert(workbooks, "pdf", join(folder, "xlsx"));
  await office.convert(
    names.map((name) => file(name, "docx")),
    "pdf",
    join(folder, "docx"),
  );
  const again = [...names, ...changed].map((name) => join(folder, "recalculated", `${name}.xlsx`));
  read = await readWithPython([...written, ...again]);
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const wordFile = (name: string): WordFile => read[file(name, "docx")] as WordFile;
const workbook = (name: string): Workbook => read[file(name, "xlsx")] as Workbook;
const recalculated = (name: string): Workbook =>
  read[join(folder, "recalculated", `${name}.xlsx`)] as Workbook;

function tablesOf({ sections }: SubmissionDocument): Table[] {
  return sections.flatMap(({ blocks }) => blocks).filter((block): block is Table => block.kind === "table");
}

/** A row as python-docx shows it: a covered cell repeats the text above it. */
function shown(rows: readonly (readonly Cell[])[]): string[][] {
  return rows.reduce<string[][]>((before, row) => {
    const above = before.at(-1) ?? [];
    const texts = row.map((cell, index) =>
      "text" in cell ? cell.text : "covered" === cell.kind ? above[index] : "",
    );
    return [...before, texts.map((text) => text ?? "")];
  }, []);
}

/** What XML has no room for comes out as the replacement character. */
function readable(text: string): string {
  return text.replace("\uD800", "\uFFFD").replace("\uFFFE", "\uFFFD");
}

describe.skipIf(isSkipped)("a Word file, read by python-docx", () => {
  it.for(names)("%s has the document's tables, cell by cell", (name, { expect: expectHere }) => {
    const expected = tablesOf(documents[name] as SubmissionDocument).map(({ columns, rows }) =>
      [columns.map(({ header }) => header), ...shown(rows)].map((row) => row.map(readable)),
    );
    expectHere(wordFile(name).tables).toEqual(expected);
  });

  it("merges institution and total over their three rows, said in every row", () => {
    const [, ...rows] = wordFile("whole-form").merges[0] ?? [];
    expect(rows).toHaveLength(18);
    for (const [index, row] of rows.entries()) {
      const merge = index % 3 === 0 ? "restart" : "continue";
      expect(row).toEqual([merge, merge, "", ""]);
    }
  });

  it("is A4, in Danish, with title, notes and page numbers", () => {
    const { title, language, paragraphs, sections, footers } = wordFile("sjaelland");
    expect(title).toBe(documents["sjaelland"]?.title);
    expect(language).toBe("da-DK");
    expect(paragraphs).toContain("Tabellen er en indstilling. Ministeren fastsætter antallet.");
    for (const { width, height } of sections) {
      expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([210, 297]);
    }
    expect(footers).toEqual(["Side  af "]);
  });

  it("holds hostile names as text: no link, no field but the page numbers", () => {
    const { tables, hyperlinks } = wordFile("hostile");
    const providers = tables
      .at(-1)
      ?.slice(1, -1)
      .map((row) => row[0]);
    expect(providers).toHaveLength(HOSTILE.length);
    expect(providers?.[0]).toBe(HOSTILE[0]);
    expect(hyperlinks).toBe(0);
  });
});

/** Where the numbers of a form of two institutions are. */
const FORM_OF_TWO = ["B6", "D6", "D7", "D8", "B9", "D9", "D10", "D11"];

describe.skipIf(isSkipped)("an Excel file, read by openpyxl", () => {
  it("has the form on one sheet, numbers as numbers, merged as the form is", () => {
    const [form] = workbook("syddanmark").sheets;
    expect(form?.name).toBe("Skema");
    expect(FORM_OF_TWO.map((at) => form?.cells[at])).toMatchObject(
      [589, 247, 118, 224, 521, 219, 104, 198].map((value) => ({ value })),
    );
    expect(form?.merges).toEqual(expect.arrayContaining(["A6:A8", "B6:B8", "A9:A11", "B9:B11"]));
  });

  it.for(names)("%s is printed on A4, one page wide", (name, { expect: expectHere }) => {
    for (const { paper, fit } of workbook(name).sheets) {
      expectHere(Number(paper[0])).toBe(9);
      expectHere(Number(fit[0])).toBe(1);
    }
  });

  it("is in Danish and has the document's title", () => {
    expect(workbook("sjaelland")).toMatchObject({ language: "da-DK", title: documents["sjaelland"]?.title });
  });

  it("holds hostile names as text: no formula, no link, no error value", () => {
    const cells = workbook("hostile").sheets.flatMap((sheet) => Object.values(sheet.cells));
    const [input] = workbook("hostile").sheets.slice(-1);
    const providers = HOSTILE.map((_, index) => input?.cells[`A${index + 7}`]);
    expect(providers.map((cell) => cell?.type)).toEqual(HOSTILE.map(() => "s"));
    expect(providers[0]?.value).toBe(HOSTILE[0]);
    expect(cells.filter(({ type, link }) => type === "e" || link)).toEqual([]);
    for (const { formula } of cells) {
      const own = (formula ?? "").replaceAll(/\b(?:Beregning|Praktikpladser)!\$/g, "$");
      expect(own).not.toMatch(/HYPERLINK|WEBSERVICE|!/);
    }
  });
});

describe.skipIf(isSkipped)("an Excel file, calculated again by LibreOffice", () => {
  it.for(names)("%s comes to the values that it shows", (name, { expect: expectHere }) => {
    let formulas = 0;
    for (const [index, sheet] of workbook(name).sheets.entries()) {
      for (const [address, { formula, value }] of Object.entries(sheet.cells)) {
        if (formula === null) continue;
        formulas += 1;
        const again = recalculated(name).sheets[index]?.cells[address]?.value;
        if (typeof value === "number") expectHere(again, address).toBeCloseTo(value, 9);
        else expectHere(again, address).toBe(value);
      }
    }
    expectHere(formulas).toBeGreaterThan(20);
  });

  it("follows a reader who changes what is divided, and an internship place", () => {
    const cells = recalculated("changed").sheets[1]?.cells;
    const column = (letter: string): unknown[] =>
      [17, 18, 19, 20].map((row) => cells?.[`${letter}${row}`]?.value);
    // 746 × 656, 390 and 687 ÷ 1,733: 282.388, 167.882 and 295.730, by hand.
    expect(column("C")).toEqual(["489.376/1.733", "290.940/1.733", "512.502/1.733", undefined]);
    expect(column("E")).toEqual([282, 167, 295, 744]);
    expect(column("G")).toEqual([3, 1, 2, undefined]);
    expect(column("I")).toEqual([282, 168, 296, 746]);
    const form = recalculated("changed").sheets[0]?.cells;
    expect(["B6", "D6", "D7", "D8"].map((at) => form?.[at]?.value)).toEqual([746, 282, 168, 296]);
  });

  it("follows a number that is corrected where it was reported, through the region's division to the form", () => {
    const form = recalculated("changed-region").sheets[0]?.cells;
    expect(FORM_OF_TWO.map((at) => form?.[at]?.value)).toEqual(
      regionalTotal(161).institutions.flatMap(({ studyPlaces, specialisations }) => [
        studyPlaces,
        ...specialisations.map((cell) => cell.studyPlaces),
      ]),
    );
  });

  it.for(Object.keys(UNUSABLE))(
    "says that it can't calculate what is no number: %s",
    (name, { expect: here }) => {
      const form = recalculated(name).sheets[0]?.cells;
      const shown = ["D6", "D7", "D8"].map((at) => form?.[at]?.value);
      here(shown).toEqual(["kan ikke beregnes", "kan ikke beregnes", "kan ikke beregnes"]);
    },
  );

  it("gives no place by a tie that a change brings: the sum shows that one is left", () => {
    const cells = recalculated("tied").sheets[1]?.cells;
    expect(["H17", "H18", "H19"].map((at) => cells?.[at]?.value)).toEqual(["uafgjort", "uafgjort", 0]);
    expect(["I17", "I18", "I19", "I20"].map((at) => cells?.[at]?.value)).toEqual([4, 0, 3, 7]);
    const form = recalculated("tied").sheets[0]?.cells;
    expect(["B6", "D6", "D7", "D8"].map((at) => form?.[at]?.value)).toEqual([8, "uafgjort", "uafgjort", 3]);
  });
});

describe.skipIf(isSkipped)("as LibreOffice prints it", () => {
  it.for(names.flatMap((name) => ["docx", "xlsx"].map((format) => [name, format] as const)))(
    "%s.%s begins with the title and numbers its pages",
    async ([name, format], { expect: expectHere }) => {
      const text = await pdfText(join(folder, format, `${name}.pdf`));
      const pages = text.split("\f").slice(0, -1);
      const words = text.replace(/\s+/g, " ");
      expectHere(words).toContain(documents[name]?.title);
      for (const [index, page] of pages.entries()) {
        expectHere(page).toContain(`Side ${index + 1} af ${pages.length}`);
      }
    },
  );

  it.for([
    ["sjaelland", 3],
    ["everything", 4],
    ["many-providers", 4],
    ["many-everything", 5],
    ["oestdanmark", 5],
    ["oestdanmark-everything", 6],
  ] as const)("needs few pages in Word: %s, %i", async ([name, most], { expect: expectHere }) => {
    const pages = (await pdfText(join(folder, "docx", `${name}.pdf`))).split("\f").slice(0, -1);
    expectHere(pages.length).toBeLessThanOrEqual(most);
    expectHere(pages[0]).toContain("Bemærkninger");
    expectHere(pages[1]).not.toContain("Bemærkninger");
  });

  it.for(names)("loses no row of %s where a page ends", async (name, { expect: expectHere }) => {
    const words = (await pdfText(join(folder, "docx", `${name}.pdf`))).split(/\s+/);
    const tables = tablesOf(documents[name] as SubmissionDocument);
    const cells = tables.flatMap(({ rows }) => rows.flat());
    const numbers = cells.flatMap((cell) => (cell.kind === "number" ? cell.text.split(" ") : []));
    const times = (list: readonly string[], number: string) => list.filter((one) => one === number).length;
    const lost = numbers.filter((number) => times(words, number) < times(numbers, number));
    expectHere(lost).toEqual([]);
  });

  it("keeps the form of all institutions on one page, and the annex on its own", async () => {
    const pages = (await pdfText(join(folder, "docx", "whole-form.pdf"))).split("\f");
    expect(pages[0]).toContain("UCL Erhvervsakademi");
    expect(pages[0]).toContain("Bemærkninger");
    expect(pages[0]).not.toContain("Beregningsbilag");
    expect(pages[1]).toContain("Beregningsbilag");
  });
});
