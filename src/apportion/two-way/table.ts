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
 * The table with the cells of rows and columns without seats held at their lower bound: they are empty
 * whatever happens, and any multiplier that is small enough will do for them.
 */
export function withoutEmptyLines(table: Table): Table {
  const width = table.columnSeats.length;
  const upper = table.upper.map((most, cell) =>
    table.rowSeats[Math.floor(cell / width)] === 0 || table.columnSeats[cell % width] === 0
      ? (table.lower[cell] as number)
      : most,
  );
  return { ...table, upper };
}
