import {
  type Amount,
  type Decimal,
  exact,
  inSameProportions,
  LONGEST_NUMBER,
  plain,
  sumOf,
} from "../domain/amount.js";
import { type Asked, type FormFrame, paidPeriodsOf } from "../domain/form-frame.js";
import { type InternshipPlacesUnit, type Season, SEASONS, type Survival } from "../domain/request.js";
import type { AssessedPlaces, Load, Peak } from "./capacity-assessment.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { CapacityReason } from "../domain/notice.js";
import { sum } from "../domain/sum.js";

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
  const yearCeiling = sum(parts.map(({ ceiling }) => ceiling.year));
  const seasonal = parts.flatMap(({ halfYears }) => halfYears ?? []);
  if (seasonal.length < parts.length) return { year, ceiling: { year: yearCeiling } };
  const halfYears = {
    summer: sumOfLoads(seasonal.map(({ summer }) => summer)),
    winter: sumOfLoads(seasonal.map(({ winter }) => winter)),
  };
  const peakCeiling = sum(parts.map(({ ceiling }) => ceiling.peak ?? 0));
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

/** The most study places whose need fits: what there is ÷ what one study place needs of it, rounded down. */
export interface Ceiling {
  /** The half-year placements there: of the year, or of the half-year in which most are needed. */
  readonly available: string;
  /** The half-year placements there that one study place needs. */
  readonly perStudyPlace: string;
  readonly studyPlaces: number;
}

interface CellCeilings {
  readonly year: Ceiling;
  /** Where the intake is given: in the half-year in which it takes the most places. */
  readonly peak?: Ceiling;
}

/** The ceilings of a cell. The checks have refused a request whose internship places have no unit. */
export function ceilingsOf(
  { request, frame }: Asked,
  institution: string,
  specialisation: string,
): CellCeilings {
  const { internshipPlacesUnit: unit, intake, survival } = request;
  if (unit === undefined) throw new Error("ceilingsOf: the internship places have no unit");
  const places = internshipPlacesAt(request, institution, specialisation);
  const perStudent = placementsPerStudent(survival, frame);
  const year = ceiling(placementsOfYear(places, unit), perStudent);
  if (intake === undefined) return { year };
  const halfYear = placementsOfHalfYear(places, unit);
  const [first, ...others] = SEASONS.filter((season) => !exact(intake[season]).isZero()).map((season) =>
    ceiling(halfYear, perStudent.times(intake[season]).dividedBy(100)),
  );
  if (first === undefined) throw new Error("ceilingsOf: an intake without students");
  return { year, peak: others.reduce((a, b) => (b.studyPlaces < a.studyPlaces ? b : a), first) };
}

/** The ceiling that counts: at the peak where the intake is given, else in the year as a whole. */
export function tightest({ year, peak }: CellCeilings): Ceiling {
  return peak ?? year;
}

/** A sum of ceilings beyond this cannot be study places: a survival of nearly nothing, or an account number. */
export function ceilingRefusals(sum: number): CapacityReason[] {
  return sum < 10 ** LONGEST_NUMBER
    ? []
    : [{ code: "too-many-digits", written: String(sum), limit: LONGEST_NUMBER }];
}

function ceiling(available: Decimal, perStudyPlace: Decimal): Ceiling {
  const [there, each] = [plain(available), plain(perStudyPlace)];
  const [dividend = 0n, divisor = 1n] = inSameProportions([there, each]);
  return { available: there, perStudyPlace: each, studyPlaces: Number(dividend / divisor) };
}
