import type { FilledForm } from "../domain/filled-form.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Where } from "../domain/where.js";

/** A filled form by its cells. Without a specialisation: the institution's rows together. */
export interface FilledTable {
  /** Null where a number is missing, or is none. The first of two rows counts. */
  readonly studyPlacesAt: (institution: string, specialisation: string | null) => number | null;
  readonly cellsAt: (institution: string, specialisation: string | null) => readonly Where[];
}

export function filledTable({ rows }: FilledForm): FilledTable {
  const rowsAt = (institution: string, specialisation: string | null): FilledForm["rows"] => {
    const own = rows.filter((row) => row.institution.id === institution);
    const first = own.filter(
      (row, index) => own.findIndex((other) => other.specialisation.id === row.specialisation.id) === index,
    );
    return first.filter((row) => specialisation === null || row.specialisation.id === specialisation);
  };
  return {
    studyPlacesAt: (institution, specialisation) => {
      const found = rowsAt(institution, specialisation);
      const numbers = found.flatMap(({ studyPlaces }) => studyPlaces?.value ?? []);
      if (found.length === 0 || numbers.length < found.length) return null;
      return numbers.reduce((sum, count) => sum + count, 0);
    },
    cellsAt: (institution, specialisation) =>
      rowsAt(institution, specialisation).map((row) => (row.studyPlaces ?? row.specialisation).where),
  };
}

/** A specialisation over all the institutions of the frame: its study places, null where one has none. */
export function columnAt(
  table: FilledTable,
  { institutions }: FormFrame,
  specialisation: string,
): { readonly studyPlaces: number | null; readonly cells: readonly Where[] } {
  const numbers = institutions.flatMap(({ id }) => table.studyPlacesAt(id, specialisation) ?? []);
  return {
    studyPlaces: numbers.length < institutions.length ? null : numbers.reduce((sum, count) => sum + count, 0),
    cells: institutions.flatMap(({ id }) => table.cellsAt(id, specialisation)),
  };
}
