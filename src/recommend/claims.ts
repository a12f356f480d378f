// R3 and R7 of docs/method.md.

import type { Amount } from "../domain/amount.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Asked } from "../domain/form-frame.js";
import type { Refusal } from "../domain/refusal.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

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

/** Decided cells that do not fit the totals: more than an institution's or a specialisation's; or all of it, and less. */
export function decidedSums(
  { request: { decided = [] }, frame: { institutions, specialisations, names } }: Asked,
  of: "institution" | "specialisation",
  totals: Readonly<Record<string, number>>,
): Refusal[] {
  const [parties, across] =
    of === "institution" ? [institutions, specialisations] : [specialisations, institutions];
  return parties.flatMap(({ id }): Refusal[] => {
    const cells = decided.filter((cell) => cell[of] === id);
    const total = totals[id] ?? 0;
    const sum = sumOfStudyPlaces(cells);
    const isLess = cells.length === across.length && sum < total;
    if (sum <= total && !isLess) return [];
    const [needed, available] = isLess ? [total, sum] : [sum, total];
    // The decision with which there was no room left; where there is room left, the last.
    const past = cells.findIndex((_, index) => sumOfStudyPlaces(cells.slice(0, index + 1)) > total);
    const at = cells.at(past);
    const where = { path: `decided[${decided.findIndex((cell) => cell === at)}]` };
    const party = of === "institution" ? { institution: id } : { institutions: [], specialisations: [id] };
    return [{ code: "infeasible", ...party, needed, available, heldBy: "decisions", cells, names, where }];
  });
}
