import { done, type Outcome } from "../../domain/outcome.js";
import type { Where } from "../../domain/refusal.js";

/** `internshipPlaces[3].places`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

/** The keys of a path. A name may have a point or a bracket in it: the longest key that is there is the one meant. */
function segmentsOf(path: string, data: unknown): (string | number)[] {
  if (path === "") return [];
  const [whole = "", index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
  if (index !== undefined)
    return [Number(index), ...segmentsOf(path.slice(whole.length), valueAt(data, [Number(index)]))];
  const keys = typeof data === "object" && data !== null ? Object.keys(data) : [];
  const key = keys.reduce(
    (longest, known) =>
      known.length > longest.length && path.startsWith(known) && /^$|^[.[]/.test(path.slice(known.length))
        ? known
        : longest,
    /^[^.[]+/.exec(path)?.[0] ?? path,
  );
  return [key, ...segmentsOf(path.slice(key.length).replace(/^\./, ""), valueAt(data, [key]))];
}

/** The value at the end of a path in data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** What was read of data, with each path as its keys too, for whoever looks up the field there. */
export function withSegments<T>(outcome: Outcome<T>, data: unknown): Outcome<T> {
  const placed = <Said extends { readonly where?: Where }>(said: Said): Said => {
    const { path, segments } = said.where ?? {};
    if (path === undefined || segments !== undefined) return said;
    return { ...said, where: { ...said.where, segments: segmentsOf(path, data) } };
  };
  if (outcome.ok) return done(outcome.value, outcome.notices.map(placed));
  const [first, ...rest] = outcome.refusals;
  return { ok: false, refusals: [placed(first), ...rest.map(placed)] };
}
