import type { Found as ApportionFound } from "../apportion/solve.js";
import type { Ceiling } from "../capacity/ceiling.js";
import type { Amount } from "../domain/amount.js";
import type { DivisorMethod } from "../domain/request.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { InstitutionStudyPlaces } from "../domain/recommendation.js";

/** Among whom study places are divided: the institutions, or the specialisations of one or of the region. */
export interface DivisionSubject {
  readonly over: "institutions" | "specialisations";
  readonly institution?: string;
}

/** What study places are divided in proportion to. */
export type DivisionBasis = "internship-places" | "shares" | "previous-year";

/** A party of a division: its part of the basis, and the study places it must get at least and at most. */
export interface Claim {
  readonly id: string;
  readonly basis: Amount;
  readonly minimum: number;
  readonly maximum: number | null;
}

/** A party with what it got. */
export interface DivisionRow extends Claim {
  readonly studyPlaces: number;
}

/** What holds a row at its number, so that it takes no part in the rounding: its minimum or its maximum. */
export type Held = "minimum" | "maximum";

/** By largest remainder: the rows that a bound holds, and what the others share in proportion to their weights. */
export interface Shares {
  readonly method: "largest-remainder";
  readonly held: readonly (Held | null)[];
  readonly studyPlacesOfFree: number;
  readonly weightOfFree: bigint;
}

/** What a division rests on, besides its rows. */
export type Found = Shares | Extract<ApportionFound, { readonly method: DivisorMethod }>;

/** Study places divided: the rows sum to exactly `studyPlaces`. */
export interface Division {
  readonly subject: DivisionSubject;
  readonly basis: DivisionBasis;
  readonly studyPlaces: number;
  /** Whole numbers in the proportions of the basis, one for each row. */
  readonly weights: readonly bigint[];
  readonly found: Found;
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
  /** The division over the institutions, if there was one to make. */
  readonly division?: Division;
}

/** Study places divided over institutions and specialisations at once: every row and every column sums. */
export interface TwoWay {
  readonly method: DivisorMethod;
  readonly basis: "internship-places" | "shares";
  readonly institutionTotals: readonly number[];
  readonly specialisationTotals: readonly number[];
  /** Institutions of specialisations, as are the multipliers' cells. */
  readonly rows: readonly (readonly DivisionRow[])[];
  /** Every cell is its basis × both multipliers, rounded by the method; null if a tie was settled. */
  readonly multipliers: {
    readonly institutions: readonly string[];
    readonly specialisations: readonly string[];
  } | null;
  readonly tiesSettled: readonly { readonly institution: string; readonly specialisation: string }[];
}

/** The split of the totals over the specialisations: each institution by itself, or all at once. */
export type Split =
  | { readonly kind: "one-way"; readonly divisions: readonly Division[] }
  | {
      readonly kind: "two-way";
      /** The region's total over the specialisations, where their totals were not given. */
      readonly columns?: Division;
      readonly table: TwoWay;
    }
  /** Nothing is divided: each cell is the most that its internship places carry. Institutions of specialisations. */
  | { readonly kind: "ceilings"; readonly ceilings: readonly (readonly Ceiling[])[] };

export interface Calculation {
  readonly totals: Totals;
  readonly split: Split;
  /** The study places of every cell: institutions of specialisations, in the order of the form. */
  readonly cells: readonly (readonly number[])[];
}

/** The divisions that were made: over the institutions, and of each institution or of the region's specialisations. */
export function divisionsOf({ totals, split }: Pick<Calculation, "totals" | "split">): readonly Division[] {
  return [...(totals.division === undefined ? [] : [totals.division]), ...divisionsIn(split)];
}

function divisionsIn(split: Split): readonly Division[] {
  switch (split.kind) {
    case "one-way":
      return split.divisions;
    case "two-way":
      return split.columns === undefined ? [] : [split.columns];
    case "ceilings":
      return [];
  }
}

/** The rows of the form with these numbers, all in its order: the total of each institution, and its cells. */
export function institutionTable(
  totals: readonly number[],
  cells: readonly (readonly number[])[],
  { institutions, specialisations }: FormFrame,
): InstitutionStudyPlaces[] {
  return institutions.map(({ id, name }, position) => ({
    institution: id,
    name,
    studyPlaces: totals[position] ?? 0,
    specialisations: specialisations.map((specialisation, index) => ({
      specialisation: specialisation.id,
      name: specialisation.name,
      studyPlaces: cells[position]?.[index] ?? 0,
    })),
  }));
}

export function formTable({ totals, cells }: Calculation, frame: FormFrame): InstitutionStudyPlaces[] {
  return institutionTable(
    frame.institutions.map(({ id }) => totals.totals[id] ?? 0),
    cells,
    frame,
  );
}
