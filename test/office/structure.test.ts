import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { columnLetters } from "../../src/domain/where.js";
import { openOfficeFile } from "../../src/input/archive/open-office-file.js";
import { readDocument } from "../../src/input/filled-form/read-document.js";
import type { Grid } from "../../src/input/grid/grid.js";
import { readWorkbook } from "../../src/input/xlsx/read-workbook.js";
import { rowXml, textXml, workbookOf } from "../arbitraries/workbook-xml.js";
import { missingPackages, readStructure, skipWithout } from "./programs.js";

// Workbooks and documents of any structure, read by us and by openpyxl and python-docx: the same numbers, or a refusal.
// 500 of each in CI; FUZZ_RUNS=20000 for more.

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 500);
/** So many files are given to Python at once. */
const BATCH = 500;

const isSkipped = skipWithout(
  "the structure of workbooks and documents against openpyxl and python-docx",
  missingPackages(["python3-openpyxl", "python3-docx"]),
);

const folder = mkdtempSync(join(tmpdir(), "structure-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Made {
  readonly bytes: Uint8Array;
  /** What is shown where a file is read otherwise. */
  readonly xml: string;
}

/** The files in which we read a cell otherwise, and how many could be compared at all. */
async function compare(
  made: fc.Arbitrary<Made>,
  extension: string,
  differencesIn: (bytes: Uint8Array, theirs: unknown) => unknown[] | null,
): Promise<{ readonly found: unknown[]; readonly compared: number }> {
  const found: unknown[] = [];
  let compared = 0;
  for (let done = 0; done < RUNS; done += BATCH) {
    const files = fc.sample(made, Math.min(BATCH, RUNS - done));
    const paths = files.map(({ bytes }, index) => {
      const path = join(folder, `${index}.${extension}`);
      writeFileSync(path, bytes);
      return path;
    });
    const theirs = await readStructure(paths);
    files.forEach(({ bytes, xml }, index) => {
      const answer = theirs[index];
      const differences =
        answer === undefined || "error" in answer ? null : differencesIn(bytes, answer.read);
      if (differences === null) return;
      compared += 1;
      if (differences.length > 0) found.push({ xml, differences });
    });
  }
  return { found: found.slice(0, 3), compared };
}

/** A text as both readings have it: without spaces around, and one space within. */
function bare(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const number = fc.oneof(
  fc.nat(999),
  fc.nat(9999).map((count) => count / 8),
);
const word = fc.constantFrom("12", "Køge", "1.110", "12,5", " 7 ", "0");
const run = fc
  .tuple(
    word,
    fc.constantFrom(
      "",
      "<b/>",
      '<vertAlign val="superscript"/>',
      "<strike/>",
      '<vertAlign val="subscript"/>',
    ),
  )
  .map(([text, format]) => `<r><rPr>${format}</rPr><t xml:space="preserve">${textXml(text)}</t></r>`);
const runs = fc.array(run, { minLength: 1, maxLength: 3 }).map((all) => all.join(""));
const SHARED = ["Køge", "61", "Region Sjælland", "4,5"];

const EMPTY = ">";

/** What a cell holds, behind its address. */
const content = fc.oneof(
  number.map((count) => `><v>${count}</v>`),
  number.map((count) => `><f>A1+1</f><v>${count}</v>`),
  word.map((text) => ` t="inlineStr"><is><t xml:space="preserve">${textXml(text)}</t></is>`),
  runs.map((all) => ` t="inlineStr"><is>${all}</is>`),
  fc.nat(SHARED.length - 1).map((index) => ` t="s"><v>${index}</v>`),
  word.map((text) => ` t="str"><f>B2</f><v>${textXml(text)}</v>`),
  fc.constant(EMPTY),
);

/** Links of a workbook besides its own: to a part under another id, to one that is not there, or of an id that is taken. */
const links = fc.array(
  fc
    .tuple(
      fc.constantFrom("r0", "r1", "texts", "styles", "x1", "x2"),
      fc.constantFrom("worksheet", "sharedStrings", "styles", "theme", "officeDocument"),
      fc.constantFrom(
        ...[
          "worksheets/sheet0.xml",
          "/xl/worksheets/sheet0.xml",
          "worksheets/sheet1.xml",
          "sharedStrings.xml",
        ],
        ...["../xl/worksheets/sheet0.xml", "./styles.xml", "missing.xml", "http://example.org/"],
      ),
    )
    .map(([id, type, target]) => ({ id, type, target })),
  { maxLength: 2 },
);

const workbook: fc.Arbitrary<Made> = fc
  .record({
    links: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: links }),
    isReversed: fc.boolean(),
    cells: fc.array(fc.tuple(fc.nat(7), fc.nat(4), content, fc.boolean()), { minLength: 1, maxLength: 20 }),
    merge: fc.option(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(2), fc.nat(2)), { nil: null }),
    hidden: fc.constantFrom("", ' hidden="1"', ' ht="0" customHeight="1"'),
    isInOrder: fc.boolean(),
  })
  .map(({ cells: all, merge, hidden, isInOrder, links: others, isReversed }) => {
    // Of two cells at one address that which is empty says nothing to us; openpyxl takes the last, whatever it is.
    const cells = all.filter(
      (cell) =>
        cell[2] !== EMPTY ||
        !all.some((other) => other !== cell && other[0] === cell[0] && other[1] === cell[1]),
    );
    const rows = [...new Set(cells.map(([row]) => row))];
    if (isInOrder) rows.sort((a, b) => a - b);
    const data = rows
      .map((row) => {
        const own = cells.filter((cell) => cell[0] === row);
        if (isInOrder) own.sort((a, b) => a[1] - b[1]);
        const xml = own.map(
          ([, column, inner]) => `<c r="${columnLetters(column + 1)}${row + 1}"${inner}</c>`,
        );
        return own[0]?.[3] === true
          ? `<row r="${row + 1}"${hidden}>${xml.join("")}</row>`
          : rowXml(row + 1, xml);
      })
      .join("");
    const [top = 0, left = 0, height = 0, width = 0] = merge ?? [];
    const from = `${columnLetters(left + 1)}${top + 1}`;
    const to = `${columnLetters(left + width + 1)}${top + height + 1}`;
    const merges =
      merge === null || from === to ? "" : `<mergeCells><mergeCell ref="${from}:${to}"/></mergeCells>`;
    const xml = `<sheetData>${data}</sheetData>${merges}`;
    const texts = SHARED.map((text) => `<si><t>${text}</t></si>`).join("");
    const sheets = { Ark1: xml, Ark2: '<sheetData><row r="1"><c r="A1"><v>9999</v></c></row></sheetData>' };
    return {
      bytes: workbookOf({ sheets, texts, links: others, isReversed }),
      xml: `${xml} ${JSON.stringify({ others, isReversed })}`,
    };
  });

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Null where we refuse the file; a cell with two readings is no difference, for it is refused wherever it counts. */
function inWorkbook(bytes: Uint8Array, theirs: unknown): unknown[] | null {
  const sheets = readWorkbook(bytes);
  if ("code" in sheets) return null;
  return differing(sheets[0]?.grid ?? [], theirs as unknown[][]);
}

