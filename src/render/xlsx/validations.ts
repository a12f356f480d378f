import { columnLetters } from "../../domain/where.js";
import type { SheetCell, SheetRow, Validation } from "./workbook.js";

const ERRORS = {
  number: "Skriv et tal, 0 eller derover.",
  "whole-number": "Skriv et helt tal, 0 eller derover.",
};

/** What may be typed into the cells of a sheet that say so: one rule for those below each other. */
export function validationsOf(rows: readonly SheetRow[]): Validation[] {
  const acceptsAt = (row: number, column: number): SheetCell["accepts"] => rows[row]?.cells[column]?.accepts;
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ accepts: allowed }, column): Validation[] => {
      if (allowed === undefined || acceptsAt(row - 1, column) === allowed) return [];
      let last = row;
      while (acceptsAt(last + 1, column) === allowed) last += 1;
      const letters = columnLetters(column + 1);
      const range = `${letters}${row + 1}${last === row ? "" : `:${letters}${last + 1}`}`;
      return [{ range, allowed, error: ERRORS[allowed] }];
    }),
  );
}
