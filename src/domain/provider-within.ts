import type { KnownProvider, NamedProvider } from "./kkr.js";
import { nameKey } from "./name-key.js";
import { nameAt, namesInWords, wordsOf } from "./names-in-words.js";

/**
 * The municipality or region that a text is, or begins with: "Vejen Kommune, Børn og Skole" is a part of Vejen. The
 * longest name wins, and it ends where a word does. Null if the text begins with none.
 */
export function providerWithin(
  written: string,
  find: (key: string) => KnownProvider | undefined,
): NamedProvider | null {
  const whole = find(nameKey(written));
  if (whole !== undefined) return { ...whole, isPart: false, others: [] };
  const words = wordsOf(written.slice(0, LONGEST_NAME)).map((word) => word.toLowerCase());
  const first = nameAt(words, 0, find);
  if (first === null) return null;
  const after = namesInWords(words.slice(first.to), find).map(({ named }) => named.name);
  const others = [...new Set(after)].filter((name) => name !== first.named.name);
  return { ...first.named, isPart: true, others };
}

/** What stands behind so much is not part of a name. */
const LONGEST_NAME = 200;
