import type { Where } from "../../domain/where.js";
import { type Grid, type GridCell, isBlank } from "../grid.js";
import type { ReadSheet } from "./read-workbook.js";
import { whereOf } from "./sheet-notices.js";

/** A sheet as its recipient sees it, and what that leaves out: rows and columns from 1. */
export interface SeenGrid {
  readonly grid: Grid;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly Where[];
}

const BLANK: GridCell = { kind: "text", text: "" };

/** The cells that are seen, at their own addresses; the others are blank. A merged cell is seen if any part of it is. */
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
      if (isHidden && (cell.kind === "covered" || isSeenBelow(sheet, row, column))) return cell;
      if (hiddenRows.has(row)) rows.add(row + 1);
      else if (isHidden) columns.add(column + 1);
      return BLANK;
    }),
  );
  const cells = sheet.unseen.map((place) => whereOf(place, sheet));
  return { grid: seen, rows: [...rows], columns: [...columns].sort((a, b) => a - b), cells };
}

/** Whether a hidden cell is the first of a merged one that reaches down to a row that is seen. */
function isSeenBelow({ grid, hiddenRows, hiddenColumns }: ReadSheet, row: number, column: number): boolean {
  if (hiddenColumns.has(column)) return false;
  let below = row + 1;
  const covers = (): boolean => {
    const cell = grid[below]?.[column];
    return cell?.kind === "covered" && cell.from === "above" && cell.text === grid[row]?.[column]?.text;
  };
  while (covers() && hiddenRows.has(below)) below += 1;
  return covers();
}
