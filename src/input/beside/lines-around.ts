import type { Where } from "../../domain/refusal.js";
import { type WrittenCell, writtenCells } from "../grid/grid.js";
import type { HeadedTable } from "../headings/find-header.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { fileTitle } from "../words/file-title.js";

/** A text that stands around a table and may say something of all its numbers. */
export interface LineAround extends WrittenCell {
  /** Whether it may be the table's title: it stands over it, or is what its sheet or its file is called. */
  readonly isTitle: boolean;
  /** Whether it stands beside a row, and may be of that one only. */
  readonly isInRow?: boolean;
  /** Whether it is a comment on a cell, and may be of that one only. */
  readonly isOfCell?: boolean;
}

/** A table with what stands below its header, and the lines around it. */
export interface TableInLines extends HeadedTable, LinesBelow {
  readonly lines: readonly LineAround[];
}

/** Whether a line stands in the file, and is not only what it is called. */
export function isWithin({ where: { sheet, row }, isTitle }: LineAround): boolean {
  return !isTitle || sheet !== undefined || row !== undefined;
}

/** A text outside the columns of a table: beside one of its rows, or printed with it. */
export interface TextBeside extends Pick<LineAround, "text" | "isInRow" | "isOfCell"> {
  /** Of a text on another sheet, or printed on each page. */
  readonly where?: Where;
}

/** The texts over a table, each merged cell once, the names of sheet and file, what stands beside it, remarks below. */
export function linesAround(
  { grid, header, notes, file }: HeadedTable & LinesBelow,
  beside: readonly TextBeside[],
): LineAround[] {
  const asTitle = (one: WrittenCell): LineAround => ({ ...one, isTitle: true });
  return [
    ...writtenCells(grid.slice(0, header.first), file).map(asTitle),
    ...notes.map(({ text, ...at }) => ({ text, where: { ...file, ...at }, isTitle: false })),
    ...[{ text: file.sheet ?? "", where: file }, ...fileTitle(file)].map(asTitle),
    ...beside.map((one) => ({ ...one, where: { ...(one.where ?? file) }, isTitle: false })),
  ];
}
