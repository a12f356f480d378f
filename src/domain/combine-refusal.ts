import type { Names, Where } from "./where.js";

/** Why the KKRs' recommendations are not one national form. */
export type CombineRefusal =
  | ({ readonly names: Names } & NamedCombine)
  /** They are not for one study year, or not on one edition of the form: each that was met, and where. */
  | { readonly code: "different-study-years"; readonly met: readonly Met[] }
  | { readonly code: "different-forms"; readonly met: readonly Met[] }
  /** A filled form that names no study year, or the several in `met`, and none was stated. */
  | { readonly code: "form-without-study-year"; readonly met: readonly string[] }
  /** A row of grand totals that is not the sum of the institutions. */
  | { readonly code: "grand-total-differs"; readonly needed: number; readonly available: number };

/** The names of the ids come along. */
type NamedCombine =
  /** Institutions of one KKR that stand in none of them. */
  | {
      readonly code: "missing-recommendation";
      readonly kkr: string;
      readonly institutions: readonly string[];
    }
  /** An institution that stands in several. */
  | {
      readonly code: "overlapping-recommendations";
      readonly institution: string;
      readonly in: readonly Where[];
    }
  /** A row of a filled form that is not there, or blank. */
  | { readonly code: "missing-study-places"; readonly institution: string; readonly specialisation: string }
  /** A row of a filled form that stands there twice. */
  | {
      readonly code: "repeated-study-places";
      readonly institution: string;
      readonly specialisation: string;
      readonly first: Where;
    };

/** A study year, and where it was met. */
export interface Met {
  readonly studyYear: string;
  readonly in: readonly Where[];
}
