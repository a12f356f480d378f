import { type Amount, type Decimal, exact } from "../domain/amount.js";
import type { InternshipPlacesUnit, Survival } from "../domain/request.js";
import { internshipPeriods } from "../reference/internship-periods.js";

// Everything here is in half-year placements: one internship place in use for one half-year.

/** Paid periods of half a year: every student that is left takes one place in each. */
const PAID_PERIODS = internshipPeriods[0]?.periods.filter(({ paid }) => paid).length ?? 0;

/** The half-year placements that a student needs: one for each paid period, or as many as are left to take them. */
export function placementsPerStudent(survival: Survival | undefined): Decimal {
  return survival === undefined ? exact(PAID_PERIODS) : exact(survival.period2).plus(survival.period3);
}

/** The half-year placements of a year: a full-year place is one in each half-year. */
export function placementsOfYear(places: Amount, unit: InternshipPlacesUnit): Decimal {
  return unit === "full-year" ? exact(places).times(2) : exact(places);
}

/** Those of a year lie evenly in its two half-years. */
export function placementsOfHalfYear(places: Amount, unit: InternshipPlacesUnit): Decimal {
  return placementsOfYear(places, unit).dividedBy(2);
}
