import { isCount, listFault, recordFault } from "../arguments.js";
import type { Fraction } from "../verify-apportionment.js";
import { sum } from "../whole.js";
import { arcsOf, excess, ratioOf, type Arc } from "./arcs.js";
import { makeRoom } from "./centre.js";
import { parseDecimal, type Decimal } from "./decimal.js";
import { lowerPrices, tightArcs } from "./exact-prices.js";
import { fitProportionally } from "./fit.js";
import { multipliersOf } from "./multipliers.js";
import { nearTable, refresh } from "./near-table.js";
import { pricesOf, type Prices } from "./price.js";
import { type Table, tableOf } from "./table.js";
import { cellsOf, componentsOf } from "./tied-cells.js";
import { tableFault, twoWayFault } from "./two-way-arguments.js";
import type { Cell, TwoWayInvalidArgument, TwoWayProblem } from "./types.js";

/** Multipliers as decimal strings, as `apportionTwoWay` returns them. */
export interface TwoWayMultipliers {
  readonly rowMultipliers: readonly string[];
  readonly columnMultipliers: readonly string[];
}

/** What can be said of somebody's table. The first that holds, in this order but for the first two. */
export type TwoWayCheck =
  /** It is right, and no other is. */
  | { readonly outcome: "only" }
  /** It is right, and so are others: these cells, and no more, differ between them. */
  | { readonly outcome: "tied"; readonly cells: Cell[] }
  | { readonly outcome: "refused"; readonly refusal: TwoWayInvalidArgument }
  /** These cells have fewer seats than their minimum or first seat, or more than their maximum. */
  | { readonly outcome: "out-of-bounds"; readonly cells: Cell[] }
  /** These rows and columns do not have the seats they must have. */
  | { readonly outcome: "margins"; readonly rows: number[]; readonly columns: number[] }
  /** Multipliers were given, and in these cells weight × both is not rounded to the seats. */
  | { readonly outcome: "multipliers"; readonly cells: Cell[] }
  /**
   * It is not right: one seat in each of these rows moves, all together, and every margin stays. `gain`,
   * above 1, is the product of signpost ÷ weight over the seats that are given up by that over those that
   * are taken (with huntington-hill the square).
   */
  | {
      readonly outcome: "wrong";
      readonly moves: { readonly row: number; readonly from: number; readonly to: number }[];
      readonly gain: Fraction;
    };

/**
 * Checks a table that somebody else has filled, without filling one: by the multipliers that come with it,
 * or else by looking for a cycle of cells, rising and falling in turn, that would bring it nearer (multipliers
 * exist exactly where there is none). Exact as `apportionTwoWay` is; `tieOrder` plays no part.
 */
export function verifyTwoWay(
  seats: readonly (readonly number[])[],
  problem: TwoWayProblem,
  multipliers?: TwoWayMultipliers,
): TwoWayCheck {
  const fault =
    twoWayFault(problem) ??
    tableFault("seats", seats, problem.rowSeats.length, problem.columnSeats.length, isCount);
  if (fault !== null) return { outcome: "refused", refusal: fault };
  const table = tableOf(problem);
  const given = Float64Array.from(seats.flat());
  const cellsWhere = (holds: (cell: number) => boolean): Cell[] =>
    cellsOf(
      [...given.keys()].filter((cell) => holds(cell)),
      table,
    );

  const outside = cellsWhere(
    (cell) =>
      (given[cell] as number) < (table.lower[cell] as number) ||
      (given[cell] as number) > (table.upper[cell] as number),
  );
  if (outside.length > 0) return { outcome: "out-of-bounds", cells: outside };
  const rows = linesOff(seats, problem.rowSeats);
  const columns = linesOff(
    problem.columnSeats.map((_, column) => seats.map((line) => line[column] as number)),
    problem.columnSeats,
  );
  if (rows.length + columns.length > 0) return { outcome: "margins", rows, columns };

  const prices = multipliers === undefined ? nearPrices(table, given) : readMultipliers(multipliers, table);
  if ("code" in prices) return { outcome: "refused", refusal: prices };
  if (multipliers !== undefined) {
    const beyond = new Set<number>();
    for (const rises of [true, false]) {
      for (const arc of arcsOf(table, given, rises)) {
        if (excess(table, given, arc, prices) > 0) beyond.add(arc.cell);
      }
    }
    if (beyond.size > 0) return { outcome: "multipliers", cells: cellsWhere((cell) => beyond.has(cell)) };
  }
  const cycle = lowerPrices(table, given, prices);
  if (cycle !== null) return { outcome: "wrong", ...movesOf(table, given, cycle) };
  const tied = new Set(componentsOf(table, tightArcs(table, given, prices)).onCycles.map(({ cell }) => cell));
  return tied.size === 0
    ? { outcome: "only" }
    : { outcome: "tied", cells: cellsWhere((cell) => tied.has(cell)) };
}

function linesOff(lines: readonly (readonly number[])[], seats: readonly number[]): number[] {
  return [...seats.keys()].filter((line) => BigInt(sum(lines[line] ?? [])) !== BigInt(seats[line] as number));
}

/** Prices from which few have to be lowered, if the table is right. */
function nearPrices(table: Table, seats: Float64Array): Prices {
  const near = nearTable(table);
  near.seats.set(seats);
  for (let cell = 0; cell < seats.length; cell++) refresh(near, cell);
  fitProportionally(near, 6);
  makeRoom(near, 0);
  return pricesOf(multipliersOf(near, 15), table.rule);
}

function readMultipliers(multipliers: TwoWayMultipliers, table: Table): Prices | TwoWayInvalidArgument {
  const read = (name: keyof TwoWayMultipliers, length: number): Decimal[] | TwoWayInvalidArgument => {
    const decimals: Decimal[] = [];
    const fault = listFault(name, multipliers[name], length, (text) => {
      const decimal = typeof text === "string" ? parseDecimal(text) : null;
      if (decimal === null || decimal.digits === 0n) return false;
      decimals.push(decimal);
      return true;
    });
    return fault ?? decimals;
  };
  const fault = recordFault("multipliers", multipliers);
  if (fault !== null) return fault;
  const rows = read("rowMultipliers", table.rowSeats.length);
  if ("code" in rows) return rows;
  const columns = read("columnMultipliers", table.columnSeats.length);
  if ("code" in columns) return columns;
  return pricesOf({ rows, columns }, table.rule);
}

function movesOf(
  table: Table,
  seats: Float64Array,
  cycle: readonly Arc[],
): { moves: { row: number; from: number; to: number }[]; gain: Fraction } {
  const width = table.columnSeats.length;
  const columnOf = new Map<number, { from?: number; to?: number }>();
  let numerator = 1n;
  let denominator = 1n;
  for (const { cell, rises } of cycle) {
    const row = Math.floor(cell / width);
    const move = columnOf.get(row) ?? {};
    columnOf.set(row, rises ? { ...move, to: cell % width } : { ...move, from: cell % width });
    const ratio = ratioOf(table, seats, cell, rises);
    numerator *= ratio.denominator;
    denominator *= ratio.numerator;
  }
  const moves = [...columnOf].map(([row, { from = -1, to = -1 }]) => ({ row, from, to }));
  return { moves, gain: { numerator, denominator } };
}
