import type { Notice } from "../../domain/notice.js";
import type { Where } from "../../domain/where.js";
import type { Header } from "../find-header.js";
import { type GridCell, isBlank } from "../grid.js";
import type { ReadSheet } from "./read-workbook.js";

/** What is to be said of a sheet that a CSV file does not have: what is hidden, and cells without a value. */
export function sheetNotices(sheet: ReadSheet, header: Header, where: Where): Notice[] {
  return [...hiddenNotices(sheet, header, where), ...valueNotices(sheet, where)];
}

function hiddenNotices({ isHidden, grid, survey }: ReadSheet, header: Header, where: Where): Notice[] {
  const rows = [...survey.hiddenRows].filter((row) => row >= header.first && grid[row]?.some(isWritten));
  const columns = header.cells.flatMap((cell, column) =>
    isWritten(cell) && survey.hiddenColumns.some(([first, last]) => first <= column && column <= last)
      ? [column + 1]
      : [],
  );
  if (!isHidden && !survey.isFiltered && rows.length === 0 && columns.length === 0) return [];
  return [
    {
      code: "hidden-cells",
      isSheetHidden: isHidden,
      isFiltered: survey.isFiltered,
      rows: rows.map((row) => row + 1),
      columns,
      where,
    },
  ];
}

/** Errors and formulas without a result. Where a name or a number is needed they are refused, so here they are not. */
function valueNotices({ grid, name: sheet }: ReadSheet, where: Where): Notice[] {
  const cells = grid.flatMap((row, index) =>
    row.flatMap(({ kind }, column): Where[] =>
      kind === "formula" || kind === "error" ? [{ sheet, row: index + 1, column: column + 1 }] : [],
    ),
  );
  return cells.length === 0 ? [] : [{ code: "cells-without-value", cells, where }];
}

function isWritten(cell: GridCell): boolean {
  return !isBlank(cell);
}
