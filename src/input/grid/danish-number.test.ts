// R11 of docs/method.md.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDanishNumber } from "./danish-number.js";
import { prop } from "../../../test/prop.js";

function valueOf(written: string): string {
  const number = readDanishNumber(written);
  return number.ok ? number.value : number.refusal.code;
}

describe("readDanishNumber", () => {
  it.each([
    ["0", "0"],
    ["61", "61"],
    [" 61 ", "61"],
    ["1110", "1110"],
    ["1.110", "1110"],
    ["12.345.678", "12345678"],
    ["1 110", "1110"],
    ["1\u00a0110", "1110"],
    ["1\u202f110", "1110"],
    ["1\u2009110", "1110"],
    ["12,5", "12.5"],
    ["0,125", "0.125"],
    ["1.110,5", "1110.5"],
    ["1110,125", "1110.125"],
    ["12,50", "12.50"],
    ["999.999.999.999.999", "999999999999999"],
  ])("reads %j as %s", (written, value) => {
    expect(valueOf(written)).toBe(value);
  });

  it("says that a number was read differently than written where thousands were grouped, and only there", () => {
    const differently = (written: string): unknown => {
      const number = readDanishNumber(written);
      return number.ok && number.differently;
    };
    expect(["1.110", "1 110", "1.110,5"].map(differently)).toEqual([true, true, true]);
    expect(["1110", "12,5", "0"].map(differently)).toEqual([false, false, false]);
  });

  it.each([
    ["1,110", ["1,11", "1110"]],
    ["12,345", ["12,345", "12345"]],
    ["1.5", ["1,5", "15"]],
    ["12.50", ["12,5", "1250"]],
    ["1110.5", ["1110,5", "11105"]],
    ["0.125", ["0,125", "125"]],
    ["0.5", ["0,5", "5"]],
    ["1,110.50", ["1110,5", "111050"]],
    ["1.1100", ["1,11", "11100"]],
  ])("refuses %j, which could be meant in the English way, with both readings", (written, readings) => {
    const number = readDanishNumber(written);
    if (number.ok) throw new Error(`read as ${number.value}`);
    expect(number.refusal).toEqual({ code: "ambiguous-number", written, readings });
  });

  it.each(["-5", "−5", "–5", "- 5", "-1.110"])("refuses %j as negative", (written) => {
    expect(valueOf(written)).toBe("negative-number");
  });

  it.each([
    "",
    "ca. 60",
    "60 stk.",
    "42 %",
    "1e3",
    "+5",
    "1,110,500",
    "1.110.5",
    "1.11,5",
    "1..110",
    "٣",
    "½",
    "#I/T",
    "=1+1",
    "0.001.110",
    ",5",
    "5,",
  ])("refuses %j as no number", (written) => {
    expect(valueOf(written)).toBe("not-a-number");
  });

  it.each(["1000000000000000", "1.000.000.000.000.000", "123456789,1234567"])(
    "refuses %j beyond 15 digits",
    (written) => {
      expect(valueOf(written)).toBe("too-many-digits");
    },
  );

  const shown = fc.record({ whole: fc.nat(999_999_999), decimals: fc.stringMatching(/^\d{0,2}$/) });
  prop([shown, fc.constantFrom(".", " ", "\u00a0", "\u202f")])(
    "reads every whole number and every one or two decimals back, thousands grouped or not",
    ({ whole, decimals }, mark) => {
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
      const tail = decimals === "" ? "" : `,${decimals}`;
      const value = `${whole}${tail.replace(",", ".")}`;
      expect(valueOf(`${grouped}${tail}`)).toBe(value);
      expect(valueOf(`${whole}${tail}`)).toBe(value);
    },
  );

  prop([fc.oneof(fc.string(), fc.stringMatching(/^[-+ .,\d]{0,20}$/))])(
    "never throws, and what it reads is a plain number",
    (written) => {
      const number = readDanishNumber(written);
      if (number.ok) expect(number.value).toMatch(/^\d+(\.\d+)?$/);
    },
  );
});
