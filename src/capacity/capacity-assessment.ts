import type { FramedValue, InternshipHalfYears } from "../domain/form-frame.js";
import type { InternshipPlacesUnit, RecommendationRequest, Season } from "../domain/request.js";

/**
 * Study places against internship places. All in plain digits with a point. What is needed and what there is are
 * half-year placements: in one half-year as many internship places.
 */
export interface Load {
  readonly studyPlaces: string;
  readonly needed: string;
  readonly available: string;
  /** Of several cells the sum: what one specialisation lacks, another can't lend. */
  readonly missing: string;
  readonly spare: string;
}

/** The half-year in which the most internship places are in use at once. */
export interface Peak {
  /** Both where they are equal. */
  readonly seasons: readonly Season[];
  readonly needed: string;
}

/** The most study places that the internship places carry; of several cells the sum. */
export interface Ceilings {
  readonly year: number;
  /** Where the intake is given: at the peak, by the intake's exact shares. */
  readonly peak?: number;
}

/** The half-years and the peak are there where the request says how the intake divides. */
export interface AssessedPlaces {
  readonly year: Load;
  /** By the intake they belong to: summer is 1 December to 31 May, winter 1 June to 30 November. */
  readonly halfYears?: Readonly<Record<Season, Load>>;
  readonly peak?: Peak;
  readonly ceiling: Ceilings;
}

/** A specialisation's internship places against the need for them. */
export interface AssessedSpecialisation extends AssessedPlaces {
  readonly specialisation: string;
  readonly name: string;
}

/** An institution's internship places against the need for them, and its specialisations'. */
export interface AssessedInstitution extends AssessedPlaces {
  readonly institution: string;
  readonly name: string;
  readonly specialisations: readonly AssessedSpecialisation[];
}

/** The internship places of a recommendation against the need of its study places, in a steady state. */
export interface CapacityAssessment
  extends FramedValue, Pick<RecommendationRequest, "intake" | "survival" | "overbooking" | "returns"> {
  readonly internshipPlacesUnit: InternshipPlacesUnit;
  /** The half-year placements that one student needs: 2, or with survival fewer. */
  readonly placementsPerStudent: string;
  readonly institutions: readonly AssessedInstitution[];
  /** Of all institutions on the table. */
  readonly total: AssessedPlaces;
  /** When paid internship lies, with its source. */
  readonly rules: InternshipHalfYears;
}
