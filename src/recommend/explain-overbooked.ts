import type { FormFrame } from "../domain/form-frame.js";
import type { InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import type { Calculation, Division } from "./calculation.js";
import { explainDivision } from "./explain-division.js";
import type { Explanation } from "./explanation.js";
import { overbook } from "./overbook.js";

/** The figures behind the table with overbooking on top; none where there is no such table. */
export function explainOverbooked(
  { request, overbooked }: Recommendation,
  calculation: Calculation,
  frame: FormFrame,
): Pick<Explanation, "overbooked"> | null {
  if (overbooked === undefined) return {};
  const divided = overbook(request, calculation, frame);
  if (divided?.ok !== true || !isTableOf(overbooked, divided.value)) {
    return null;
  }
  return { overbooked: divided.value.map((division) => explainDivision(division, frame.names)) };
}

function isTableOf(overbooked: readonly InstitutionStudyPlaces[], divisions: readonly Division[]): boolean {
  return (
    divisions.length === overbooked.length &&
    divisions.every(({ studyPlaces, rows }, position) => {
      const institution = overbooked[position];
      return (
        institution?.studyPlaces === studyPlaces &&
        institution.specialisations.every((row, index) => rows[index]?.studyPlaces === row.studyPlaces)
      );
    })
  );
}
