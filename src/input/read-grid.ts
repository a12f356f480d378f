import { type Grid, textGrid } from "./grid.js";
import { parseCsv } from "./parse-csv.js";

/** As Danish Excel separates cells, as a range is pasted, and as the rest of the world does. */
const DELIMITERS = [";", "\t", ","];
/** The line by which Excel is told the delimiter; Excel hides it, so it is no row. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/**
 * The cells of a CSV text, or null where its quotation marks do not match. The delimiter is the one that the
 * file states, else the one under which a header is recognised.
 */
export function readGrid(text: string, hasHeader: (grid: Grid) => boolean): Grid | null {
  const stated = SEPARATOR_LINE.exec(text);
  if (stated?.[1] !== undefined) return gridOf(text.slice(stated[0].length), stated[1]);
  const grids: (Grid | null)[] = [];
  for (const delimiter of DELIMITERS) {
    const grid = gridOf(text, delimiter);
    if (grid !== null && hasHeader(grid)) return grid;
    grids.push(grid);
  }
  return grids.includes(null) ? null : (grids[0] ?? null);
}

function gridOf(text: string, delimiter: string): Grid | null {
  const rows = parseCsv(text, delimiter);
  return rows === null ? null : textGrid(rows);
}
