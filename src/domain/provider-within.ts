/** The municipality or region whose department or site a text names, or two that it may be; null where it names none. */
export type ProviderWithin = { readonly name: string } | { readonly names: readonly [string, string] } | null;

/** A longer text is no name. */
const LONGEST_NAME = 200;
/** A department is set off from its municipality by one of these, or is a word more. */
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Whose department or site a text names: it begins with a known name, which ends at a word's end. The longest wins:
 * "Region Sjælland, Psykiatrien". Another known name further on, "Vejen og Vejle", makes it two.
 *
 * @param known the municipality or region of a name that stands alone; null where there is none
 */
export function providerWithin(
  written: string,
  known: (name: string) => { readonly name: string } | null,
): ProviderWithin {
  const text = written.slice(0, LONGEST_NAME).normalize("NFC");
  const words = [...text.matchAll(WORDS)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  const first = longestAt(0);
  if (first === null) return null;
  for (let index = first.next; index < words.length; index += 1) {
    const other = longestAt(index);
    if (other !== null && other.name !== first.name) return { names: [first.name, other.name] };
  }
  return { name: first.name };

  function longestAt(from: number): { readonly name: string; readonly next: number } | null {
    const start = words[from]?.start ?? 0;
    for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to -= 1) {
      const found = known(text.slice(start, words[to - 1]?.end ?? start));
      if (found !== null) return { name: found.name, next: to };
    }
    return null;
  }
}

/** No name of a municipality or region has more. */
const MOST_WORDS = 4;
