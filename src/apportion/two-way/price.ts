import type { SignpostRule } from "../signposts.js";
import type { Decimal } from "./decimal.js";

/** A positive fraction with a double, off by at most 2^-40; beyond that range 0, Infinity or NaN, and decides nothing. */
export interface Price {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly near: number;
}

/**
 * The price of every row and column: a row's is its multiplier, a column's one over its multiplier, both to
 * the method's power. In these terms each inequality of the definition is an arc that says "at most so many
 * times the price of the node before": rising leads from the column to the row, falling from the row to the
 * column.
 */
export interface Prices {
  readonly rows: Price[];
  readonly columns: Price[];
}

/** A multiplier for every row and every column. */
export interface Multipliers {
  readonly rows: readonly Decimal[];
  readonly columns: readonly Decimal[];
}

/** A double of a price, or 0 where it is near or among those that have fewer digits, the nearer to 0 they are. */
export function nearPrice(near: number): number {
  return near > 1e-250 ? near : 0;
}

/** The multipliers as prices. */
export function pricesOf({ rows, columns }: Multipliers, { power }: SignpostRule): Prices {
  const priceOf = ({ digits, exponent }: Decimal): Price => {
    const scale = 10n ** BigInt(Math.abs(exponent) * power);
    return {
      numerator: digits ** BigInt(power) * (exponent > 0 ? scale : 1n),
      denominator: exponent > 0 ? 1n : scale,
      near: nearPrice(Number(`${digits.toString()}e${exponent}`) ** power),
    };
  };
  const inverse = ({ numerator, denominator, near }: Price): Price => ({
    numerator: denominator,
    denominator: numerator,
    near: nearPrice(1 / near),
  });
  return { rows: rows.map(priceOf), columns: columns.map((column) => inverse(priceOf(column))) };
}
