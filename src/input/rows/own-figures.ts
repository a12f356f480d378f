import { isFirm } from "../../domain/kkr.js";
import { textOf } from "../headings/columns.js";
import type { GridRow } from "../grid/grid.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { saysSum } from "../words/sum-label.js";
import type { RowContext } from "./row-context.js";

/**
 * Whether a row that says a figure may be somebody's only one: "Køge, heraf private: 2" has a name that no other
 * row of the same specialisation and institution has. Where one does, it says a part of that one's numbers.
 */
export function mayBeOwnRow(
  cells: GridRow,
  rows: LinesBelow["rows"],
  { columns, frame }: RowContext,
): boolean {
  const provider = textOf("provider", cells, columns);
  if (!isFirm(frame.knownProvider(provider))) return false;
  const keyOf = (row: GridRow): string =>
    [
      frame.ownerId(textOf("provider", row, columns)),
      textOf("specialisation", row, columns),
      textOf("institution", row, columns),
    ].join("\n");
  const key = keyOf(cells);
  return !rows.some((row) => keyOf(row.cells) === key && !saysSum(textOf("provider", row.cells, columns)));
}
