import type { Table } from "./document.js";
import { type ColumnOf, groupedTable, spanning, texts } from "./table.js";

/** A row of such a table by its ids: a cell of the form, an institution, or all of them. */
export interface Place {
  readonly institution?: string;
  readonly specialisation?: string;
}

interface OfInstitution<T> {
  readonly institution: string;
  readonly specialisations: readonly (T & { readonly specialisation: string })[];
}

interface Named {
  readonly name: string;
}

/**
 * A table with a row for each cell of a form, the sum of each institution, and of all institutions if there are several.
 * The columns come after the names.
 */
export function cellTable(
  institutions: readonly (Named & OfInstitution<Named>)[],
  about: Pick<Table, "id" | "caption">,
  columns: readonly ColumnOf<Place>[],
): Table {
  const groups = institutions.map(({ institution, name, specialisations }) => [
    ...specialisations.map((cell) => ({ ...cell, institution, names: [name, cell.name] })),
    { institution, names: [name, "I alt"] },
  ]);
  const all = institutions.length > 1 ? [[{ names: ["Alle institutioner", "I alt"] }]] : [];
  return groupedTable<Place & { readonly names: readonly string[] }>(
    about,
    [...groups, ...all],
    [
      spanning(texts("Institution", ({ names }) => names[0])),
      texts("Specialisering", ({ names }) => names[1]),
      ...columns,
    ],
  );
}

/** What there is at a place, of rows with their sum; undefined if there is no such row. */
export function atPlace<T>(
  rows: readonly (T & OfInstitution<T>)[],
  total: T,
  { institution, specialisation }: Place,
): T | undefined {
  if (institution === undefined) return total;
  const row = rows.find((entry) => entry.institution === institution);
  if (specialisation === undefined) return row;
  return row?.specialisations.find((cell) => cell.specialisation === specialisation);
}
