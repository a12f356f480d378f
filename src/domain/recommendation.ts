import type { Method } from "./method.js";
import type { RecommendationRequest } from "./request.js";

export interface SpecialisationStudyPlaces {
  readonly specialisation: string;
  readonly name: string;
  readonly studyPlaces: number;
}

export interface InstitutionStudyPlaces {
  readonly institution: string;
  readonly name: string;
  /** The institution's total: exactly the sum of its specialisations. */
  readonly studyPlaces: number;
  readonly specialisations: readonly SpecialisationStudyPlaces[];
}

/** A sentence in Danish that belongs with the table: what it rests on, and what was done on the way. */
export interface Note {
  readonly code: string;
  readonly text: string;
}

/** The filled form, with the request it answers. Institutions and specialisations in the form's order. */
export interface Recommendation {
  readonly studyYear: string;
  readonly kkr?: string;
  /** The study year of the form edition used. */
  readonly form: string;
  /** The method of the split. */
  readonly method: Method;
  readonly institutions: readonly InstitutionStudyPlaces[];
  readonly notes: readonly Note[];
  readonly request: RecommendationRequest;
}
