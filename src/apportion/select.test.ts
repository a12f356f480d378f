import fc from "fast-check";
import { expect, test } from "vitest";
import { keyAt, selectSmallest } from "./select.js";

test("the smallest are chosen by their exact keys, whatever the doubles say within the error", () => {
  const keys = fc
    .constantFrom(20, 10_000)
    .chain((max) => fc.array(fc.nat(max), { minLength: 1, maxLength: 200, size: "max" }));
  fc.assert(
    fc.property(keys, fc.nat(), fc.nat(), (exact, at, noise) => {
      const count = at % (exact.length + 1);
      const near = exact.map((value, index) => value + ((index * 31 + noise) % 7) - 3);
      const { chosen, tied, open } = selectSmallest(
        near,
        count,
        () => 3,
        (a, b) => (exact[a] ?? 0) - (exact[b] ?? 0),
      );
      const sorted = exact.toSorted((a, b) => a - b);
      const last = sorted[count - 1] ?? -1;
      const isTie = count > 0 && sorted[count] === last;
      const those = (passes: (value: number) => boolean): number[] =>
        exact.flatMap((value, index) => (passes(value) ? [index] : []));
      expect(chosen.toSorted((a, b) => a - b)).toEqual(
        those((value) => (isTie ? value < last : value <= last)),
      );
      expect(tied.toSorted((a, b) => a - b)).toEqual(isTie ? those((value) => value === last) : []);
      expect(open).toBe(isTie ? count - chosen.length : 0);
    }),
    { numRuns: 1000 },
  );
});

test("a double off by just the error is asked for its exact key, on either side", () => {
  const tie = (near: number[], count: number): unknown =>
    selectSmallest(
      near,
      count,
      () => 1,
      () => 0,
    );
  expect(tie([0, 2, 2], 2)).toEqual({ chosen: [], tied: [0, 1, 2], open: 2 });
  expect(tie([0, 0, 2], 2)).toEqual({ chosen: [], tied: [0, 1, 2], open: 2 });
});

test("only doubles within twice the error of the last that is chosen are compared exactly", () => {
  const near = Array.from({ length: 1000 }, (_, index) => (index * 37) % 1000);
  const compared = new Set<number>();
  selectSmallest(
    near,
    500,
    () => 1,
    (a, b) => {
      compared.add((a * 37) % 1000).add((b * 37) % 1000);
      return ((a * 37) % 1000) - ((b * 37) % 1000);
    },
  );
  expect([...compared].sort((a, b) => a - b)).toEqual([497, 498, 499, 500, 501]);
});

test("the key at every rank is that of the sorted list", () => {
  const key = fc.oneof(fc.nat(3), fc.double({ noNaN: true }), fc.constantFrom(Infinity, -Infinity));
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 100, size: "max" }), fc.nat(), (keys, at) => {
      const rank = at % keys.length;
      const sorted = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(keyAt(keys, rank) === sorted[rank]).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
