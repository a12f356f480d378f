import type { FormFrame } from "../../domain/form-frame.js";
import { type Column, columnsOf } from "../columns.js";
import type { Header } from "../find-header.js";
import { type Grid, type GridCell, type GridRow, isBlank } from "../grid.js";

/** A sheet with only its table left, and the texts that stood beside and below it. */
export interface TableAlone {
  readonly grid: Grid;
  readonly texts: readonly string[];
}

const BLANK: GridCell = { kind: "text", text: "" };

/**
 * Sets aside what people write around a table: everything in columns without a heading, and from the first empty
 * row on the rows that hold a single text and no number. A row right under the table is never set aside: it may
 * be one that somebody forgot to fill in.
 */
export function setAside(grid: Grid, header: Header, frame: FormFrame): TableAlone {
  const columns = columnsOf(header.cells, frame);
  const texts: string[] = [];
  let isBehindGap = false;
  const alone = grid.map((row, index): GridRow => {
    if (index < header.first) return row;
    const cells = row.map((cell, column) => {
      if (isInTable(columns[column]) || isBlank(cell)) return cell;
      if (cell.kind !== "covered") texts.push(cell.text.trim());
      return BLANK;
    });
    if (index <= header.last) return cells;
    const written = cells.filter((cell) => !isBlank(cell));
    const [only, ...others] = written.filter(({ kind }) => kind !== "covered");
    if (written.length === 0) isBehindGap = true;
    const isText = only?.kind === "text" || (only?.kind === "unclear" && !/\d/.test(only.text));
    if (!isBehindGap || !isText || others.length > 0) return cells;
    texts.push(only.text.trim());
    return [];
  });
  return { grid: alone, texts };
}

function isInTable(column: Column | undefined): boolean {
  return column !== undefined && column.meaning !== "unnamed";
}
