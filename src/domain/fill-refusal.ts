import type { Language } from "./language.js";

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
