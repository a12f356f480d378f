import type { Arc } from "./arcs.js";
import { plain } from "./decimal.js";
import { lowerPrices, tightArcs } from "./exact-prices.js";
import { longMultipliers, multipliersOf, shortMultipliers, withEmptyMargins } from "./multipliers.js";
import type { NearTable } from "./near-table.js";
import { pricesOf, type Multipliers } from "./price.js";
import { settleCells } from "./settle-cells.js";
import { solveNearly } from "./solve.js";
import { withoutEmptyMargins, type Table } from "./table.js";
import { infeasible, plainRefusal, tableOf } from "./table-of.js";
import { componentsOf } from "./tied-cells.js";
import { twoWayFault } from "./two-way-arguments.js";
import type { Cell, TwoWayProblem, TwoWayResult } from "./types.js";

/**
 * Fills a table so that its rows and its columns have the seats they must have, in proportion to weights:
 * biproportional, Pukelsheim's double proportional method. There are multipliers of rows and of columns such
 * that every cell is its weight times both, rounded by the method and held within its bounds.
 *
 * - Exact for every input: weights are non-negative whole numbers of any size. Doubles find the table, exact
 *   arithmetic proves it.
 * - The multipliers returned make every rounding strict, so anyone can check that the table is the only
 *   right one. They have at most 12 digits where the table leaves a relative room of 1e-8.
 * - Margins that can't be met are refused with the rows and columns that block.
 * - A tie is refused with every cell that differs between right tables. With `tieOrder` the table is taken
 *   whose cells in that order are greatest first; `tiesSettled` names the cells that got a seat by it.
 * - A zero weight gets its minimum and no more; with adams, huntington-hill and dean every positive weight
 *   whose maximum is not 0 gets a first seat.
 */
export function apportionTwoWay(problem: TwoWayProblem): TwoWayResult {
  const fault = twoWayFault(problem);
  if (fault !== null) return { ok: false, refusal: fault };
  const table = tableOf(problem);
  const refusal = plainRefusal(table);
  if (refusal !== null) return { ok: false, refusal };

  const { inner, rows, columns } = withoutEmptyMargins(table);
  const near = solveNearly(inner);
  if ("needed" in near) {
    return {
      ok: false,
      refusal: infeasible({
        ...near,
        rows: near.rows.map((row) => rows[row] as number),
        columns: near.columns.map((column) => columns[column] as number),
      }),
    };
  }
  const cellOf = (cell: number): Cell => [
    rows[Math.floor(cell / columns.length)] as number,
    columns[cell % columns.length] as number,
  ];
  const decision = shortMultipliers(near) ?? decideExactly(near);
  if ("rows" in decision) {
    const whole = withEmptyMargins(table, decision, rows, columns);
    return {
      ok: true,
      seats: seatsOf(table, near.seats, rows, columns),
      rowMultipliers: whole.rows.map(plain),
      columnMultipliers: whole.columns.map(plain),
      tiesSettled: [],
    };
  }
  if (problem.tieOrder === undefined) {
    const cells = [...new Set(decision.tied.map(({ cell }) => cell))].sort((a, b) => a - b);
    return { ok: false, refusal: { code: "tie", cells: cells.map(cellOf) } };
  }
  const order = innerCells(problem.tieOrder, rows, columns);
  const settled = settleCells(inner, near.seats, decision.tied, order);
  return {
    ok: true,
    seats: seatsOf(table, near.seats, rows, columns),
    rowMultipliers: null,
    columnMultipliers: null,
    tiesSettled: settled.map(cellOf),
  };
}

/** Makes the table right where it is not, and finds what is tied, or multipliers where nothing is. */
function decideExactly(near: NearTable): Multipliers | { readonly tied: readonly Arc[] } {
  const { table, seats } = near;
  for (;;) {
    const prices = pricesOf(multipliersOf(near, 15), table.rule);
    const nearer = lowerPrices(table, seats, prices);
    if (nearer === null) {
      const { onCycles, ranks } = componentsOf(table, tightArcs(table, seats, prices));
      return onCycles.length > 0 ? { tied: onCycles } : longMultipliers(table, seats, prices, ranks);
    }
    for (const { cell, rises } of nearer) seats[cell] = (seats[cell] as number) + (rises ? 1 : -1);
  }
}

function innerCells(order: readonly Cell[], rows: readonly number[], columns: readonly number[]): number[] {
  const rowPositions = new Map(rows.map((row, position) => [row, position]));
  const columnPositions = new Map(columns.map((column, position) => [column, position]));
  return order.flatMap(([row, column]) => {
    const innerRow = rowPositions.get(row);
    const innerColumn = columnPositions.get(column);
    return innerRow === undefined || innerColumn === undefined
      ? []
      : [innerRow * columns.length + innerColumn];
  });
}

function seatsOf(
  table: Table,
  seats: Float64Array,
  rows: readonly number[],
  columns: readonly number[],
): number[][] {
  const result = table.rowSeats.map(() => table.columnSeats.map(() => 0));
  for (const [position, row] of rows.entries()) {
    const line = result[row] as number[];
    for (const [place, column] of columns.entries()) {
      line[column] = seats[position * columns.length + place] as number;
    }
  }
  return result;
}
