import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, nearestOf } from "./nearest.js";
import { prop } from "../../test/prop.js";

const FLAGS = ["study-year", "kkr", "totals", "regional-total", "previous", "change", "tie-order"];

describe("nearest", () => {
  it.each([
    ["totls", "totals"],
    ["totalss", "totals"],
    ["totlas", "totals"],
    ["stduy-year", "study-year"],
    ["TOTALS", "totals"],
    ["tieorder", "tie-order"],
    ["kk", "kkr"],
  ])("takes %j for %s", (written, meant) => {
    expect(nearest(written, FLAGS)).toBe(meant);
  });

  it("takes nothing for what more than a third of the letters would have to change in", () => {
    expect(nearest("overbooking", FLAGS)).toBeNull();
    expect(nearest("", FLAGS)).toBeNull();
    expect(nearest("totals", [])).toBeNull();
  });

  it("counts neighbours swapped as one change: two swaps in a short name are too many", () => {
    expect(nearest("ab", ["ba"])).toBe("ba");
    expect(nearest("abcd", ["badc"])).toBeNull();
  });

  it("takes nothing where two that mean different things are equally near", () => {
    expect(nearest("uc", ["ucl", "ucn"])).toBeNull();
  });

  it("takes the answer where two equally near spellings mean the same", () => {
    const spellings = ["ucl", "ucn"].map((spelling) => ({ spelling, answer: "one" }));
    expect(nearestOf("uc", spellings)).toBe("one");
  });

  prop([fc.string({ maxLength: 2000 })])("never throws, and answers only with what is known", (written) => {
    expect([null, ...FLAGS]).toContain(nearest(written, FLAGS));
  });
});
