import { expect, test } from "vitest";
import { signposts } from "../signposts.js";
import { pricesOf } from "./price.js";

const multipliers = {
  rows: [
    { digits: 25n, exponent: -1 },
    { digits: 3n, exponent: 2 },
    { digits: 7n, exponent: 0 },
  ],
  columns: [
    { digits: 25n, exponent: -1 },
    { digits: 3n, exponent: 2 },
  ],
};

test("a row's price is its multiplier, a column's one over it", () => {
  expect(pricesOf(multipliers, signposts.dean)).toEqual({
    rows: [
      { numerator: 25n, denominator: 10n, near: 2.5 },
      { numerator: 300n, denominator: 1n, near: 300 },
      { numerator: 7n, denominator: 1n, near: 7 },
    ],
    columns: [
      { numerator: 10n, denominator: 25n, near: 0.4 },
      { numerator: 1n, denominator: 300n, near: 1 / 300 },
    ],
  });
});

test("with huntington-hill the squares", () => {
  expect(pricesOf(multipliers, signposts["huntington-hill"])).toEqual({
    rows: [
      { numerator: 625n, denominator: 100n, near: 6.25 },
      { numerator: 90_000n, denominator: 1n, near: 90_000 },
      { numerator: 49n, denominator: 1n, near: 49 },
    ],
    columns: [
      { numerator: 100n, denominator: 625n, near: 0.16 },
      { numerator: 1n, denominator: 90_000n, near: 1 / 90_000 },
    ],
  });
});

test("a multiplier beyond the doubles' full precision has no double", () => {
  const tiny = { digits: 12n, exponent: -324 };
  const huge = { digits: 12n, exponent: 306 };
  const of = (rule: typeof signposts.dean): number[] => {
    const { rows, columns } = pricesOf({ rows: [tiny, huge], columns: [tiny, huge] }, rule);
    return [...rows, ...columns].map(({ near }) => near);
  };
  expect(of(signposts.dean)).toEqual([0, 1.2e307, Infinity, 0]);
  expect(of(signposts["huntington-hill"])).toEqual([0, Infinity, Infinity, 0]);
});
