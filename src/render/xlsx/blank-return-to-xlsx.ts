import { columnLetters } from "../../domain/where.js";
import { type BlankReturn, CHOICES_SHEET, CHOOSE, FILL_IN } from "../../domain/blank-return.js";
import { AS_TYPED, type CellLook, type Sheet, type SheetRow, type Validation } from "./workbook.js";
import { wrappedLines } from "../column-widths.js";
import { writeWorkbook } from "./write-workbook.js";

const SHEET = "Indberetning";
/** In characters: institution, specialisation, number. */
const WIDTHS = [42, 38, 24];
/** In points. */
const LINE = 20;
const GAP = 10;
/** Of each further line of a text. */
const TEXT_LINE = 13;
/** How many characters of a sentence go where a digit does. */
const PROSE = 1.2;

const TITLE: CellLook = { bold: true, size: 14 };
const SUBTITLE: CellLook = { bold: true, size: 11 };
const SENTENCE: CellLook = { wrap: true };
const LABEL: CellLook = { bold: true, border: true, align: "start" };
const TEXT: CellLook = { border: true, align: "start", wrap: true };
const HINT: CellLook = { size: 9, align: "start", middle: true };
const CHOICE: CellLook = {
  border: true,
  align: "start",
  fill: "changeable",
  numberFormat: "@",
  unlocked: true,
};
const REMARKS: CellLook = { ...CHOICE, wrap: true };
const NUMBER: CellLook = {
  ...{ border: true, align: "end", fill: "changeable", numberFormat: AS_TYPED, unlocked: true },
};
const SUM: CellLook = { bold: true, border: true, align: "end", numberFormat: AS_TYPED };
const HEADER: CellLook = { bold: true, border: true, fill: "header", wrap: true, align: "start" };

/**
 * A blank return for Excel, on one A4 page, with each name in each row, so that it can be saved as CSV: the yellow
 * cells can be filled in, with lists to choose from and whole numbers only; all else is locked, without a password.
 * Every text is only text, and the same return gives the same bytes.
 */
export async function blankReturnToXlsx(blank: BlankReturn): Promise<Uint8Array> {
  return writeWorkbook(blank.title, [returnSheet(blank), choicesSheet(blank)]);
}

function returnSheet(blank: BlankReturn): Sheet {
  const { title, subtitle, guidance, fields, code, remarks, columns, rows, sum } = blank;
  const sentences = [FILL_IN, ...guidance];
  const above: SheetRow[] = [
    { height: 24, cells: [{ value: title, look: TITLE }] },
    { height: LINE, cells: [{ value: subtitle, look: SUBTITLE }] },
    gap(),
    ...sentences.map(sentence),
    gap(),
  ];
  const firstField = above.length;
  const remarksRow = firstField + fields.length + 1;
  const header = remarksRow + 2;
  const first = header + 1;
  const last = header + rows.length;
  const line = (cells: SheetRow["cells"]): SheetRow => ({ height: LINE, cells });
  return {
    name: SHEET,
    landscape: false,
    widths: WIDTHS,
    rows: [
      ...above,
      ...fields.map(({ label, value }) =>
        line([
          { value: label, look: LABEL },
          ...(value === undefined
            ? [
                { value: null, look: CHOICE },
                { value: CHOOSE, look: HINT },
              ]
            : [{ value, look: TEXT }]),
        ]),
      ),
      line([
        { value: code.label, look: LABEL },
        { value: code.text, look: TEXT },
      ]),
      {
        height: 2 * LINE,
        cells: [{ value: remarks, look: LABEL }, ...[0, 1].map(() => ({ value: null, look: REMARKS }))],
      },
      gap(),
      line(
        columns.map((value, column) => ({
          value,
          look: column === 2 ? { ...HEADER, align: "end" } : HEADER,
        })),
      ),
      ...rows.map(({ institution, specialisation }) => ({
        height: LINE + (linesOf([institution, specialisation]) - 1) * TEXT_LINE,
        cells: [
          { value: institution, look: TEXT },
          { value: specialisation, look: TEXT },
          { value: null, look: NUMBER },
        ],
      })),
      line([
        { value: sum, look: LABEL },
        { value: null, look: LABEL },
        { value: 0, formula: `SUM(C${first + 1}:C${last + 1})`, look: SUM },
      ]),
    ],
    merges: [
      ...[0, 1, ...sentences.map((_, index) => 3 + index)].map((row) => {
        return { row, column: 0, lastRow: row, lastColumn: 2 };
      }),
      { row: remarksRow, column: 1, lastRow: remarksRow, lastColumn: 2 },
      { row: last + 1, column: 0, lastRow: last + 1, lastColumn: 1 },
    ],
    pageBreaks: [],
    isProtected: true,
    validations: [
      ...fields.flatMap(({ label, choices, value }, index): Validation[] =>
        value === undefined
          ? [
              {
                range: `B${firstField + index + 1}`,
                allowed: { listedIn: choicesOf(index, choices.length) },
                prompt: `${label}: vælg på listen.`,
                error: "Vælg et af svarene på listen.",
              },
            ]
          : [],
      ),
      {
        range: `C${first + 1}:C${last + 1}`,
        allowed: "number",
        prompt: "Antal praktikpladser. Skriv 0, hvis der ingen er.",
        error: "Skriv et tal, 0 eller derover.",
      },
    ],
  };
}

/** The cells of the choices of a field: a list in a cell itself has room for 255 characters, and no commas in a name. */
function choicesOf(field: number, count: number): string {
  const column = columnLetters(field + 1);
  return `${CHOICES_SHEET}!$${column}$1:$${column}$${count}`;
}

function choicesSheet({ fields }: BlankReturn): Sheet {
  const count = Math.max(...fields.map(({ choices }) => choices.length));
  return {
    name: CHOICES_SHEET,
    landscape: false,
    widths: fields.map(() => 30),
    rows: Array.from({ length: count }, (_, row) => ({
      height: LINE,
      cells: fields.map(({ choices }) => ({ value: choices[row] ?? null, look: {} })),
    })),
    ...{ merges: [], pageBreaks: [], isProtected: true, isHidden: true },
  };
}

function gap(): SheetRow {
  return { height: GAP, cells: [] };
}

/** How many lines the names of a row take in its columns. */
function linesOf(names: readonly string[]): number {
  return Math.max(...names.map((name, column) => wrappedLines(name, (WIDTHS[column] ?? 0) * PROSE)));
}

/** Over the whole width; a merged cell does not find its height itself. */
function sentence(text: string): SheetRow {
  const characters = WIDTHS.reduce((sum, width) => sum + width, 0) * PROSE;
  return { height: wrappedLines(text, characters) * TEXT_LINE + 5, cells: [{ value: text, look: SENTENCE }] };
}
