import type { FormFrame } from "../domain/form-frame.js";
import type { Ceiling } from "../capacity/ceiling.js";
import { inSameProportions } from "../domain/amount.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { ExplainedCeiling, ExplainedCeilings } from "./explanation-ceilings.js";
import { fraction } from "./fraction.js";

/** What each ceiling is the quotient of. */
export function explainCeilings(
  request: RecommendationRequest,
  ceilings: readonly (readonly Ceiling[])[],
  { institutions, specialisations, names }: FormFrame,
): ExplainedCeilings[] {
  return institutions.map(({ id: institution }, position) => {
    const row = ceilings[position] ?? [];
    const cells = row.map((ceiling, index): ExplainedCeiling => {
      const id = specialisations[index]?.id ?? "";
      const [dividend = 0n, divisor = 1n] = inSameProportions([ceiling.available, ceiling.perStudyPlace]);
      return {
        id,
        name: names[id] ?? id,
        internshipPlaces: internshipPlacesAt(request, institution, id),
        ...ceiling,
        quotient: fraction(dividend, divisor),
      };
    });
    const studyPlaces = row.reduce((sum, ceiling) => sum + ceiling.studyPlaces, 0);
    return { institution, name: names[institution] ?? institution, studyPlaces, cells };
  });
}
