/** What people write short, and the words that it stands for. */
const SHORT: readonly (readonly [short: RegExp, whole: string])[] = [
  // "Antal pl.", "Dagtilbud, halvårspl."
  [/(?<=^|[^\p{L}]|praktik|studie|års[- ]?)pl(?:\.|(?!\p{L}))(?!\p{L})/giu, "pladser"],
  [/(?<!\p{L})led\.(?=\s(?:praktik)?plads)/giu, "ledige"],
  [/(?<!\p{L})stud\.(?!\p{L})/giu, "studerende"],
  // "Forv. for Børn og Unge" is whose they are.
  [/(?<!\p{L})forv\.(?=\s(?:antal|tal|praktik|plads|kapacitet))/giu, "forventet"],
  [/(?<!\p{L})pæd\.?\sass\.?(?!\p{L})/giu, "pædagogisk assistent"],
  [/(?<!\p{L})sem\.(?!\p{L})/giu, "semester"],
  [/(?<!\p{L})prk\.?\s?(?=periode)|(?<!\p{L})prk(?:\.|(?!\p{L}))/giu, "praktik"],
  [/(?<!\p{L})eft\.(?=\s?\d)/giu, "efterår"],
  // "1. hå", "1H", "H1"
  [/(?<=[12]\.?\s?)hå\.?(?!\p{L})/giu, "halvår"],
  [/(?<![\p{L}\d])(?:1h|h1)(?![\p{L}\d])/giu, "1. halvår"],
  [/(?<![\p{L}\d])(?:2h|h2)(?![\p{L}\d])/giu, "2. halvår"],
];

/** A text with its short words written out. */
export function inWholeWords(text: string): string {
  return SHORT.reduce((whole, [short, word]) => whole.replace(short, word), text);
}

/** Texts that are read in whole words, and quoted as they are written. */
export class WholeWords {
  readonly #short = new Map<string, string>();
  readonly #whole = new Set<string>();

  read(text: string): string {
    const whole = inWholeWords(text);
    if (whole === text) this.#whole.add(text.trim());
    else this.#short.set(whole.trim(), text.trim());
    return whole;
  }

  /** Whether all that was read so far is in whole words. */
  isAllWritten(): boolean {
    return this.#short.size === 0;
  }

  /**
   * What quotes such texts, with each as it is written. It is each as a whole: a part of another text, or a text that
   * stands there in whole words too, is left as it is.
   */
  asWritten<T>(said: T): T {
    if (this.isAllWritten()) return said;
    return JSON.parse(JSON.stringify(said), (_, one: unknown) =>
      typeof one === "string" ? this.#quoted(one) : one,
    ) as T;
  }

  #quoted(text: string): string {
    return this.#whole.has(text.trim()) ? text : (this.#short.get(text.trim()) ?? text);
  }
}
