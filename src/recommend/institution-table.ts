import type { FormFrame } from "../domain/form-frame.js";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { Calculation } from "./calculation.js";

/** The rows of the form with these numbers, all in its order: the total of each institution, and its cells. */
export function institutionTable(
  totals: readonly number[],
  cells: readonly (readonly number[])[],
  { institutions, specialisations }: FormFrame,
): InstitutionStudyPlaces[] {
  return institutions.map(({ id, name }, position) => ({
    institution: id,
    name,
    studyPlaces: totals[position] ?? 0,
    specialisations: specialisations.map((specialisation, index) => ({
      specialisation: specialisation.id,
      name: specialisation.name,
      studyPlaces: cells[position]?.[index] ?? 0,
    })),
  }));
}

/** The form of a calculation. */
export function formTable({ totals, cells }: Calculation, frame: FormFrame): InstitutionStudyPlaces[] {
  return institutionTable(
    frame.institutions.map(({ id }) => totals.totals[id] ?? 0),
    cells,
    frame,
  );
}
