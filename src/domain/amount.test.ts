import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import {
  amountFault,
  exact,
  hasTooManyDigits,
  inSameProportions,
  lastDecimalOf,
  plain,
  signedAmountFault,
  sumOf,
} from "./amount.js";

describe("amountFault", () => {
  it.each([
    0,
    61,
    "61",
    "12.5",
    12.5,
    0.1,
    1e-7,
    "0.000000000000001",
    "999999999999999",
    999_999_999_999_999,
    "007",
  ])("finds nothing wrong with %j", (amount) => {
    expect(amountFault(amount)).toBeNull();
  });

  it.each([-1, "-1", "-0.5", "-0"])("finds %j negative", (amount) => {
    expect(amountFault(amount)).toBe("negative-number");
  });

  it.each([
    "",
    " ",
    "1,5",
    "1.",
    ".5",
    "1e3",
    "0x10",
    "1 000",
    "Infinity",
    "NaN",
    "+42",
    "١٢",
    Number.NaN,
    Infinity,
  ])("finds %j no number with a point", (amount) => {
    expect(amountFault(amount)).toBe("not-a-number");
  });

  it.each(["1000000000000000", "123456789.1234567", 0.1 + 0.2, 1e-16, 1e15, 1e300, `0.${"0".repeat(150)}1`])(
    "finds more than 15 digits in %s",
    (amount) => {
      expect(amountFault(amount)).toBe("too-many-digits");
    },
  );
});

describe("signedAmountFault", () => {
  it.each(["-2.5", "+23", -5, "0"])("lets %j be", (amount) => {
    expect(signedAmountFault(amount)).toBeNull();
  });

  it.each(["--5", "+-5", "-", "5-"])("finds %j no number", (amount) => {
    expect(signedAmountFault(amount)).toBe("not-a-number");
  });
});

describe("hasTooManyDigits", () => {
  it("counts the digits of the number: no sign, no point, no zeros before it", () => {
    expect(hasTooManyDigits("-000123456789012345")).toBe(false);
    expect(hasTooManyDigits("+123456789012.3456")).toBe(true);
  });

  it("counts the zeros behind the point, so that every amount has at most 15 decimals", () => {
    expect(hasTooManyDigits("0.000000000000001")).toBe(false);
    expect(hasTooManyDigits("0.0000000000000001")).toBe(true);
  });
});

describe("exact amounts", () => {
  it("add up without binary floating point", () => {
    expect(plain(sumOf(["0.1", "0.2"]))).toBe("0.3");
    expect(plain(sumOf(["999999999999999", "0.000000000000001"]))).toBe("999999999999999.000000000000001");
    expect(plain(sumOf([]))).toBe("0");
  });

  it("are written in plain digits, never with an exponent", () => {
    expect(plain(exact("0.000000000000001"))).toBe("0.000000000000001");
    expect(plain(exact("999999999999999").times(exact("999999999999999")))).toBe(
      "999999999999998000000000000001",
    );
  });

  it.each([
    [[61, "61"], "1"],
    [["12.5", 3, 0.25], "0.01"],
    [[1e-7], "0.0000001"],
    [["12.50", 3], "0.01"],
    [["0.000000000000001"], "0.000000000000001"],
    [[], "1"],
  ])("of %j have the last decimal %s, a zero too", (amounts, last) => {
    expect(lastDecimalOf(amounts)).toBe(last);
  });

  it("become whole numbers in the same proportions by the smallest power of ten", () => {
    expect(inSameProportions(["12.5", 3, "0.25"])).toEqual([1250n, 300n, 25n]);
    expect(inSameProportions(["42", "20", "38"])).toEqual([42n, 20n, 38n]);
    expect(inSameProportions(["1.50", "0"])).toEqual([15n, 0n]);
    expect(inSameProportions([])).toEqual([]);
  });
});

const large = Number.MAX_SAFE_INTEGER;
const addend = fc.oneof(fc.integer({ min: -large, max: large }), fc.nat(999), fc.constantFrom("0.1", "12.5"));

describe("sumOf", () => {
  it("loses no digit where whole numbers grow beyond those that a number holds", () => {
    expect(plain(sumOf([large, 1, 1, 1]))).toBe("9007199254740994");
  });

  prop([fc.array(addend)])("is the sum of the exact decimals", (amounts) => {
    const expected = amounts.map(exact).reduce((sum, amount) => sum.plus(amount), exact(0));
    expect(plain(sumOf(amounts))).toBe(plain(expected));
  });
});
