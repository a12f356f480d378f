import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Grid, GridCell } from "../src/input/grid/grid.js";
import { readWorkbook } from "../src/input/xlsx/read-workbook.js";
import { columnLetters } from "../src/domain/where.js";
import { inlineCell, rowXml, textXml, workbookOf } from "./arbitraries/workbook-xml.js";

// Sheets of any structure, read by us and by hucre: the same values, or a refusal with a reason.

const RUNS = Number(process.env["FUZZ_RUNS"] ?? 500);

const STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs>';
const TEXTS = ["Køge", "1.110", " 12,5 ", "A & B", "Ærø\nbro", "0"];
const texts = TEXTS.map((text) => `<si><t xml:space="preserve">${textXml(text)}</t></si>`).join("");

interface MadeCell {
  readonly xml: (address: string) => string;
}

const number = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }),
  fc.integer({ min: 0, max: 9999 }).map((n) => n / 8),
);
const cell: fc.Arbitrary<MadeCell> = fc.oneof(
  fc.record({ number, style: fc.integer({ min: 0, max: 3 }) }).map(({ number, style }) => ({
    xml: (address: string) => `<c r="${address}" s="${style}"><v>${number}</v></c>`,
  })),
  fc
    .nat(TEXTS.length - 1)
    .map((index) => ({ xml: (address: string) => `<c r="${address}" t="s"><v>${index}</v></c>` })),
  fc.constantFrom(...TEXTS).map((text) => ({ xml: (address: string) => inlineCell(address, text) })),
  fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 3 }).map((runs) => ({
    xml: (address: string) =>
      `<c r="${address}" t="inlineStr"><is>${runs.map((text) => `<r><rPr><b/></rPr><t xml:space="preserve">${textXml(text)}</t></r>`).join("")}</is></c>`,
  })),
  fc
    .boolean()
    .map((is) => ({ xml: (address: string) => `<c r="${address}" t="b"><v>${is ? 1 : 0}</v></c>` })),
  fc
    .constantFrom("#REF!", "#N/A")
    .map((error) => ({ xml: (address: string) => `<c r="${address}" t="e"><v>${error}</v></c>` })),
  number.map((number) => ({ xml: (address: string) => `<c r="${address}"><f>A1+1</f><v>${number}</v></c>` })),
  number.map((number) => ({
    xml: (address: string) => `<c r="${address}"><f t="shared" ref="A1:A9" si="0">A1</f><v>${number}</v></c>`,
  })),
  fc.constantFrom(...TEXTS).map((text) => ({
    xml: (address: string) => `<c r="${address}" t="str"><f>A1</f><v>${textXml(text)}</v></c>`,
  })),
  fc.constant({ xml: (address: string) => `<c r="${address}" s="1"/>` }),
);

/** Rows with gaps between them and between their cells, in the order of their addresses. */
const sheetData = fc
  .uniqueArray(
    fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }), cell }),
    {
      selector: ({ row, column }) => `${row},${column}`,
      maxLength: 30,
    },
  )
  .map((made) =>
    [...new Set(made.map(({ row }) => row))]
      .sort((a, b) => a - b)
      .map((row) =>
        rowXml(
          row,
          made
            .filter((entry) => entry.row === row)
            .sort((a, b) => a.column - b.column)
            .map(({ column, cell }) => cell.xml(`${columnLetters(column)}${row}`)),
        ),
      )
      .join(""),
  );

/** A value as hucre gives it, in the words of a cell of ours. */
function same(ours: GridCell | undefined, theirs: unknown): boolean {
  const value = theirs ?? null;
  if (ours === undefined || ours.text === "") return value === null || value === "";
  switch (ours.kind) {
    case "number":
      return Number(ours.value) === value;
    case "date":
      return value instanceof Date && value.toISOString().startsWith(ours.text);
    case "error":
      return value === ours.text || value === null;
    case "text":
      if (typeof value === "boolean") return ours.text === (value ? "SAND" : "FALSK");
      if (typeof value === "number") return ours.text.endsWith(" %");
      return value === ours.text;
    // With more decimals than the cell shows.
    case "unclear":
      return Number(ours.readings[1].replaceAll(".", "").replace(",", ".")) === value;
    default:
      return false;
  }
}

function differences(ours: Grid, theirs: readonly (readonly unknown[])[]): unknown[] {
  const rows = Math.max(ours.length, theirs.length);
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
    const width = Math.max(ours[row]?.length ?? 0, theirs[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column) => column).flatMap((column) =>
      same(ours[row]?.[column], theirs[row]?.[column])
        ? []
        : [{ row, column, ours: ours[row]?.[column], theirs: theirs[row]?.[column] }],
    );
  });
}

describe("a sheet of any structure", () => {
  it(
    "has the same values for us as for hucre, from 1900 and from 1904",
    async () => {
      await fc.assert(
        fc.asyncProperty(sheetData, fc.boolean(), async (data, isFrom1904) => {
          const bytes = workbookOf({
            sheets: { Ark1: `<sheetData>${data}</sheetData>` },
            ...{ texts, styles: STYLES, before: `<workbookPr date1904="${isFrom1904 ? 1 : 0}"/>` },
          });
          const ours = readWorkbook(bytes);
          if ("code" in ours) throw new Error(`refused: ${ours.code}`);
          const theirs = await readXlsx(bytes);
          expect(differences(ours[0]?.grid ?? [], theirs.sheets[0]?.rows ?? [])).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 20,
  );
});
