import type { FormFrame } from "../../domain/form-frame.js";
import type { Where } from "../../domain/refusal.js";
import { filledNames } from "./filled-names.js";
import { findHeader } from "./find-header.js";
import type { Grid } from "../grid/grid.js";
import { asItIs, type PlainGrid } from "../grid/plain-grid.js";
import { withInstitutionHeading } from "./institution-column.js";
import { type SaidBySheet, titledGrid } from "./titled-grid.js";

/** The table with what is written once for many rows put in each: titles over rows, names in a group's first row. */
export function plainGrid(grid: Grid, frame: FormFrame, file: Where, sheet: SaidBySheet): PlainGrid {
  const header = findHeader(grid, frame);
  const titled = header === null ? asItIs(grid) : titledGrid(grid, header, frame, file, sheet);
  return filledNames(withInstitutionHeading(titled, frame, file), frame, file);
}
