import fc from "fast-check";
import { expect, test } from "vitest";
import { divisorMethods } from "../../../test/arbitraries/apportion.js";
import { signposts } from "../signposts.js";
import { arcsOf, excess, limit, ratioOf } from "./arcs.js";
import { greatestCommonDivisor } from "./greatest-common-divisor.js";
import { pricesOf } from "./price.js";
import { tableOf } from "./table.js";

const problem = {
  weights: [
    [6, 5, 0],
    [4, 3, 8],
  ],
  rowSeats: [5, 9],
  columnSeats: [4, 5, 5],
  method: "sainte-lague",
  minimum: [
    [1, 0, 0],
    [0, 0, 0],
  ],
  maximum: [
    [null, 3, null],
    [null, null, null],
  ],
} as const;
const seats = Float64Array.of(1, 3, 0, 3, 2, 4);

test("a cell at its most says nothing of rising, one at its least nothing of falling", () => {
  const cells = (rises: boolean): number[] =>
    [...arcsOf(tableOf(problem), seats, rises)].map(({ cell }) => cell);
  expect(cells(true)).toEqual([0, 3, 4, 5]);
  expect(cells(false)).toEqual([1, 3, 4, 5]);
  expect([...arcsOf(tableOf(problem), seats, true)].every(({ rises }) => rises)).toBe(true);
});

test("the factor of an arc is the signpost over the weight, or the weight over the signpost", () => {
  const factor = (method: keyof typeof signposts, cell: number, rises: boolean): unknown =>
    ratioOf(tableOf({ ...problem, method }), seats, cell, rises);
  expect(factor("sainte-lague", 3, true)).toEqual({ numerator: 7n, denominator: 8n });
  expect(factor("sainte-lague", 3, false)).toEqual({ numerator: 8n, denominator: 5n });
  expect(factor("huntington-hill", 3, true)).toEqual({ numerator: 12n, denominator: 16n });
  expect(factor("dhondt", 1, false)).toEqual({ numerator: 5n, denominator: 3n });
});

test("an arc is in excess where weight × multipliers has passed the signpost, exactly", () => {
  const table = tableOf(problem);
  const prices = (row: bigint, exponent: number): ReturnType<typeof pricesOf> => {
    const one = { digits: 1n, exponent: 0 };
    return pricesOf({ rows: [one, { digits: row, exponent }], columns: [one, one, one] }, table.rule);
  };
  // Cell 3: weight 4, 3 seats: between 2.5 and 3.5, so the row's multiplier between 0.625 and 0.875.
  const at = (row: bigint, exponent: number): number[] =>
    [true, false].map((rises) => Math.sign(excess(table, seats, { cell: 3, rises }, prices(row, exponent))));
  expect(at(7n, -1)).toEqual([-1, -1]);
  expect(at(9n, -1)).toEqual([1, -1]);
  expect(at(6n, -1)).toEqual([-1, 1]);
  expect(at(875n, -3)).toEqual([0, -1]);
  expect(at(625n, -3)).toEqual([-1, 0]);
  // Nearer than doubles can tell, and farther than they reach.
  expect(at(875n * 10n ** 30n + 1n, -33)).toEqual([1, -1]);
  expect(at(875n * 10n ** 30n - 1n, -33)).toEqual([-1, -1]);
  expect(at(625n * 10n ** 30n - 1n, -33)).toEqual([-1, 1]);
  expect(at(1n, 400)).toEqual([1, -1]);
  expect(at(1n, -400)).toEqual([-1, 1]);
});

test("a price below the doubles' full precision decides nothing by its double", () => {
  // 12 × 10^-324 is as a double a fifth less, and the weight brings the product back to where doubles are precise.
  for (const zeros of [23, 100, 200, 280]) {
    const table = tableOf({ weights: [[10n ** BigInt(zeros)]], rowSeats: [3], columnSeats: [3] });
    const prices = pricesOf(
      {
        rows: [{ digits: 12n, exponent: -324 }],
        // The product of all three is 3.85.
        columns: [{ digits: 32_083n, exponent: 319 - zeros }],
      },
      table.rule,
    );
    const sign = (rises: boolean): number =>
      Math.sign(excess(table, Float64Array.of(3), { cell: 0, rises }, prices));
    expect([zeros, sign(true), sign(false)]).toEqual([zeros, 1, -1]);
  }
});

test("by every method the sign is that of the fractions", () => {
  const weight = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.bigInt({ min: 2n ** 60n, max: 2n ** 60n + 3n }));
  const digits = fc.oneof(
    fc.bigInt({ min: 1n, max: 40n }),
    fc.bigInt({ min: 2n ** 60n, max: 2n ** 60n + 3n }),
  );
  fc.assert(
    fc.property(
      weight,
      fc.integer({ min: 2, max: 5 }),
      digits,
      digits,
      fc.constantFrom(...divisorMethods),
      fc.boolean(),
      (size, given, row, column, method, rises) => {
        const table = tableOf({ weights: [[size]], rowSeats: [given], columnSeats: [given], method });
        const decimals = (value: bigint): [{ digits: bigint; exponent: number }] => [
          { digits: value, exponent: -1 },
        ];
        const prices = pricesOf({ rows: decimals(row), columns: decimals(column) }, table.rule);
        const { numerator, denominator, power } = table.rule;
        const signpost = rises ? given + 1 : given;
        const product = (BigInt(size) * row * column) ** BigInt(power) * BigInt(denominator(signpost));
        const passed = product - BigInt(numerator(signpost)) * 100n ** BigInt(power);
        const sign = passed > 0n ? 1 : passed < 0n ? -1 : 0;
        const arc = { cell: 0, rises };
        const near = Float64Array.of(given);
        expect(Math.sign(excess(table, near, arc, prices))).toBe(rises ? sign : -sign + 0);
        const most = limit(table, near, arc, prices);
        const end = rises ? "rows" : "columns";
        expect(excess(table, near, arc, { ...prices, [end]: [most] })).toBe(0);
        expect((most.near * Number(most.denominator)) / Number(most.numerator)).toBeCloseTo(1, 9);
        expect(greatestCommonDivisor(most.numerator, most.denominator)).toBe(1n);
      },
    ),
    { numRuns: 1000 },
  );
});

test("the greatest common divisor, by Euclid; 1 for numbers too long for it to pay off", () => {
  expect(greatestCommonDivisor(12n, 18n)).toBe(6n);
  expect(greatestCommonDivisor(7n, 0n)).toBe(7n);
  expect(greatestCommonDivisor(17n, 5n)).toBe(1n);
  const long = 1n << 4000n;
  expect(greatestCommonDivisor(long - 1n, long - 1n)).toBe(long - 1n);
  expect(greatestCommonDivisor(long, 2n)).toBe(1n);
  expect(greatestCommonDivisor(2n, long)).toBe(1n);
});
