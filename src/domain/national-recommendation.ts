import type { FormEdition } from "./form-edition.js";
import type { RecommendationRequest } from "./request.js";
import type { Note } from "./note.js";
import type { InstitutionStudyPlaces, SpecialisationStudyPlaces } from "./recommendation.js";

/** What is combined: a recommendation, or a form that somebody filled in. Its notes come along where it has any. */
export interface CombinedPart {
  readonly studyYear: string;
  readonly kkr?: string;
  /** The study year of the form edition used. */
  readonly form: string;
  /** That form, if it is not one of the bundled ones. */
  readonly edition?: FormEdition;
  readonly institutions: readonly InstitutionStudyPlaces[];
  readonly notes?: readonly Note[];
  /** What a recommendation answers; a form does not have it. */
  readonly request?: RecommendationRequest;
}

/** The KKRs' recommendations in one form: every institution on it, in its order. */
export interface NationalRecommendation {
  readonly studyYear: string;
  /** The study year of the form edition used. */
  readonly form: string;
  /** That form, if it is not one of the bundled ones. */
  readonly edition?: FormEdition;
  readonly institutions: readonly InstitutionStudyPlaces[];
  /** Each specialisation over the whole country. */
  readonly specialisations: readonly SpecialisationStudyPlaces[];
  /** The whole country: the sum of the institutions, and of the specialisations. */
  readonly studyPlaces: number;
  /** Whose the parts are, in the order of the form, each with the notes that came with it. */
  readonly parts: readonly {
    readonly kkr?: string;
    readonly institutions: readonly string[];
    readonly notes: readonly Note[];
  }[];
}
