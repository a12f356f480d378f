import type { TableState } from "./table-state.js";

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
