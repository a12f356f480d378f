import { columnLetters } from "../../domain/where.js";
import type { Cell, Table } from "../../submission/document.js";

export interface LiveCell {
  readonly formula: string;
  readonly value: string | number;
}

/** What a sheet says where a number that is changed is none, or no possible one. */
export const UNKNOWN = '"kan ikke beregnes"';

/** The sum of cells, all of which but `blanks` must be numbers of 0 or more: a sheet's own sum passes over a text. */
export function sumOfNumbers(range: string, along: "ROWS" | "COLUMNS", blanks = 0): string {
  const counted = `COUNTIF(${range},">=0")${blanks === 0 ? "" : `+${blanks}`}`;
  return `IF(${counted}<${along}(${range}),${UNKNOWN},SUM(${range}))`;
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

/**
 * The sums of a table, to the right and below, as formulas; null for a table without them. Of one that can be changed
 * each number must be one.
 */
export function sumFormulas(
  { columns, rows, endsInSums }: Table,
  { firstRow }: Place,
  isChangeable: boolean,
): LiveCells | null {
  const parts = columns.flatMap(({ role }, column) => (role === "part" ? [columnLetters(column + 1)] : []));
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  const lastRow = firstRow + rows.length - 2;
  if (endsInSums !== true || firstPart === undefined || lastPart === undefined || lastRow < firstRow)
    return null;
  const isBlank = (cell: Cell | undefined): boolean => cell?.kind !== "number";
  const sumOf = (range: string, along: "ROWS" | "COLUMNS", cells: readonly (Cell | undefined)[]): string =>
    isChangeable ? sumOfNumbers(range, along, cells.filter(isBlank).length) : `SUM(${range})`;
  return rows.map((row, index) =>
    row.map((cell, column): LiveCell | undefined => {
      if (cell.kind !== "number") return undefined;
      const value = Number(cell.value);
      const [letter, number] = [columnLetters(column + 1), firstRow + index];
      if (columns[column]?.role === "sum-of-parts") {
        const own = row.filter((_, at) => columns[at]?.role === "part");
        return { formula: sumOf(`${firstPart}${number}:${lastPart}${number}`, "COLUMNS", own), value };
      }
      const above = rows.slice(0, -1).map((other) => other[column]);
      return number > lastRow
        ? { formula: sumOf(`${letter}${firstRow}:${letter}${lastRow}`, "ROWS", above), value }
        : undefined;
    }),
  );
}
