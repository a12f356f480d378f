import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../../test/prop.js";
import { FieldReader } from "./field-reader.js";
import { typed } from "./amounts.js";

describe("an amount as it is typed", () => {
  it("has a decimal comma", () => {
    expect([typed(61), typed("12.5"), typed("12.50"), typed("-2.5"), typed(undefined)]).toEqual([
      ...["61", "12,5", "12,50", "-2,5", ""],
    ]);
  });

  it("has a zero before it where it could be read in two ways", () => {
    expect(typed("12.345")).toBe("012,345");
  });

  const decimal = fc
    .tuple(fc.nat(99_999), fc.string({ unit: fc.constantFrom(..."0123456789".split("")), maxLength: 6 }))
    .map(([whole, decimals]) => (decimals === "" ? String(whole) : `${whole}.${decimals}`));

  prop([decimal])("is read as the same amount again, digit for digit", (amount) => {
    const reader = new FieldReader();
    expect(String(reader.number("x", typed(amount)))).toBe(amount);
    expect(reader.faults).toEqual([]);
  });
});
