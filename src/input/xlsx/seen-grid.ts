import type { Where } from "../../domain/refusal.js";
import { BLANK, type Grid, type GridCell, isBlank } from "../grid/grid.js";
import type { ReadSheet } from "./read-workbook.js";
import { whereOf } from "./sheet-notices.js";

/** A sheet as its recipient sees it, and what that leaves out: rows and columns from 1. */
export interface SeenGrid {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly Where[];
}

/** The cells that are seen, at their own addresses; the others are blank. */
export function seenGrid(sheet: ReadSheet): SeenGrid {
  const { grid, hiddenRows, hiddenColumns } = sheet;
  const unseen = new Set(sheet.unseen.map(({ row, column }) => `${row},${column}`));
  const rows = new Set<number>();
  const columns = new Set<number>();
  const seen = grid.map((cells, row) =>
    cells.map((cell, column): GridCell => {
      const isHidden = hiddenRows.has(row) || hiddenColumns.has(column);
      const isUnseen = unseen.has(`${row},${column}`);
      if ((!isHidden && !isUnseen) || isBlank(cell)) return cell;
      if (isHidden && cell.kind === "covered") return cell;
      if (hiddenRows.has(row)) rows.add(row + 1);
      else if (isHidden) columns.add(column + 1);
      return BLANK;
    }),
  );
  const cells = sheet.unseen.map((place) => whereOf(place, sheet));
  return { grid: seen, rows: [...rows], columns: [...columns].sort((a, b) => a - b), cells };
}
