import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { Cell, Column, Table } from "../../submission/document.js";
import { columnWidths, fitsWithin, type Measure } from "../column-widths.js";
import { xmlText } from "../xml-text.js";
import { TEXT_WIDTH } from "./page.js";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "555555" };
const HEADER_SHADING = { type: ShadingType.CLEAR, color: "auto", fill: "EEEEEE" };
/** How wide a character of Arial is on average, at a size in half points. */
const CHARACTER = 5.2;
/** A table of more columns or rows is set smaller. */
const MANY_COLUMNS = 5;
const MANY_ROWS = 9;
/** The text in half points; the margins beside, and over and under it, within the cell, in twentieths of a point. */
const NORMAL = { size: 19, margin: 85, over: 20 };
const DENSE = { size: 16, margin: 50, over: 5 };
/** For tables in which a word would be broken at a larger size. */
const SMALLER = [15, 14, 13, 12].map((size) => ({ ...DENSE, size }));

/** A table of no more rows is kept on one page. */
const SMALL = 14;

interface Look {
  readonly widths: readonly number[];
  readonly size: number;
}

/** A table as wide as the text. The header row is repeated on each page and no row is split over two. */
export function docxTable(table: Table): DocxTable {
  const { columns, rows, endsInSums } = table;
  const wished = columns.length > MANY_COLUMNS || rows.length > MANY_ROWS ? DENSE : NORMAL;
  const settings = [wished, ...SMALLER];
  const fitting = settings.find((setting) => fitsWithin(table, measureOf(setting), TEXT_WIDTH));
  const { size, margin, over } = fitting ?? { ...DENSE, ...SMALLER.at(-1) };
  // Absolute widths: a percentage comes out wrong outside Word.
  const widths = columnWidths(table, measureOf({ size, margin }), TEXT_WIDTH);
  const look = { widths, size };
  const titles = columns.map(({ header: text }): Cell => ({ kind: "text", text }));
  return new DocxTable({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    margins: { top: over, bottom: over, left: margin, right: margin },
    rows: [
      tableRow(titles, columns, look, { isHeader: true, bold: true, keepNext: true }),
      ...rows.map((row, index) =>
        tableRow(row, columns, look, {
          keepNext: belongsToNext(table, index),
          bold: endsInSums === true && index === rows.length - 1,
        }),
      ),
    ],
  });
}

function measureOf({ size, margin }: Pick<typeof NORMAL, "size" | "margin">): Measure {
  return { character: size * CHARACTER, padding: 2 * margin + 20 };
}

/**
 * Whether a page break may not come after the row: in a small table, within spanned rows, among the last three. Not
 * below the first row of a longer one: where two rows fit on a page, LibreOffice then draws none of the rows that follow.
 */
function belongsToNext({ rows }: Table, index: number): boolean {
  const next = rows[index + 1];
  if (next === undefined) return false;
  const isOfLast = index >= rows.length - 3;
  return rows.length <= SMALL || isOfLast || next.some(({ kind }) => kind === "covered");
}

/** How a row is set: of a header each cell is the column's, and repeated on each page. */
interface RowLook {
  readonly isHeader?: true;
  readonly bold: boolean;
  readonly keepNext: boolean;
}

function tableRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  { widths, size }: Look,
  { isHeader, ...kept }: RowLook,
): TableRow {
  return new TableRow({
    ...(isHeader === true ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map((cell, index) => {
      const merge = mergeOf(cell);
      return new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        ...(isHeader === true ? { shading: HEADER_SHADING } : {}),
        ...(merge === undefined ? {} : { verticalMerge: merge }),
        children: [line("text" in cell ? cell.text : "", columns[index]?.align, { size, ...kept })],
      });
    }),
  });
}

/** Said in every row: with a span alone, a group of rows broke over a page in LibreOffice. */
function mergeOf(cell: Cell): "restart" | "continue" | undefined {
  if (cell.kind === "covered") return VerticalMergeType.CONTINUE;
  return cell.rows === undefined ? undefined : VerticalMergeType.RESTART;
}

function line(
  text: string,
  align: Column["align"] | undefined,
  { keepNext, ...font }: { readonly size: number; readonly bold: boolean; readonly keepNext: boolean },
): Paragraph {
  return new Paragraph({
    style: "TableText",
    keepNext,
    alignment: align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [new TextRun({ text: xmlText(text), ...font })],
  });
}
