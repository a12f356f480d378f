import { afterEach, describe, expect, test, vi } from "vitest";
import { apportion, type Method } from "../../src/apportion/index.js";
import { compareProducts, plus, sum, times } from "../../src/apportion/whole.js";
import { methods } from "../arbitraries/apportion.js";

/** How often a number is made a bigint, which is what exactness costs. */
function bigintsMade(run: () => void): number {
  const make = vi.fn(BigInt);
  vi.stubGlobal("BigInt", make);
  run();
  vi.unstubAllGlobals();
  return make.mock.calls.length;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("bigints are made only where doubles can't decide", () => {
  test("sums, products and comparisons of numbers that stay below 2^53 make none", () => {
    const made = bigintsMade(() => {
      expect(plus(2 ** 52, 2 ** 52 - 1)).toBe(2 ** 53 - 1);
      expect(times(2 ** 26, 2 ** 26)).toBe(2 ** 52);
      expect(sum([2 ** 52, 2 ** 51, 1])).toBe(2 ** 52 + 2 ** 51 + 1);
      expect(compareProducts(2, 6, 3, 4)).toBe(0);
      expect(compareProducts(2 ** 26 + 1, 2 ** 26 - 1, 2 ** 26, 2 ** 26)).toBe(-1);
    });
    expect(made).toBe(0);
  });

  test("nor do products of any size that are far enough apart", () => {
    const made = bigintsMade(() => {
      expect(compareProducts(2n ** 80n, 2n ** 80n, 2n ** 80n + 2n ** 40n, 2n ** 80n)).toBe(-1);
      expect(compareProducts(2 ** 52 + 4, 2 ** 52, 2 ** 52, 2 ** 52 + 2 ** 20)).toBe(-1);
      expect(compareProducts(2 ** 52 + 2 ** 20, 2 ** 52, 2 ** 52, 2 ** 52)).toBe(1);
      expect(compareProducts(2n ** 900n, 1, 0, 5)).toBe(1);
    });
    expect(made).toBe(0);
  });

  const many = Array.from({ length: 1000 }, (_, claim) => ((claim * 7919) % 104_729) + 1);

  test.each(methods)("%s: a thousand claims of ordinary weights make none", (method) => {
    expect(bigintsMade(() => apportion(100_000, many, { method }))).toBe(0);
  });

  // By a divisor method of the claims next to the cut only. Largest remainder divides each product beyond 2^53.
  test.each<[Method, number]>([
    ["largest-remainder", 6002],
    ["sainte-lague", 4],
    ["dhondt", 4],
    ["adams", 4],
    ["huntington-hill", 8],
    ["dean", 6],
  ])("%s: a thousand claims of weights around 2^50 make no more than %i", (method, most) => {
    const weights = many.map((weight) => weight * 2 ** 33 + 12_345);
    expect(bigintsMade(() => apportion(100_000, weights, { method }))).toBeLessThanOrEqual(most);
  });
});
