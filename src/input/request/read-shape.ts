import * as z from "zod/mini";
import { nearest } from "../../domain/nearest.js";
import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { kindOfData } from "./kind-of-data.js";
import { firstKeyOf, pathText, valueAt } from "./path-text.js";

type Issue = z.core.$ZodIssue;

/** The four ways to say where the total comes from. */
const ORIGINS = ["institution-totals", "regional-total", "previous-year", "capacity"] as const;

/** Data in a schema's shape, or all that is wrong in our own words, never zod's. A key with `null` counts as left out. */
export function readShape<S extends z.core.$ZodType>(schema: S, data: unknown): Outcome<z.output<S>> {
  const parts = readParts(schema, data, {});
  return parts.ok ? (refusedIfAny(parts.value.refusals) ?? done(parts.value.written)) : parts;
}

interface Parts<T> {
  /** Without unknown keys, and without those of `misshapen`. */
  readonly written: T;
  /** The keys of parts of another shape, and of those that an unknown key may be meant for. */
  readonly misshapen: ReadonlySet<unknown>;
  readonly refusals: readonly Refusal[];
}

/**
 * The same, with what can still be judged where a part has another shape; `standIns` has what stands in for that part.
 * Refused where nothing can be judged.
 */
export function readParts<S extends z.core.$ZodType>(
  schema: S,
  data: unknown,
  standIns: Readonly<Record<string, unknown>>,
): Outcome<Parts<z.output<S>>> {
  const hidden: Refusal[] = [];
  const given = withoutNulls(data, schema, [], hidden);
  const shape = z.safeParse(schema, given);
  if (shape.success) return done({ written: shape.data, misshapen: new Set(), refusals: hidden });
  // The year's form in the place of another file is one fault, and not one of each of its keys.
  if (kindOfData(data) === "edition" && partOf(schema, "columns") === undefined) {
    return refused({ code: "swapped-file", is: "edition" });
  }
  const misshapen = new Set<unknown>();
  const refusals = shape.error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") misshapen.add(issue.path[0]);
    return issueRefusals(issue, given, schema);
  });
  for (const refusal of refusals) {
    // What seems to be missing may stand under the unknown key.
    if (refusal.code !== "unknown-key" || refusal.nearest === null) continue;
    const part = firstKeyOf(refusal.where);
    if (part !== "" || valueAt(given, [refusal.nearest]) === undefined)
      misshapen.add(part || refusal.nearest);
  }
  for (const issue of shape.error.issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const owner = Object(valueAt(given, issue.path)) as object;
    for (const key of issue.keys) Reflect.deleteProperty(owner, key);
  }
  const parts = Object.entries(given ?? {}).filter(([key]) => !misshapen.has(key));
  const left = Object.entries(standIns).filter(([key]) => misshapen.has(key));
  const rest = z.safeParse(schema, Object.fromEntries([...parts, ...left]));
  if (rest.success) return done({ written: rest.data, misshapen, refusals: [...refusals, ...hidden] });
  const refusal = refusedIfAny([...refusals, ...hidden]);
  if (refusal !== null) return refusal;
  throw new Error("readParts: an issue without a refusal");
}

/** A key of a record that zod leaves out in silence, and that is no name of anything. */
const HIDDEN_KEY = "__proto__";

/**
 * Only the keys that the schema knows are left out: an unknown one is refused, whatever it holds. Where a record has a
 * hidden key, that is among the refusals.
 */
function withoutNulls(
  data: unknown,
  schema: z.core.$ZodType,
  path: readonly PropertyKey[],
  hidden: Refusal[],
): unknown {
  if (typeof data !== "object" || data === null) return data;
  const chosen = chosenBy(schema, data);
  if (Array.isArray(data)) {
    const element = partOf(chosen, 0);
    return element === undefined
      ? data
      : data.map((item, index) => withoutNulls(item, element, [...path, index], hidden));
  }
  if (chosen._zod.def.type === "record" && Object.hasOwn(data, HIDDEN_KEY)) {
    const where = { path: pathText(path) };
    hidden.push({ code: "unknown-key", key: HIDDEN_KEY, nearest: null, where });
  }
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
      const part = partOf(chosen, key);
      if (part === undefined) return [[key, value]];
      return value === null ? [] : [[key, withoutNulls(value, part, [...path, key], hidden)]];
    }),
  );
}

