import type { Recommendation } from "../domain/recommendation.js";
import type { Totals } from "./calculation.js";

/** A table that does not add up must never leave here, whatever goes wrong above. */
export function assertAddsUp(
  { institutions, request: { studyPlaces } }: Pick<Recommendation, "institutions" | "request">,
  { changed }: Totals,
): void {
  for (const { institution, studyPlaces: needed, specialisations } of institutions) {
    const sum = specialisations.reduce((total, row) => total + row.studyPlaces, 0);
    if (sum !== needed) throw new Error(`recommend: ${institution} has ${sum} of ${needed}`);
  }
  const region = studyPlaces.from === "regional-total" ? studyPlaces.total : (changed?.studyPlaces ?? null);
  const sum = institutions.reduce((total, row) => total + row.studyPlaces, 0);
  if (region !== null && sum !== region) throw new Error(`recommend: the region has ${sum} of ${region}`);
}
