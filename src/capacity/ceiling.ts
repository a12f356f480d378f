import { type Decimal, exact, inSameProportions, LONGEST_NUMBER, plain } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { CapacityReason } from "../domain/notice.js";
import { type InternshipPlacesUnit, type RecommendationRequest, SEASONS } from "../domain/request.js";
import { placementsOfHalfYear, placementsOfYear, placementsPerStudent } from "./placements.js";

/** The most study places whose need fits: what there is ÷ what one study place needs of it, rounded down. */
export interface Ceiling {
  /** The half-year placements there: of the year, or of the half-year in which most are needed. */
  readonly available: string;
  /** The half-year placements there that one study place needs. */
  readonly perStudyPlace: string;
  readonly studyPlaces: number;
}

export interface CellCeilings {
  readonly year: Ceiling;
  /** Where the intake is given: in the half-year in which it takes the most places. */
  readonly peak?: Ceiling;
}

/** The ceilings of a cell; a request whose internship places have no unit has none. */
export function ceilingsOf(
  request: RecommendationRequest,
  unit: InternshipPlacesUnit,
  institution: string,
  specialisation: string,
  frame: FormFrame,
): CellCeilings {
  const { intake, survival } = request;
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
