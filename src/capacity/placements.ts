import { type Amount, type Decimal, exact } from "../domain/amount.js";
import { type FormFrame, paidPeriodsOf } from "../domain/form-frame.js";
import type { InternshipPlacesUnit, Survival } from "../domain/request.js";

// Everything here is in half-year placements: one internship place in use for one half-year.

/** The half-year placements that a student needs: one for each paid period, or as many as are left to take them. */
export function placementsPerStudent(survival: Survival | undefined, frame: FormFrame): Decimal {
  return survival === undefined
    ? exact(paidPeriodsOf(frame))
    : exact(survival.period2).plus(survival.period3);
}

/** The half-year placements of a year: a full-year place is one in each half-year. */
export function placementsOfYear(places: Amount, unit: InternshipPlacesUnit): Decimal {
  return unit === "full-year" ? exact(places).times(2) : exact(places);
}

/** Those of a year lie evenly in its two half-years. */
export function placementsOfHalfYear(places: Amount, unit: InternshipPlacesUnit): Decimal {
  return placementsOfYear(places, unit).dividedBy(2);
}
