import { Faults } from "../../domain/faults.js";
import { done, type Outcome, refusedIfAny } from "../../domain/outcome.js";
import type { Where } from "../../domain/refusal.js";
import { rememberedOf } from "../../domain/remembered.js";

/** `internshipPlaces[3].places`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

/** The first key of a path; empty where there is none. */
export function firstKeyOf(where: Where | undefined): string {
  return /^\w*/.exec(where?.path ?? "")?.[0] ?? "";
}

/** The keys of a path. A name may have a point or a bracket in it: the longest key that is there is the one meant. */
function segmentsOf(path: string, data: unknown, lengthsOf: LengthsOf): (string | number)[] {
  if (path === "") return [];
  const [whole = "", index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
  if (index !== undefined) {
    const rest = path.slice(whole.length);
    return [Number(index), ...segmentsOf(rest, valueAt(data, [Number(index)]), lengthsOf)];
  }
  const shortest = /^[^.[]+/.exec(path)?.[0] ?? path;
  const longest = (typeof data === "object" && data !== null ? lengthsOf(data) : []).find(
    (length) =>
      length > shortest.length &&
      ".[".includes(path.charAt(length)) &&
      Object.hasOwn(data as object, path.slice(0, length)),
  );
  const key = longest === undefined ? shortest : path.slice(0, longest);
  return [key, ...segmentsOf(path.slice(key.length).replace(/^\./, ""), valueAt(data, [key]), lengthsOf)];
}

/** How long the keys of an object are, the longest first: there are few lengths, however many keys. */
type LengthsOf = (data: object) => readonly number[];

/** The value at the end of a path in data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/**
 * What was read of data, with each path as its keys too, for whoever looks up the field there. Of the refusals of each
 * code the first 1,000.
 */
export function withSegments<T>(outcome: Outcome<T>, data: unknown): Outcome<T> {
  const lengthsOf = rememberedOf((object: object) =>
    [...new Set(Object.keys(object).map(({ length }) => length))].toSorted((a, b) => b - a),
  );
  const placed = <Said extends { readonly where?: Where }>(said: Said): Said => {
    const { path, segments } = said.where ?? {};
    if (path === undefined || segments !== undefined) return said;
    return { ...said, where: { ...said.where, segments: segmentsOf(path, data, lengthsOf) } };
  };
  if (outcome.ok) return done(outcome.value, outcome.notices.map(placed));
  const faults = new Faults().addAll(outcome.refusals).all();
  return refusedIfAny(faults.map(placed)) ?? outcome;
}
