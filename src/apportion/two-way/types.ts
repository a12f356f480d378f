import type { DivisorMethod, InvalidArgument } from "../types.js";

/** A cell as [row, column]; the `Cell` of the main entry is a cell of a document. */
export type Cell = readonly [row: number, column: number];

/** A table to be filled so that its rows and its columns have the seats they must have. */
export interface TwoWayProblem {
  /** Rows of columns. */
  readonly weights: readonly (readonly (number | bigint)[])[];
  readonly rowSeats: readonly number[];
  readonly columnSeats: readonly number[];
  /** `sainte-lague` unless said. */
  readonly method?: DivisorMethod;
  /** The fewest seats of each cell, rows of columns; 0 unless said. */
  readonly minimum?: readonly (readonly number[])[];
  /** The most seats of each cell; `null` means no limit, and so does leaving it out. */
  readonly maximum?: readonly (readonly (number | null)[])[];
  /** Every cell once, the first preferred. Without it a tie is refused. */
  readonly tieOrder?: readonly Cell[];
}

/**
 * Why there is no table, as data. Where several reasons hold, the first in this order is given:
 * `invalid-argument`, `infeasible` because rows and columns have different sums, `no-weight`, `infeasible`
 * because of the cells, `tie`. A first seat that does not fit is `infeasible` here, so that it has a place.
 */
export type TwoWayRefusal =
  /** The definition allows more than one table; `cells` are all that differ between them, row by row. */
  | { readonly code: "tie"; readonly cells: Cell[] }
  /**
   * The margins can't be met. The blocking columns' seats, with what the blocking rows must give elsewhere
   * (minima, first seats), are `needed`; the blocking rows' seats, with what those columns can get elsewhere
   * (maxima), are `available`, and fewer. No other row can give the columns more. Or the same with rows and columns
   * exchanged, where that names fewer. Where the sums of rows and columns differ, all rows and columns block, and
   * `needed` is the greater sum.
   */
  | {
      readonly code: "infeasible";
      readonly needed: number;
      readonly available: number;
      readonly rows: number[];
      readonly columns: number[];
    }
  /** All weights are zero, with seats to give beyond the minima. */
  | { readonly code: "no-weight" }
  | TwoWayInvalidArgument;

/** As one-way; `index` is the cell where one of a table is meant. */
export type TwoWayInvalidArgument = Omit<InvalidArgument, "index"> & { readonly index: number | Cell | null };

/** The table, with multipliers by which anyone can check it, or why there is none. */
export type TwoWayResult =
  | {
      readonly ok: true;
      readonly seats: number[][];
      /**
       * Decimals. Every cell is its weight × both multipliers, rounded by the method, and held within its
       * bounds; strictly, so that no other table is right. `null` where a tie was settled.
       */
      readonly rowMultipliers: string[] | null;
      readonly columnMultipliers: string[] | null;
      /** The cells that got a seat by `tieOrder`, the first preferred first. */
      readonly tiesSettled: readonly Cell[];
    }
  | { readonly ok: false; readonly refusal: TwoWayRefusal };
