import { describe, expect, it } from "vitest";
import { dayOf } from "./day-of.js";

const DAY = 86_400_000;

describe("the day of a number", () => {
  it("is Excel's, with the leap day of 1900 that never was", () => {
    expect([1, 59, 61, 44_967, 2_958_465].map((number) => dayOf(number, false))).toEqual([
      ...["1900-01-01", "1900-02-28", "1900-03-01", "2023-02-10", "9999-12-31"],
    ]);
    expect(dayOf(43_505.75, true)).toBe("2023-02-10");
    expect(dayOf(0, true)).toBe("1904-01-01");
  });

  it("is that of every calendar, day for day", () => {
    const start = Date.UTC(1899, 11, 30);
    for (let number = 61; number < 200_000; number += 1) {
      expect(dayOf(number, false)).toBe(new Date(start + number * DAY).toISOString().slice(0, 10));
    }
  });

  it("is none below 0, and none after the year 9999", () => {
    expect([dayOf(-1, false), dayOf(2_958_466, false), dayOf(1e300, true)]).toEqual([null, null, null]);
  });
});
