import type { Where } from "../../domain/refusal.js";
import { type Grid, isBlank } from "../grid.js";
import type { WrittenCell } from "./opened-return.js";

/** The cells of a grid in which something stands, each merged one once. */
export function writtenCells(grid: Grid, where: Where): WrittenCell[] {
  return grid.flatMap((row, index) =>
    row.flatMap((cell, column): WrittenCell[] =>
      isBlank(cell) || cell.kind === "covered"
        ? []
        : [{ text: cell.text.trim(), where: { ...where, row: index + 1, column: column + 1 } }],
    ),
  );
}
