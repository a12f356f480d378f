import type { SignpostRule } from "../signposts.js";
import type { Whole } from "../whole.js";

/** A two-way problem with its bounds worked out. Cells are numbered row by row. */
export interface Table {
  readonly rule: SignpostRule;
  readonly rowSeats: readonly number[];
  readonly columnSeats: readonly number[];
  readonly weights: readonly Whole[];
  /** Minimum and first seat. */
  readonly lower: readonly number[];
  /** Maximum, Infinity where there is none; for a zero weight the minimum. */
  readonly upper: readonly number[];
}

/**
 * What an inequality of the definition says of a cell: at most signpost(seats + 1) unless it is at its
 * maximum, at least signpost(seats) unless it is at its minimum. A cell that can't move says nothing.
 */
export function canRise({ upper }: Table, seats: ArrayLike<number>, cell: number): boolean {
  return (seats[cell] as number) < (upper[cell] as number);
}

/** Whether a cell is above its lower bound. */
export function canFall({ lower }: Table, seats: ArrayLike<number>, cell: number): boolean {
  return (seats[cell] as number) > (lower[cell] as number);
}

/**
 * The table without rows and columns that have no seats: their cells are empty whatever happens, and any
 * multiplier that is small enough will do for them.
 */
export function withoutEmptyMargins(table: Table): { inner: Table; rows: number[]; columns: number[] } {
  const rows = indicesOfPositive(table.rowSeats);
  const columns = indicesOfPositive(table.columnSeats);
  const width = table.columnSeats.length;
  const pick = <T>(cells: readonly T[]): T[] =>
    rows.flatMap((row) => columns.map((column) => cells[row * width + column] as T));
  const inner: Table = {
    rule: table.rule,
    rowSeats: rows.map((row) => table.rowSeats[row] as number),
    columnSeats: columns.map((column) => table.columnSeats[column] as number),
    weights: pick(table.weights),
    lower: pick(table.lower),
    upper: pick(table.upper),
  };
  return { inner, rows, columns };
}

function indicesOfPositive(seats: readonly number[]): number[] {
  return seats.flatMap((count, index) => (count > 0 ? [index] : []));
}
