/** The methods by name. `largest-remainder` is the Hare quota (Hamilton, Hare–Niemeyer). */
export type Method = "largest-remainder" | DivisorMethod;

/** The methods that divide every weight by one divisor and round: Webster, Jefferson, and so on. */
export type DivisorMethod = "sainte-lague" | "dhondt" | "adams" | "huntington-hill" | "dean";

/** What a caller may say besides the seats and the weights. */
export interface ApportionOptions {
  /** `largest-remainder` unless said. */
  readonly method?: Method;
  /** The fewest seats of each claim; 0 unless said. */
  readonly minimum?: readonly number[];
  /** The most seats of each claim; `null` means no limit, and so does leaving it out. */
  readonly maximum?: readonly (number | null)[];
  /** Every index once, the first preferred. Without it a tie is refused. */
  readonly tieOrder?: readonly number[];
}

/**
 * A call that no list of claims can mean: the argument, the place in it, and what stood there; of a list of the wrong
 * length that length.
 */
export interface InvalidArgument {
  readonly code: "invalid-argument";
  readonly name: string;
  /** The place in the list; null where the whole argument is meant. */
  readonly index: number | null;
  readonly value: unknown;
}

/** All weights are zero, with seats to give beyond the minima. */
export interface NoWeight {
  readonly code: "no-weight";
}

/**
 * Why there is no result, as data. Where several reasons hold, the first in this order is given:
 * `invalid-argument`, `too-few-seats` (first-seat methods) or `infeasible` because of the minima,
 * `no-weight`, `infeasible` because of the maxima, `tie`.
 */
export type ApportionRefusal =
  /**
   * The definition allows more than one result. `settled` are the seats that every allowed result gives;
   * any `seatsToDraw` of the claims `tied` may get one more each.
   */
  | {
      readonly code: "tie";
      readonly settled: number[];
      readonly tied: number[];
      readonly seatsToDraw: number;
    }
  /**
   * The bounds can't be met. Minima: their sum is `needed`, the seats are `available`. Maxima: the seats
   * are `needed`, and `available` is the most that the claims can take.
   */
  | { readonly code: "infeasible"; readonly needed: number; readonly available: number }
  | NoWeight
  /** adams, huntington-hill, dean: first seats and minima need more than there is. */
  | { readonly code: "too-few-seats"; readonly needed: number; readonly available: number }
  | InvalidArgument;

/** The seats of each claim in the order of the weights, or why there are none. */
export type ApportionResult =
  | { readonly ok: true; readonly seats: number[]; readonly tiesSettled: readonly number[] }
  | { readonly ok: false; readonly refusal: ApportionRefusal };
