import type { Whole } from "../whole.js";
import { centre, normalise } from "./centre.js";
import { decimalOfLog, decimalOfRoot, type Decimal } from "./decimal.js";
import { holdStrictly } from "./exact-prices.js";
import type { NearTable } from "./near-table.js";
import { pricesOf, type Multipliers, type Price, type Prices } from "./price.js";
import type { Table } from "./table.js";

/**
 * Multipliers with as few digits as the table lets them have, proved exactly to make it the only right one;
 * or null where doubles can't find any: at a tie, or where cells are nearer to one than doubles can tell.
 */
export function shortMultipliers(near: NearTable): Multipliers | null {
  const room = centre(near);
  if (!(room > 0)) return null;
  normalise(near);
  const enough = Math.ceil(-Math.log10(room));
  for (let significant = Math.max(2, Math.min(12, enough - 1)); significant <= 16; significant++) {
    const multipliers = multipliersOf(near, significant);
    if (holdStrictly(near.table, near.seats, pricesOf(multipliers, near.table.rule))) return multipliers;
  }
  return null;
}

/** The multipliers of a table of doubles, rounded to so many digits. */
export function multipliersOf({ rowLogs, columnLogs }: NearTable, significant: number): Multipliers {
  const round = (log: number): Decimal => decimalOfLog(log, significant);
  return { rows: Array.from(rowLogs, round), columns: Array.from(columnLogs, round) };
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

/**
 * The multipliers of the whole table, given those of its rows and columns with seats: for the others a power
 * of ten so small that no cell comes near its first seat.
 */
export function withEmptyMargins(
  table: Table,
  { rows, columns }: Multipliers,
  rowIndices: readonly number[],
  columnIndices: readonly number[],
): Multipliers {
  const width = table.columnSeats.length;
  const allRows = table.rowSeats.map((): Decimal | null => null);
  const allColumns = table.columnSeats.map((): Decimal | null => null);
  for (const [position, row] of rowIndices.entries()) allRows[row] = rows[position] ?? null;
  for (const [position, column] of columnIndices.entries()) allColumns[column] = columns[position] ?? null;
  const small = (others: readonly (Decimal | null)[], cellOf: (other: number) => number): Decimal => {
    let length = -1;
    for (const [index, other] of others.entries()) {
      if (other === null) continue;
      const product = BigInt(table.weights[cellOf(index)] as Whole) * other.digits;
      if (product > 0n) length = Math.max(length, product.toString().length + other.exponent);
    }
    return { digits: 1n, exponent: -1 - length };
  };
  const filledRows = allRows.map(
    (given, row) => given ?? small(allColumns, (column) => row * width + column),
  );
  const filledColumns = allColumns.map(
    (given, column) => given ?? small(filledRows, (row) => row * width + column),
  );
  return { rows: filledRows, columns: filledColumns };
}
