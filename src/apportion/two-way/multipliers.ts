import type { Whole } from "../whole.js";
import { arcsOf } from "./arcs.js";
import { centre } from "./centre.js";
import { decimalOfLog, decimalOfRoot, type Decimal } from "./decimal.js";
import { holdStrictly } from "./exact-prices.js";
import type { NearTable } from "./near-table.js";
import { pricesOf, type Multipliers, type Price, type Prices } from "./price.js";
import type { Table } from "./table.js";
import { componentsOf } from "./tied-cells.js";

/**
 * Multipliers with as few digits as the table lets them have, proved exactly to make it the only right one;
 * or null where doubles can't find any: at a tie, or where cells are nearer to one than doubles can tell.
 */
export function shortMultipliers(near: NearTable): Multipliers | null {
  const room = centre(near);
  if (!(room > 0)) return null;
  const enough = Math.ceil(-Math.log10(room));
  for (let significant = Math.max(2, Math.min(12, enough - 1)); significant <= 16; significant++) {
    const multipliers = multipliersOf(near, significant);
    if (holdStrictly(near.table, near.seats, pricesOf(multipliers, near.table.rule))) return multipliers;
  }
  return null;
}

/** Whether cells that are at their limits, or as good as, form a cycle: then no multipliers leave them much room. */
export function isNearlyTied({ table, seats, rise, fall, rowLogs, columnLogs }: NearTable): boolean {
  const width = columnLogs.length;
  const tight = [...arcsOf(table, seats, true), ...arcsOf(table, seats, false)].filter(({ cell, rises }) => {
    const log = (rowLogs[Math.floor(cell / width)] as number) + (columnLogs[cell % width] as number);
    return (rises ? (rise[cell] as number) - log : log - (fall[cell] as number)) < 1e-12;
  });
  return componentsOf(table, tight).onCycles.length > 0;
}

/** The multipliers of a table of doubles, rounded to so many digits; the columns' are around 1. */
export function multipliersOf({ rowLogs, columnLogs }: NearTable, significant: number): Multipliers {
  const mean = columnLogs.reduce((sum, log) => sum + log, 0) / columnLogs.length;
  return {
    rows: Array.from(rowLogs, (log) => decimalOfLog(log + mean, significant)),
    columns: Array.from(columnLogs, (log) => decimalOfLog(log - mean, significant)),
  };
}

/**
 * Multipliers from exact prices that allow this table alone. Where an inequality is tight the node after it
 * has the higher rank: a little is taken off every price, the more the higher it ranks, so that all hold
 * strictly; and digits are added until that shows.
 */
export function longMultipliers(
  table: Table,
  seats: Float64Array,
  prices: Prices,
  ranks: Int32Array,
): Multipliers {
  const rowCount = prices.rows.length;
  const nodes = BigInt(rowCount + prices.columns.length);
  for (let significant = 18; ; significant = Math.ceil(significant * 1.5)) {
    const unit = 10n ** BigInt(significant - 3);
    const lowered = ({ numerator, denominator }: Price, node: number): [bigint, bigint] => [
      numerator * (unit * nodes - BigInt(ranks[node] as number)),
      denominator * unit * nodes,
    ];
    const digits = significant + nodes.toString().length;
    const rows = prices.rows.map((price, row) => {
      const [over, under] = lowered(price, row);
      return decimalOfRoot(over, under, table.rule.power, digits);
    });
    const columns = prices.columns.map((price, column) => {
      const [over, under] = lowered(price, rowCount + column);
      return decimalOfRoot(under, over, table.rule.power, digits);
    });
    if (holdStrictly(table, seats, pricesOf({ rows, columns }, table.rule))) return { rows, columns };
  }
}

/** Rows and columns without seats, which nothing has fixed, at a power of ten too small for any cell's first seat. */
export function withEmptyLines(table: Table, { rows, columns }: Multipliers): Multipliers {
  const { rowSeats, columnSeats, weights } = table;
  const width = columnSeats.length;
  const small = (others: readonly Decimal[], cellOf: (other: number) => number): Decimal => {
    let length = -1;
    for (const [other, { digits, exponent }] of others.entries()) {
      const product = BigInt(weights[cellOf(other)] as Whole) * digits;
      if (product > 0n) length = Math.max(length, product.toString().length + exponent);
    }
    return { digits: 1n, exponent: -1 - length };
  };
  const filled = rows.map((given, row) =>
    rowSeats[row] === 0 ? small(columns, (column) => row * width + column) : given,
  );
  return {
    rows: filled,
    columns: columns.map((given, column) =>
      columnSeats[column] === 0 ? small(filled, (row) => row * width + column) : given,
    ),
  };
}
