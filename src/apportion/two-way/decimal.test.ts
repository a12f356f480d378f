import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalOfLog, decimalOfRoot, parseDecimal, plain } from "./decimal.js";

test("the exponential of a logarithm has the digits asked for, rounded", () => {
  expect(decimalOfLog(Math.log(12_367), 3)).toEqual({ digits: 124n, exponent: 2 });
  expect(decimalOfLog(Math.log(0.00123), 2)).toEqual({ digits: 12n, exponent: -4 });
  expect(decimalOfLog(0, 4)).toEqual({ digits: 1000n, exponent: -3 });
  expect(decimalOfLog(2000 * Math.LN10 + Math.log(2), 5)).toEqual({ digits: 20_000n, exponent: 1996 });
});

test("a quotient or its square root is cut after the digits asked for, or a few more", () => {
  expect(decimalOfRoot(2n, 1n, 2, 5)).toEqual({ digits: 1_414_213n, exponent: -6 });
  expect(decimalOfRoot(2n, 3n, 1, 5)).toEqual({ digits: 666_666n, exponent: -6 });
  expect(decimalOfRoot(10n ** 40n, 1n, 2, 5)).toEqual({ digits: 10n ** 6n, exponent: 14 });
  expect(decimalOfRoot(7n, 10n ** 20n, 1, 3)).toEqual({ digits: 7n * 10n ** 4n, exponent: -24 });
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 10n ** 60n }),
      fc.bigInt({ min: 1n, max: 10n ** 60n }),
      fc.constantFrom(1 as const, 2 as const),
      fc.integer({ min: 1, max: 30 }),
      (numerator, denominator, power, significant) => {
        const { digits, exponent } = decimalOfRoot(numerator, denominator, power, significant);
        const size = (value: bigint): bigint => value ** BigInt(power);
        const [up, down] = [10n ** BigInt(Math.max(0, exponent)), 10n ** BigInt(Math.max(0, -exponent))];
        expect(size(digits * up) * denominator <= numerator * size(down)).toBe(true);
        expect(size((digits + 1n) * up) * denominator > numerator * size(down)).toBe(true);
        expect(digits.toString().length).toBeGreaterThanOrEqual(significant);
        expect(digits.toString().length).toBeLessThanOrEqual(significant + 3);
      },
    ),
  );
});

test("plain notation has neither an exponent nor idle zeros", () => {
  const text = (digits: bigint, exponent: number): string => plain({ digits, exponent });
  expect(text(12n, 0)).toBe("12");
  expect(text(12n, 3)).toBe("12000");
  expect(text(1200n, -2)).toBe("12");
  expect(text(1205n, -2)).toBe("12.05");
  expect(text(120_500n, -4)).toBe("12.05");
  expect(text(5n, -3)).toBe("0.005");
  expect(text(123n, -3)).toBe("0.123");
  expect(text(0n, -3)).toBe("0");
});

test("a decimal is read in plain notation only", () => {
  expect(parseDecimal("12.50")).toEqual({ digits: 1250n, exponent: -2 });
  expect(parseDecimal("007")).toMatchObject({ digits: 7n });
  for (const text of ["", ".5", "5.", "-1", "+1", "1e3", "1,5", " 1", "1 ", "1.2.3", "1.2\n", "x1", "0x1"]) {
    expect(parseDecimal(text)).toBeNull();
  }
});
