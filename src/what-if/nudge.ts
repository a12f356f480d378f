import type { FormFrame } from "../domain/form-frame.js";
import type { Refusal } from "../domain/refusal.js";
import { type Calculation, type Division, divisionsOf } from "../recommend/calculation.js";
import type { Outcome } from "../domain/outcome.js";
import type { RecommendationRequest } from "../domain/request.js";
import { calculate } from "../recommend/calculate.js";
import { exact, plain } from "../domain/amount.js";

/** A cell, and how many study places it gains or loses. */
export interface MovedStudyPlaces {
  readonly institution: string;
  readonly specialisation: string;
  readonly studyPlaces: number;
}

/** A party of a tie: a cell, or without a specialisation an institution, or without an institution the region's. */
export interface TiedParty {
  readonly institution?: string;
  readonly specialisation?: string;
}

/** What a change does: it moves study places, leaves a tie to be settled, or leaves the request without an answer. */
export type Effect =
  | {
      readonly kind: "moves";
      readonly from: readonly MovedStudyPlaces[];
      readonly to: readonly MovedStudyPlaces[];
      /** Whether the table after the change rests on the tie order of the request. */
      readonly byTieOrder: boolean;
    }
  | { readonly kind: "tie"; readonly between: readonly TiedParty[] }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

function effectOf(before: TableState["step"], after: TableState["step"], frame: FormFrame): Effect {
  if (!before.ok) throw new Error("effectOf: there is no table before");
  if (!after.ok) {
    const { refusals } = after;
    const ties = refusals.flatMap((refusal) => (refusal.code === "tie" ? [refusal] : []));
    return ties.length === refusals.length
      ? { kind: "tie", between: ties.flatMap((tie) => partiesOf(tie, frame)) }
      : { kind: "refused", refusals };
  }
  const [cells, others] = [before.value.cells, after.value.cells];
  const moved = frame.institutions.flatMap((institution, i) =>
    frame.specialisations.map((specialisation, j): MovedStudyPlaces => ({
      institution: institution.id,
      specialisation: specialisation.id,
      studyPlaces: (others[i]?.[j] ?? 0) - (cells[i]?.[j] ?? 0),
    })),
  );
  return {
    kind: "moves",
    from: moved
      .filter(({ studyPlaces }) => studyPlaces < 0)
      .map((cell) => ({ ...cell, studyPlaces: -cell.studyPlaces })),
    to: moved.filter(({ studyPlaces }) => studyPlaces > 0),
    byTieOrder: isSettled(after.value),
  };
}

function isSettled(calculation: Calculation): boolean {
  const { split } = calculation;
  const tables = split.kind === "two-way" ? [split.table] : [];
  return [...divisionsOf(calculation), ...tables].some(({ tiesSettled }) => tiesSettled.length > 0);
}

function partiesOf(tie: Extract<Refusal, { code: "tie" }>, { institutions }: FormFrame): TiedParty[] {
  if ("cells" in tie) return tie.cells.map((cell) => cell);
  const within = tie.institution === undefined ? {} : { institution: tie.institution };
  return tie.tied.map((id) =>
    institutions.some((institution) => institution.id === id)
      ? { institution: id }
      : { ...within, specialisation: id },
  );
}

/** What a request gives, and which rows a bound holds on the way; `table` and `held` are compared as texts. */
export interface TableState {
  readonly step: Outcome<Calculation>;
  /** Every cell; null where the request has no answer. */
  readonly table: string | null;
  readonly held: string;
}

export function stateOf(request: RecommendationRequest, frame: FormFrame): TableState {
  const step = calculate({ request, frame });
  if (!step.ok) return { step, table: null, held: "" };
  const isBounded = (request.bounds ?? []).length > 0 || (request.decided ?? []).length > 0;
  return { step, table: JSON.stringify(step.value.cells), held: isBounded ? heldIn(step.value) : "" };
}

function heldIn({ totals, split }: Calculation): string {
  const divisions = split.kind === "one-way" ? split.divisions : [];
  return JSON.stringify([totals.division, ...divisions].map((division) => division && heldOf(division)));
}

/** Only by largest remainder does a row that is held take no part in the rounding of the others. */
function heldOf({ found }: Division): readonly unknown[] {
  return found.method === "largest-remainder" ? found.held : [];
}

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
    effect: effectOf(stateOf(requestAt(0n), frame).step, stateOf(requestAt(change), frame).step, frame),
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
