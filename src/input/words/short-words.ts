/** "Antal pl.", "Dagtilbud, halvårspl.": as a word, or at the end of one that is made with it. */
const SHORT = /(?<=^|[^\p{L}]|praktik|studie|års[- ]?)pl(?:\.|(?!\p{L}))(?!\p{L})/giu;

/** A text with "pladser" written out. */
export function inWholeWords(text: string): string {
  return text.replace(SHORT, "pladser");
}

/** Texts that are read in whole words, and quoted as they are written. */
export class WholeWords {
  readonly #written = new Map<string, string>();

  read(text: string): string {
    const whole = inWholeWords(text);
    if (whole !== text) this.#written.set(whole, text);
    return whole;
  }

  /** Whether all that was read so far is in whole words. */
  isAllWritten(): boolean {
    return this.#written.size === 0;
  }

  /** What quotes such texts, with each as it is written. */
  asWritten<T>(said: T): T {
    if (this.isAllWritten()) return said;
    return JSON.parse(JSON.stringify(said), (_, one: unknown) =>
      typeof one === "string" ? this.#quoted(one) : one,
    ) as T;
  }

  #quoted(text: string): string {
    return [...this.#written].reduce((quoted, [whole, written]) => quoted.replaceAll(whole, written), text);
  }
}
