import { roundNear, signpostNear } from "../signposts.js";
import { bitLength, type Whole } from "../whole.js";
import { scaledDown } from "../near-weights.js";
import type { Table } from "./table.js";

/** A table under construction, in doubles. All it says is checked exactly afterwards: rounding costs time, not truth. */
export interface NearTable {
  readonly table: Table;
  readonly seats: Float64Array;
  readonly rowLogs: Float64Array;
  readonly columnLogs: Float64Array;
  /** Per cell: log(weight). */
  readonly weightLogs: Float64Array;
  /** Per cell: what rowLog + columnLog may be at most before the cell rises by a step, Infinity if it can't. */
  readonly rise: Float64Array;
  /** Per cell: what it may be at least before the cell falls by a step, −Infinity if it can't. */
  readonly fall: Float64Array;
  /** Seats too many (or, negative, too few) in each row and column. */
  readonly rowExcess: Float64Array;
  readonly columnExcess: Float64Array;
  /** Seats are moved in steps of so many. */
  step: number;
}

/** An empty table of doubles, with multipliers of 1. */
export function nearTable(table: Table): NearTable {
  const cells = table.weights.length;
  return {
    table,
    seats: new Float64Array(cells),
    rowLogs: new Float64Array(table.rowSeats.length),
    columnLogs: new Float64Array(table.columnSeats.length),
    weightLogs: Float64Array.from(table.weights, logarithm),
    rise: new Float64Array(cells),
    fall: new Float64Array(cells),
    rowExcess: new Float64Array(table.rowSeats.length),
    columnExcess: new Float64Array(table.columnSeats.length),
    step: 1,
  };
}

/** Rounds every cell by the multipliers, on a grid of steps from its lower bound; tells how far off the margins are. */
export function roundAll(near: NearTable, step: number): number {
  const { table, seats, rowLogs, columnLogs, weightLogs } = near;
  near.step = step;
  const { rowExcess, columnExcess } = near;
  rowExcess.set(table.rowSeats.map((count) => -count));
  columnExcess.set(table.columnSeats.map((count) => -count));
  const width = columnLogs.length;
  for (let cell = 0; cell < seats.length; cell++) {
    const least = table.lower[cell] as number;
    const most = table.upper[cell] as number;
    const row = Math.floor(cell / width);
    const column = cell - row * width;
    let value = least;
    if (most > least) {
      const product = Math.exp(
        (rowLogs[row] as number) + (columnLogs[column] as number) + (weightLogs[cell] as number),
      );
      const ideal = Math.min(most, roundNear(table.rule, product), 2 ** 53);
      const steps = Math.round((Math.max(least, ideal) - least) / step);
      value += Math.min(steps, Math.floor((most - least) / step)) * step;
    }
    seats[cell] = value;
    rowExcess[row] = (rowExcess[row] as number) + value;
    columnExcess[column] = (columnExcess[column] as number) + value;
    refresh(near, cell);
  }
  return [...rowExcess, ...columnExcess].reduce((off, excess) => off + Math.abs(excess), 0);
}

/** Works out again at which multipliers a cell would move. */
export function refresh(near: NearTable, cell: number): void {
  const { table, seats, step } = near;
  const { rule } = table;
  const value = seats[cell] as number;
  const log = near.weightLogs[cell] as number;
  // The middle of the signposts that a step passes; for a step of one the signpost itself.
  const ahead = value + (step + 1) / 2;
  near.rise[cell] =
    value + step <= (table.upper[cell] as number) ? Math.log(signpostNear(rule, ahead)) - log : Infinity;
  near.fall[cell] =
    value - step >= (table.lower[cell] as number)
      ? Math.log(signpostNear(rule, ahead - step)) - log
      : -Infinity;
}

/** Moves a cell by one step up (1) or down (−1). */
export function move(near: NearTable, cell: number, direction: 1 | -1): void {
  const width = near.columnLogs.length;
  const row = Math.floor(cell / width);
  const column = cell - row * width;
  const change = direction * near.step;
  near.seats[cell] = (near.seats[cell] as number) + change;
  near.rowExcess[row] = (near.rowExcess[row] as number) + change;
  near.columnExcess[column] = (near.columnExcess[column] as number) + change;
  refresh(near, cell);
}

function logarithm(weight: Whole): number {
  const near = Number(weight);
  if (near < 2 ** 1000) return Math.log(near);
  const shift = bitLength(weight);
  return Math.log(scaledDown(weight, shift)) + shift * Math.LN2;
}
