import type { FormFrame } from "../../domain/form-frame.js";
import { columnsOf } from "./columns.js";
import { isWholeHeader } from "./columns-refusal.js";
import { type Grid, type GridRow, isBlank, ROWS_ABOVE, textAt, withText } from "../grid/grid.js";
import { namedByHeading } from "../words/heading.js";
import { saysSum } from "../words/sum-label.js";

/** The header of a table with a blank corner: institutions beside it, specialisations below it. Null where none is. */
export function headerOfEmptyCorner(
  grid: Grid,
  frame: FormFrame,
): { readonly first: number; readonly last: number; readonly cells: GridRow } | null {
  for (const [row, written] of grid.slice(0, ROWS_ABOVE).entries()) {
    const corner = written.findIndex((cell) => !isBlank(cell)) - 1;
    if (corner < 0) continue;
    const below = grid.slice(row + 1);
    const end = below.findIndex((cells) => cells.every(isBlank));
    const labels = (end === -1 ? below : below.slice(0, end)).map((cells) => textAt(cells, corner));
    const names = labels.filter((label) => !saysSum(label));
    if (names.length < 2 || !names.every((name) => namedByHeading(name, frame.specialisations))) continue;
    const cells = withText(written, corner, "Specialisering");
    const areOfInstitutions = columnsOf(cells, frame).some(({ institution }) => institution !== undefined);
    if (areOfInstitutions && isWholeHeader(cells, frame)) return { first: row, last: row, cells };
  }
  return null;
}
