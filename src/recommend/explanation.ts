import type { Names } from "../domain/refusal.js";
import type { ChangedTotal, DivisionBasis } from "./calculation.js";
import type { Fraction } from "./fraction.js";

/** One row of a division, as it can be followed by hand. */
export interface ExplainedRow {
  readonly id: string;
  readonly name: string;
  /** Internship places, per cent, or last year's study places. */
  readonly basis: string;
  /** Study places × basis ÷ sum of the basis. */
  readonly quota: Fraction;
  readonly wholePart: number;
  readonly remainder: Fraction;
  /** 1 is the largest remainder; equal remainders have the same rank. */
  readonly rank: number;
  /** Whether the row got one of the places left after the whole parts. */
  readonly placeByRank: boolean;
  /** Whether it got that place by the tie order, among equal remainders. */
  readonly placeByTieOrder: boolean;
  readonly studyPlaces: number;
}

/** Where the line went: the smallest remainder that got a place, and the largest that did not. */
export interface Cut {
  readonly lastIn: { readonly id: string; readonly remainder: Fraction };
  readonly firstOut: { readonly id: string; readonly remainder: Fraction };
}

/** One division with every number on the way. */
export interface ExplainedDivision {
  readonly over: "institutions" | "specialisations";
  /** Where the division is over specialisations: of which institution. */
  readonly institution?: string;
  readonly name?: string;
  readonly basis: DivisionBasis;
  readonly basisTotal: string;
  readonly studyPlaces: number;
  /** The places left after the whole parts. */
  readonly placesByRank: number;
  readonly rows: readonly ExplainedRow[];
  /** null where no place was left after the whole parts. */
  readonly cut: Cut | null;
}

/** Every number of a recommendation, followed by hand: first the totals, then each institution's split. */
export interface Explanation {
  /** The names of the institutions and specialisations, by id. */
  readonly names: Names;
  readonly from: "institution-totals" | "regional-total" | "previous-year";
  /** Last year's sum with its change, where one change was made on the whole. */
  readonly changed?: ChangedTotal;
  /** Last year's total with its change by institution, where each was given its own. */
  readonly changedEach?: Readonly<Record<string, ChangedTotal>>;
  /** The division over the institutions first, where there was one; then each institution's. */
  readonly divisions: readonly ExplainedDivision[];
}
