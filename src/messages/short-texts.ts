import { shortened } from "../domain/visible-text.js";

/** Room for a title above a table, which may warn of what stands below it. */
const LONGEST = 120;

/** A file must be found by its name, and a key by its path: neither is cut. */
const WHOLE: ReadonlySet<string> = new Set(["file", "files", "path"]);

/** What was refused or noticed, its texts short enough to quote: a cell may hold a whole file. File names and paths stay. */
export function withShortTexts<T>(said: T): T {
  return shortIn(said) as T;
}

function shortIn(value: unknown): unknown {
  if (typeof value === "string") return shortened(value, LONGEST);
  if (Array.isArray(value)) return value.map(shortIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, WHOLE.has(key) ? inner : shortIn(inner)]),
  );
}
