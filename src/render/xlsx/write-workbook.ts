import { type Cell, type CellStyle, type DataValidation, writeXlsx, type WriteSheet } from "hucre/xlsx";
import { sameBytes } from "../same-bytes.js";
import { xmlText } from "../xml-text.js";
import type { CellLook, Sheet, SheetCell, Validation } from "./workbook.js";

/** On every machine, or with a twin of the same widths. Said in every cell: LibreOffice falls to a serif font. */
const FONT = { name: "Arial", size: 10 };
const LINE = { style: "thin", color: { rgb: "808080" } } as const;
const FILLS = { header: "EEEEEE", changeable: "FFF6D6" };
/** Inches. */
const MARGINS = { top: 0.75, bottom: 0.75, left: 0.6, right: 0.6, header: 0.3, footer: 0.3 };
/** More rows above a table would leave it no room on the screen. */
const MOST_FROZEN = 5;
/** What Excel can hold in a cell. */
const LONGEST_TEXT = 32_767;

/** Sheets as the bytes of an .xlsx file, each printed on A4, one page wide; same sheets, same bytes. hucre's only use. */
export async function writeWorkbook(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = await writeXlsx({
    sheets: sheets.map(hucreSheet),
    properties: { title: xmlText(title), creator: "dimensionering", lastModifiedBy: "dimensionering" },
    defaultFont: FONT,
  });
  return sameBytes(file, withoutUnused);
}

/**
 * A part of a workbook without what is unused, or null for a part that is. hucre asks for all formulas to be calculated
 * before any result is believed; ours have theirs with them. And no colour or font of ours is a theme's, no table has a
 * style, and nothing is said of the program.
 */
function withoutUnused(xml: string, path: string): string | null {
  return /\b(?:theme1|app)\.xml$/.test(path) ? null : xml.replace(UNUSED, "");
}

const UNUSED =
  / fullCalcOnLoad="1"| (?:[xy]Window|window(?:Width|Height))="\d+"|<(?:Relationship|Override) (?=[^>]*\b(?:theme1|app)\.xml")[^>]*\/>|<dxfs count="0"\/>|<tableStyles [^>]*\/>/g;

function hucreSheet(sheet: Sheet): WriteSheet {
  const { name, landscape, widths, rows, merges, repeatedRow, pageBreaks, pages = 0 } = sheet;
  const { validations = [], isProtected, isHidden } = sheet;
  const cells = rows.flatMap(({ cells: own }, row) =>
    own.map((cell, column) => [`${row},${column}`, hucreCell(cell)] as const),
  );
  const heights = rows.map(({ height }, row) => [row, { height }] as const);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells: new Map(cells),
    rowDefs: new Map(heights),
    merges: merges.map(({ row, column, lastRow, lastColumn }) => {
      return { startRow: row, startCol: column, endRow: lastRow, endCol: lastColumn };
    }),
    pageSetup: {
      ...{ paperSize: "a4", orientation: landscape ? "landscape" : "portrait", margins: MARGINS },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: pages },
      ...(repeatedRow === undefined ? {} : { printTitlesRow: `$${repeatedRow + 1}:$${repeatedRow + 1}` }),
    },
    // A break comes after the row that is named.
    rowBreaks: pageBreaks.map((row) => row - 1),
    ...(repeatedRow === undefined || repeatedRow > MOST_FROZEN
      ? {}
      : { freezePane: { rows: repeatedRow + 1 } }),
    headerFooter: { oddFooter: "&RSide &P af &N" },
    view: { showGridLines: false },
    ...(validations.length === 0 ? {} : { dataValidations: validations.map(hucreValidation) }),
    ...(isProtected === true ? { protection: { sheet: true } } : {}),
    ...(isHidden === true ? { hidden: true } : {}),
  };
}

function hucreValidation({ range, allowed, prompt, error }: Validation): DataValidation {
  const kind: Pick<DataValidation, "type" | "operator" | "formula1"> =
    typeof allowed === "string"
      ? {
          type: allowed === "number" ? "decimal" : "whole",
          ...{ operator: "greaterThanOrEqual", formula1: "0" },
        }
      : { type: "list", formula1: allowed.listedIn };
  return {
    ...{ ...kind, range, allowBlank: true, errorMessage: error },
    ...(prompt === undefined ? {} : { inputMessage: prompt, showInputMessage: true }),
    ...{ showErrorMessage: true, errorStyle: "stop" },
  };
}

/** A text is always a text: nothing in it becomes a formula, a link, an error value or a character code. */
function hucreCell({ value, formula, look }: SheetCell): Partial<Cell> {
  const style = hucreStyle(look);
  if (formula !== undefined) return { formula, formulaResult: value, style };
  if (typeof value !== "string") return { value, style };
  const text = cellText(value);
  // hucre takes "#N/A" for an error value, but not where a text is a run of its own.
  return text.startsWith("#")
    ? { richText: [{ text, font: hucreFont(look) }], style }
    : { value: text, style };
}

function cellText(text: string): string {
  // Excel would read _x0041_ as the letter A.
  const safe = xmlText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return safe.length > LONGEST_TEXT ? `${xmlText(safe.slice(0, LONGEST_TEXT - 2))}…` : safe;
}

function hucreFont({ bold, size }: CellLook): NonNullable<CellStyle["font"]> {
  return { ...FONT, ...(size === undefined ? {} : { size }), ...(bold === true ? { bold } : {}) };
}

function hucreStyle(look: CellLook): CellStyle {
  const { align, wrap, border, fill, numberFormat, unlocked, middle } = look;
  return {
    font: hucreFont(look),
    alignment: {
      horizontal: align === "end" ? "right" : "left",
      vertical: border === true || middle === true ? "center" : "top",
      // A text after a number of the cell before it needs air between them.
      ...(border === true && align === "start" ? { indent: 1 } : {}),
      ...(wrap === true ? { wrapText: true } : {}),
    },
    ...(border === true ? { border: { top: LINE, bottom: LINE, left: LINE, right: LINE } } : {}),
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: FILLS[fill] } } }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(unlocked === true ? { protection: { locked: false } } : {}),
  };
}
