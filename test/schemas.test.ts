import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import type { Outcome, Refusal } from "../src/index.js";
import { parseFormEdition, parseRecommendation, parseRequest } from "../src/index.js";

// The published schemas beside the parsers, on the same inputs, by a validator that knows nothing of ours.

type Json = Record<string, unknown>;

const read = (path: string): Json =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")) as Json;

const ajv = new Ajv();
for (const file of ["request.schema.json", "recommendation.schema.json", "form.schema.json"]) {
  // Ajv 6 knows no draft 2020-12 by its address; what the schemas use is the same in both.
  const { $schema, ...schema } = read(`docs/schema/${file}`);
  expect($schema).toBe("https://json-schema.org/draft/2020-12/schema");
  // Compiled by itself: it needs no other file.
  new Ajv().compile(schema);
  ajv.addSchema(schema, file);
}

/** The codes of what is wrong with the shape alone: each such input is refused by the schema too. */
const SHAPE: readonly Refusal["code"][] = [
  "unknown-key",
  "missing-key",
  "wrong-type",
  "unknown-choice",
  "no-origin",
  "change-form",
];

const CASES: readonly (readonly [string, (data: unknown) => Outcome<unknown>, readonly string[]])[] = [
  [
    "request.schema.json",
    parseRequest,
    [
      "examples/syddanmark-2018-2019.json",
      "examples/syddanmark-constructed.json",
      "examples/syddanmark-two-way-constructed.json",
      "examples/oestdanmark-2027-2028-constructed.json",
    ],
  ],
  ["form.schema.json", parseFormEdition, ["examples/form-2027-2028-constructed.json"]],
  ["recommendation.schema.json", parseRecommendation, ["examples/sjaelland-2019-2020-recommendation.json"]],
];

/** The input with one thing changed at each place in it: taken away, null, of another type, or with a stranger beside. */
function* changed(value: unknown): Generator {
  yield* [null, 12.5, "tekst", [], {}, true];
  if (Array.isArray(value)) {
    for (const [index, item] of value.slice(0, 3).entries()) {
      for (const other of changed(item)) yield value.with(index, other);
    }
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, stranger: 1 };
    for (const [key, item] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
      for (const other of changed(item)) yield { ...value, [key]: other };
    }
  }
}

describe.each(CASES)("%s", (schema, parse, examples) => {
  it.each(examples)(
    "takes %s, as the parser does, and refuses what the parser finds of another shape",
    (path) => {
      const data = read(path);
      expect([ajv.validate(schema, data), parse(data).ok]).toEqual([true, true]);
      const counts = { taken: 0, refused: 0 };
      for (const other of changed(data)) {
        const outcome = parse(other);
        const isShape = !outcome.ok && outcome.refusals.every(({ code }) => SHAPE.includes(code));
        const isTaken = ajv.validate(schema, other);
        counts[isTaken === true ? "taken" : "refused"] += 1;
        if (outcome.ok || isShape) {
          expect(isTaken, JSON.stringify(other)).toBe(outcome.ok);
        }
      }
      expect(counts.taken).toBeGreaterThan(5);
      expect(counts.refused).toBeGreaterThan(20);
    },
  );
});
