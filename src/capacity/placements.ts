import { type Amount, type Decimal, exact, plain, sumOf } from "../domain/amount.js";
import { type FormFrame, paidPeriodsOf } from "../domain/form-frame.js";
import { type InternshipPlacesUnit, type Season, SEASONS, type Survival } from "../domain/request.js";
import type { AssessedPlaces, Load, Peak } from "./capacity-assessment.js";

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

/** What study places need of the half-year placements there are. */
export function loadOf(studyPlaces: Decimal, perStudent: Decimal, available: Decimal): Load {
  const needed = studyPlaces.times(perStudent);
  const spare = available.minus(needed);
  return {
    studyPlaces: plain(studyPlaces),
    needed: plain(needed),
    available: plain(available),
    missing: spare.isNegative() ? plain(spare.negated()) : "0",
    spare: spare.isNegative() ? "0" : plain(spare),
  };
}

/** The half-year with the greatest need; both where they are equal. */
export function peakOf(halfYears: Readonly<Record<Season, Load>>): Peak {
  const difference = sumOf([halfYears.summer.needed, `-${halfYears.winter.needed}`]);
  const seasons: Season[] = difference.isZero()
    ? [...SEASONS]
    : [difference.isNegative() ? "winter" : "summer"];
  const [first = "summer"] = seasons;
  return { seasons, needed: halfYears[first].needed };
}

/** Cells together: every figure is the sum of theirs, and the peak that of the sums. */
export function together(parts: readonly AssessedPlaces[]): AssessedPlaces {
  const year = sumOfLoads(parts.map((part) => part.year));
  const yearCeiling = parts.reduce((sum, { ceiling }) => sum + ceiling.year, 0);
  const seasonal = parts.flatMap(({ halfYears }) => halfYears ?? []);
  if (seasonal.length < parts.length) return { year, ceiling: { year: yearCeiling } };
  const halfYears = {
    summer: sumOfLoads(seasonal.map(({ summer }) => summer)),
    winter: sumOfLoads(seasonal.map(({ winter }) => winter)),
  };
  const peakCeiling = parts.reduce((sum, { ceiling }) => sum + (ceiling.peak ?? 0), 0);
  return { year, halfYears, peak: peakOf(halfYears), ceiling: { year: yearCeiling, peak: peakCeiling } };
}

function sumOfLoads(loads: readonly Load[]): Load {
  const sum = (key: keyof Load): string => plain(sumOf(loads.map((load) => load[key])));
  return {
    studyPlaces: sum("studyPlaces"),
    needed: sum("needed"),
    available: sum("available"),
    missing: sum("missing"),
    spare: sum("spare"),
  };
}
