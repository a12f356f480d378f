import { exact, plain } from "../../domain/amount.js";
import { danishNumber } from "../../domain/danish.js";
import type { Grid, GridCell } from "../grid.js";
import type { Range, SheetSurvey, SurveyedCell } from "./survey-sheet.js";

/** A value as a reader of workbooks gives it; an object is a date. */
export type CellValue = string | number | boolean | { toISOString(): string; getTime(): number } | null;

/** A table of internship places is far smaller; what lies further out is a cell that somebody lost. */
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 256;

const BLANK: GridCell = { kind: "text", text: "" };

/**
 * The cells of a sheet, within the rows and columns that are read. Null where a number that stands in the sheet
 * did not come through: then none of the others can be trusted either.
 */
export function gridOf(survey: SheetSurvey, values: readonly (readonly CellValue[])[]): Grid | null {
  const grid: GridCell[][] = [];
  for (const [row, columns] of survey.cells) {
    if (row >= MOST_ROWS) continue;
    for (const [column, surveyed] of columns) {
      if (column >= MOST_COLUMNS) continue;
      const cell = cellOf(surveyed, values[row]?.[column] ?? null);
      if (cell === null) return null;
      put(grid, row, column, cell);
    }
  }
  const covered = survey.merges.reduce((sum, merge) => sum + areaOf(merge), 0);
  if (covered > MOST_ROWS * MOST_COLUMNS) return null;
  for (const merge of survey.merges) cover(grid, merge);
  return Array.from(grid, (row: GridCell[] | undefined) =>
    Array.from(row ?? [], (cell: GridCell | undefined) => cell ?? BLANK),
  );
}

function put(grid: GridCell[][], row: number, column: number, cell: GridCell): void {
  (grid[row] ??= [])[column] = cell;
}

/** As far as it is read. Merged ranges never overlap, so all of them together have no more cells than that. */
function areaOf({ top, left, bottom, right }: Range): number {
  const height = Math.min(bottom, MOST_ROWS - 1) - top + 1;
  const width = Math.min(right, MOST_COLUMNS - 1) - left + 1;
  return Math.max(0, height) * Math.max(0, width);
}

/** What a merged range covers has the text of its first cell; whatever else is left in there nobody sees. */
function cover(grid: GridCell[][], { top, left, bottom, right }: Range): void {
  const text = grid[top]?.[left]?.text ?? "";
  if (text === "") return;
  for (let row = top; row <= Math.min(bottom, MOST_ROWS - 1); row += 1) {
    for (let column = left; column <= Math.min(right, MOST_COLUMNS - 1); column += 1) {
      if (row === top && column === left) continue;
      put(grid, row, column, { kind: "covered", text, from: column === left ? "above" : "left" });
    }
  }
}

function cellOf(
  { type, formula, hasValue, value: written }: SurveyedCell,
  value: CellValue,
): GridCell | null {
  if (!hasValue) return { kind: "formula", text: `=${formula ?? ""}` };
  if (type === "e") return { kind: "error", text: written };
  if (typeof value === "number") return numberOf(value, formula !== null);
  if (typeof value === "boolean") return { kind: "text", text: value ? "SAND" : "FALSK" };
  if (typeof value === "string") return { kind: "text", text: value.normalize("NFC") };
  if (value !== null && !Number.isNaN(value.getTime())) {
    return { kind: "date", text: value.toISOString().slice(0, 10) };
  }
  return type === "n" || type === "b" || type === "d" ? null : BLANK;
}

/** With the 15 digits that Excel shows: the sum of 0.1 and 0.2 is 0.3 there, and 0.30000000000000004 in the file. */
function numberOf(value: number, isFormula: boolean): GridCell | null {
  if (!Number.isFinite(value)) return null;
  const digits = plain(exact(value.toPrecision(15)));
  return { kind: "number", text: danishNumber(digits), value: digits, isFormula };
}
