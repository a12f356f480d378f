import type { Fraction } from "./fraction.js";

/** One cell that is its own ceiling: `available` ÷ `perStudyPlace`, rounded down. */
export interface ExplainedCeiling {
  readonly id: string;
  readonly name: string;
  /** In the request's unit. */
  readonly internshipPlaces: string;
  /** The half-year placements of the year, or where the intake is given of the half-year in which most are needed. */
  readonly available: string;
  /** What one study place needs of them. */
  readonly perStudyPlace: string;
  readonly quotient: Fraction;
  readonly studyPlaces: number;
}

/** One institution's ceilings; its study places are their sum. */
export interface ExplainedCeilings {
  readonly institution: string;
  readonly name: string;
  readonly studyPlaces: number;
  readonly cells: readonly ExplainedCeiling[];
}
