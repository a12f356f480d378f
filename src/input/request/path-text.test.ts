import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { refused } from "../../domain/outcome.js";
import { pathText, withSegments } from "./path-text.js";

const keys = fc.string({ unit: fc.constantFrom("a", "b", ".", "[", "]", "0"), minLength: 1, maxLength: 4 });
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constant(1),
    fc.dictionary(keys, tie("tree"), { maxKeys: 6, noNullPrototype: true }),
    fc.array(tie("tree"), { maxLength: 2 }),
  ),
}));

function segmentsIn(data: unknown, path: string): readonly (string | number)[] | undefined {
  const outcome = withSegments(refused({ code: "missing-key", key: "x", where: { path } }), data);
  return outcome.ok ? undefined : outcome.refusals[0].where?.segments;
}

/** Of all the keys of an object the longest that the path begins with, up to a point, a bracket or its end. */
function longestKey(data: object, path: string): string | undefined {
  return Object.keys(data)
    .filter((key) => path.startsWith(key) && ["", ".", "["].includes(path.charAt(key.length)))
    .toSorted((a, b) => b.length - a.length)[0];
}

describe("the keys of a path", () => {
  test("begin with the longest key that is there, and are the path again", () => {
    fc.assert(
      fc.property(tree, fc.array(keys, { minLength: 1, maxLength: 3 }), (data, written) => {
        const path = pathText(written);
        fc.pre(!/^\[\d+\]/.test(path));
        const segments = segmentsIn(data, path) ?? [];
        const known = typeof data === "object" ? longestKey(data, path) : undefined;
        const shortest = /^[^.[]+/.exec(path)?.[0] ?? path;
        const isLonger = known !== undefined && known.length > shortest.length;
        expect(segments[0]).toBe(isLonger ? known : shortest);
      }),
    );
  });

  it("may have points and brackets in them", () => {
    const data = { "a.b": { "c[0]": [{ d: 1 }] }, a: {} };
    expect(segmentsIn(data, "a.b.c[0][0].d")).toEqual(["a.b", "c[0]", 0, "d"]);
    expect(segmentsIn(data, "a.x")).toEqual(["a", "x"]);
  });
});
