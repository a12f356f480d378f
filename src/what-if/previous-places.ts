import { exact, plain } from "../domain/amount.js";
import { inUnit } from "../domain/internship-places.js";
import { done, type Outcome } from "../domain/outcome.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import type { YearInFile } from "./previous-year.js";

/**
 * Last year's internship places in the unit of this year's. Null, with a notice, if a recommendation of last year has
 * none, or if the unit is stated for one year only. Two years without a unit are taken to have the same one.
 */
export function previousPlaces(
  parts: readonly YearInFile[],
  { internshipPlacesUnit: now }: Pick<RecommendationRequest, "internshipPlacesUnit">,
): Outcome<readonly InternshipPlaces[] | null> {
  const requests = parts.map(({ year }) => year.request);
  if (requests.some((request) => request?.internshipPlaces === undefined)) {
    return done(null, [{ code: "previous-places-left-out", because: "no-places" }]);
  }
  if (requests.some((request) => (request?.internshipPlacesUnit === undefined) !== (now === undefined))) {
    return done(null, [{ code: "previous-places-left-out", because: "unit" }]);
  }
  return done(
    requests.flatMap((request) =>
      (request?.internshipPlaces ?? []).map((row) => ({
        ...row,
        places: plain(inUnit(exact(row.places), request?.internshipPlacesUnit ?? null, now ?? null)),
      })),
    ),
  );
}
