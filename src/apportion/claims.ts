import { signposts } from "./signposts.js";
import type { ApportionOptions, ApportionRefusal } from "./types.js";
import type { Whole } from "./whole.js";

/** What is to be divided among whom: `lower` ≤ `upper`, and the sums of both have the seats between them. */
export interface Claims {
  readonly seats: number;
  readonly weights: readonly Whole[];
  /** The seats that a claim gets in any case: its minimum, and its first seat where the method gives one. */
  readonly lower: readonly number[];
  /** The most that it can get: its maximum, the seats, and for a zero weight its minimum. */
  readonly upper: readonly number[];
  /** No claim has a minimum, a first seat or a maximum. */
  readonly unbounded: boolean;
  /** The lower bounds take all seats. */
  readonly nothingToGive: boolean;
}

/** The claims with their bounds, or the refusal where no allocation can keep them. */
export function claimsOf(
  seats: number,
  weights: readonly Whole[],
  { method = "largest-remainder", minimum, maximum }: ApportionOptions,
): Claims | ApportionRefusal {
  const firstSeat = method !== "largest-remainder" && signposts[method].firstSeat;
  const lower: number[] = [];
  const upper: number[] = [];
  let needed = 0;
  let available = 0;
  let anyWeight = false;
  // Numbers beyond 2^53 come out rounded here, but on the right side of `seats`, which is below it.
  for (let index = 0; index < weights.length; index++) {
    const weighty = Number(weights[index]) > 0;
    // Adding 0 turns −0 into 0.
    const least = Math.max(
      (minimum?.[index] ?? 0) + 0,
      firstSeat && weighty && maximum?.[index] !== 0 ? 1 : 0,
    );
    const mostHere = weighty ? Math.min(maximum?.[index] ?? seats, seats) + 0 : least;
    lower.push(least);
    upper.push(mostHere);
    needed += least;
    available += mostHere;
    anyWeight ||= weighty;
  }
  if (needed > seats) return { code: firstSeat ? "too-few-seats" : "infeasible", needed, available: seats };
  if (needed < seats && !anyWeight) return { code: "no-weight" };
  if (available < seats) return { code: "infeasible", needed: seats, available };
  const unbounded = !firstSeat && minimum === undefined && maximum === undefined;
  return { seats: seats + 0, weights, lower, upper, unbounded, nothingToGive: needed === seats };
}
