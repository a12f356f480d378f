/** How a number is said to be about another. */
export interface About {
  readonly words: RegExp;
  /** Whether it may be, if the other is so many more, for a number that is rounded to `step`. */
  readonly holds: (more: number, step: number) => boolean;
}

const ABOUT = [
  {
    words: "ca\\.?|cirka|omkring|omtrent|rundt(?:\\sregnet)?|afrundet(?:\\stil)?|henved|tæt\\spå",
    holds: (more: number, step: number) => Math.abs(more) * 2 <= step,
  },
  {
    words: "godt|lidt\\s(?:over|mere\\send)",
    holds: (more: number, step: number) => more > 0 && more < step,
  },
  {
    words: "knapt?|næsten|op\\smod|lidt\\s(?:under|færre\\send)",
    holds: (more: number, step: number) => more < 0 && -more * 2 <= step,
  },
  { words: "over|mere\\send", holds: (more: number) => more > 0 },
  { words: "under|færre\\send", holds: (more: number) => more < 0 },
].map(({ words, holds }): About => ({ words: new RegExp(`(?<!\\p{L})(?:${words})\\s$`, "iu"), holds }));

/** How the number behind a text is said to be about another, if it is; and the text without those words. */
export function aboutBefore(text: string): { readonly about: About | undefined; readonly before: string } {
  const about = ABOUT.find(({ words }) => words.test(text));
  return { about, before: about === undefined ? text : text.replace(about.words, "") };
}

/** What a number is rounded to: the digits before its zeros, or fifty and the like. */
export function stepOf(read: number): number {
  const unit = 10 ** (/0*$/.exec(String(read))?.[0].length ?? 0);
  return read % (10 * unit) === 5 * unit ? 5 * unit : unit;
}
