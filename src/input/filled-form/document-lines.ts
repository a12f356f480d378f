import type { DocumentLine } from "../../domain/filled-form.js";
import type { Where } from "../../domain/refusal.js";
import type { Grid, GridRow } from "../grid/grid.js";
import type { ReadDocument } from "./read-document.js";
import { textsOf } from "./said-in-tables.js";

/** The paragraphs of a Word document and the rows of its tables. */
export function linesOfDocument({ blocks }: ReadDocument, file: Where): DocumentLine[] {
  return blocks.flatMap((part, block): DocumentLine[] =>
    part.kind === "paragraph"
      ? [{ cells: [part.text], block, where: file }]
      : part.grid.flatMap((row) => lineOf(row, block, file)),
  );
}

/** The rows of a sheet; blank ones part its blocks. */
export function linesOfSheet(grid: Grid, sheet: Where, before: readonly DocumentLine[] = []): DocumentLine[] {
  let block = (before.at(-1)?.block ?? -1) + 1;
  return grid.flatMap((row, index) => {
    const line = lineOf(row, block, { ...sheet, row: index + 1 });
    if (line.length === 0) block += 1;
    return line;
  });
}

function lineOf(row: GridRow, block: number, where: Where): DocumentLine[] {
  const cells = textsOf(row);
  return cells.length === 0 ? [] : [{ cells, block, where }];
}
