import { COVERED, textCell } from "./cells.js";
import type { Cell, Table } from "./document.js";

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
 * `figures` makes the cells behind the names, one for each header.
 */
export function cellTable(
  institutions: readonly (Named & OfInstitution<Named>)[],
  { id, caption, headers }: Pick<Table, "id" | "caption"> & { readonly headers: readonly string[] },
  figures: (place: Place) => readonly Cell[],
): Table {
  const rows = institutions.flatMap(({ institution, name, specialisations }): Cell[][] => [
    ...specialisations.map(({ specialisation, name: own }, index) => [
      index === 0 ? textCell(name, specialisations.length + 1) : COVERED,
      textCell(own),
      ...figures({ institution, specialisation }),
    ]),
    [COVERED, textCell("I alt"), ...figures({ institution })],
  ]);
  const all: Cell[] = [textCell("Alle institutioner"), textCell("I alt"), ...figures({})];
  return {
    kind: "table",
    id,
    caption,
    columns: [
      { header: "Institution", align: "start" },
      { header: "Specialisering", align: "start" },
      ...headers.map((header) => ({ header, align: "end" as const })),
    ],
    rows: institutions.length > 1 ? [...rows, all] : rows,
  };
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
