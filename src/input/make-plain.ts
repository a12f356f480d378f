import type { FormFrame } from "../domain/form-frame.js";
import type { Where } from "../domain/refusal.js";
import { filledNames } from "./filled-names.js";
import { findHeader } from "./find-header.js";
import type { Grid } from "./grid.js";
import { asItIs, type PlainGrid } from "./plain-grid.js";
import { titledGrid } from "./titled-grid.js";
import type { TitleOf } from "./titles.js";

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
