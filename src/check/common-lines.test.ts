import fc from "fast-check";
import { expect, it } from "vitest";
import { commonLines } from "./common-lines.js";

/** The length of the longest row of lines in common, by the textbook's table. */
function longest(own: readonly string[], written: readonly string[]): number {
  const [first, ...others] = own;
  if (first === undefined || written.length === 0) return 0;
  const at = written.indexOf(first);
  const without = longest(others, written);
  return at === -1 ? without : Math.max(without, 1 + longest(others, written.slice(at + 1)));
}

it("finds lines that both have, in the order of both, and none could be more", () => {
  const anyLines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 9 });
  fc.assert(
    fc.property(anyLines, anyLines, (own, written) => {
      const common = commonLines(own, written);
      expect(common.length).toBe(longest(own, written));
      for (const [at, line] of common.entries()) {
        expect(own[line.own]).toBe(written[line.written]);
        expect(line.own).toBeGreaterThan(common[at - 1]?.own ?? -1);
        expect(line.written).toBeGreaterThan(common[at - 1]?.written ?? -1);
      }
    }),
  );
});

it("takes time in proportion to the lines that are alike", () => {
  const own = Array.from({ length: 300 }, (_, at) => String(at));
  const written = Array.from({ length: 100_000 }, (_, at) => String(at % 300));
  expect(commonLines(own, written).length).toBe(300);
});
