import type { FormColumns } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed } from "../../domain/name-key.js";
import { type Grid, type GridRow, isBlank } from "../grid/grid.js";
import { textsOf, wholeOf } from "./said-in-tables.js";

/**
 * A table that stands to the right of the form, behind a column with nothing in it, and the grid without it; without rows
 * where none does. Such a table has a row that begins with an institution or a specialisation and has several numbers.
 */
export function partedRight(
  grid: Grid,
  columns: FormColumns,
  { edition, specialisations }: FormFrame,
): { readonly left: Grid; readonly right: Grid } {
  const last = Math.max(...Object.values(columns));
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const isBlankAt = (column: number): boolean => grid.every((row) => isBlank(row[column]));
  const gap = Array.from({ length: width }, (_, column) => column).find(
    (column) => column > last && isBlankAt(column),
  );
  if (gap === undefined) return { left: grid, right: [] };
  const right = grid.map((row) => row.slice(gap));
  const named = [...edition.institutions, ...specialisations];
  const isOfTable = (row: GridRow): boolean => {
    const [first = ""] = textsOf(row);
    return (
      findNamed(first, named) !== undefined &&
      row.filter((cell) => cell.kind !== "covered" && wholeOf(cell) !== null).length > 1
    );
  };
  return right.some(isOfTable)
    ? { left: grid.map((row) => row.slice(0, gap)), right }
    : { left: grid, right: [] };
}
