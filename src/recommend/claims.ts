// R3 and R7 of docs/method.md.

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

/** The fewest and the most study places; a maximum of null means that there is no maximum. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number | null;
}

/** The limits of a cell, or without a specialisation of an institution: a decided cell is held at its number. */
export function limitsOf(
  { bounds = [], decided = [] }: RecommendationRequest,
  institution: string,
  specialisation?: string,
): Limits {
  const isMeant = (place: { readonly institution: string; readonly specialisation?: string }): boolean =>
    place.institution === institution && place.specialisation === specialisation;
  const fixed = decided.find(isMeant);
  if (fixed !== undefined) return { minimum: fixed.studyPlaces, maximum: fixed.studyPlaces };
  const bound = bounds.find(isMeant);
  return { minimum: bound?.minimum ?? 0, maximum: bound?.maximum ?? null };
}
