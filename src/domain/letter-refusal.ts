import type { Language } from "./language.js";

/** Why a letter gives no edition of the form. */
export type LetterRefusal =
  /** A PDF: its text can be copied from it. */
  | { readonly code: "letter-as-pdf" }
  | { readonly code: "letter-without-form" }
  | { readonly code: "letter-several-forms" }
  /** The lines under the form's headings can be divided into institutions and specialisations in no way, or in several. */
  | { readonly code: "letter-rows-unclear" }
  /** An institution that has not the specialisations of the first one, in their order. */
  | {
      readonly code: "letter-rows-uneven";
      readonly institution: string;
      readonly expected: readonly string[];
      readonly found: readonly string[];
    }
  /** No title says the study year, or several titles say the years in `met`, and none was stated. */
  | { readonly code: "letter-without-study-year"; readonly met: readonly string[] }
  | { readonly code: "letter-other-study-year"; readonly stated: string; readonly inTitle: string }
  /** An institution that is not known, and whose KKR was not stated. */
  | { readonly code: "letter-institution-unknown"; readonly written: string }
  /** The id of a new name is that of something else; it was stated, or made from the name. */
  | { readonly code: "letter-id-taken"; readonly written: string; readonly id: string }
  | { readonly code: "letter-id-invalid"; readonly written: string; readonly id: string }
  /** A name for which a KKR or an id was stated, and which needs none or is not on the form. */
  | {
      readonly code: "letter-name-unused";
      readonly option: "kkr-of" | "id";
      readonly written: string;
      /** The names on the form. */
      readonly known: readonly string[];
    };

/** A number of the form: of an institution's specialisation, or, where that is null, its total; by their names. */
export interface FormNumber {
  readonly institution: string;
  readonly specialisation: string | null;
}

/** Why the ministry's document is not filled in. */
export type FillRefusal =
  /** The institutions, or the specialisations, of the document and of the recommendation. */
  | {
      readonly code: "fill-other-form";
      readonly what: "institution" | "specialisation";
      readonly inLetter: readonly string[];
      readonly inRecommendation: readonly string[];
    }
  /** The study years that the document names, and that of the recommendation, which is not among them. */
  | { readonly code: "fill-other-year"; readonly named: readonly string[]; readonly studyYear: string }
  /** The form stands in it several times. */
  | { readonly code: "fill-several-forms" }
  /** The form has no such row, or has it twice, or no cell for its number. */
  | ({ readonly code: "fill-no-cell" } & FormNumber)
  /** The cell holds something else than the number. */
  | ({
      readonly code: "fill-cell-taken";
      readonly written: string;
      readonly studyPlaces: number;
    } & FormNumber)
  /** Read again, the filled document fails a check, in this sentence. */
  | { readonly code: "fill-finding"; readonly finding: Readonly<Record<Language, string>> }
  /** Read again, the filled document has something else there than the calculation; null is nothing. */
  | ({
      readonly code: "fill-differs";
      readonly written: string | null;
      readonly studyPlaces: number;
    } & FormNumber);
