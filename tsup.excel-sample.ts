import { writeWorkbook } from "./src/render/xlsx/write-workbook.js";
import type { CellLook, Sheet, SheetCell } from "./src/render/xlsx/workbook.js";

// A workbook with all that a sheet of ours can say: what hucre runs for it is what the page holds of hucre.
const looks: readonly CellLook[] = [
  {},
  { bold: true, size: 14, wrap: true, middle: true },
  { border: true, align: "start", fill: "header" },
  { border: true, align: "end", fill: "changeable", unlocked: true, numberFormat: '#,##0.0"x"' },
  { numberFormat: "0" },
];
const values: readonly Omit<SheetCell, "look">[] = [
  { value: null },
  { value: 'Tekst & "tegn" <>\u00a0æøå 😀 {0}\nnæste ' },
  { value: "#N/A" },
  { value: "=1+1" },
  { value: "12" },
  { value: 0 },
  { value: 12.5 },
  { value: 1, formula: "SUM(A1:A2)" },
  { value: "tekst", formula: 'IF(A1>0,"tekst","")' },
];
const rows = looks.map((look) => ({ height: 15, cells: values.map((cell) => ({ ...cell, look })) }));
const sheet: Sheet = {
  name: "Skema",
  landscape: false,
  widths: values.map(() => 12),
  rows,
  merges: [{ row: 3, column: 0, lastRow: 4, lastColumn: 1 }],
  pageBreaks: [],
};
/** The bytes of the file. */
export const excelSample: Uint8Array = await writeWorkbook('Prøve & "tegn"', [
  sheet,
  { ...sheet, name: "Grundlag", landscape: true, repeatedRow: 1, pageBreaks: [2, 3], pages: 2 },
  {
    ...sheet,
    name: "Indberetning",
    isProtected: true,
    validations: [
      { range: "B1", allowed: { listedIn: "Valg!$A$1:$A$2" }, prompt: "Vælg", error: "Vælg fra listen" },
      { range: "C1:C4", allowed: "number", prompt: "Et helt tal", error: "Kun hele tal" },
    ],
  },
  { ...sheet, name: "Valg", isHidden: true },
]);
