import {
  invalid,
  isCount,
  isDivisorMethod,
  isWeight,
  listFault,
  methodFault,
  recordFault,
  seatsFault,
} from "../arguments.js";
import type { Cell, TwoWayInvalidArgument, TwoWayProblem } from "./types.js";

/** What is wrong with the arguments of a two-way call, or null. */
export function twoWayFault(problem: TwoWayProblem): TwoWayInvalidArgument | null {
  const fault =
    recordFault("problem", problem) ??
    seatsFault("rowSeats", problem.rowSeats, null) ??
    seatsFault("columnSeats", problem.columnSeats, null);
  if (fault !== null) return fault;
  const { weights, rowSeats, columnSeats, method, minimum, maximum, tieOrder } = problem;
  const rows = rowSeats.length;
  const columns = columnSeats.length;
  return (
    tableFault("weights", weights, rows, columns, isWeight) ??
    methodFault(method, isDivisorMethod) ??
    (minimum === undefined ? null : tableFault("minimum", minimum, rows, columns, isCount)) ??
    (maximum === undefined ? null : tableFault("maximum", maximum, rows, columns, isMaximum)) ??
    crossedBounds(minimum, maximum) ??
    (tieOrder === undefined ? null : cellsFault(tieOrder, rows, columns))
  );
}

function isMaximum(value: unknown): boolean {
  return value === null || isCount(value);
}

function tableFault(
  name: string,
  table: unknown,
  rows: number,
  columns: number,
  passes: (entry: unknown) => boolean,
): TwoWayInvalidArgument | null {
  const outer = listFault(name, table, rows, Array.isArray);
  if (outer !== null) return outer;
  for (const [row, entries] of (table as readonly unknown[]).entries()) {
    const inner = listFault(name, entries, columns, passes);
    if (inner === null) continue;
    // Of a row with the wrong length the row is the place, of a wrong entry the cell.
    if (inner.index === null) return { ...inner, index: row };
    return { ...inner, index: [row, inner.index] };
  }
  return null;
}

function crossedBounds(
  minimum: TwoWayProblem["minimum"],
  maximum: TwoWayProblem["maximum"],
): TwoWayInvalidArgument | null {
  if (minimum === undefined || maximum === undefined) return null;
  for (const [row, entries] of minimum.entries()) {
    for (const [column, least] of entries.entries()) {
      if (least <= (maximum[row]?.[column] ?? Infinity)) continue;
      return { code: "invalid-argument", name: "minimum", index: [row, column], value: least };
    }
  }
  return null;
}

/** A list of every cell once. */
function cellsFault(cells: unknown, rows: number, columns: number): TwoWayInvalidArgument | null {
  if (!Array.isArray(cells)) return invalid("tieOrder", null, cells);
  const seen = new Uint8Array(rows * columns);
  return listFault("tieOrder", cells, rows * columns, (entry) => {
    if (!Array.isArray(entry) || entry.length !== 2) return false;
    const [row, column] = entry as unknown as Cell;
    if (!isCount(row) || !isCount(column) || row >= rows || column >= columns) return false;
    const cell = row * columns + column;
    if (seen[cell] === 1) return false;
    seen[cell] = 1;
    return true;
  });
}
