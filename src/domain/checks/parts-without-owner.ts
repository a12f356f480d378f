import type { FormFrame } from "../form-frame.js";
import { nameKey } from "../name-key.js";
import { LONGEST_NAME, wordsOf } from "../provider-within.js";

/**
 * Who is written without the name of whose department it is: "Psykiatrien" beside "Region Sjælland, Psykiatrien". To
 * each unknown name the departments that it may be, in the order of their names.
 */
export function partsWithoutOwner(
  providers: Iterable<string>,
  { knownProvider }: Pick<FormFrame, "knownProvider">,
): ReadonlyMap<string, readonly string[]> {
  const unknown = new Map<string, string[]>();
  const parts: string[] = [];
  for (const provider of new Set(providers)) {
    const known = knownProvider(provider);
    if (known?.isPart === true) parts.push(provider);
    if (known === null) unknown.set(nameKey(provider), [...(unknown.get(nameKey(provider)) ?? []), provider]);
  }
  const found = new Map<string, string[]>();
  if (unknown.size === 0) return found;
  for (const part of parts.toSorted()) {
    const words = wordsOf(part.slice(0, LONGEST_NAME));
    const splits = words.flatMap((_, at) => [
      { own: words.slice(at), owner: words.slice(0, at) },
      { own: words.slice(0, at), owner: words.slice(IN.test(words[at] ?? "") ? at + 1 : at) },
    ]);
    for (const { own, owner } of splits) {
      const named = unknown.get(nameKey(own.join(""))) ?? [];
      if (named.length === 0 || knownProvider(owner.join(" "))?.isPart !== false) continue;
      for (const provider of named) found.set(provider, [...(found.get(provider) ?? []), part]);
    }
  }
  return found;
}

/** What may stand between a department and whose it is. */
const IN = /^(?:i|ved|af|under)$/iu;
