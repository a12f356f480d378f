import type { FormFrame } from "../../domain/form-frame.js";
import { nameKey } from "../../domain/name-key.js";
import type { Grid, GridRow } from "../grid/grid.js";
import { formColumns } from "./form-cells.js";
import { wholeFormInGrid } from "./form-in-grid.js";
import { saidAcross } from "./said-across.js";
import { hasNumber, saidIn, saysWhose } from "./said-in-tables.js";
import type { ReadDocument } from "./read-document.js";

/**
 * The forms in the tables of a document, each as one grid: a table with the form's header, and those that go on right
 * under it. Tables with the header each, of which no row stands twice, are one form that is divided.
 */
export function formGrids({ blocks }: ReadDocument, frame: FormFrame): readonly Grid[] {
  const grids: GridRow[][] = [];
  let open: GridRow[] | null = null;
  for (const block of blocks) {
    if (block.kind === "paragraph") open = null;
    else if (hasForm(block.grid, frame)) grids.push((open = []));
    if (block.kind === "paragraph" || open === null) continue;
    for (const row of block.grid) open.push(row);
    open.push([]);
  }
  const together = grids.flat();
  return isOneForm(together, frame) ? [together] : grids;
}

function hasForm(grid: Grid, frame: FormFrame): boolean {
  return grid.some((row) => formColumns(row, frame) !== null);
}

function isOneForm(grid: Grid, frame: FormFrame): boolean {
  const rows = wholeFormInGrid(grid, frame, {})?.rows ?? [];
  const keys = rows.map(({ institution, specialisation }) =>
    JSON.stringify([institution, specialisation].map(({ id, written }) => id ?? nameKey(written))),
  );
  return rows.length > 0 && new Set(keys).size === keys.length;
}

/** The pictures and shapes in or over the tables with the form's header, which may hide a number. */
export function picturesOver({ blocks }: ReadDocument, frame: FormFrame): string[] {
  return blocks.flatMap((block) =>
    block.kind === "table" && hasForm(block.grid, frame) ? block.pictures : [],
  );
}

/** What the other tables of a document say, but for those that go on right under the form; the last paragraphs say of what. */
export function saidInTables({ blocks }: ReadDocument, frame: FormFrame): string[] {
  let captions: string[] = [];
  let isApart = true;
  let isBehindTable = true;
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") {
      captions = isBehindTable ? [block.text] : [...captions, block.text];
      [isApart, isBehindTable] = [true, false];
      return [];
    }
    isBehindTable = true;
    if (hasForm(block.grid, frame)) isApart = false;
    if (!isApart) return [];
    const words = block.grid.flatMap((row) => (saysWhose(row) || !hasNumber(row) ? saidIn(row, true) : []));
    return [...words, ...saidAcross(block.grid, frame, captions)];
  });
}
