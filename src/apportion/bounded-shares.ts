import type { Claims } from "./claims.js";
import { compareProducts, plus, type Whole } from "./whole.js";

/** The claims that no bound holds, and what they share: each gets weight × seats ÷ weightOfFree. */
export interface BoundedShares {
  /** Of each claim; empty where no claim has a bound. */
  readonly held: readonly ("minimum" | "free" | "maximum")[];
  readonly seats: number;
  readonly weightOfFree: Whole;
}

/** Where a claim's share leaves its minimum or meets its maximum: at the factor bound ÷ weight. */
interface Breakpoint {
  readonly claim: number;
  readonly bound: number;
  readonly weight: Whole;
  readonly to: "free" | "maximum";
}

/**
 * One common factor, so that the weights times it, each held within its bounds, sum to the seats; exactly,
 * as a fraction. The sum grows with the factor and bends only at breakpoints, so the one segment in which it
 * meets the seats is found as in a selection: halve the breakpoints at one of them, look on which side the
 * sum is, and go on there.
 */
export function boundedShares({
  seats,
  weights,
  lower,
  upper,
}: Pick<Claims, "seats" | "weights" | "lower" | "upper">): BoundedShares {
  const held: ("minimum" | "free" | "maximum")[] = lower.map(() => "minimum");
  let open = breakpoints(weights, lower, upper);
  let below: Segment = { heldSeats: lower.reduce((total, seats) => total + seats, 0), weightOfFree: 0 };
  for (let round = 1; open.length > 0; round++) {
    const pivot = open[(round * 0x9e3779b1) % open.length] as Breakpoint;
    const passed = open.filter((point) => compare(point, pivot) <= 0);
    const beyond = after(below, passed, lower);
    const left = seats - beyond.heldSeats;
    if (compareProducts(pivot.bound, beyond.weightOfFree, left, pivot.weight) >= 0) {
      open = open.filter((point) => compare(point, pivot) < 0);
    } else {
      below = beyond;
      open = open.filter((point) => compare(point, pivot) > 0);
      // Of a claim's two breakpoints the minimum comes first in the list and first in the factor.
      for (const { claim, to } of passed) held[claim] = to;
    }
  }
  return { held, seats: seats - below.heldSeats, weightOfFree: below.weightOfFree };
}

/** Between two breakpoints the sum of shares is heldSeats + factor × weightOfFree. */
interface Segment {
  readonly heldSeats: number;
  readonly weightOfFree: Whole;
}

function breakpoints(
  weights: readonly Whole[],
  lower: readonly number[],
  upper: readonly number[],
): Breakpoint[] {
  const points: Breakpoint[] = [];
  for (const [claim, weight] of weights.entries()) {
    const least = lower[claim] as number;
    const most = upper[claim] as number;
    if (least === most) continue;
    points.push({ claim, bound: least, weight, to: "free" }, { claim, bound: most, weight, to: "maximum" });
  }
  return points;
}

function after(
  { heldSeats, weightOfFree }: Segment,
  passed: readonly Breakpoint[],
  lower: readonly number[],
): Segment {
  let released = 0;
  let full = 0;
  let freed: Whole = 0;
  let caught: Whole = 0;
  for (const { claim, bound, weight, to } of passed) {
    if (to === "free") {
      released += lower[claim] as number;
      freed = plus(freed, weight);
    } else {
      full += bound;
      caught = plus(caught, weight);
    }
  }
  // Taken away first: what is held then stays exact up to 2^53, and is more than the seats beyond it.
  return { heldSeats: heldSeats - released + full, weightOfFree: plus(plus(weightOfFree, freed), -caught) };
}

function compare(a: Breakpoint, b: Breakpoint): number {
  return compareProducts(a.bound, b.weight, b.bound, a.weight);
}
