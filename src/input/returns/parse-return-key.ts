import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal } from "../../domain/refusal.js";
import type { ProviderInstitution } from "./provider-institution.js";

/**
 * The same as `readReturnKey` reads, from data that nobody has checked, such as parsed JSON:
 * `{ "Odense": "ucl", "Esbjerg": "ucsyd" }`. Never throws.
 */
export function parseReturnKey(data: unknown, file?: string): Outcome<readonly ProviderInstitution[]> {
  const place = file === undefined ? {} : { file };
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    return refused({ code: "wrong-type", expected: "object", where: place });
  }
  const refusals: Refusal[] = [];
  const entries = Object.entries(data).flatMap(([provider, institution]: [string, unknown]) => {
    const where = { ...place, path: provider };
    if (typeof institution === "string") return [{ provider, institution, where }];
    refusals.push({ code: "wrong-type", expected: "text", where });
    return [];
  });
  return refusedIfAny(refusals) ?? done(entries);
}
