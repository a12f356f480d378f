import fc from "fast-check";
import { expect, test } from "vitest";
import { selectSmallest } from "./select.js";

test("the smallest are chosen by their exact keys, whatever the doubles say within the error", () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.nat(10_000));
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (exact, at, noise) => {
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
