import type { Names } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";

/** "error": the form is wrong. "notice": it may be right, and is worth a look. */
export type Severity = "error" | "notice";

/** The two ends of a study place that could be moved: an id each, and by how much each misses its quota. */
export interface Misplaced {
  readonly id: string;
  /** The quota as a fraction of whole numbers, exactly. */
  readonly quota: { readonly numerator: string; readonly denominator: string };
  readonly studyPlaces: number;
}

/** Something wrong with a filled form: a closed union, each with what a sentence about it needs. */
export type Finding = {
  readonly severity: Severity;
  /** The cells it is about, first those to look at. */
  readonly cells: readonly Where[];
  readonly names: Names;
} & (
  | { readonly code: "missing-row"; readonly institution: string; readonly specialisation: string }
  | { readonly code: "repeated-row"; readonly institution: string; readonly specialisation: string }
  | { readonly code: "out-of-order"; readonly institution: string; readonly specialisation: string }
  /** A name the form does not have. */
  | {
      readonly code: "unknown-row";
      readonly what: "institution" | "specialisation";
      readonly written: string;
    }
  /** An institution that belongs to another KKR than the request's. */
  | { readonly code: "outside-kkr"; readonly institution: string; readonly kkr: string }
  | { readonly code: "not-a-whole-number"; readonly written: string }
  | { readonly code: "missing-total"; readonly institution: string; readonly sum: number }
  /** The rows of an institution do not sum to the total beside them. */
  | {
      readonly code: "sum-differs";
      readonly institution: string;
      readonly total: number;
      readonly sum: number;
    }
  | { readonly code: "grand-total-differs"; readonly total: number; readonly sum: number }
  /** The total is not the one that the request states or implies. Without an institution: all of them together. */
  | {
      readonly code: "total-differs";
      readonly institution: string | null;
      readonly total: number;
      readonly needed: number;
    }
  /** Without a specialisation: the institution's total. */
  | {
      readonly code: "outside-bounds";
      readonly institution: string;
      readonly specialisation: string | null;
      readonly studyPlaces: number;
      readonly minimum: number | null;
      readonly maximum: number | null;
    }
  | {
      readonly code: "not-as-decided";
      readonly institution: string;
      readonly specialisation: string;
      readonly studyPlaces: number;
      readonly decided: number;
    }
  | {
      readonly code: "specialisation-total-differs";
      readonly specialisation: string;
      readonly total: number;
      readonly needed: number;
    }
  /** More or fewer than the quota rounded up or down. */
  | { readonly code: "outside-quota"; readonly institution: string | null; readonly at: Misplaced }
  /** A study place that could be moved so that the table comes nearer its quotas; or, tied, as the tie order says. */
  | {
      readonly code: "misplaced-place";
      readonly institution: string | null;
      readonly from: Misplaced;
      readonly to: Misplaced;
      readonly byTieOrder: boolean;
    }
);