function differing(ours: Grid, theirs: readonly (readonly unknown[])[]): unknown[] {
  const cells = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, row) =>
    Array.from({ length: Math.max(ours[row]?.length ?? 0, theirs[row]?.length ?? 0) }, (_, column) => ({
      ...{ row, column },
      ours: ours[row]?.[column],
      theirs: theirs[row]?.[column] ?? "",
    })),
  ).flat();
  return cells.filter(({ ours: cell, theirs: value }) => {
    if (cell?.kind === "unclear" || cell?.kind === "covered" || typeof value === "object") return false;
    if (cell?.kind === "number" && typeof value === "number") return Number(cell.value) !== value;
    return bare(cell?.text ?? "") !== bare(textOf(value));
  });
}

const wordRun = fc
  .tuple(
    word,
    fc.constantFrom("", "<w:b/>", "<w:vanish/>", "<w:strike/>", '<w:vertAlign w:val="superscript"/>'),
  )
  .map(
    ([text, format]) => `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${textXml(text)}</w:t></w:r>`,
  );
const change = fc
  .tuple(wordRun, fc.constantFrom("", "", "ins", "del", "moveFrom", "moveTo", "smartTag"))
  .map(([inner, tag]) => {
    if (tag === "") return inner;
    const own = tag === "del" ? inner.replace(/w:t(?=[ >])/g, "w:delText") : inner;
    return `<w:${tag} w:id="1" w:author="x">${own}</w:${tag}>`;
  });
const paragraph = fc.array(change, { maxLength: 3 }).map((inner) => `<w:p>${inner.join("")}</w:p>`);
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((all) => all.join(""));

/** A table of three columns: a row's cells may span two of them, or go on in the row below. */
const documents: fc.Arbitrary<Made> = fc
  .array(
    fc.record({
      spans: fc.constantFrom([1, 1, 1], [2, 1], [1, 2], [3]),
      texts: fc.tuple(paragraphs, paragraphs, paragraphs),
      merge: fc.constantFrom("", "", '<w:vMerge w:val="restart"/>', "<w:vMerge/>"),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) => {
    const cells = rows.map(({ spans, texts, merge }, row) => {
      // Only below a cell as wide can one go on, and the first row has none above.
      const above = rows[row - 1];
      const isBelow = above !== undefined && above.merge !== "" && above.spans.join() === spans.join();
      const own = merge === "<w:vMerge/>" && !isBelow ? '<w:vMerge w:val="restart"/>' : merge;
      return spans
        .map((span, index) => {
          const properties = `<w:tcPr><w:gridSpan w:val="${span}"/>${index === 0 ? own : ""}</w:tcPr>`;
          return `<w:tc>${properties}${texts[index] ?? ""}</w:tc>`;
        })
        .join("");
    });
    const grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>";
    const table = `<w:tbl><w:tblPr/>${grid}${cells.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
    return { bytes: documentOf(`${table}<w:p/>`), xml: table };
  });

function documentOf(body: string): Uint8Array {
  const office = "http://schemas.openxmlformats.org";
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function inDocument(bytes: Uint8Array, theirs: unknown): unknown[] | null {
  const opened = openOfficeFile(bytes, "docx");
  if (!opened.ok) return null;
  const document = readDocument(opened.parts);
  if ("code" in document) return null;
  const [table = []] = theirs as string[][][];
  return withCovered(document.tables[0] ?? [], table);
}

/** A covered cell has the text of the one that covers it, by both. */
function withCovered(ours: Grid, theirs: readonly (readonly string[])[]): unknown[] {
  return theirs.flatMap((row, index) =>
    row.flatMap((text, column) => {
      const cell = ours[index]?.[column];
      const own = cell?.text ?? "";
      return cell?.kind === "unclear" || bare(own) === bare(text)
        ? []
        : [{ row: index, column, ours: own, theirs: text }];
    }),
  );
}

describe.skipIf(isSkipped)("a file of any structure", { timeout: 60_000 + RUNS * 50 }, () => {
  it("is read as openpyxl reads it, or refused: a workbook", async () => {
    const { found, compared } = await compare(workbook, "xlsx", inWorkbook);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(RUNS / 2);
  });

  it("is read as python-docx reads it, or refused: a document", async () => {
    const { found, compared } = await compare(documents, "docx", inDocument);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(RUNS / 2);
  });
});
