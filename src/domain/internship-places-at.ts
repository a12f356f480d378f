import { plain, sumOf } from "./amount.js";
import type { RecommendationRequest } from "./request.js";

/** The internship places of one cell: those of all providers, added up. Without a specialisation: of the institution. */
export function internshipPlacesAt(
  request: RecommendationRequest,
  institution: string,
  specialisation?: string,
): string {
  const rows = (request.internshipPlaces ?? []).filter(
    (row) =>
      row.institution === institution &&
      (specialisation === undefined || row.specialisation === specialisation),
  );
  return plain(sumOf(rows.map(({ places }) => places)));
}
