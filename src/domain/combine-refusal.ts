import type { Coded } from "./coded.js";
import type { Names, Where } from "./where.js";

export type CombineRefusal =
  | ({ readonly names: Names } & NamedCombine)
  | Coded<{
      /** They are not for one study year, or not on one edition of the form: each that was met, and where. */
      "different-study-years": { met: readonly Met[] };
      "different-forms": { met: readonly Met[] };
      /** A filled form that names no study year, or the several in `met`, and none was stated. */
      "form-without-study-year": { met: readonly string[] };
      /** A grand total, or that of a specialisation's name, that is not the sum of the institutions. */
      "grand-total-differs": { needed: number; available: number; specialisation?: string };
    }>;

type NamedCombine = Coded<{
  /** Institutions of one KKR that stand in none of them. */
  "missing-recommendation": { kkr: string; institutions: readonly string[] };
  /** An institution that stands in several. */
  "overlapping-recommendations": { institution: string; in: readonly Where[] };
  /** A row of a filled form that is not there, or blank. */
  "missing-study-places": { institution: string; specialisation: string };
  /** A row of a filled form that stands there twice. */
  "repeated-study-places": { institution: string; specialisation: string; first: Where };
}>;

/** A study year, and where it was met. */
export interface Met {
  readonly studyYear: string;
  readonly in: readonly Where[];
}
