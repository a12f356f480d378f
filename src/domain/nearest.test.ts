import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, nearestName, nearestOf } from "./nearest.js";
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

const COUNCILS = ["Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland"];
const INSTITUTIONS = ["UC Syddanmark", "UC Nordjylland", "Professionshøjskolen UCN", "UCN", "UCL", "KP"];

function nameNear(written: string, known: readonly string[]): string | null {
  return nearestName(
    written,
    known.map((name) => ({ spelling: name, answer: name })),
  );
}

describe("nearestName", () => {
  it.each([
    ["syddanmrak", COUNCILS, "Syddanmark"],
    ["Sjæland", COUNCILS, "Sjælland"],
    ["Nordjyland", COUNCILS, "Nordjylland"],
    ["UC Sydanmark", INSTITUTIONS, "UC Syddanmark"],
    ["Profesionshøjskolen UCN", INSTITUTIONS, "Professionshøjskolen UCN"],
  ])("takes %j for the name", (written, known, meant) => {
    expect(nameNear(written, known)).toBe(meant);
  });

  it.each([
    ["østdanmark", COUNCILS],
    ["KKR Øst", COUNCILS],
    ["Østjylland", COUNCILS],
    ["Professionshøjskolen UC SYD", INSTITUTIONS],
    ["UCM", INSTITUTIONS],
    ["KB", INSTITUTIONS],
    ["", COUNCILS],
  ])("takes %j for no other name", (written, known) => {
    expect(nameNear(written, known)).toBeNull();
  });

  it("takes nothing where two known names are as near to each other as two slips", () => {
    expect(nameNear("Skolen A1xx", ["Skolen A1", "Skolen B2"])).toBeNull();
    expect(nameNear("Skolen A1x", ["Skolen A1", "Skolen B2"])).toBe("Skolen A1");
  });
});

/** Optimal string alignment as it is defined, whole. */
function distance(a: string, b: string): number {
  const ends = (i: number, j: number): number => {
    if (Math.min(i, j) === 0) return Math.max(i, j);
    const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return Math.min(
      ends(i - 1, j) + 1,
      ends(i, j - 1) + 1,
      ends(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      isSwapped ? ends(i - 2, j - 2) + 1 : Infinity,
    );
  };
  return ends(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

prop([word, fc.array(word, { maxLength: 5 })], { numRuns: 300 })(
  "the answer is the one spelling that is nearest, where no more than a third has to change",
  (written, known) => {
    const least = Math.min(Infinity, ...known.map((one) => distance(written, one)));
    const nearestOnes = [...new Set(known)].filter((one) => distance(written, one) === least);
    const isNear = least <= Math.max(1, Math.floor(written.length / 3));
    expect(nearest(written, known)).toBe(isNear && nearestOnes.length === 1 ? nearestOnes[0] : null);
  },
);
