/** A formula, and the value that it has now. */
export interface LiveCell {
  readonly formula: string;
  readonly value: string | number;
}

/** By the table's rows and columns; undefined where the cell is as the document says. */
export type LiveCells = readonly (readonly (LiveCell | undefined)[])[];

/** Where a table stands on its sheet. */
export interface Place {
  /** The number of its first row under the header, as the sheet counts. */
  readonly firstRow: number;
  /** The cell that holds what a division divides. */
  readonly dividend: string;
}

/** A column as a formula names it, counted from 0: A, B, …, Z, AA. */
export function letters(column: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
