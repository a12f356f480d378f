import type { Notice } from "../../domain/notice.js";
import type { UnclearBecause } from "../../domain/office-refusal.js";
import type { Refusal, Where } from "../../domain/refusal.js";

/** A cell of a table. Every kind has a text, for names and headers; only a text and a number can be an amount. */
export type GridCell =
  /**
   * `over` is the heading of the group of columns that a heading belongs to, and `readAs` the one that it is read as
   * where it is none by its own words. `at` is where the cell's content begins in the text of a Word document's main part.
   */
  | {
      readonly kind: "text";
      readonly text: string;
      readonly over?: string;
      readonly readAs?: string;
      readonly at?: number;
    }
  /** `value` in plain digits with a point; `isFormula` where it is the saved result of one. */
  | { readonly kind: "number"; readonly text: string; readonly value: string; readonly isFormula: boolean }
  /** The date as `2023-02-10`. */
  | { readonly kind: "date"; readonly text: string }
  /** The error as shown: `#REF!`. */
  | { readonly kind: "error"; readonly text: string }
  /** A formula, with its sign of equality, whose result was not saved, or is not to be believed: `saved`. */
  | { readonly kind: "formula"; readonly text: string; readonly saved?: string }
  /** A cell that can be read in two ways. "" is nothing at all. */
  | {
      readonly kind: "unclear";
      readonly text: string;
      readonly because: UnclearBecause;
      readonly readings: readonly [string, string];
    }
  /** A cell of a merged range that is not its first: it has the first one's text, and never its number. */
  | { readonly kind: "covered"; readonly text: string; readonly from: "above" | "left" };

export type GridRow = readonly GridCell[];

/** A table as a file has it: row and column 0 are those that Excel calls 1 and A. */
export type Grid = readonly GridRow[];

/** What Excel can hold in a cell. Whatever the file, no text of fair intent is longer. */
const LONGEST_TEXT = 32_767;

/** Why no text of this length is read, or null. */
export function lengthRefusal(length: number): Refusal | null {
  if (length <= LONGEST_TEXT) return null;
  return { code: "archive-too-large", measure: "cell-text", limit: LONGEST_TEXT };
}

/** A longer text is no heading, name, label, title or remark that says something of the numbers. */
export const LONGEST_LINE = 200;

/** What Excel can hold in a row. */
const WIDEST_ROW = 16_384;

/** Why no row of so many cells is read, or null. */
export function widthRefusal(grid: Grid): Refusal | null {
  if (grid.every((row) => row.length <= WIDEST_ROW)) return null;
  return { code: "archive-too-large", measure: "columns", limit: WIDEST_ROW };
}

/** The header of a table is looked for in this many rows: above it a title or a remark may stand. */
export const ROWS_ABOVE = 20;

/** A table of internship places is far narrower; what lies further to the right is a cell that somebody lost. */
export const MOST_COLUMNS = 256;

export function isBlank(cell: GridCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === "";
}

/** A cell with nothing in it. */
export const BLANK: GridCell = textCell("");

export function textCell(text: string): GridCell {
  return { kind: "text", text };
}

/** The row with a text in the place of what it has in a column. */
export function withText(row: GridRow, column: number, text: string): GridRow {
  return Array.from(row).with(column, textCell(text));
}

/** The row with a heading read as another one; messages quote what stands there, if anything does. */
export function withHeading(row: GridRow, column: number, readAs: string): GridRow {
  const text = isBlank(row[column]) ? readAs : (row[column]?.text ?? "");
  return Array.from(row).with(column, { kind: "text", text, readAs });
}

/** The text at a column of a row, without spaces around; "" where there is none. */
export function textAt(row: GridRow, column: number | undefined): string {
  return row[column ?? -1]?.text.trim() ?? "";
}

/** The same as far as it may be a line. */
export function lineAt(row: GridRow, column: number | undefined): string {
  return textAt(row, column).slice(0, LONGEST_LINE);
}

/** What the first row has that is not empty. */
export function firstTexts(grid: Grid): string[] {
  return (grid.find((row) => !row.every(isBlank)) ?? []).map(({ text }) => text);
}

/** What tells the rows of a collection from each other, whatever cell of them is meant. */
export function rowKey({ file, sheet, row }: Where = {}): string {
  return JSON.stringify([file, sheet, row]);
}

/** The same of a cell. */
export function placeKey({ file, sheet, row, column }: Where = {}): string {
  return JSON.stringify([file, sheet, row, column]);
}

/** A text and where it stands, from 1. */
export interface WrittenText {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The texts of a row, merged cells once. */
export function textsIn(cells: GridRow, row: number): WrittenText[] {
  return cells.flatMap((cell, index) =>
    isBlank(cell) || cell.kind === "covered" ? [] : [{ text: cell.text.trim(), row, column: index + 1 }],
  );
}

/** A cell with something in it. */
export interface WrittenCell {
  readonly text: string;
  readonly where: Where;
}

/** The same of all rows, each with its place in a file. */
export function writtenCells(grid: Grid, file: Where): WrittenCell[] {
  return grid.flatMap((cells, index) =>
    textsIn(cells, index + 1).map(({ text, ...at }) => ({ text, where: { ...file, ...at } })),
  );
}

/** A table in which every row says all that it needs by itself; each cell stands where it stood. */
export interface PlainGrid {
  readonly grid: Grid;
  /** The rows over the table whose titles are used, from 1. */
  readonly used: ReadonlySet<number>;
  readonly notices: readonly Notice[];
  readonly refusals: readonly Refusal[];
}

/** A table as its file has it, in which every row says what it needs. */
export function asItIs(grid: Grid): PlainGrid {
  return { grid, used: new Set(), notices: [], refusals: [] };
}
