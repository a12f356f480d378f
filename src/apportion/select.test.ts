import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { selectSmallest } from "./select.js";

test("the smallest are chosen by their exact keys, whatever the doubles say within the error", () => {
  const keys = fc
    .constantFrom(20, 10_000)
    .chain((max) => fc.array(fc.nat(max), { minLength: 1, maxLength: 200, size: "max" }));
  fc.assert(
    fc.property(keys, fc.nat(), fc.nat(), (exact, at, noise) => {
      const count = at % (exact.length + 1);
      const near = Float64Array.from(exact, (value, index) => value + ((index * 31 + noise) % 7) - 3);
      const { chosen, tied, open } = selectSmallest(
        near,
        count,
        () => 3,
        (index) => exact[index] ?? 0,
        (a, b) => a - b,
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
      Float64Array.from(near),
      count,
      () => 1,
      () => 1,
      (a, b) => a - b,
    );
  expect(tie([0, 2, 2], 2)).toEqual({ chosen: [], tied: [0, 1, 2], open: 2 });
  expect(tie([0, 0, 2], 2)).toEqual({ chosen: [], tied: [0, 1, 2], open: 2 });
});

test("only doubles within twice the error of the last that is chosen are asked for their exact keys", () => {
  const near = Float64Array.from({ length: 1000 }, (_, index) => (index * 37) % 1000);
  const exact = vi.fn((index: number) => (index * 37) % 1000);
  selectSmallest(
    near,
    500,
    () => 1,
    exact,
    (a, b) => a - b,
  );
  expect(exact.mock.results.map(({ value }) => value as number).sort((a, b) => a - b)).toEqual([
    497, 498, 499, 500, 501,
  ]);
});
