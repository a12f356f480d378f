/** The methods by name. `largest-remainder` is the Hare quota (Hamilton, Hare–Niemeyer). */
export type Method = "largest-remainder" | "sainte-lague" | "dhondt" | "adams" | "huntington-hill" | "dean";

/** What a caller may say besides the seats and the weights. */
export interface ApportionOptions {
  /** `largest-remainder` unless said. */
  readonly method?: Method;
  /** The fewest seats of each claim; 0 unless said. */
  readonly minimum?: readonly number[];
  /** The most seats of each claim; `null` is none. None unless said. */
  readonly maximum?: readonly (number | null)[];
  /** Every index once, the first preferred. Without it a tie is refused. */
  readonly tieOrder?: readonly number[];
}

/** Why there is no result, as data. */
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
  /** The bounds can't be met: at least `needed` seats, or at most `available`. */
  | { readonly code: "infeasible"; readonly needed: number; readonly available: number }
  /** All weights are zero, with seats to give. */
  | { readonly code: "no-weight" }
  /** First seats and minima need more than there is. */
  | { readonly code: "too-few-seats"; readonly needed: number; readonly available: number }
  /** A call that no list of claims can mean: the argument, the place in it, and what stood there. */
  | {
      readonly code: "invalid-argument";
      readonly name: string;
      readonly index: number | null;
      readonly value: unknown;
    };

/** The seats of each claim in the order of the weights, or why there are none. */
export type ApportionResult =
  | { readonly ok: true; readonly seats: number[]; readonly tiesSettled: readonly number[] }
  | { readonly ok: false; readonly refusal: ApportionRefusal };
