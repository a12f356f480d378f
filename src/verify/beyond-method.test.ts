import { describe, expect, it } from "vitest";
import { beyondMethod, outsideQuota } from "./beyond-method.js";
import type { Party } from "./stated-divisions.js";

const common = { over: "specialisations", institution: null, cells: [] } as const;

describe("what a method does not allow a party", () => {
  const codes = (
    method: "largest-remainder" | "adams",
    party: Partial<Party>,
    studyPlaces: number,
  ): string[] =>
    beyondMethod(
      { id: "a", weight: 0n, minimum: 0, maximum: null, ...party },
      studyPlaces,
      method,
      common,
    ).map(({ code }) => code);

  it("is a study place without a basis, above its minimum", () => {
    for (const method of ["largest-remainder", "adams"] as const) {
      expect(codes(method, { minimum: 2 }, 3)).toEqual(["without-basis"]);
      expect(codes(method, { minimum: 2 }, 2)).toEqual([]);
      expect(codes(method, {}, 0)).toEqual([]);
      expect(codes(method, { weight: 1n }, 3)).toEqual([]);
    }
  });

  it("is none where the method gives everyone with a basis a first", () => {
    expect(codes("adams", { weight: 1n }, 0)).toEqual(["no-first-place"]);
    expect(codes("adams", { weight: 1n }, 1)).toEqual([]);
    expect(codes("largest-remainder", { weight: 1n }, 0)).toEqual([]);
  });
});

describe("the quota rule", () => {
  const outside = (
    weights: readonly bigint[],
    studyPlaces: readonly number[],
    more: Partial<Party> = {},
  ): string[] => {
    const parties = weights.map((weight, at) => ({
      id: "abc"[at] ?? "",
      weight,
      minimum: 0,
      maximum: null,
      ...more,
    }));
    const total = studyPlaces.reduce((sum, count) => sum + count, 0);
    const division = { ...common, method: "largest-remainder", parties, scale: 1n } as const;
    return outsideQuota(division, studyPlaces, total).map(({ id }) => id);
  };

  it("finds who has a whole study place more or fewer than the quota", () => {
    expect(outside([1n, 1n, 1n], [3, 3, 4])).toEqual([]);
    expect(outside([1n, 1n, 1n], [2, 3, 4])).toEqual(["a", "c"]);
  });

  it("says nothing where nobody has a basis, or bounds hold anybody", () => {
    expect(outside([0n, 0n], [1, 2])).toEqual([]);
    expect(outside([1n, 1n, 1n], [2, 3, 4], { maximum: 9 })).toEqual([]);
    expect(outside([1n, 1n, 1n], [2, 3, 4], { minimum: 1 })).toEqual([]);
  });
});
