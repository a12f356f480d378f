import type * as z from "zod/mini";
import { nearest } from "../domain/nearest.js";
import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import { pathText } from "./path-text.js";

type Issue = z.core.$ZodIssue;

/** The keys that each part of what is read may have; of a part that says by a key which it is, by that choice. */
export type KeysByParent = readonly {
  readonly path: RegExp;
  readonly keys: readonly string[] | { readonly by: string; readonly of: Readonly<Record<string, Keys>> };
}[];

type Keys = readonly string[];

const KEYS_BY_PARENT: KeysByParent = [
  {
    path: /^$/,
    keys: [
      ...["studyYear", "kkr", "internshipPlaces", "internshipPlacesUnit", "specialisationShares"],
      ...["studyPlaces", "specialisationTotals", "bounds", "decided", "overbooking", "intake", "survival"],
      ...["method", "tieOrder", "edition", "returns"],
    ],
  },
  { path: /^internshipPlaces\[\d+\]$/, keys: ["provider", "institution", "specialisation", "places"] },
  { path: /^bounds\[\d+\]$/, keys: ["institution", "specialisation", "minimum", "maximum"] },
  { path: /^decided\[\d+\]$/, keys: ["institution", "specialisation", "studyPlaces"] },
  {
    path: /^studyPlaces$/,
    keys: {
      by: "from",
      of: {
        "institution-totals": ["totals"],
        "regional-total": ["total"],
        "previous-year": ["totals", "change", "changes"],
      },
    },
  },
  { path: /^overbooking$/, keys: { by: "mode", of: { included: ["percent"], "on-top": ["percent"] } } },
  { path: /^intake$/, keys: ["summer", "winter", "oddTo"] },
  { path: /^survival$/, keys: ["period2", "period3"] },
  { path: /^returns$/, keys: ["answered", "missing", "notRead", "blankAsZero"] },
];

/** The four ways to say where the total comes from. */
const ORIGINS = ["institution-totals", "regional-total", "previous-year", "capacity"] as const;

/** What a schema found, in our own words: zod's messages and their language never reach a user. */
export function schemaRefusals(
  error: z.core.$ZodError,
  data: unknown,
  keys: KeysByParent = KEYS_BY_PARENT,
): Refusal[] {
  return error.issues.flatMap((issue) => issueRefusals(issue, data, keys));
}

/** The records that a request may hold, whose keys are names. */
const RECORDS = [
  ["specialisationShares"],
  ["specialisationTotals"],
  ["studyPlaces", "totals"],
  ["studyPlaces", "changes"],
];

/** A key `__proto__` of a record: zod leaves it out in silence, and it is no name of anything. */
export function hiddenKeyRefusals(data: unknown): Refusal[] {
  const key = "__proto__";
  return RECORDS.filter((path) => {
    const record = valueAt(data, path);
    return typeof record === "object" && record !== null && Object.hasOwn(record, key);
  }).map((path) => ({ code: "unknown-key", key, nearest: null, where: { path: pathText(path) } }));
}

function issueRefusals(issue: Issue, data: unknown, keys: KeysByParent): Refusal[] {
  const path = pathText(issue.path);
  const where: Where = path === "" ? {} : { path };
  if (/^studyPlaces(\.from)?$/.test(path) && issue.code !== "unrecognized_keys") {
    return [{ code: "no-origin", ways: ORIGINS, where: { path: "studyPlaces" } }];
  }
  const found = valueAt(data, issue.path);
  if (found === undefined && issue.path.length > 0) {
    const parent = pathText(issue.path.slice(0, -1));
    const key = String(issue.path.at(-1));
    return [{ code: "missing-key", key, ...(parent === "" ? {} : { where: { path: parent } }) }];
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(keys.find((entry) => entry.path.test(path))?.keys ?? [], found);
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

/** A key that another choice has is no help here: with the mode "none" a percentage is unknown. */
function keysAt(keys: KeysByParent[number]["keys"], found: unknown): Keys {
  if (!("by" in keys)) return keys;
  return [keys.by, ...(keys.of[String(valueAt(found, [keys.by]))] ?? [])];
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

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
