import type { Coded, NoData } from "./coded.js";
import type { Language } from "./language.js";

export type LetterRefusal = Coded<{
  /** A PDF: its text can be copied from it. */
  "letter-as-pdf": NoData;
  /** No table has the form's four headings; `headings` is a row with three of them. */
  "letter-without-form": { headings?: readonly string[] };
  "letter-several-forms": NoData;
  /** Tracked changes that nobody has accepted take these names from the form, or leave none that can be read. */
  "letter-form-deleted": { gone: readonly string[] };
  /** The lines under the form's headings can be divided into institutions and specialisations in no way, or in several. */
  "letter-rows-unclear": NoData;
  /** An institution that has not the specialisations of the first one, in their order. */
  "letter-rows-uneven": { institution: string; expected: readonly string[]; found: readonly string[] };
  /** No title says the study year, or titles and text say several, and none was stated; `met` is what is mentioned. */
  "letter-without-study-year": { met: readonly string[] };
  "letter-other-study-year": { stated: string; inTitle: string };
  /** An institution that is not known, and whose KKR was not stated. */
  "letter-institution-unknown": { written: string; former: readonly string[] };
  /** The id of a new name is that of something else; it was stated, or made from the name. */
  "letter-id-taken": { written: string; id: string };
  "letter-id-invalid": { written: string; id: string };
  /** A name for which a KKR or an id was stated, and which needs none or is not on the form. */
  "letter-name-unused": {
    option: "kkr-of" | "id";
    written: string;
    /** The names on the form. */
    known: readonly string[];
  };
}>;

/** A number of the form: of an institution's specialisation, or, where that is null, its total; by their names. */
export interface FormNumber {
  readonly institution: string;
  readonly specialisation: string | null;
}

export type FillRefusal = Coded<{
  /** The institutions, or the specialisations, of the document and of the recommendation. */
  "fill-other-form": {
    what: "institution" | "specialisation";
    inLetter: readonly string[];
    inRecommendation: readonly string[];
  };
  /** The study years that the document names, and that of the recommendation, which is not among them. */
  "fill-other-year": { named: readonly string[]; studyYear: string };
  /** The form stands in it several times. */
  "fill-several-forms": NoData;
  /** The form has no such row, or has it twice, or no cell for its number. */
  "fill-no-cell": FormNumber;
  /** The cell holds something else than the number, or text that is hidden or deleted in a tracked change. */
  "fill-cell-taken": FormNumber & { written: string; isSeen: boolean; studyPlaces: number };
  /** Read again, the filled document fails a check, in this sentence. */
  "fill-finding": { finding: Readonly<Record<Language, string>> };
  /** Read again, the filled document has something else there than the calculation; null is nothing. */
  "fill-differs": FormNumber & { written: string | null; studyPlaces: number };
}>;
