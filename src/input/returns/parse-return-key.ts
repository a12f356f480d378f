import { done, type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal, Where } from "../../domain/refusal.js";

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

/** A row of a key: the institution, in any of its names, that a provider's internship places belong to. */
export interface ProviderInstitution {
  readonly provider: string;
  /** Left out in a key that only gives addresses. */
  readonly institution?: string;
  /** Where the provider gets its e-mail, if the key says it. */
  readonly address?: string;
  /** Where it was read, for messages. */
  readonly where?: Where;
}
