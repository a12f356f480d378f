import type { Notice } from "../../domain/notice.js";
import type { Refusal } from "../../domain/refusal.js";
import type { Grid } from "./grid.js";

/** A table in which every row says all that it needs by itself; each cell stands where it stood. */
export interface PlainGrid {
  readonly grid: Grid;
  /** The rows over the table whose titles are used, from 1. */
  readonly used: ReadonlySet<number>;
  readonly notices: readonly Notice[];
  readonly refusals: readonly Refusal[];
}

/** A table as its file has it, in which every row says what it needs. */
export function asItIs(grid: Grid): PlainGrid {
  return { grid, used: new Set(), notices: [], refusals: [] };
}
