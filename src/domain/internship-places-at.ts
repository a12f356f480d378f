import { plain, RunningSum } from "./amount.js";
import type { RecommendationRequest } from "./request.js";

/** The internship places of one cell: those of all providers, added up. Without a specialisation: of the institution. */
export function internshipPlacesAt(
  request: RecommendationRequest,
  institution: string,
  specialisation?: string,
): string {
  const sum = new RunningSum();
  for (const row of request.internshipPlaces ?? []) {
    const isOfCell = specialisation === undefined || row.specialisation === specialisation;
    if (row.institution === institution && isOfCell) sum.add(row.places);
  }
  return plain(sum.value);
}
