import type { FormFrame } from "../../domain/form-frame.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal } from "../../domain/refusal.js";
import type { Where } from "../../domain/where.js";
import { findHeader, type Header } from "../find-header.js";
import { type Grid, MOST_COLUMNS } from "../grid.js";
import { valueFault } from "../read-cell.js";
import { chooseSheet } from "./choose-sheet.js";
import type { ReadSheet } from "./read-workbook.js";
import { setAside } from "./set-aside.js";
import { MOST_ROWS } from "./merged-grid.js";
import { sheetNotices } from "./sheet-notices.js";

/** The one table in a workbook, and what is to be said of it: before what its rows say, and after. */
export interface SheetTable {
  readonly grid: Grid;
  /** The file and the sheet. */
  readonly where: Where;
  readonly before: readonly Notice[];
  readonly beside: readonly Notice[];
}

/** Finds the table on the sheet asked for by name, else on the only one that has one; or why there is none. */
export function tableInSheets(
  sheets: readonly ReadSheet[],
  written: string | undefined,
  frame: FormFrame,
  file: Where,
): SheetTable | Refusal {
  const sheet = chooseSheet(sheets, written, frame);
  if ("code" in sheet) return { ...sheet, where: file };
  const where: Where = { ...file, sheet: sheet.name };
  const stray = strayCell(sheet, where);
  if (stray !== null) return stray;
  const header = findHeader(sheet.grid, frame);
  // Without a header there is no table to set anything aside from: the reader says what stands there.
  if (header === null) return { grid: sheet.grid, where, before: [], beside: [] };
  const unclear = unclearHeading(sheet, header, where);
  if (unclear !== null) return unclear;
  const { grid, texts } = setAside(sheet.grid, header, frame);
  const beside: Notice[] = texts.length === 0 ? [] : [{ code: "beside-table", texts, where }];
  return { grid, where, before: sheetNotices(sheet, header, where), beside };
}

/** The first cell beyond the rows and columns that are read: part of the table may be lost with it. */
function strayCell({ stray }: ReadSheet, where: Where): Refusal | null {
  if (stray === null) return null;
  const limits = { rows: MOST_ROWS, columns: MOST_COLUMNS };
  return { code: "stray-cell", ...limits, where: { ...where, row: stray.row + 1, column: stray.column + 1 } };
}

/** The first heading that can be read in two ways: all the numbers under it can be too. */
function unclearHeading({ grid }: ReadSheet, { first, last }: Header, where: Where): Refusal | null {
  for (let row = first; row <= last; row += 1) {
    for (const [column, cell] of (grid[row] ?? []).entries()) {
      const fault = cell.kind === "unclear" ? valueFault(cell, "places") : null;
      if (fault !== null) return { ...fault, where: { ...where, row: row + 1, column: column + 1 } };
    }
  }
  return null;
}
