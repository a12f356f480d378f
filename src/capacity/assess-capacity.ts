import { given } from "../domain/given.js";
import { exact, plain } from "../domain/amount.js";
import { unmeasuredRefusals } from "../domain/checks/capacity-refusals.js";
import { type FormFrame, framed } from "../domain/form-frame.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { CapacityReason } from "../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Recommendation, SpecialisationStudyPlaces } from "../domain/recommendation.js";
import {
  answersIn,
  type InternshipPlacesUnit,
  type RecommendationRequest,
  type Season,
} from "../domain/request.js";
import { reference } from "../reference/reference.js";
import type { AssessedPlaces, CapacityAssessment } from "./capacity-assessment.js";
import {
  ceilingRefusals,
  ceilingsOf,
  loadOf,
  peakOf,
  placementsOfHalfYear,
  placementsOfYear,
  placementsPerStudent,
  together,
} from "./ceiling.js";

/**
 * Whether the internship places carry the study places of a recommendation, in a steady state: needed, available,
 * missing or spare for every cell, in the year as a whole and, where the request says how the intake divides, in
 * each half-year; and the most study places that each cell carries.
 *
 * The half-years have the whole study places of the recommendation's intake; where a tie left that table out,
 * the intake's exact shares. Refused where the internship places have no unit, or there are only shares.
 *
 * @throws if the recommendation's form is not known.
 */
export function assessCapacity(recommendation: Recommendation): Outcome<CapacityAssessment, CapacityReason> {
  const { request } = recommendation;
  const { internshipPlacesUnit: unit, intake, survival, overbooking } = request;
  const frame = reference.behind(recommendation);
  const refusal = refusedIfAny(unmeasuredRefusals(request));
  if (refusal !== null) return refusal;
  if (unit === undefined) throw new Error("assessCapacity: no unit");

  const institutions = recommendation.institutions.map(({ institution, name, specialisations }, row) => {
    const cells = specialisations.map((cell, column) => {
      const { specialisation, name } = cell;
      const seasons = recommendation.intake?.[row]?.specialisations[column];
      return { specialisation, name, ...assessCell(cell, seasons, institution, request, unit, frame) };
    });
    return { institution, name, ...together(cells), specialisations: cells };
  });
  const total = together(institutions);
  const tooLarge = refusedIfAny(ceilingRefusals(total.ceiling.year));
  if (tooLarge !== null) return tooLarge;
  return done({
    ...framed(frame),
    internshipPlacesUnit: unit,
    ...given({ intake, survival, overbooking }),
    ...answersIn(request),
    placementsPerStudent: plain(placementsPerStudent(survival, frame)),
    institutions,
    total,
    rules: frame.internshipHalfYears,
  });
}

function assessCell(
  { specialisation, studyPlaces }: SpecialisationStudyPlaces,
  seasons: Readonly<Record<Season, number>> | undefined,
  institution: string,
  request: RecommendationRequest,
  unit: InternshipPlacesUnit,
  frame: FormFrame,
): AssessedPlaces {
  const { intake, survival } = request;
  const places = internshipPlacesAt(request, institution, specialisation);
  const perStudent = placementsPerStudent(survival, frame);
  const { year, peak } = ceilingsOf({ request, frame }, institution, specialisation);
  const yearLoad = loadOf(exact(studyPlaces), perStudent, placementsOfYear(places, unit));
  if (intake === undefined || peak === undefined) {
    return { year: yearLoad, ceiling: { year: year.studyPlaces } };
  }
  const load = (season: Season): AssessedPlaces["year"] => {
    const whole = seasons?.[season];
    const students =
      whole === undefined ? exact(studyPlaces).times(intake[season]).dividedBy(100) : exact(whole);
    return loadOf(students, perStudent, placementsOfHalfYear(places, unit));
  };
  const halfYears = { summer: load("summer"), winter: load("winter") };
  return {
    year: yearLoad,
    halfYears,
    peak: peakOf(halfYears),
    ceiling: { year: year.studyPlaces, peak: peak.studyPlaces },
  };
}
