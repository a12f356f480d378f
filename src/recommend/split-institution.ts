// R3 of docs/method.md.

import type { FormFrame } from "../domain/form-frame.js";
import { methodOfSplit, type RecommendationRequest } from "../domain/request.js";
import { splitBasis } from "./basis.js";
import type { Division, Step } from "./calculation.js";
import { divide, type DivisionRefusal } from "./divide.js";
import type { Limits } from "./limits.js";

/** An institution's study places over its specialisations, by the request's method and basis, each within its limits. */
export function splitInstitution(
  request: RecommendationRequest,
  institution: string,
  studyPlaces: number,
  limitsAt: (specialisation: string, column: number) => Limits,
  { specialisations, names }: FormFrame,
): Step<Division, DivisionRefusal> {
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
