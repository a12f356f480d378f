import type { Table } from "../../submission/document.js";
import { letters, type LiveCell, type LiveCells, type Place } from "./live-cell.js";

/** The sums of a table, to the right and below, as formulas; null for a table without them. */
export function sumFormulas({ columns, rows, endsInSums }: Table, { firstRow }: Place): LiveCells | null {
  const parts = columns.flatMap(({ role }, column) => (role === "part" ? [letters(column)] : []));
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  const lastRow = firstRow + rows.length - 2;
  if (endsInSums !== true || firstPart === undefined || lastPart === undefined || lastRow < firstRow)
    return null;
  return rows.map((row, index) =>
    row.map((cell, column): LiveCell | undefined => {
      if (cell.kind !== "number") return undefined;
      const value = Number(cell.value);
      const [letter, number] = [letters(column), firstRow + index];
      if (columns[column]?.role === "sum-of-parts") {
        return { formula: `SUM(${firstPart}${number}:${lastPart}${number})`, value };
      }
      return number > lastRow
        ? { formula: `SUM(${letter}${firstRow}:${letter}${lastRow})`, value }
        : undefined;
    }),
  );
}
