import type { InternshipPlaces } from "./request.js";

/**
 * A row of internship places; without a provider where none is named. All rows are made here, with their keys written
 * out: spread together, each of 200,000 rows would get a shape of its own, and reading them would take seconds.
 */
export function placesRow(
  provider: string | undefined,
  { institution, specialisation, places }: Omit<InternshipPlaces, "provider">,
): InternshipPlaces {
  return provider === undefined
    ? { institution, specialisation, places }
    : { provider, institution, specialisation, places };
}
