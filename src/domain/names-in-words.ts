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
export function nameAt<T>(
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
