import type { Amount } from "../domain/amount.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { RecommendationRequest } from "../domain/request.js";

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
