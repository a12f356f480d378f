import type { KnownProvider, NamedProvider } from "./kkr.js";
import { nameKey } from "./name-key.js";
import { nameAt, namesInWords, wordsOf } from "./names-in-words.js";

/**
 * The municipality or region that a text is, or begins with: "Vejen Kommune, Børn og Skole" is a part of Vejen. The
 * longest name wins, and it ends where a word does. "Køge 2026" is all of Køge: a year makes no part. Null if the text
 * begins with none.
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
  const rest = words.slice(first.to);
  if (rest.some(isYear) && rest.every((word) => isYear(word) || /^(år|\d\d)$/.test(word))) {
    return { ...first.named, isPart: false, others: [] };
  }
  const after = namesInWords(rest, find).map(({ named }) => named.name);
  const others = [...new Set(after)].filter((name) => name !== first.named.name);
  return { ...first.named, isPart: true, others };
}

function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word);
}

/** What stands behind so much is not part of a name. */
const LONGEST_NAME = 200;
