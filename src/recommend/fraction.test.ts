import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareFractions, fraction, rootFraction } from "./fraction.js";
import { prop } from "../../test/prop.js";

describe("fraction", () => {
  it.each([
    [0n, 1n, "0.0000"],
    [1n, 3n, "0.3333"],
    [2n, 3n, "0.6667"],
    [1n, 20000n, "0.0001"],
    [1n, 20001n, "0.0000"],
    [29997n, 30000n, "0.9999"],
    [99999n, 100000n, "1.0000"],
    [24738n, 100n, "247.3800"],
    [10n ** 40n + 1n, 2n, "5000000000000000000000000000000000000000.5000"],
  ])("%s/%s has the four decimals %s, rounded half up", (numerator, denominator, decimal) => {
    expect(fraction(numerator, denominator)).toEqual({
      numerator: String(numerator),
      denominator: String(denominator),
      decimal,
    });
  });

  const whole = fc.bigInt({ min: 0n, max: 10n ** 20n });
  prop([whole, fc.bigInt({ min: 1n, max: 10n ** 20n })])(
    "whole part and remainder, each with four decimals, sum to the quota with four decimals",
    (numerator, denominator) => {
      const scaled = (decimal: string): bigint => BigInt(decimal.replace(".", ""));
      const quota = fraction(numerator, denominator);
      const remainder = fraction(numerator % denominator, denominator);
      expect((numerator / denominator) * 10_000n + scaled(remainder.decimal)).toBe(scaled(quota.decimal));
      // Never further from the truth than half of the last decimal.
      const off = 2n * (scaled(quota.decimal) * denominator - numerator * 10_000n);
      expect(off > -denominator && off <= denominator).toBe(true);
    },
  );
});

describe("rootFraction", () => {
  it.each([
    [0n, 1n, "0.0000"],
    [1n, 1n, "1.0000"],
    [2n, 1n, "1.4142"],
    [3n, 1n, "1.7321"],
    [4n, 1n, "2.0000"],
    [1n, 3n, "0.5774"],
    [25n, 10n ** 10n, "0.0001"], // √ = 0.00005
    [25n * 10n ** 20n - 1n, 10n ** 30n, "0.0000"],
    [150_005n ** 2n, 10n ** 10n, "1.5001"], // √ = 1.50005
    [150_005n ** 2n - 1n, 10n ** 10n, "1.5000"],
    [10n ** 80n - 1n, 1n, `1${"0".repeat(40)}.0000`],
  ])("the root of %s/%s has the four decimals %s, rounded half up", (numerator, denominator, decimal) => {
    expect(rootFraction(numerator, denominator)).toEqual({
      numerator: String(numerator),
      denominator: String(denominator),
      decimal,
    });
  });

  const whole = fc.bigInt({ min: 1n, max: 10n ** 30n });
  prop([whole, whole])("is never further from the truth than half of the last decimal", (a, b) => {
    const root = BigInt(rootFraction(a, b).decimal.replace(".", ""));
    const off = (twice: bigint): bigint => twice * twice * b - 4n * a * 10n ** 8n;
    expect(root === 0n || off(2n * root - 1n) <= 0n).toBe(true);
    expect(off(2n * root + 1n) > 0n).toBe(true);
  });
});

describe("compareFractions", () => {
  it("compares across denominators, exactly", () => {
    const long = 10n ** 30n;
    expect(compareFractions(fraction(1n, 3n), fraction(1n, 2n))).toBe(-1);
    expect(compareFractions(fraction(1n, 2n), fraction(1n, 3n))).toBe(1);
    expect(compareFractions(fraction(2n, 4n), fraction(1n, 2n))).toBe(0);
    expect(compareFractions(fraction(long, long + 1n), fraction(long + 1n, long + 2n))).toBe(-1);
  });
});
