import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { filledNames } from "./filled-names.js";
import { findHeader } from "./find-header.js";
import type { Grid } from "./grid.js";
import { titledGrid } from "./titled-grid.js";
import type { TitleOf } from "./titles.js";

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

/**
 * The table with what people write once for many rows in each of them: titles over the rows, and names in the first row
 * of their group only.
 */
export function plainGrid(
  grid: Grid,
  frame: FormFrame,
  file: Where,
  isAsked: (of: TitleOf) => boolean,
): PlainGrid {
  const header = findHeader(grid, frame);
  const titled = header === null ? asItIs(grid) : titledGrid(grid, header, frame, file, isAsked);
  return filledNames(titled, frame, file);
}
