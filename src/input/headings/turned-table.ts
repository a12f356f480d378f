import type { FormFrame } from "../../domain/form-frame.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { type Grid, type GridRow, isBlank, ROWS_ABOVE, textAt } from "../grid/grid.js";
import { namedByHeading } from "../words/heading.js";

/** A turned table: providers beside each other over its columns, specialisations down its first. Null for any other. */
export function turnedRefusal(grid: Grid, frame: FormFrame, file: Where): Refusal | null {
  for (const [row, cells] of grid.slice(0, ROWS_ABOVE).entries()) {
    const providers = providersIn(cells, frame);
    const [first, second] = providers;
    if (first === undefined || second === undefined) continue;
    const before = cells
      .slice(0, first.index + 1)
      .findIndex((_, index) => areSpecialisations(grid, row, index, frame));
    if (before === -1 || before >= first.index) continue;
    const names = providers.map(({ name }) => name);
    return { code: "turned-table", providers: names, where: { ...file, row: row + 1 } };
  }
  return null;
}

/** The cells of a row that name a municipality or a region, and nothing else. */
function providersIn(
  cells: GridRow,
  { knownProvider }: FormFrame,
): { readonly name: string; readonly index: number }[] {
  return cells.flatMap((cell, index) => {
    if (cell.kind !== "text" || isBlank(cell)) return [];
    const name = cell.text.trim();
    return knownProvider(name)?.isPart === false ? [{ name, index }] : [];
  });
}

/** Whether a column names at least two specialisations in the rows below one. */
function areSpecialisations(
  grid: Grid,
  row: number,
  column: number,
  { specialisations }: FormFrame,
): boolean {
  const below = grid
    .slice(row + 1, row + 1 + ROWS_ABOVE)
    .map((cells) => namedByHeading(textAt(cells, column), specialisations));
  return new Set(below.filter((named) => named !== undefined)).size > 1;
}
