import fc from "fast-check";
import { expect, test } from "vitest";
import { bitLength, compareProducts, plus, sum, times, type Whole } from "./whole.js";

const whole: fc.Arbitrary<Whole> = fc.oneof(
  fc.maxSafeNat(),
  fc.nat(12),
  fc.bigInt({ min: 0n, max: 2n ** 80n }),
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
  fc.bigInt({ min: 2n ** 1100n, max: 2n ** 1100n + 3n }),
  fc.constantFrom(0, 0n, Number.MAX_SAFE_INTEGER, 94906265, 94906266, 94906267),
);

test("sums, differences and products are exact", () => {
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(BigInt(plus(a, b))).toBe(BigInt(a) + BigInt(b));
      expect(BigInt(times(a, b))).toBe(BigInt(a) * BigInt(b));
      expect(BigInt(plus(plus(a, b), -b))).toBe(BigInt(a));
    }),
    { numRuns: 1000 },
  );
});

test("a sum or product of numbers stays a number where it fits", () => {
  expect(plus(2, 3)).toBe(5);
  expect(times(2, 3)).toBe(6);
  expect(plus(2 ** 53 - 2, 1)).toBe(2 ** 53 - 1);
  expect(times(3, 3002399751580330)).toBe(2 ** 53 - 2);
  expect(plus(2 ** 53 - 1, 1)).toBe(2n ** 53n);
  expect(times(2 ** 52, 2)).toBe(2n ** 53n);
});

test("a sum of many is exact", () => {
  fc.assert(
    fc.property(fc.array(whole), (values) => {
      expect(BigInt(sum(values))).toBe(values.reduce<bigint>((total, value) => total + BigInt(value), 0n));
    }),
  );
});

test("products are compared exactly", () => {
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
      expect(compareProducts(a, b, c, d)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
    }),
    { numRuns: 2000 },
  );
});

test("equal products of different factors are equal, though their doubles are not", () => {
  const long = fc.bigInt({ min: 2n ** 59n, max: 2n ** 62n });
  fc.assert(
    fc.property(long, long, long, (x, y, z) => {
      expect(compareProducts(x * y, z, x, y * z)).toBe(0);
    }),
  );
});

test("products one apart are told apart", () => {
  // (2^30 + 1)(2^30 − 1) = 2^60 − 1
  expect(compareProducts(2 ** 30 + 1, 2 ** 30 - 1, 2 ** 30, 2 ** 30)).toBe(-1);
  // 2^53 + 1, which as a double is 2^53.
  expect(compareProducts(3, 3002399751580331, 2, 2 ** 52)).toBe(1);
  expect(compareProducts(2n ** 700n, 2n ** 700n + 1n, 2n ** 1400n, 1)).toBe(1);
  expect(compareProducts(0, 2n ** 2000n, 0n, 3)).toBe(0);
});

test("bits are counted in fours", () => {
  expect([0, 1, 15, 16n, 2n ** 64n].map(bitLength)).toEqual([4, 4, 4, 8, 68]);
});
