import { expect } from "vitest";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";
import type { Bound, RecommendationRequest } from "../domain/request.js";
import { anyCheckedRequest } from "../../test/arbitraries/checked-request.js";
import { prop } from "../../test/prop.js";
import { bindingIn } from "./binding.js";
import { recommend } from "./recommend.js";

function tableOf(request: RecommendationRequest): readonly InstitutionStudyPlaces[] | null {
  const outcome = recommend(request);
  return outcome.ok ? outcome.value.institutions : null;
}

prop([anyCheckedRequest], { numRuns: 400 })(
  "the bounds that bind give the table without the others, and none does where none changes it",
  (request) => {
    const outcome = recommend(request);
    if (!outcome.ok || request.bounds === undefined) return;
    const table = outcome.value.institutions;
    const { bounds } = bindingIn(outcome.value);
    const alone = bounds.map(({ studyPlaces, limit, ...place }): Bound => ({
      ...place,
      ...(limit === "maximum" ? {} : { minimum: studyPlaces }),
      ...(limit === "minimum" ? {} : { maximum: studyPlaces }),
    }));
    expect(tableOf({ ...request, bounds: alone })).toEqual(table);
    const free = tableOf({ ...request, bounds: [] });
    expect(bounds.length === 0).toBe(JSON.stringify(free) === JSON.stringify(table));
  },
);

prop([anyCheckedRequest], { numRuns: 400 })(
  "the totals of the specialisations bind if the table has other numbers without them",
  (request) => {
    const outcome = recommend(request);
    const { specialisationTotals, ...others } = request;
    if (!outcome.ok) return;
    const isOther = JSON.stringify(tableOf(others)) !== JSON.stringify(outcome.value.institutions);
    expect(bindingIn(outcome.value).areTotals).toBe(specialisationTotals !== undefined && isOther);
  },
);
