import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { visibleText } from "../src/domain/visible-text.js";
import type { Refusal } from "../src/domain/refusal.js";
import { readFilledForm, readInternshipPlaces } from "../src/xlsx.js";
import {
  inlineCell,
  MAIN,
  rowXml,
  tableWith,
  workbookOf,
  type WorkbookXml,
} from "./arbitraries/workbook-xml.js";

// Any workbook ends in an answer or a refusal within seconds.

const plain = tableWith('<c r="B2"><v>61</v></c>');

/** What comes of a workbook, read as places and as a form; a failure where it takes too long. */
async function within(of: WorkbookXml): Promise<Refusal | "read"> {
  const bytes = packed(workbookOf(of));
  const outcome = await readInternshipPlaces(bytes, { kkr: "sjaelland" });
  await readFilledForm(bytes);
  return outcome.ok ? "read" : outcome.refusals[0];
}

/** Stored as they are: here it is what the parts hold that is tried, and not how they are packed. */
function packed(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 0 });
}

const inSheet = (sheet: string): WorkbookXml => ({ sheets: { Ark1: sheet } });

describe("a workbook with too much of something", () => {
  it.for<readonly [string, () => WorkbookXml, Partial<Refusal> | "read"]>([
    [
      "cells",
      () => inSheet(`<sheetData>${rows(9999, "<c><v>1</v></c>".repeat(60))}</sheetData>`),
      { code: "archive-too-large", measure: "cells" },
    ],
    [
      "characters in a cell",
      () => inSheet(tableWith(inlineCell("B2", "a".repeat(40_000)))),
      { code: "archive-too-large", measure: "cell-text" },
    ],
    [
      "spaces in a cell",
      () => inSheet(tableWith(inlineCell("B2", " ".repeat(32_000)))),
      { code: "missing-value" },
    ],
    [
      "cells with one long text of the list",
      () => ({
        ...inSheet(`<sheetData>${rows(2000, '<c t="s"><v>0</v></c>'.repeat(20))}</sheetData>`),
        texts: `<si><t>${"a".repeat(30_000)}</t></si>`,
      }),
      { code: "archive-too-large", measure: "text" },
    ],
    [
      "merged ranges",
      () =>
        inSheet(
          tableWith("", {
            after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`,
          }),
        ),
      { code: "archive-too-large", measure: "cells" },
    ],
    [
      "columns in a span",
      () =>
        inSheet(
          tableWith('<c r="B2"><v>61</v></c>', {
            before: `<cols>${'<col min="1" max="99999999" hidden="1"/>'.repeat(20_000)}</cols>`,
          }),
        ),
      "read",
    ],
    [
      "rows without cells",
      () => inSheet(`<sheetData>${'<row hidden="1"/>'.repeat(500_000)}</sheetData>`),
      { code: "empty-file" },
    ],
    ["values in a cell", () => inSheet(tableWith(`<c r="B2">${"<v>61</v>".repeat(200_000)}</c>`)), "read"],
    [
      "runs in a cell",
      () => inSheet(tableWith(`<c r="B2" t="inlineStr"><is>${"<r><t> </t></r>".repeat(200_000)}</is></c>`)),
      { code: "archive-too-large", measure: "cell-text" },
    ],
    [
      "prefixes",
      () =>
        inSheet(
          tableWith(`<c r="B2"><v>61</v></c>`, {
            after: `<x:a ${Array.from({ length: 20_000 }, (_, index) => `xmlns:n${index}="urn:${index}"`).join(" ")} xmlns:x="urn:x">${'<b xmlns="urn:b"/>'.repeat(50_000)}</x:a>`,
          }),
        ),
      "read",
    ],
    [
      "sheets",
      () => ({
        sheets: Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`Ark${index}`, plain])),
      }),
      { code: "archive-too-large", measure: "sheets" },
    ],
    [
      "sheets with one long text of the list",
      () => ({
        sheets: Object.fromEntries(
          Array.from({ length: 400 }, (_, index) => [
            `Ark${index}`,
            `<sheetData>${rows(15, '<c t="s"><v>0</v></c>'.repeat(15))}</sheetData>`,
          ]),
        ),
        texts: `<si><t>${"a".repeat(30_000)}</t></si>`,
      }),
      { code: "archive-too-large", measure: "text" },
    ],
    [
      "merged cells of one long text",
      () =>
        inSheet(
          `<sheetData>${rowXml(1, [inlineCell("A1", "a".repeat(30_000))])}</sheetData><mergeCells><mergeCell ref="A1:IV400"/></mergeCells>`,
        ),
      { code: "archive-too-large", measure: "text" },
    ],
    [
      "cells of one address",
      () =>
        inSheet(
          tableWith(Array.from({ length: 100_000 }, (_, index) => `<c r="B2"><v>${index}</v></c>`).join("")),
        ),
      { code: "unclear-cell" },
    ],
    [
      "sheets of one part",
      () => ({
        ...inSheet(plain),
        parts: {
          "xl/workbook.xml": `<workbook ${MAIN}><sheets>${Array.from({ length: 400 }, (_, index) => `<sheet name="A${index}" r:id="r0"/>`).join("")}</sheets></workbook>`,
        },
      }),
      { code: "damaged-file" },
    ],
    [
      "links",
      () => ({
        ...inSheet(plain),
        parts: {
          "xl/_rels/workbook.xml.rels": `<Relationships>${Array.from({ length: 100_000 }, (_, index) => `<Relationship Id="r${index}" Type="x/worksheet" Target="worksheets/sheet0.xml"/>`).join("")}</Relationships>`,
        },
      }),
      "read",
    ],
    [
      "sections in a number format",
      () => ({
        ...inSheet(plain.replace('<c r="C2">', '<c r="C2" s="0">')),
        styles: `<numFmts><numFmt numFmtId="170" formatCode="${"0;".repeat(200_000)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`,
      }),
      { code: "damaged-file" },
    ],
  ])("%s", async ([, of, right]) => {
    const outcome = await within(of());
    if (right === "read") expect(outcome).toBe("read");
    else expect(outcome).toMatchObject(right);
  });
});

function rows(count: number, cells: string): string {
  return Array.from({ length: count }, (_, index) => rowXml(index + 1, [cells])).join("");
}

describe("a text of only white space", () => {
  it("is shown in a time that grows with its length alone", () => {
    expect(visibleText(`${" ".repeat(1_000_000)}a`)).toHaveLength(1_000_001);
    expect(visibleText("\t \n".repeat(300_000))).toBe(" ");
  });

  it("is packed small and refused by what it would be", async () => {
    const parts = {
      ...unzipSync(workbookOf(inSheet(plain))),
      "xl/media/a": strToU8(" ".repeat(70 * 2 ** 20)),
    };
    expect(await readInternshipPlaces(zipSync(parts))).toMatchObject({
      refusals: [{ code: "archive-too-large", measure: "inflated" }],
    });
  });
});
