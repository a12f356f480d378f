import type { FramedValue } from "./form-frame.js";
import type { Method, Overbooking, RecommendationRequest } from "./request.js";
import type { Note } from "./note.js";

/** The study places of a specialisation. */
export interface SpecialisationStudyPlaces {
  readonly specialisation: string;
  readonly name: string;
  readonly studyPlaces: number;
}

/** The study places of an institution, and of its specialisations. */
export interface InstitutionStudyPlaces {
  readonly institution: string;
  readonly name: string;
  /** The institution's total: exactly the sum of its specialisations. */
  readonly studyPlaces: number;
  readonly specialisations: readonly SpecialisationStudyPlaces[];
}

/** Study places by when the students begin. */
interface SeasonStudyPlaces {
  readonly summer: number;
  readonly winter: number;
}

/** A specialisation's intake in the summer and in the winter. */
export interface SpecialisationIntake extends SeasonStudyPlaces {
  readonly specialisation: string;
  readonly name: string;
}

/** Summer and winter are the sums of the specialisations, and together the institution's total on the form. */
export interface InstitutionIntake extends SeasonStudyPlaces {
  readonly institution: string;
  readonly name: string;
  /** Of each, summer and winter are together its study places on the form. */
  readonly specialisations: readonly SpecialisationIntake[];
}

/** The filled form, with the request it answers. Institutions and specialisations in the form's order. */
export interface Recommendation extends FramedValue {
  /** The study year of the form edition used. */
  readonly form: string;
  /** The method of the split. */
  readonly method: Method;
  readonly institutions: readonly InstitutionStudyPlaces[];
  /** Beside the form: the same with overbooking on top. No cell is below the form's. */
  readonly overbooked?: readonly InstitutionStudyPlaces[];
  /** Beside the form: its study places over summer and winter. */
  readonly intake?: readonly InstitutionIntake[];
  readonly notes: readonly Note[];
  readonly request: RecommendationRequest;
}

/**
 * What is combined: a recommendation, or a form that somebody filled in, which has no request. Its notes come along where
 * it has any.
 */
export type CombinedPart = FramedValue &
  Pick<Recommendation, "form" | "institutions"> &
  Partial<Pick<Recommendation, "notes" | "request">> & {
    /** What a form says of it in the words of our own remarks; left out if it says nothing, or in other words. */
    readonly overbooking?: readonly Overbooking[];
  };

/** The KKRs' recommendations in one form: every institution on it, in its order. */
export interface NationalRecommendation
  extends Omit<FramedValue, "kkr">, Pick<Recommendation, "form" | "institutions"> {
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
