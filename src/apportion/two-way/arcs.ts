import { signpostNear } from "../signposts.js";
import type { Whole } from "../whole.js";
import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import { nearPrice, type Price, type Prices } from "./price.js";
import type { Table } from "./table.js";

/** An inequality of the definition: the cell, and whether it is about its rising or its falling. */
export interface Arc {
  readonly cell: number;
  readonly rises: boolean;
}

/**
 * The arcs there are: a cell at its upper bound says nothing of rising, one at its lower bound nothing of
 * falling.
 */
export function* arcsOf({ lower, upper }: Table, seats: Float64Array, rises: boolean): Generator<Arc> {
  const bounds = rises ? upper : lower;
  for (let cell = 0; cell < seats.length; cell++) if (seats[cell] !== bounds[cell]) yield { cell, rises };
}

/** Positive where the price at the end of the arc is higher than it may be, 0 where it is all that it may be. */
export function excess(table: Table, seats: Float64Array, { cell, rises }: Arc, prices: Prices): number {
  const { from, to } = endsOf(table, cell, rises, prices);
  const { power } = table.rule;
  const given = seats[cell] as number;
  const signpost = signpostNear(table.rule, rises ? given + 1 : given) ** power;
  const weight = Number(table.weights[cell]) ** power;
  const left = to.near * (rises ? weight : signpost);
  const right = from.near * (rises ? signpost : weight);
  // A few roundings of 2^-53 and two prices: far less than 2^-34. What is nearer is compared exactly, and so is a
  // price that has no double; Infinity makes the comparison false.
  if (Math.min(left, right) > 0 && Math.abs(left - right) > 2 ** -34 * (left + right)) return left - right;
  const ratio = ratioOf(table, seats, cell, rises);
  const difference =
    to.numerator * from.denominator * ratio.denominator - from.numerator * to.denominator * ratio.numerator;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** The most that the price at the end of the arc may be. */
export function limit(table: Table, seats: Float64Array, { cell, rises }: Arc, prices: Prices): Price {
  const { from } = endsOf(table, cell, rises, prices);
  const ratio = ratioOf(table, seats, cell, rises);
  const numerator = from.numerator * ratio.numerator;
  const denominator = from.denominator * ratio.denominator;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return {
    numerator: numerator / divisor,
    denominator: denominator / divisor,
    near: nearPrice((from.near * Number(ratio.numerator)) / Number(ratio.denominator)),
  };
}

/** The factor on an arc: signpost ÷ weight for rising, weight ÷ signpost for falling, to the method's power. */
export function ratioOf(
  { rule, weights }: Table,
  seats: Float64Array,
  cell: number,
  rises: boolean,
): { numerator: bigint; denominator: bigint } {
  const given = seats[cell] as number;
  const signpost = rises ? given + 1 : given;
  const over = BigInt(rule.numerator(signpost));
  const under = BigInt(rule.denominator(signpost)) * BigInt(weights[cell] as Whole) ** BigInt(rule.power);
  return rises ? { numerator: over, denominator: under } : { numerator: under, denominator: over };
}

function endsOf(table: Table, cell: number, rises: boolean, prices: Prices): { from: Price; to: Price } {
  const width = table.columnSeats.length;
  const row = prices.rows[Math.floor(cell / width)] as Price;
  const column = prices.columns[cell % width] as Price;
  return rises ? { from: column, to: row } : { from: row, to: column };
}
