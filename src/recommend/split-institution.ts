// R3 of docs/method.md.

import type { Outcome } from "../domain/outcome.js";
import type { FormFrame } from "../domain/form-frame.js";
import { methodOfSplit, type RecommendationRequest } from "../domain/request.js";
import { type Limits, splitBasis } from "./claims.js";
import type { Division } from "./calculation.js";
import { divide, type DivisionRefusal } from "./divide.js";

/** An institution's study places over its specialisations, by the request's method and basis, each within its limits. */
export function splitInstitution(
  request: RecommendationRequest,
  institution: string,
  studyPlaces: number,
  limitsAt: (specialisation: string, column: number) => Limits,
  { specialisations, names }: FormFrame,
): Outcome<Division, DivisionRefusal> {
  return divide({
    subject: { over: "specialisations", institution },
    basis: request.specialisationShares === undefined ? "internship-places" : "shares",
    method: methodOfSplit(request),
    studyPlaces,
    claims: specialisations.map(({ id }, column) => ({
      id,
      basis: splitBasis(request, institution, id),
      ...limitsAt(id, column),
    })),
    tieOrder: request.tieOrder ?? [],
    names,
  });
}
