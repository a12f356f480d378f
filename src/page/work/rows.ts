import type { InternshipPlaces } from "../../index.js";
import { typed } from "./typed.js";
import type { PlacesRow } from "./work.js";

/** What stands in a cell that a provider says nothing of, while it reports others: unlike a cell left blank. */
export const NOT_REPORTED = "–";

/**
 * Internship places as rows of the grid: one for each provider and institution, in the order they were met. A
 * specialisation that a provider says nothing of is marked so, and isn't asked for again.
 */
export function rowsOf(
  internshipPlaces: readonly InternshipPlaces[],
  specialisations: readonly { readonly id: string }[],
): PlacesRow[] {
  const unsaid = Object.fromEntries(specialisations.map(({ id }) => [id, NOT_REPORTED]));
  const rows = new Map<string, { provider: string; institution: string; places: Record<string, string> }>();
  for (const { provider = "", institution, specialisation, places } of internshipPlaces) {
    const key = JSON.stringify([provider, institution]);
    const row = rows.get(key) ?? { provider: inOneLine(provider), institution, places: { ...unsaid } };
    rows.set(key, row);
    row.places[specialisation] = typed(places);
  }
  return [...rows.values()];
}

/** The columns of the grid that a paste may fill, in the order they stand. */
export type GridColumn = "provider" | "institution" | { readonly specialisation: string };

/**
 * The rows with a pasted range filled in, from a row and a column on; rows are added where the range is longer than
 * the grid. What stands to the right of the last column is not filled in: `left` counts those cells.
 */
export function withRange(
  rows: readonly PlacesRow[],
  range: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  columns: readonly GridColumn[],
  institution: string,
): { readonly rows: PlacesRow[]; readonly left: number } {
  const filled = [...rows];
  let left = 0;
  for (const [offset, cells] of range.entries()) {
    let row = filled[at.row + offset] ?? { provider: "", institution, places: {} };
    for (const [index, text] of cells.entries()) {
      const column = columns[at.column + index];
      if (column === undefined) {
        if (text.trim() !== "") left += 1;
      } else row = withCell(row, column, inOneLine(text.trim()));
    }
    filled[at.row + offset] = row;
  }
  return { rows: filled, left };
}

/** A name that is broken in its cell: a field on the page has one line, and would show its words run together. */
function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** A row with one of its cells typed anew. */
export function withCell(row: PlacesRow, column: GridColumn, text: string): PlacesRow {
  return typeof column === "string"
    ? { ...row, [column]: text }
    : { ...row, places: { ...row.places, [column.specialisation]: text } };
}
