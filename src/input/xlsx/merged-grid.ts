import type { Refusal } from "../../domain/refusal.js";
import { BLANK, type Grid, type GridCell, MOST_COLUMNS } from "../grid/grid.js";
import type { Budget } from "./budget.js";

/** From 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** From 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table of internship places is far smaller; what lies further out is a cell that somebody lost. */
export const MOST_ROWS = 10_000;

/** The cells of a sheet, and those with content that lie under a merged cell without any: nobody sees them. */
export interface MergedGrid {
  readonly grid: Grid;
  readonly under: readonly CellPlace[];
}

/** Merges the cells of a sheet, which are given up for it. Refused where the ranges claim more cells than are read. */
export function mergedGrid(
  cells: GridCell[][],
  merges: readonly Range[],
  budget: Budget,
): MergedGrid | Refusal {
  const under: CellPlace[] = [];
  for (const merge of merges) {
    const tooLarge = budget.spend(areaOf(merge), cells[merge.top]?.[merge.left]?.text.length ?? 0);
    if (tooLarge !== null) return tooLarge;
    under.push(...cover(cells, merge));
  }
  const grid = Array.from(cells, (row: GridCell[] | undefined) =>
    Array.from(row ?? [], (cell: GridCell | undefined) => cell ?? BLANK),
  );
  return { grid, under };
}

/** As far as it is read. */
function areaOf({ top, left, bottom, right }: Range): number {
  const height = Math.min(bottom, MOST_ROWS - 1) - top + 1;
  const width = Math.min(right, MOST_COLUMNS - 1) - left + 1;
  return Math.max(0, height) * Math.max(0, width);
}

/** What a merged range covers has the text of its first cell; whatever else is left in there nobody sees. */
function cover(cells: GridCell[][], { top, left, bottom, right }: Range): CellPlace[] {
  const text = cells[top]?.[left]?.text ?? "";
  const under: CellPlace[] = [];
  for (let row = top; row <= Math.min(bottom, MOST_ROWS - 1); row += 1) {
    for (let column = left; column <= Math.min(right, MOST_COLUMNS - 1); column += 1) {
      if (row === top && column === left) continue;
      if (text !== "") {
        (cells[row] ??= [])[column] = { kind: "covered", text, from: column === left ? "above" : "left" };
      } else if (cells[row]?.[column] !== undefined) under.push({ row, column });
    }
  }
  return under;
}

/** A row's number, from 1; null where it is none. */
export function rowNumber(written: string): number | null {
  return /^\d{1,7}$/.test(written) && Number(written) > 0 ? Number(written) : null;
}

/** The place that an address names, as "B7" or "$B$7". */
export function addressOf(address: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  const number = rowNumber(digits ?? "");
  if (letters === undefined || number === null) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: number - 1, column: column - 1 };
}

/** The cells that a reference names, as "B7:D9" or "B7". */
export function rangeOf(reference: string): Range | null {
  const [first, last = first] = reference.split(":").map(addressOf);
  if (first === undefined || first === null || last === undefined || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
