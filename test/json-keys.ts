import { readFileSync } from "node:fs";

type Schema = { readonly [key in string]?: unknown };

const [request, ...others] = ["request", "recommendation", "form"].map(
  (name) => JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, "utf8")) as Schema,
);

/** The objects of a schema, itself among them. */
function objectsIn(schema: unknown): Schema[] {
  if (typeof schema !== "object" || schema === null) return [];
  return [schema, ...Object.values(schema).flatMap(objectsIn)];
}

/** The keys that a request, or an object in it, must have; a form in it has its own. */
export const REQUIRED_KEYS: readonly string[] = objectsIn({ ...request, $defs: {} }).flatMap(
  ({ required }) => (Array.isArray(required) ? required.map(String) : []),
);

/** Also words of Danish: "summer" are sums. */
const DANISH = ["institution", "form", "kkr", "id", "region", "summer", "overbooking"];

/** Every key of a request, of a recommendation, of a form and of a distribution that is no Danish word. */
const KEYS: ReadonlySet<string> = new Set(
  [request, ...others]
    .flatMap(objectsIn)
    .flatMap(({ properties }) => Object.keys(properties ?? {}))
    .concat("needs", "providers", "weight", "meaning")
    .filter((key) => !DANISH.includes(key)),
);

/** The keys of JSON among the words of a sentence, but for flags of the command. */
export function jsonKeysIn(sentence: string): string[] {
  const words = sentence.replace(/--[a-z-]+(?: [a-z-]+)?/g, "").match(/[\w-]+/g) ?? [];
  return words.filter((word) => KEYS.has(word));
}
