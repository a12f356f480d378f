import type { Season } from "../domain/request.js";
import type { Fraction } from "./fraction.js";

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
  readonly specialisations: readonly ({
    readonly id: string;
    readonly name: string;
    readonly studyPlaces: number;
    readonly multiplier: string | null;
  } & Readonly<Record<Season, ExplainedSeason & { readonly product: string | null }>>)[];
}
