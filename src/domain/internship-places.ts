import { type Decimal, plain, sumOf } from "./amount.js";
import type { InternshipPlaces, InternshipPlacesUnit, RecommendationRequest } from "./request.js";

/** The internship places of one cell: those of all providers, added up. Without a specialisation: of the institution. */
export function internshipPlacesAt(
  request: RecommendationRequest,
  institution: string,
  specialisation?: string,
): string {
  const rows = (request.internshipPlaces ?? []).filter(
    (row) =>
      row.institution === institution &&
      (specialisation === undefined || row.specialisation === specialisation),
  );
  return plain(sumOf(rows.map(({ places }) => places)));
}

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

/** Internship places of one unit in another, exactly: a full-year place is two half-year places. */
export function inUnit(
  places: Decimal,
  from: InternshipPlacesUnit | null,
  to: InternshipPlacesUnit | null,
): Decimal {
  if (from === to) return places;
  return from === "full-year" ? places.times(2) : places.dividedBy(2);
}
