import type { Amount } from "../domain/amount.js";
import type { Names, Refusal } from "../domain/refusal.js";

/** What a calculation needs to know of the form: who stands on the table, in the order of the form. */
export interface CalculationFrame {
  readonly institutions: readonly { readonly id: string }[];
  readonly specialisations: readonly { readonly id: string }[];
  readonly names: Names;
}

/** Among whom study places are divided, and on what. */
export type DivisionSubject =
  { readonly over: "institutions" } | { readonly over: "specialisations"; readonly institution: string };

/** What study places are divided in proportion to. */
export type DivisionBasis = "internship-places" | "shares" | "previous-year";

/** One party of a division, its part of the basis, and what it got. */
interface DivisionRow {
  readonly id: string;
  readonly basis: Amount;
  readonly studyPlaces: number;
}

/** Study places divided: the rows sum to exactly `studyPlaces`. */
export interface Division {
  readonly subject: DivisionSubject;
  readonly basis: DivisionBasis;
  readonly studyPlaces: number;
  readonly rows: readonly DivisionRow[];
  /** The ids that got a study place by the tie order. */
  readonly tiesSettled: readonly string[];
}

/** A total after a change from last year: exact, and rounded to the nearest whole place, half up. */
export interface ChangedTotal {
  readonly before: number;
  readonly exact: string;
  readonly studyPlaces: number;
}

/** The total of every institution, and how it came about. */
export interface Totals {
  readonly totals: Readonly<Record<string, number>>;
  /** The change of the whole, where last year's totals were changed together. */
  readonly changed?: ChangedTotal;
  /** The change of each institution, where each was given its own. */
  readonly changedEach?: Readonly<Record<string, ChangedTotal>>;
  /** The division over the institutions, where there was one to make. */
  readonly division?: Division;
}

/** Everything that was computed for a request. */
export interface Calculation {
  readonly totals: Totals;
  /** One division over the specialisations for each institution, in the order of the form. */
  readonly splits: readonly Division[];
}

/** A step of the calculation, or why it has no result. */
export type Step<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };
