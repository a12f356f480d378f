import type { PlacedRow } from "../domain/checks/places-refusals.js";
import type { FormFrame } from "../domain/form-frame.js";
import { isWrittenOut } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import { columnLetters, type Where } from "../domain/where.js";
import { compareSums } from "./compare-sums.js";
import { cellAt, type Column, columnOf, columnsOf, columnsRefusal, saysInstitution } from "./columns.js";
import { findHeader } from "./find-header.js";
import { findSums, type RowKind } from "./find-sums.js";
import { type Grid, type GridRow, isBlank, MOST_COLUMNS, textAt } from "./grid.js";
import { Readings } from "./readings.js";
import { readRow } from "./read-row.js";
import type { RowContext } from "./row-context.js";
import { answerOf, type SumAnswers } from "./sum-answers.js";
import { figureNotice, labelledAs } from "./total-rows.js";
import { type UnitInTable, unitsInTable } from "./stated-unit.js";
import { unreadColumns } from "./unread-columns.js";

/** The rows of a table of internship places, with every fault met and everything read differently. */
export interface TableReading {
  readonly rows: readonly PlacedRow[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
  /** The units that it states. */
  readonly units: readonly UnitInTable[];
}

/**
 * Reads a table of internship places: long (a row for each specialisation) or wide (a column for each). Rows of sums
 * are compared and left out. Row and column numbers in what it returns are those that Excel shows.
 */
export function readTable(
  grid: Grid,
  frame: FormFrame,
  file: Where,
  answers: SumAnswers,
  provider: string,
): TableReading {
  const header = findHeader(grid, frame);
  if (header === null) {
    const read = (grid.find((row) => !row.every(isBlank)) ?? []).map(({ text }) => text);
    return { rows: [], refusals: [{ code: "no-header", read, where: file }], notices: [], units: [] };
  }
  const stray = strayRefusal(grid, file);
  if (stray !== null) return { rows: [], refusals: [stray], notices: [], units: [] };
  const columns = columnsOf(header.cells, frame);
  const below = grid.slice(header.last + 1);
  const unread = unreadColumns(columns, below, frame);
  const lost: Refusal[] =
    unread.length === 0
      ? []
      : [{ code: "unread-columns", headers: unread, where: { ...file, row: header.first + 1 } }];
  const wrong = columnsRefusal(columns, frame);
  if (wrong !== null) {
    const where = { ...file, row: header.first + 1 };
    return { rows: [], refusals: [...lost, { ...wrong, where }], notices: [], units: [] };
  }
  const context: RowContext = {
    ...{ columns, frame, file, provider },
    ...{ readings: new Readings(), refusals: lost, sums: [] },
  };
  const { own, rows } = ownRows(below, header.last + 2, answers, context);
  noteHeaders(header.last + 1, context);
  const above = grid.slice(0, header.first).map((cells) => readableText(cells));
  const nothing: Refusal[] =
    rows.length === 0 && context.refusals.length === 0 ? [{ code: "no-rows", where: file }] : [];
  return {
    rows,
    refusals: [...context.refusals, ...nothing],
    units: unitsInTable(grid.slice(0, header.first), columns, header.last + 1, file),
    notices: [
      ...(own === 0 ? [] : [{ code: "table-read" as const, rows: own, where: file }]),
      ...layoutNotices(
        above.filter((text) => text !== ""),
        unnamedWithContent(below, columns),
        context,
      ),
      ...context.readings.notices(),
      ...context.sums,
    ],
  };
}

/** The first cell with content beyond the columns that are read: part of the table may be lost with it. */
function strayRefusal(grid: Grid, file: Where): Refusal | null {
  for (const [row, cells] of grid.entries()) {
    if (cells.length <= MOST_COLUMNS) continue;
    const column = cells.findIndex((cell, index) => index >= MOST_COLUMNS && !isBlank(cell));
    if (column === -1) continue;
    return {
      code: "stray-cell",
      columns: MOST_COLUMNS,
      where: { ...file, row: row + 1, column: column + 1 },
    };
  }
  return null;
}

/**
 * The providers' own rows, what they say, and how many they are; what is found of the sums among them is put into the
 * context.
 */
function ownRows(
  below: Grid,
  firstRow: number,
  answers: SumAnswers,
  context: RowContext,
): { readonly own: number; readonly rows: readonly PlacedRow[] } {
  const { columns, refusals, file } = context;
  const who = columnOf("provider", columns);
  const asked = new Map<string, Refusal>();
  const ask = (written: string, row: number, because: SumOrProvider["because"]): void => {
    if (who === undefined || asked.has(written)) return;
    asked.set(written, { code: "sum-or-provider", written, because, where: cellAt(row, who, file) });
  };
  const rows = below.flatMap((cells, index) => {
    if (cells.every(isBlank)) return [];
    const provider = textAt(cells, who?.index);
    const row = firstRow + index;
    const answer = answerOf(provider, answers);
    const label = answer === null ? labelledAs(cells, columns, context.frame) : null;
    if (label === "figure") context.sums.push(figureNotice(cells, row, context));
    if (label === "ask") ask(provider, row, "label");
    if (label === "figure" || label === "ask") return [];
    const [isLabelled, isSaid] = [label === "sum", answer === "sum"];
    return [
      {
        cells,
        row,
        provider,
        isLabelled,
        isSaid,
        placed: isLabelled || isSaid ? [] : readRow(cells, row, context),
      },
    ];
  });
  const kinds: RowKind[] =
    who === undefined ? rows.map(({ isLabelled }) => (isLabelled ? "sum" : "own")) : findSums(rows, answers);
  const own = rows.filter((_, index) => kinds[index] === "own");
  for (const { provider, row } of compareSums(rows, kinds, context)) ask(provider, row, "label");
  rows.forEach(({ provider, row }, index) => {
    const kind = kinds[index];
    if (kind === "rows-above" || kind === "rows-below") ask(provider, row, kind);
  });
  refusals.push(...asked.values());
  if (who !== undefined && context.provider === "" && own.some(({ provider }) => provider !== "")) {
    for (const { provider, row } of own) {
      if (provider !== "") continue;
      refusals.push({ code: "missing-value", meaning: "provider", where: cellAt(row, who, file) });
    }
  }
  return { own: own.length, rows: own.flatMap(({ placed }) => placed) };
}

type SumOrProvider = Extract<Refusal, { readonly code: "sum-or-provider" }>;

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
  if (only !== undefined && !columns.some(saysInstitution)) {
    notices.push({ code: "institution-assumed", institution: only.id, name: only.name, where });
  }
  return notices;
}
