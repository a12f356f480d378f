import type { InternshipPlaces } from "../../index.js";
import type { Frame } from "./frame.js";
import { recordOf } from "./grouped.js";
import { typed } from "./amounts.js";
import { BY_HAND, hasNumber, isTaken, type PlacesRow } from "./work.js";

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
  const ids = specialisations.map(({ id }) => id);
  const rows = new Map<string, { provider: string; institution: string; places: Record<string, string> }>();
  for (const { provider = "", institution, specialisation, places } of internshipPlaces) {
    const key = JSON.stringify([provider, institution]);
    const row = rows.get(key) ?? {
      provider: inOneLine(provider),
      institution,
      places: recordOf(ids, () => NOT_REPORTED),
    };
    rows.set(key, row);
    row.places[specialisation] = typed(places);
  }
  return [...rows.values()];
}

/** A column of the grid: the last part of its cells' ids. */
export type GridColumn = "provider" | "institution" | { readonly specialisation: string };

/** The last part of a cell's name as a field: `rows.3.dagtilbud`. */
export function columnName(column: GridColumn): string {
  return typeof column === "string" ? column : column.specialisation;
}

/** The columns of the grid. Where the KKR has one institution, nobody has to say which; unless a row says another. */
export function gridColumns(
  rows: readonly PlacesRow[],
  { onlyInstitution, specialisations }: Pick<Frame, "onlyInstitution" | "specialisations">,
): readonly GridColumn[] {
  const isOne =
    onlyInstitution !== undefined && rows.every(({ institution }) => institution === onlyInstitution);
  return [
    "provider",
    ...(isOne ? [] : (["institution"] as const)),
    ...specialisations.map(({ id }) => ({ specialisation: id })),
  ];
}

/** A name that is broken in its cell: a field on the page has one line, and would show its words run together. */
export function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}

/** A row with one of its cells typed anew. What is said of numbers that were read stays with those that are left. */
export function withCell(row: PlacesRow, column: GridColumn, text: string): PlacesRow {
  if (typeof column === "string") return { ...row, [column]: text };
  const { file, read = row.places } = row;
  const isRead = file !== BY_HAND && !isTaken(row) && hasNumber({ places: read });
  const places = { ...row.places, [column.specialisation]: text };
  return { ...row, ...(isRead ? { read } : { file: BY_HAND }), places };
}