function issueRefusals(issue: Issue, data: unknown, schema: z.core.$ZodType): Refusal[] {
  const path = pathText(issue.path);
  const where: Where = path === "" ? {} : { path };
  if (/^studyPlaces(\.from)?$/.test(path) && issue.code !== "unrecognized_keys") {
    return [{ code: "no-origin", ways: ORIGINS, where: { path: "studyPlaces" } }];
  }
  const found = valueAt(data, issue.path);
  // What a choice is made by is left out, too, with `null`: it is no key of the choice until that is made.
  const isLeftOut = found === undefined || (found === null && issue.code === "invalid_union");
  if (isLeftOut && issue.path.length > 0) {
    const parent = pathText(issue.path.slice(0, -1));
    const key = String(issue.path.at(-1));
    return [{ code: "missing-key", key, ...(parent === "" ? {} : { where: { path: parent } }) }];
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysOf(schemaAt(schema, issue.path, data), found);
      return issue.keys.map((key) => ({ code: "unknown-key", key, nearest: nearest(key, known), where }));
    }
    case "invalid_value":
      return [{ code: "unknown-choice", written: textOf(found), choices: issue.values.map(textOf), where }];
    case "invalid_union":
      return unionRefusals(issue, found, where);
    case "invalid_type":
      return [{ code: "wrong-type", expected: TYPES[issue.expected] ?? "text", where }];
    default:
      return [{ code: "wrong-type", expected: "text", where }];
  }
}

/** The schema of a part, down the path to it. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[], data: unknown): z.core.$ZodType {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const part = partOf(chosenBy(schema, data), key);
  return part === undefined ? schema : schemaAt(part, rest, valueAt(data, [key]));
}

function partOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object") {
    return Object.hasOwn(def.shape, key) ? def.shape[String(key)] : undefined;
  }
  if (def.type === "record") return def.valueType;
  return def.type === "array" ? def.element : undefined;
}

/** What is within an optional part, and of a choice by a key of its own the one that was chosen; of a record or a text the record. */
function chosenBy(schema: z.core.$ZodType, data: unknown): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional") return chosenBy(def.innerType, data);
  if (def.type !== "union") return schema;
  if (!("discriminator" in def))
    return def.options.find((option) => option._zod.def.type === "record") ?? schema;
  const by = String(def.discriminator);
  const isChosen = (option: z.core.$ZodType): boolean =>
    partOf(option, by)?._zod.values?.has(valueAt(data, [by]) as string) === true;
  return def.options.find(isChosen) ?? schema;
}

/** A key that another choice has is no help here: with the mode "none" a percentage is unknown. */
function keysOf(schema: z.core.$ZodType, data: unknown): string[] {
  const { def } = (chosenBy(schema, data) as z.core.$ZodTypes)._zod;
  return def.type === "object" ? Object.keys(def.shape) : [];
}

const TYPES: Readonly<Record<string, "object" | "list" | "text" | "number">> = {
  object: "object",
  record: "object",
  array: "list",
  string: "text",
  number: "number",
};

/** A choice by a key of its own, a change in places or in per cent, or a number that may be a text. */
function unionRefusals(
  issue: Extract<Issue, { code: "invalid_union" }>,
  found: unknown,
  where: Where,
): Refusal[] {
  if (issue.discriminator !== undefined) {
    const choices = "options" in issue && Array.isArray(issue.options) ? issue.options.map(textOf) : [];
    return typeof found === "string"
      ? [{ code: "unknown-choice", written: found, choices, where }]
      : [{ code: "wrong-type", expected: "object", where }];
  }
  if (where.path === "specialisationTotals") {
    return [
      { code: "unknown-choice", written: textOf(found), choices: ["by-internship-places", "{…}"], where },
    ];
  }
  return /change(s\.[^.]*)?$/.test(where.path ?? "")
    ? [{ code: "change-form", where }]
    : [{ code: "wrong-type", expected: "number", where }];
}

/** A value as it can be quoted; what is no text, number or truth value is only hinted at. */
function textOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return value.toString();
    default:
      return "{…}";
  }
}
