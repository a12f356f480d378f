import type { NearTable } from "./near-table.js";
import { canFall, canRise, type Table } from "./table.js";

/** Why the margins can't be met: see `infeasible` in TwoWayRefusal. */
export interface BlockingSet {
  readonly needed: number;
  readonly available: number;
  readonly rows: number[];
  readonly columns: number[];
}

/**
 * What can be reached from a margin that is off, when no margin off the other way can be: the cut of a
 * maximum flow. It proves by whole numbers alone that no table exists. Searched from a line with a seat too
 * few and, with rows and columns in each other's place, from one with a seat too many; the smaller set is
 * returned.
 */
export function blockingSet({ table, seats, rowExcess, columnExcess }: NearTable): BlockingSet {
  const off = (excesses: Float64Array, sign: number): number[] => {
    const line = excesses.findIndex((excess) => excess * sign > 0);
    return line === -1 ? [] : [line];
  };
  const tooManyInRow = off(rowExcess, 1);
  const tooManyInColumn = off(columnExcess, 1);
  const fewInColumns = cut(
    table,
    seats,
    tooManyInRow,
    tooManyInRow.length > 0 ? [] : off(columnExcess, -1),
    true,
  );
  const fewInRows = cut(
    table,
    seats,
    tooManyInColumn.length > 0 ? [] : off(rowExcess, -1),
    tooManyInColumn,
    false,
  );
  const size = ({ rows, columns }: BlockingSet): number => rows.length + columns.length;
  return size(fewInRows) < size(fewInColumns) ? fewInRows : fewInColumns;
}

/**
 * With `byRows`: from a row where a cell can fall to its column, from a column where a cell can rise to its
 * row. In the end the cells of the rows in other columns are at their least, and those of the columns in
 * other rows at their most; and still the columns have too few seats, or the rows too many.
 */
function cut(
  table: Table,
  seats: Float64Array,
  startRows: readonly number[],
  startColumns: readonly number[],
  byRows: boolean,
): BlockingSet {
  const width = table.columnSeats.length;
  const rows = new Set(startRows);
  const columns = new Set(startColumns);
  for (let before = -1; before < rows.size + columns.size;) {
    before = rows.size + columns.size;
    for (let cell = 0; cell < seats.length; cell++) {
      const row = Math.floor(cell / width);
      const column = cell % width;
      const fromRow = byRows ? canFall(table, seats, cell) : canRise(table, seats, cell);
      const fromColumn = byRows ? canRise(table, seats, cell) : canFall(table, seats, cell);
      if (fromRow && rows.has(row)) columns.add(column);
      if (fromColumn && columns.has(column)) rows.add(row);
    }
  }
  let ofRows = 0;
  let ofColumns = 0;
  for (const row of rows) ofRows += table.rowSeats[row] as number;
  for (const column of columns) ofColumns += table.columnSeats[column] as number;
  let needed = byRows ? ofColumns : ofRows;
  let available = byRows ? ofRows : ofColumns;
  for (let cell = 0; cell < seats.length; cell++) {
    const inRows = rows.has(Math.floor(cell / width));
    const inColumns = columns.has(cell % width);
    if (inRows === inColumns) continue;
    if (inRows === byRows) needed += table.lower[cell] as number;
    else available += table.upper[cell] as number;
  }
  const ascending = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);
  return { needed, available, rows: ascending(rows), columns: ascending(columns) };
}
