import type { FilledNumber, FilledRow } from "../domain/filled-form.js";
import type { FormNumber } from "../domain/letter-refusal.js";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { Refusal } from "../domain/refusal.js";
import type { WholeForm } from "../input/filled-form/form-in-grid.js";
import type { Grid } from "../input/grid/grid.js";

/** A cell of the form, and the number that belongs in it. */
export interface CellToFill extends FormNumber {
  readonly studyPlaces: number;
  /** Where the content of the cell begins in the document, and that of the cell with the specialisation beside it. */
  readonly at: number;
  readonly beside: number | undefined;
  /** What it says now, and what it says as a number. */
  readonly written: string;
  readonly found: FilledNumber | null;
}

/**
 * The cells of the form for each number of a recommendation, or why there is none for it. An institution's total
 * belongs in its merged cell, else in its first row, unless the form has one in another of its rows.
 */
export function cellsToFill(
  institutions: readonly InstitutionStudyPlaces[],
  { rows: all, columns }: WholeForm,
  grid: Grid,
): readonly (CellToFill | Refusal)[] {
  const cellAt = (
    number: FormNumber & { readonly studyPlaces: number },
    row: FilledRow | undefined,
    column: number,
    found: FilledNumber | null = null,
  ): CellToFill | Refusal => {
    const line = row?.specialisation.where.row ?? 0;
    const [cell, beside] = [grid[line - 1]?.[column], grid[line - 1]?.[columns.specialisation]];
    if (cell?.kind !== "text" || cell.at === undefined) {
      const { institution, specialisation } = number;
      return { code: "fill-no-cell", institution, specialisation };
    }
    const neighbour = beside?.kind === "text" ? beside.at : undefined;
    return { ...number, at: cell.at, beside: neighbour, written: cell.text.trim(), found };
  };
  return institutions.flatMap(({ institution: id, name: institution, studyPlaces, specialisations }) => {
    const rows = all.filter((row) => row.institution.id === id);
    const withTotal = rows.find(({ total }) => total !== null) ?? rows[0];
    const total = { institution, specialisation: null, studyPlaces };
    return [
      cellAt(total, withTotal, columns.total, withTotal?.total),
      ...specialisations.map(({ specialisation, name, studyPlaces: places }) => {
        const [row, another] = rows.filter((it) => it.specialisation.id === specialisation);
        const number = { institution, specialisation: name, studyPlaces: places };
        return cellAt(number, another === undefined ? row : undefined, columns.studyPlaces, row?.studyPlaces);
      }),
    ];
  });
}
