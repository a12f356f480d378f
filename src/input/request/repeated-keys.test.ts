import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../../test/prop.js";
import { describeRefusal } from "../../messages/describe-refusal.js";
import type { Refusal } from "../../domain/refusal.js";
import { readJson } from "./read-json.js";
import { repeatedKeys } from "./repeated-keys.js";

const inText = (text: string): Refusal[] => repeatedKeys(text, { file: "x.json" });

describe("a key that stands twice in an object", () => {
  it("is said with its place, its lines and both values", () => {
    const text = `{
  "studyPlaces": {
    "totals": { "ucsyd": 589, "ucl": 521,
      "ucl" : 560 }
  }
}`;
    expect(inText(text)).toEqual([
      {
        ...{ code: "repeated-key", key: "ucl", line: 4, written: "560" },
        first: { line: 3, written: "521" },
        where: { file: "x.json", path: "studyPlaces.totals.ucl" },
      },
    ]);
    expect(inText(text).map((refusal) => describeRefusal(refusal, "da"))).toEqual([
      "x.json, studyPlaces.totals.ucl: »ucl« står to gange: i linje 3 (521) og i linje 4 (560). Behold kun den rette.",
    ]);
  });

  it("may stand in a list, be written otherwise, have marks in its name, and stand a third time", () => {
    expect(inText('[0, [1, {"a{\\"": [","], "b": {}, "\\u0061{\\u0022": "]}"}]]')).toMatchObject([
      { key: 'a{"', written: '"]}"', first: { written: '[","]' }, where: { path: '[1][1].a{"' } },
    ]);
    expect(inText('{"": 1, "": 2, "": 1}')).toMatchObject([
      { written: "2", first: { written: "1" } },
      { written: "1", first: { written: "1" } },
    ]);
    expect(inText('{"__proto__": 1, "__proto__": {"__proto__": 2}}')).toHaveLength(1);
    expect(inText('{"a\\\\": 1, "a\\\\": "\\\\"}')).toMatchObject([{ key: "a\\", written: '"\\\\"' }]);
  });

  it("has a long value cut off", () => {
    expect(inText(`{"a": "${"x".repeat(100)}", "a": [\n${"1, ".repeat(100)}2]}`)).toMatchObject([
      { written: `[\n${"1, ".repeat(19)}…`, first: { written: `"${"x".repeat(58)}…` } },
    ]);
  });

  it("is none where each stands in an object of its own, or is a value", () => {
    expect(
      inText('{"a": {"a": "a"}, "b": [{"a": 1}, {"a": 1}, "a", "a"], "c": "{\\"a\\":1,\\"a\\":1}"}'),
    ).toEqual([]);
    for (const text of ["1", '"a"', "null", "[]", "{}", '[{},[],"",{}]']) expect(inText(text)).toEqual([]);
  });

  it("is found however deep the file nests, which JSON.parse reads", () => {
    const deep = `${'{"a":['.repeat(100_000)}1${'],"a":1}'.repeat(100_000)}`;
    const refusals = inText(deep);
    expect(refusals).toHaveLength(100_000);
    expect(refusals[0]?.where).toEqual({ file: "x.json" });
    expect(refusals.at(-1)?.where).toEqual({ file: "x.json", path: "a" });
    const nested = (depth: number): string => `${"[".repeat(depth - 1)}{"a":1,"a":2}${"]".repeat(depth - 1)}`;
    expect(inText(nested(20))[0]?.where?.path).toBe(`${"[0]".repeat(19)}.a`);
    expect(inText(nested(21))[0]?.where).toEqual({ file: "x.json" });
  });
});

/** A value of JSON whose objects are lists of members, so that a key may stand twice. */
type Value = string | number | null | readonly Value[] | { readonly members: readonly Member[] };
type Member = readonly [key: string, value: Value];

