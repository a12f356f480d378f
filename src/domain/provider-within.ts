import type { KnownProvider, NamedProvider } from "./kkr.js";
import { nameKey } from "./name-key.js";

/** What stands before a name and is no part of it: "Kommune: Køge", "Kommunen i Faxe", the code of "320 Faxe". */
const BEFORE = /^\s*(?:kommunen?(?:\s+i(?=\s)|\s*:)?\s|[1-8]\d\d\s*[-–:]?\s|[1-8]\d\d\s*[-–:])\s*/i;
/** What parts the name of a department from whose it is: "Psykiatrien, Region Sjælland". */
const BETWEEN = /[,(–]|\s-\s/;

/**
 * The municipality or region that a text is, or begins with: "Vejen Kommune, Børn og Skole" is a part of Vejen, as
 * "Børn og Skole, Vejen Kommune" is. The longest name wins, and it ends where a word does. "Køge 2026" and "259 Køge"
 * are all of Køge: a year or a municipality's code makes no part. Null if the text has none.
 */
export function providerWithin(
  written: string,
  find: (key: string) => KnownProvider | undefined,
): NamedProvider | null {
  const whole = find(nameKey(written));
  if (whole !== undefined) return { ...whole, isPart: false, others: [] };
  const text = written.slice(0, LONGEST_NAME);
  const own = text.replace(BEFORE, "");
  const words = wordsOf(own).map((word) => word.toLowerCase());
  const first = nameAt(words, 0, find);
  if (first === null) {
    const last = text.split(BETWEEN).at(-1) ?? "";
    const behind = /kommune|region/i.test(last) ? find(nameKey(last)) : undefined;
    return behind === undefined ? null : { ...behind, isPart: true, others: [] };
  }
  const rest = words.slice(first.to);
  if (rest.every((word) => isYear(word) || /^(år|\d\d)$/.test(word)) && (rest.some(isYear) || own !== text)) {
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

/** A known name among words: it is said by those from `from` to before `to`. */
interface NameInWords<T> {
  readonly from: number;
  readonly to: number;
  readonly named: T;
}

/** A name of a council's municipality has three words with "Kommune"; that of a form's own may have more. */
const MOST_WORDS = 6;

/** A text's words: letters or digits together. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/\p{L}+|\p{N}+/gu) ?? [];
}

/**
 * The known names that words say, from left to right. A name begins and ends where words do; of two that begin at one
 * word the longer is meant. `find` knows a name by its words, joined.
 */
export function namesInWords<T>(
  words: readonly string[],
  find: (joined: string) => T | undefined,
): NameInWords<T>[] {
  const found: NameInWords<T>[] = [];
  let from = 0;
  while (from < words.length) {
    const name = nameAt(words, from, find);
    if (name !== null) found.push(name);
    from = name?.to ?? from + 1;
  }
  return found;
}

/** The longest known name that begins at a word; null if none does. */
function nameAt<T>(
  words: readonly string[],
  from: number,
  find: (joined: string) => T | undefined,
): NameInWords<T> | null {
  for (let to = Math.min(from + MOST_WORDS, words.length); to > from; to -= 1) {
    const named = find(words.slice(from, to).join(""));
    if (named !== undefined) return { from, to, named };
  }
  return null;
}
