import { columnLetters } from "../../domain/where.js";
import type { Table } from "../../submission/document.js";

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

/** The sums of a table, to the right and below, as formulas; null for a table without them. */
export function sumFormulas({ columns, rows, endsInSums }: Table, { firstRow }: Place): LiveCells | null {
  const parts = columns.flatMap(({ role }, column) => (role === "part" ? [columnLetters(column + 1)] : []));
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  const lastRow = firstRow + rows.length - 2;
  if (endsInSums !== true || firstPart === undefined || lastPart === undefined || lastRow < firstRow)
    return null;
  return rows.map((row, index) =>
    row.map((cell, column): LiveCell | undefined => {
      if (cell.kind !== "number") return undefined;
      const value = Number(cell.value);
      const [letter, number] = [columnLetters(column + 1), firstRow + index];
      if (columns[column]?.role === "sum-of-parts") {
        return { formula: `SUM(${firstPart}${number}:${lastPart}${number})`, value };
      }
      return number > lastRow
        ? { formula: `SUM(${letter}${firstRow}:${letter}${lastRow})`, value }
        : undefined;
    }),
  );
}