const text = fc.constantFrom("", "a", "b", '"', "\\", '\\"', "{", "[1,", ':"', "æ", "🎓", "\n", "  ");
const space = fc.constantFrom("", "", " ", "\n", "\t \n");
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.constant(null)),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.record({ members: fc.array(fc.tuple(text, tie("value")), { maxLength: 4 }) }),
  ),
}));

/** As JSON, with space anywhere and every other character of a text by its code. */
function written(of: Value, spaces: Iterator<string>): string {
  const gap = (): string => String(spaces.next().value);
  const write = (it: Value): string => {
    if (typeof it === "string") return JSON.stringify(it).replace("a", "\\u0061");
    if (typeof it !== "object" || it === null) return JSON.stringify(it);
    const parts =
      "members" in it
        ? it.members.map(([key, inner]) => `${gap()}${write(key)}${gap()}:${gap()}${write(inner)}${gap()}`)
        : it.map((inner) => `${gap()}${write(inner)}${gap()}`);
    return "members" in it ? `{${parts.join(",")}}` : `[${parts.join(",")}]`;
  };
  return `${gap()}${write(of)}${gap()}`;
}

function membersIn(it: Value): number {
  if (typeof it !== "object" || it === null) return 0;
  if (!("members" in it)) return it.reduce<number>((sum, inner) => sum + membersIn(inner), 0);
  return it.members.reduce((sum, [, inner]) => sum + 1 + membersIn(inner), 0);
}

/** Where keys stand again, in the order in which their values end, as the value says it itself. */
function repeatedIn(it: Value): string[] {
  if (typeof it !== "object" || it === null) return [];
  if (!("members" in it)) return it.flatMap(repeatedIn);
  return it.members.flatMap(([key, inner], index) => {
    const isRepeated = it.members.slice(0, index).some(([before]) => before === key);
    return [...repeatedIn(inner), ...(isRepeated ? [key] : [])];
  });
}

function keysOf(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  const own = Array.isArray(data) ? 0 : Object.keys(data).length;
  return Object.values(data).reduce<number>((sum, inner) => sum + keysOf(inner), own);
}

const spaced = fc.tuple(value, fc.array(space, { minLength: 1, maxLength: 7 })).map(([drawn, spaces]) => ({
  drawn,
  json: written(
    drawn,
    (function* () {
      for (;;) yield* spaces;
    })(),
  ),
}));

describe("every text that JSON.parse reads", () => {
  prop([spaced], { numRuns: 1000 })(
    "has exactly the keys said that its objects repeat",
    ({ drawn, json }) => {
      const found = inText(json).flatMap((it) => (it.code === "repeated-key" ? [it.key] : []));
      expect(found).toEqual(repeatedIn(drawn));
    },
  );

  prop([spaced], { numRuns: 1000 })(
    "is read as JSON.parse reads it where none of its members is lost",
    ({ drawn, json }) => {
      const data: unknown = JSON.parse(json);
      const outcome = readJson(new TextEncoder().encode(json), {});
      expect(outcome.ok).toBe(keysOf(data) === membersIn(drawn));
      if (outcome.ok) expect(outcome.value).toEqual(data);
    },
  );

  prop([fc.jsonValue(), fc.nat(3)])("by JSON.stringify repeats none", (data, indent) => {
    expect(inText(JSON.stringify(data, null, indent))).toEqual([]);
  });

  prop([spaced])("has both values said with the line in which their keys stand", ({ json }) => {
    const lines = json.split("\n");
    for (const it of inText(json)) {
      if (it.code !== "repeated-key") continue;
      const key = JSON.stringify(it.key).replace("a", "\\u0061");
      expect(lines[it.line - 1]).toContain(key);
      expect(lines[it.first.line - 1]).toContain(key);
      for (const { written: said } of [it, it.first]) {
        if (said.endsWith("…")) continue;
        expect(json).toContain(said);
        expect(() => void JSON.parse(said)).not.toThrow();
      }
    }
  });
});
