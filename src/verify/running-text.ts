const SPACE = "[ \\u00a0\\u2009\\u202f]";
/** A whole number, its thousands grouped or not; no part of a decimal, a date, a year, a range or a percentage. */
export const NUMBER: string = `(?<![\\d.,/:–−+-]|§ ?)(\\d{1,3}(?:(?:\\.|${SPACE})\\d{3}){1,3}|\\d{1,9})(?![\\d/:–-]|[.,]\\d|${SPACE}?%|${SPACE}?(?:pct|procent))`;
export const STUDY_PLACES = "(?:studie|uddannelses)?plads(?:er|erne)?(?![\\p{L}])";

/** Study years, and days of the year: they may stand between the words and their number. */
const DATES =
  /\d{4}\s?[/–-]\s?\d{2,4}|\d{1,2}\.\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,9}(?:\s\d{4})?/giu;
const OVERBOOKING_WITHIN =
  /\s?\(?(?<!\p{L})(?:inkl|ekskl)[\p{L}.]{0,12}\s(?:\d{1,3}(?:,\d{1,2})?\s?)?(?:pct\.|%|procent)?\s?overbooking\)?/giu;
/** Quotation marks are sought by themselves: of thousands that are never closed each would be followed to the end. */
const QUOTES = /[»“"][^»«“”"]{0,500}[«”"]/g;

const ENDS = {
  apart: /\n|(?<=[.!?:;])\s+(?=[\p{Lu}»“"(•])/u,
  together: /\n|(?<=[.!?])\s+(?=[\p{Lu}»“"(•])/u,
} as const;

/**
 * A text's sentences with a number in them, in plain spaces, without what somebody else has said (in quotation
 * marks). Full stops within numbers and behind "pct." and the like end none. What a colon or a semicolon parts is one sentence
 * if it is wanted with what it is said of.
 */
export function sentencesOf(
  text: string,
  parts: "apart" | "together",
): { readonly sentence: string; readonly plain: string }[] {
  return text
    .split(ENDS[parts])
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\d/.test(sentence))
    .map((sentence) => {
      // "inkl. 5 pct. overbooking" says what the total is, and not that there is another.
      const plain = sentence.replace(/\s+/g, " ").replace(QUOTES, "…").replace(OVERBOOKING_WITHIN, "");
      return { sentence, plain };
    });
}

/** But for dates of other years than these, where they are wanted: they say what a number beside them is of. */
export function withoutDates(sentence: string, years?: readonly number[]): string {
  return sentence.replace(DATES, (date) => (years !== undefined && isOfOtherYear(date, years) ? date : "…"));
}

/** Whether a text names a year that is none of these. */
export function isOfOtherYear(text: string, years: readonly number[]): boolean {
  const named = text.matchAll(/(?<![\d.,])((?:19|20)\d\d)(?!\d|[.,]\d|\s+(?:studie|uddannelses)?plads)/g);
  return [...named].some(([, year]) => !years.includes(Number(year)));
}

/** Whether a number is a year, as nothing behind it says that it counts study places. */
export function isYear(written: string, behind: string): boolean {
  return /^(?:19|20)\d\d$/.test(written) && !new RegExp(`^\\s${STUDY_PLACES}`, "iu").test(behind);
}

export function wholeNumber(written: string): number {
  return Number(written.replace(/\D/g, ""));
}
