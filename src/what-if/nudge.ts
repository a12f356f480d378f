import { exact, plain } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { type Effect, effectOf } from "./effect.js";
import { firstChange } from "./first-change.js";
import { stateOf } from "./table-state.js";

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
