import type { Method, Season, StudyPlacesOrigin } from "../domain/request.js";
import type { Names } from "../domain/refusal.js";
import type { ChangedTotal, DivisionBasis, DivisionRow, Held } from "./calculation.js";
import { compareFractions, type Fraction } from "./fraction.js";

interface ExplainedBase {
  readonly id: string;
  readonly name: string;
  /** Internship places, per cent, or last year's study places. */
  readonly basis: string;
  readonly minimum: number;
  readonly maximum: number | null;
  readonly held: Held | null;
  readonly studyPlaces: number;
}

/** What a row of an explanation says first: whose it is, on what and within which limits. */
export function partyOf(
  { id, basis, minimum, maximum }: DivisionRow,
  names: Names,
): Pick<ExplainedBase, "id" | "name" | "basis" | "minimum" | "maximum"> {
  return { id, name: names[id] ?? id, basis: String(basis), minimum, maximum };
}

/** One row by largest remainder, as it can be followed by hand. */
export interface RemainderRow extends ExplainedBase {
  /** Study places × basis ÷ sum of the basis, among the rows that are not held; of a held row its number. */
  readonly quota: Fraction;
  readonly wholePart: number;
  readonly remainder: Fraction;
  /** 1 is the largest remainder; equal remainders have the same rank. null for a held row. */
  readonly rank: number | null;
  /** Whether the row got one of the places left after the whole parts. */
  readonly placeByRank: boolean;
  /** Whether it got that place by the tie order, among equal remainders. */
  readonly placeByTieOrder: boolean;
}

/**
 * One row by a divisor method. Its figures are basis ÷ signpost: that of its last study place is at least as
 * large as every other row's figure for one more, and that is all that the method says.
 */
export interface DivisorRow extends ExplainedBase {
  /** Study places × basis ÷ sum of the basis, for comparison. */
  readonly quota: Fraction;
  /** The figure of the last study place; null if it was not won by its figure: a minimum or a first seat. */
  readonly lastFigure: Figure | null;
  /** The figure of one more; null if there can be none. */
  readonly nextFigure: Figure | null;
  readonly placeByTieOrder: boolean;
}

/** A figure, exactly: the square of it where the method compares squares (Huntington–Hill). */
export interface Figure extends Fraction {
  readonly squared: boolean;
}

/** Where the line went: the last that got a place, and the first that did not. */
export interface Cut<F extends Fraction> {
  readonly lastIn: { readonly id: string; readonly figure: F };
  readonly firstOut: { readonly id: string; readonly figure: F };
}

/** The line between the figures that gave a study place and those that gave none; null if there are not both. */
export function cutBetween<F extends Fraction>(
  given: readonly Cut<F>["lastIn"][],
  others: readonly Cut<F>["firstOut"][],
): Cut<F> | null {
  const ascending = (a: Cut<F>["lastIn"], b: Cut<F>["lastIn"]): number =>
    compareFractions(a.figure, b.figure);
  const lastIn = given.toSorted(ascending)[0];
  const firstOut = others.toSorted(ascending).at(-1);
  return lastIn === undefined || firstOut === undefined ? null : { lastIn, firstOut };
}

interface ExplainedDivisionBase {
  readonly over: "institutions" | "specialisations";
  /** Where the division is of one institution: which. */
  readonly institution?: string;
  readonly name?: string;
  readonly basis: DivisionBasis;
  readonly basisTotal: string;
  readonly studyPlaces: number;
}

/** One division by largest remainder with every number on the way. */
export interface RemainderDivision extends ExplainedDivisionBase {
  readonly kind: "largest-remainder";
  /** The places left after the whole parts. */
  readonly placesByRank: number;
  readonly rows: readonly RemainderRow[];
  /** null if no place was left after the whole parts. */
  readonly cut: Cut<Fraction> | null;
}

/** One division by a divisor method with every number on the way. */
export interface DivisorDivision extends ExplainedDivisionBase {
  readonly kind: "divisor";
  readonly method: Exclude<Method, "largest-remainder">;
  readonly rows: readonly DivisorRow[];
  readonly cut: Cut<Figure> | null;
}

/** One cell where both margins are held. */
export interface TwoWayCell extends ExplainedBase {
  /** Basis × both multipliers, before it is rounded; null if a tie was settled. */
  readonly product: string | null;
  readonly placeByTieOrder: boolean;
}

/** The table in which both margins are held, with the multipliers by which anyone can check it. */
export interface ExplainedTwoWay {
  readonly kind: "two-way";
  readonly method: Exclude<Method, "largest-remainder">;
  readonly basis: "internship-places" | "shares";
  readonly institutions: readonly (Multiplied & { readonly cells: readonly TwoWayCell[] })[];
  readonly specialisations: readonly Multiplied[];
}

/** An institution or a specialisation of a table in which both margins are held. */
export interface Multiplied {
  readonly id: string;
  readonly name: string;
  readonly studyPlaces: number;
  /** null if a tie was settled: then there may be none. */
  readonly multiplier: string | null;
}

/** A division of study places, followed by hand. */
export type ExplainedDivision = RemainderDivision | DivisorDivision;

/** Every number of a recommendation, followed by hand: first the totals, then the split. */
export interface Explanation {
  /** The names of the institutions and specialisations, by id. */
  readonly names: Names;
  readonly from: StudyPlacesOrigin["from"];
  /** Last year's sum with its change, where one change was made on the whole. */
  readonly changed?: ChangedTotal;
  /** Last year's total with its change by institution, where each was given its own. */
  readonly changedEach?: Readonly<Record<string, ChangedTotal>>;
  /** In the order they were made: over the institutions, over the region's specialisations, each institution's. */
  readonly divisions: readonly ExplainedDivision[];
  /** Where both margins are held: the table instead of each institution's division. */
  readonly twoWay?: ExplainedTwoWay;
  /** What the cells would have been without decided cells and bounds; null if that has no single answer. */
  readonly undecided?: readonly (readonly number[])[] | null;
  /** Where the total is by capacity: the ceiling of each cell, institution by institution. */
  readonly ceilings?: readonly ExplainedCeilings[];
  /** Beside the form: each institution's division with overbooking on top. */
  readonly overbooked?: readonly ExplainedDivision[];
  /** Beside the form: each institution's summer and winter. */
  readonly intake?: readonly ExplainedIntake[];
}

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

/** One season of an institution or of a cell: its study places before they are rounded, and after. */
export interface ExplainedSeason {
  readonly quota: Fraction;
  readonly studyPlaces: number;
}

/** One institution's intake: the total by largest remainder, then the cells with rows and columns both held. */
export interface ExplainedIntake {
  readonly institution: string;
  readonly name: string;
  readonly studyPlaces: number;
  readonly total: Readonly<Record<Season, ExplainedSeason>>;
  /** Quota × the row's × the season's multiplier, rounded, is each cell; null if a tie was settled. */
  readonly multipliers: Readonly<Record<Season, string>> | null;
  readonly specialisations: readonly (Multiplied &
    Readonly<Record<Season, ExplainedSeason & { readonly product: string | null }>>)[];
}
