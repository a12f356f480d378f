import { exact, plain } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { type Effect, effectOf, stateOf, type TableState } from "./effect.js";

/** The smallest change that moves a study place, and what it does. */
export interface Nudge {
  /** Internship places, or percentage points: "3", "0.5". */
  readonly change: string;
  readonly effect: Effect;
}

/** A line of changes: the request after so many units of it, from 0 to `most`. */
export interface Line {
  readonly requestAt: (change: bigint) => RecommendationRequest;
  readonly most: bigint;
}

/** The first change along a line that moves anything; null where none does. */
export function nudgeAlong({ requestAt, most }: Line, unit: string, frame: FormFrame): Nudge | null {
  const change = firstChange((units) => stateOf(requestAt(units), frame), most);
  if (change === null) return null;
  return {
    change: plain(exact(unit).times(change.toString())),
    effect: effectOf(stateOf(requestAt(0n), frame), stateOf(requestAt(change), frame), frame),
  };
}

/**
 * The smallest change from 1 to `most` that gives another table, or none at all; null where no change does.
 *
 * Why not every change is tried: a table is right where certain inequalities hold (for every two parties, neither
 * should give a study place to the other), and these are linear in the internship places; for one cell of a two-way
 * table each is a bound on that cell from one side. So along a line of changes the table is right in one unbroken
 * stretch, whose end can be found by doubling and halving. By largest remainder with bounds this holds as long as the
 * same rows are held: there the stretches are walked one by one, each from its first change to its last.
 */
export function firstChange(stateAt: (change: bigint) => TableState, most: bigint): bigint | null {
  const start = stateAt(0n);
  let change = 0n;
  let state = start;
  for (;;) {
    const { held } = state;
    const last = lastWhere(change, most, (other) => {
      const there = stateAt(other);
      return there.table === start.table && there.held === held;
    });
    if (last >= most) return null;
    change = last + 1n;
    state = stateAt(change);
    if (state.table !== start.table) return change;
  }
}

/** The end of the unbroken stretch that begins at `from`, where `holds` is true, and goes on at most to `most`. */
function lastWhere(from: bigint, most: bigint, holds: (change: bigint) => boolean): bigint {
  let low = from;
  for (let step = 1n; low < most; step *= 2n) {
    const next = low + step < most ? low + step : most;
    if (!holds(next)) return lastBefore(low, next, holds);
    low = next;
  }
  return low;
}

/** The last where `holds` is true, between `low` where it is and `high` where it isn't. */
function lastBefore(low: bigint, high: bigint, holds: (change: bigint) => boolean): bigint {
  let [yes, no] = [low, high];
  while (no - yes > 1n) {
    const middle = (yes + no) / 2n;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
