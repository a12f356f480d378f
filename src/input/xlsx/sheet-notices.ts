import type { Notice } from "../../domain/notice.js";
import type { Where } from "../../domain/refusal.js";
import type { Header } from "../headings/find-header.js";
import { isBlank } from "../grid/grid.js";
import type { CellPlace } from "./merged-grid.js";
import type { ReadSheet } from "./read-workbook.js";

/** What is to be said of a sheet that a CSV file does not have: what is hidden, and cells that show something else. */
export function sheetNotices(sheet: ReadSheet, header: Header, where: Where): Notice[] {
  return [
    ...hiddenNotices(sheet, header, where),
    ...markNotices(sheet, where),
    ...valueNotices(sheet, where),
    ...commentNotices(sheet, where),
  ];
}

function hiddenNotices(sheet: ReadSheet, header: Header, where: Where): Notice[] {
  const { isHidden, isFiltered, grid, hiddenRows, hiddenColumns, unseen } = sheet;
  const rows = [...hiddenRows].filter(
    (row) => row >= header.first && grid[row]?.some((cell) => !isBlank(cell)),
  );
  const columns = header.cells.flatMap((cell, column) =>
    !isBlank(cell) && hiddenColumns.has(column) ? [column + 1] : [],
  );
  const cells = unseen.filter(({ row }) => row >= header.first).map((place) => whereOf(place, sheet));
  if (!isHidden && !isFiltered && rows.length + columns.length + cells.length === 0) return [];
  const found = { rows: rows.map((row) => row + 1), columns, ...(cells.length === 0 ? {} : { cells }) };
  return [{ code: "hidden-cells", isSheetHidden: isHidden, isFiltered, ...found, where }];
}

/** The marks of notes that were left out of texts. */
export function markNotices(sheet: ReadSheet, where: Where): Notice[] {
  const cells = sheet.marked.map((place) => whereOf(place, sheet));
  return cells.length === 0 ? [] : [{ code: "marks-left-out", cells, where }];
}

/** Errors and formulas without a result. Where a name or a number is needed they are refused, so here they are not. */
function valueNotices(sheet: ReadSheet, where: Where): Notice[] {
  const cells = sheet.grid.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap(({ kind }, column): Where[] =>
      kind === "formula" || kind === "error" ? [whereOf({ row, column }, sheet)] : [],
    ),
  );
  return cells.length === 0 ? [] : [{ code: "cells-without-value", cells, where }];
}

/** What is said of cells, which is no part of what stands in them. */
export function commentNotices(sheet: ReadSheet, where: Where): Notice[] {
  const cells = sheet.comments.map(({ place, text }) => ({ text, where: whereOf(place, sheet) }));
  return cells.length === 0 ? [] : [{ code: "cell-comments", cells, where }];
}

/** A cell by its sheet and its address, as a sentence names it. */
export function whereOf({ row, column }: CellPlace, { name }: ReadSheet): Where {
  return { sheet: name, row: row + 1, column: column + 1 };
}
