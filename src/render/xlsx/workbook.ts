/** How a cell looks, whatever writes it. */
export interface CellLook {
  readonly bold?: true;
  /** In points; 10 unless said. */
  readonly size?: number;
  readonly align?: "start" | "end";
  readonly wrap?: true;
  readonly border?: true;
  readonly fill?: "header" | "changeable";
  /** A number format in Excel's own notation, which it shows as the reader's language writes it. */
  readonly numberFormat?: string;
}

/** A cell of a sheet: a text, a number, a formula with the value it has now, or nothing. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly look: CellLook;
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
  /** The row, counted from 0, that is repeated on each printed page and stays on the screen. */
  readonly repeatedRow?: number;
}

export interface SheetRow {
  /** In points; as high as its text unless said. */
  readonly height?: number;
  readonly cells: readonly SheetCell[];
}
