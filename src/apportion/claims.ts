import { signposts } from "./signposts.js";
import type { ApportionOptions, ApportionRefusal, Method } from "./types.js";
import type { Whole } from "./whole.js";

/** What is to be divided among whom: `lower` ≤ `upper`, and the sums of both have the seats between them. */
export interface Claims {
  readonly seats: number;
  readonly weights: readonly Whole[];
  /** The seats that a claim gets in any case: its minimum, and its first seat where the method gives one. */
  readonly lower: number[];
  /** The most that it can get: its maximum, the seats, and for a zero weight its minimum. */
  readonly upper: readonly number[];
  /** No minimum and no maximum was given. */
  readonly unbounded: boolean;
  /** The lower bounds take all seats. */
  readonly nothingToGive: boolean;
}

/** The bounds that hold in fact. */
export function boundsOf(
  seats: number,
  weights: readonly Whole[],
  { method = "largest-remainder", minimum, maximum }: ApportionOptions,
): { lower: number[]; upper: number[] } {
  const firstSeat = givesFirstSeat(method);
  const lower: number[] = [];
  const upper: number[] = [];
  for (let index = 0; index < weights.length; index++) {
    const weighty = Number(weights[index]) > 0;
    // Of 0 and −0 the greater is 0.
    const least = Math.max(minimum?.[index] ?? 0, firstSeat && weighty && maximum?.[index] !== 0 ? 1 : 0);
    lower.push(least);
    upper.push(weighty ? Math.min(maximum?.[index] ?? seats, seats) : least);
  }
  return { lower, upper };
}

/** The claims with their bounds, or the refusal where no allocation can keep them. */
export function claimsOf(
  seats: number,
  weights: readonly Whole[],
  options: ApportionOptions,
): Claims | ApportionRefusal {
  const { lower, upper } = boundsOf(seats, weights, options);
  const firstSeat = givesFirstSeat(options.method);
  // Beyond 2^53 these come out rounded, but on the right side of `seats`, which is below it.
  const needed = lower.reduce((total, least) => total + least, 0);
  const available = upper.reduce((total, most) => total + most, 0);
  if (needed > seats) return { code: firstSeat ? "too-few-seats" : "infeasible", needed, available: seats };
  if (needed < seats && !weights.some((weight) => weight > 0)) return { code: "no-weight" };
  if (available < seats) return { code: "infeasible", needed: seats, available };
  const unbounded = options.minimum === undefined && options.maximum === undefined;
  return { seats, weights, lower, upper, unbounded, nothingToGive: needed === seats };
}

function givesFirstSeat(method: Method = "largest-remainder"): boolean {
  return method !== "largest-remainder" && signposts[method].firstSeat;
}
