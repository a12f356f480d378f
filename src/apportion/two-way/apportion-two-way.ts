import type { Arc } from "./arcs.js";
import { plain } from "./decimal.js";
import { lowerPrices, tightArcs } from "./exact-prices.js";
import {
  isNearlyTied,
  longMultipliers,
  multipliersOf,
  shortMultipliers,
  withEmptyLines,
} from "./multipliers.js";
import type { NearTable } from "./near-table.js";
import { pricesOf, type Multipliers } from "./price.js";
import { settleCells } from "./settle-cells.js";
import { solveNearly } from "./solve.js";
import { plainRefusal, tableOf } from "./table.js";
import { cellsOf, componentsOf } from "./tied-cells.js";
import { twoWayFault } from "./two-way-arguments.js";
import type { TwoWayProblem, TwoWayResult } from "./types.js";

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
 * - Usually well below a second for 150 × 150. There is no such bound where weights agree with a table of rank one
 *   to more digits than a double has (consecutive Fibonacci numbers of 40 digits): every step is exact then, and
 *   150 × 150 takes more than a minute.
 * - A zero weight gets its minimum and no more; with adams, huntington-hill and dean every positive weight
 *   whose maximum is not 0 gets a first seat.
 */
export function apportionTwoWay(problem: TwoWayProblem): TwoWayResult {
  const fault = twoWayFault(problem);
  if (fault !== null) return { ok: false, refusal: fault };
  const table = tableOf(problem);
  const refusal = plainRefusal(table);
  if (refusal !== null) return { ok: false, refusal };

  const near = solveNearly(table);
  if ("needed" in near) return { ok: false, refusal: { code: "infeasible", ...near } };
  // In a tie there are no multipliers to be made short, which would take long to find out.
  const exact = isNearlyTied(near) ? decideExactly(near) : null;
  const decision =
    exact && "tied" in exact ? exact : (shortMultipliers(near) ?? exact ?? decideExactly(near));
  if ("rows" in decision) {
    const { rows, columns } = withEmptyLines(table, decision);
    return {
      ok: true,
      seats: seatsOf(near),
      rowMultipliers: rows.map(plain),
      columnMultipliers: columns.map(plain),
      tiesSettled: [],
    };
  }
  if (problem.tieOrder === undefined) {
    const tied = new Set(decision.tied.map(({ cell }) => cell));
    const cells = cellsOf(
      [...tied].sort((a, b) => a - b),
      table,
    );
    return { ok: false, refusal: { code: "tie", cells } };
  }
  const order = problem.tieOrder.map(([row, column]) => row * table.columnSeats.length + column);
  const tiesSettled = cellsOf(settleCells(table, near.seats, decision.tied, order), table);
  return { ok: true, seats: seatsOf(near), rowMultipliers: null, columnMultipliers: null, tiesSettled };
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

function seatsOf({ table, seats }: NearTable): number[][] {
  const width = table.columnSeats.length;
  return table.rowSeats.map((_, row) => Array.from(seats.subarray(row * width, (row + 1) * width)));
}
