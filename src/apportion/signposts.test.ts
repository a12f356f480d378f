import { describe, expect, test } from "vitest";
import { roundNear, signpostNear, signposts } from "./signposts.js";
import type { DivisorMethod } from "./types.js";

describe.each(Object.keys(signposts) as DivisorMethod[])("%s", (method) => {
  const rule = signposts[method];

  test.each([1, 2, 3, 10, 1000, 2 ** 26, 2 ** 31 + 1, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER])(
    "the double is within a factor 1 ± 2^-51 of the exact signpost at %d, which lies from k − 1 to k",
    (k) => {
      // near and near² as fractions with a power of two under them.
      const [top, under] = fraction(signpostNear(rule, k));
      const numerator = BigInt(rule.numerator(k));
      const denominator = BigInt(rule.denominator(k));
      const power = BigInt(rule.power);
      const scale = 2n ** 51n;
      const left = top ** power * denominator * scale ** power;
      const right = numerator * under ** power;
      expect(left <= right * (scale + 1n) ** power).toBe(true);
      expect(left >= right * (scale - 1n) ** power).toBe(true);
      expect(numerator >= denominator * (BigInt(k) - 1n) ** power).toBe(true);
      expect(numerator <= denominator * BigInt(k) ** power).toBe(true);
    },
  );

  test("the first signpost is 0 exactly where the method gives first seats", () => {
    expect(BigInt(rule.numerator(1)) === 0n).toBe(rule.firstSeat);
  });
});

test("quotients are rounded as the methods are known", () => {
  const rounded = (quotient: number): number[] =>
    Object.values(signposts).map((rule) => roundNear(rule, quotient));
  // d'Hondt, Sainte-Laguë, Adams, Huntington–Hill (√6 = 2.4495), Dean (2.4)
  expect(rounded(2.3)).toEqual([2, 2, 3, 2, 2]);
  expect(rounded(2.43)).toEqual([2, 2, 3, 2, 3]);
  expect(rounded(2.47)).toEqual([2, 2, 3, 3, 3]);
  expect(rounded(2.6)).toEqual([2, 3, 3, 3, 3]);
});

test("a quotient on the signpost counts as having reached it", () => {
  expect(roundNear(signposts["sainte-lague"], 2.5)).toBe(3);
  expect(roundNear(signposts.dhondt, 2)).toBe(2);
});

test("twice Sainte-Laguë's signposts are the odd numbers, as bigints where doubles end", () => {
  const { numerator } = signposts["sainte-lague"];
  expect(numerator(3)).toBe(5);
  expect(numerator(2 ** 52 - 1)).toBe(2 ** 53 - 3);
  expect(numerator(2 ** 52)).toBe(2n ** 53n - 1n);
  expect(numerator(2 ** 52 + 1)).toBe(2n ** 53n + 1n);
});

function fraction(value: number): [bigint, bigint] {
  let under = 1n;
  while (!Number.isSafeInteger(value) && value < 2 ** 53) {
    value *= 2;
    under *= 2n;
  }
  return [BigInt(value), under];
}
