import type { InstitutionStudyPlaces } from "../domain/recommendation.js";

/**
 * A table that does not add up must never leave here, whatever goes wrong above: each institution to its total,
 * and all of them to the region's, where that is known (null where it is not).
 */
export function assertAddsUp(institutions: readonly InstitutionStudyPlaces[], region: number | null): void {
  for (const { institution, studyPlaces, specialisations } of institutions) {
    const sum = specialisations.reduce((total, row) => total + row.studyPlaces, 0);
    if (sum !== studyPlaces) throw new Error(`recommend: ${institution} has ${sum} of ${studyPlaces}`);
  }
  const sum = institutions.reduce((total, row) => total + row.studyPlaces, 0);
  if (region !== null && sum !== region) throw new Error(`recommend: the region has ${sum} of ${region}`);
}
