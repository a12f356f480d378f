import type { NearTable } from "./near-table.js";
import type { Table } from "./table.js";
import type { TwoWayRefusal } from "./types.js";

/** Why the margins can't be met. */
export type BlockingSet = Omit<Extract<TwoWayRefusal, { readonly code: "infeasible" }>, "code">;

/**
 * What can be reached from the margins that are off, when no margin off the other way can be: the cut of a maximum
 * flow. It proves by whole numbers alone that `table` can't be filled, and is the same for every maximum flow, so
 * it depends on the problem alone. Searched with the rows first and with the columns first; the smaller set is
 * returned.
 */
export function blockingSet(near: NearTable, table: Table): BlockingSet {
  const fewInColumns = cut(near, table, true);
  const fewInRows = cut(near, table, false);
  const size = ({ rows, columns }: BlockingSet): number => rows.length + columns.length;
  return size(fewInRows) < size(fewInColumns) ? fewInRows : fewInColumns;
}

/**
 * From a line of the first kind where a cell can fall to its line of the second, and from there where a cell
 * can rise back. In the end the cells of the first lines are at their least outside the second lines, those
 * of the second at their most outside the first, and still the second have too few seats, or the first too
 * many.
 */
function cut(
  { seats, rowExcess, columnExcess }: NearTable,
  { rowSeats, columnSeats, lower, upper }: Table,
  rowsFirst: boolean,
): BlockingSet {
  const width = columnSeats.length;
  const [excess, excessThere] = rowsFirst ? [rowExcess, columnExcess] : [columnExcess, rowExcess];
  const [owned, wanted] = rowsFirst ? [rowSeats, columnSeats] : [columnSeats, rowSeats];
  const first = lines(excess, 1);
  const second = lines(excessThere, -1);
  const linesOf = (cell: number): [number, number] => {
    const row = Math.floor(cell / width);
    return rowsFirst ? [row, cell - row * width] : [cell - row * width, row];
  };
  for (let before = -1; before < first.size + second.size;) {
    before = first.size + second.size;
    for (const [cell, given] of seats.entries()) {
      const [line, lineThere] = linesOf(cell);
      if (first.has(line) && given > (lower[cell] as number)) second.add(lineThere);
      if (second.has(lineThere) && given < (upper[cell] as number)) first.add(line);
    }
  }
  let needed = 0;
  let available = 0;
  for (const line of first) available += owned[line] as number;
  for (const line of second) needed += wanted[line] as number;
  for (const cell of seats.keys()) {
    const [line, lineThere] = linesOf(cell);
    if (first.has(line) && !second.has(lineThere)) needed += lower[cell] as number;
    if (second.has(lineThere) && !first.has(line)) available += upper[cell] as number;
  }
  const [here, there] = [first, second].map((lines) => [...lines].sort((a, b) => a - b)) as [
    number[],
    number[],
  ];
  return { needed, available, rows: rowsFirst ? here : there, columns: rowsFirst ? there : here };
}

/** The lines with seats too many (1) or too few (−1). */
function lines(excess: Float64Array, sign: 1 | -1): Set<number> {
  return new Set([...excess.keys()].filter((line) => (excess[line] as number) * sign > 0));
}
