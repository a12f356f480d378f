import type { Decimal } from "./amount.js";
import type { InternshipPlacesUnit } from "./request.js";

/** Internship places of one unit in another, exactly: a full-year place is two half-year places. */
export function inUnit(
  places: Decimal,
  from: InternshipPlacesUnit | null,
  to: InternshipPlacesUnit | null,
): Decimal {
  if (from === to) return places;
  return from === "full-year" ? places.times(2) : places.dividedBy(2);
}
