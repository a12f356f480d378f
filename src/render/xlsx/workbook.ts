/** The number format of what is shown as it is typed, decimals too, with no mark between thousands. */
export const AS_TYPED: string = "General";

export interface CellLook {
  readonly bold?: true;
  /** In points; 10 unless said. */
  readonly size?: number;
  readonly align?: "start" | "end";
  readonly wrap?: true;
  /** In the middle of its row; a cell with a border always is. */
  readonly middle?: true;
  readonly border?: true;
  readonly fill?: "header" | "changeable";
  /** A number format in Excel's own notation, which it shows as the reader's language writes it. */
  readonly numberFormat?: string;
  /** In a sheet that is protected: may be filled in all the same. */
  readonly unlocked?: true;
}

/** A cell of a sheet: a text, a number, a formula with the value it has now, or nothing. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly look: CellLook;
  /** What may be typed into it, if not anything: a number, or a whole one, of 0 or more. */
  readonly accepts?: "number" | "whole-number";
}

/** Cells from row to row and column to column, both counted from 0, that are shown as one. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface Sheet {
  /** Letters only: hucre does not quote it where it must be. */
  readonly name: string;
  readonly landscape: boolean;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** The row, counted from 0, that is repeated on each printed page, and stays on the screen if few stand above it. */
  readonly repeatedRow?: number;
  /** The rows, counted from 0, that begin a printed page. */
  readonly pageBreaks: readonly number[];
  /** On how many pages it is printed at most, if that is known. */
  readonly pages?: number;
  /** What the program says no to, where it is typed in. */
  readonly validations?: readonly Validation[];
  /** Without a password: against slips, and not against anybody. */
  readonly isProtected?: true;
  /** Never the first. */
  readonly isHidden?: true;
}

/** The only answers to some cells: those that stand in other cells, or numbers, or whole ones, of 0 or more. */
export interface Validation {
  /** As a sheet names cells: `B10`, `C14:C19`. */
  readonly range: string;
  readonly allowed: "number" | "whole-number" | { readonly listedIn: string };
  /** Said when the cell is chosen, if anything. */
  readonly prompt?: string;
  /** Said when something else is typed in. */
  readonly error: string;
}

export interface SheetRow {
  /** In points. */
  readonly height: number;
  readonly cells: readonly SheetCell[];
}
