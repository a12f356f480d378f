import {
  boundsFault,
  isCount,
  isDivisorMethod,
  isWeight,
  listFault,
  methodFault,
  optional,
  recordFault,
  seatsFault,
} from "../arguments.js";
import type { InvalidArgument } from "../types.js";
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
    optional("minimum", minimum, rows, Array.isArray) ??
    optional("maximum", maximum, rows, Array.isArray) ??
    rowsFault(rows, (row) => boundsFault(minimum?.[row], maximum?.[row], columns)) ??
    cellsFault(tieOrder, rows, columns)
  );
}

/** What is wrong with rows of columns, or null. */
export function tableFault(
  name: string,
  table: unknown,
  rows: number,
  columns: number,
  passes: (entry: unknown) => boolean,
): TwoWayInvalidArgument | null {
  return (
    listFault(name, table, rows, Array.isArray) ??
    rowsFault(rows, (row) => listFault(name, (table as readonly unknown[])[row], columns, passes))
  );
}

function rowsFault(
  rows: number,
  faultOf: (row: number) => InvalidArgument | null,
): TwoWayInvalidArgument | null {
  for (let row = 0; row < rows; row++) {
    const fault = faultOf(row);
    // Of a row with the wrong length the row is the place, of a wrong entry the cell.
    if (fault !== null) return { ...fault, index: fault.index === null ? row : [row, fault.index] };
  }
  return null;
}

/** A list of every cell once, if there is one. */
function cellsFault(cells: unknown, rows: number, columns: number): TwoWayInvalidArgument | null {
  const seen = new Uint8Array(rows * columns);
  return optional("tieOrder", cells, rows * columns, (entry) => {
    if (!Array.isArray(entry) || entry.length !== 2) return false;
    const [row, column] = entry as unknown as Cell;
    if (!isCount(row) || !isCount(column) || row >= rows || column >= columns) return false;
    const cell = row * columns + column;
    if (seen[cell] === 1) return false;
    seen[cell] = 1;
    return true;
  });
}
