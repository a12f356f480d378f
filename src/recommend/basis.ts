import { type Amount, plain, sumOf } from "../domain/amount.js";
import type { RecommendationRequest } from "../domain/request.js";

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

/** What an institution's study places are divided on: its internship places, or the shares decided for all. */
export function splitBasis(
  request: RecommendationRequest,
  institution: string,
  specialisation: string,
): Amount {
  return request.specialisationShares === undefined
    ? internshipPlacesAt(request, institution, specialisation)
    : (request.specialisationShares[specialisation] ?? 0);
}
