import type { FormFrame } from "../../domain/form-frame.js";
import { columnsOf } from "../headings/columns.js";
import type { Header } from "../headings/find-header.js";
import { BLANK, type Grid, type GridRow, isBlank, type WrittenText } from "../grid/grid.js";

/** A sheet with only its table left, and the texts that stood beside and below it. */
export interface TableAlone {
  readonly grid: Grid;
  readonly texts: readonly (WrittenText & { readonly isInRow: boolean })[];
}

/** Sets aside what people write beside a table: everything in columns without a heading, a merged one too. */
export function setAside(grid: Grid, header: Header, frame: FormFrame): TableAlone {
  const columns = columnsOf(header.cells, frame);
  const headings = grid.slice(header.first, header.last + 1);
  const isMerged = (column: number): boolean => headings.some((row) => row[column]?.kind === "covered");
  const texts: (WrittenText & { readonly isInRow: boolean })[] = [];
  const alone = grid.map((row, index): GridRow => {
    if (index < header.first) return row;
    const isInTable = (column: number): boolean => (columns[column]?.meaning ?? "unnamed") !== "unnamed";
    const isInRow = row.some((cell, column) => isInTable(column) && !isBlank(cell));
    return row.map((cell, column) => {
      if (isInTable(column) || isMerged(column) || isBlank(cell)) return cell;
      if (cell.kind !== "covered")
        texts.push({ text: cell.text.trim(), row: index + 1, column: column + 1, isInRow });
      return BLANK;
    });
  });
  return { grid: alone, texts };
}
