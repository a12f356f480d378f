import type { PlacedRow } from "../domain/checks/places-refusals.js";
import type { FormFrame } from "../domain/form-frame.js";
import { isWrittenOut } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import { columnLetters, type Where } from "../domain/where.js";
import { cellAt, type Column, columnsOf, columnsRefusal } from "./columns.js";
import { findHeader } from "./find-header.js";
import { type Grid, type GridRow, isBlank } from "./grid.js";
import { Readings } from "./readings.js";
import { readRow } from "./read-row.js";
import type { RowContext } from "./row-context.js";
import { isTotalRow, totalRowNotices } from "./total-rows.js";

/** The rows of a table of internship places, with every fault met and everything read differently. */
export interface TableReading {
  readonly rows: readonly PlacedRow[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
}

/**
 * Reads a table of internship places: long (a row for each specialisation) or wide (a column for each). Row and
 * column numbers in what it returns are those that Excel shows.
 */
export function readTable(grid: Grid, frame: FormFrame, file: Where): TableReading {
  const header = findHeader(grid, frame);
  if (header === null) {
    const read = (grid.find((row) => !row.every(isBlank)) ?? []).map(({ text }) => text);
    return { rows: [], refusals: [{ code: "no-header", read, where: file }], notices: [] };
  }
  const columns = columnsOf(header.cells, frame);
  const wrong = columnsRefusal(columns, frame);
  if (wrong !== null) {
    return { rows: [], refusals: [{ ...wrong, where: { ...file, row: header.first + 1 } }], notices: [] };
  }
  const context: RowContext = { columns, frame, file, readings: new Readings(), refusals: [], sums: [] };
  const rows: PlacedRow[] = [];
  for (const [index, cells] of grid.entries()) {
    if (index <= header.last || cells.every(isBlank)) continue;
    if (isTotalRow(cells, columns)) context.sums.push(...totalRowNotices(cells, index + 1, rows, context));
    else rows.push(...readRow(cells, index + 1, context));
  }
  noteHeaders(header.last + 1, context);
  const above = grid.slice(0, header.first).map((cells) => readableText(cells));
  const nothing: Refusal[] =
    rows.length === 0 && context.refusals.length === 0 ? [{ code: "no-rows", where: file }] : [];
  return {
    rows,
    refusals: [...context.refusals, ...nothing],
    notices: [
      ...layoutNotices(
        above.filter((text) => text !== ""),
        unnamedWithContent(grid.slice(header.last + 1), columns),
        context,
      ),
      ...context.readings.notices(),
      ...context.sums,
    ],
  };
}

/** What a row says, each merged cell once. */
function readableText(cells: GridRow): string {
  return cells
    .filter((cell) => !isBlank(cell) && cell.kind !== "covered")
    .map(({ text }) => text)
    .join(" ");
}

/** A column named after a specialisation in other words than the form's. */
function noteHeaders(row: number, { columns, frame, file, readings }: RowContext): void {
  for (const column of columns) {
    const meant = frame.specialisations.find(({ id }) => id === column.specialisation);
    if (meant !== undefined && !isWrittenOut(column.header, meant)) {
      readings.add("specialisation", column.header.trim(), meant.name, cellAt(row, column, file));
    }
  }
}

/** Columns without a header, with something in them all the same: as Excel calls them, in brackets. */
function unnamedWithContent(rows: Grid, columns: readonly Column[]): string[] {
  return columns
    .filter(({ meaning, index }) => meaning === "unnamed" && rows.some((cells) => !isBlank(cells[index])))
    .map(({ index }) => `(${columnLetters(index + 1)})`);
}

function layoutNotices(
  above: readonly string[],
  unnamed: readonly string[],
  { columns, frame, file: where }: RowContext,
): Notice[] {
  const notices: Notice[] = [];
  if (above.length > 0) notices.push({ code: "rows-above-header", texts: above, where });
  const named = columns.filter(({ meaning }) => meaning === "extra").map(({ header }) => header);
  const extra = [...named, ...unnamed];
  if (extra.length > 0) notices.push({ code: "extra-columns", headers: extra, where });
  const [only] = frame.institutions;
  if (only !== undefined && !columns.some(({ meaning }) => meaning === "institution")) {
    notices.push({ code: "institution-assumed", institution: only.id, name: only.name, where });
  }
  return notices;
}
