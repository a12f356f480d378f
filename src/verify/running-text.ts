import type { FormFrame } from "../domain/form-frame.js";

const UNITS = {
  ...{ en: 1, et: 1, ett: 1, én: 1, ét: 1, to: 2, tre: 3, fire: 4, fem: 5, seks: 6, syv: 7, otte: 8, ni: 9 },
};
const TEENS = {
  ...{ ti: 10, elleve: 11, tolv: 12, tretten: 13, fjorten: 14, femten: 15, seksten: 16, sytten: 17 },
  ...{ atten: 18, nitten: 19 },
};
const TENS = {
  ...{ tyve: 20, tredive: 30, fyrre: 40, halvtreds: 50, tres: 60, halvfjerds: 70, firs: 80, halvfems: 90 },
};
const VALUES: Readonly<Record<string, number>> = { ...UNITS, ...TEENS, ...TENS };

const [units, teens, tens] = [UNITS, TEENS, TENS].map((words) => Object.keys(words).join("|"));
const NUMBER_WORDS = new RegExp(
  [
    String.raw`(?<!\p{L})(?=\p{L})`,
    `(?:(?:(?<thousands>${units})[ -]?)?(?<thousand>tusinde?)(?:[ -]?og)?[ -]?)?`,
    `(?:(?:(?<hundreds>${units}|${teens})[ -]?)?(?<hundred>hundrede?)(?:[ -]?og)?[ -]?)?`,
    `(?:(?:(?<ones>${units})[ -]?og[ -]?)?(?<tens>${tens})(?:indstyve|tyve)?|(?<last>${units}|${teens}))?`,
    String.raw`(?<=\p{L})(?!\p{L})`,
  ].join(""),
  "giu",
);

/** Before study places these too are numbers: neither an article nor, but for "flere hundrede", an estimate. */
const OF_PLACES = /^\s(?:studie|uddannelses)plads/iu;
const OF_SHARES = /^\s?(?:%|pct|procent(?!\p{L}))/iu;

/**
 * A text with its Danish number words in digits, from 20 to 9,999: "syv hundrede og syvogfyrre", "syvhundredesyvogfyrre"
 * and "elleve hundrede" become "747", "747" and "1100". Smaller ones may be articles, and "hundrede" alone an estimate,
 * if no study places or per cent are counted.
 */
export function withDigits(text: string): string {
  return text.replace(NUMBER_WORDS, (words: string, ...found: unknown[]) => {
    const named = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const valueOf = (name: string, otherwise = 0): number =>
      VALUES[named[name]?.toLowerCase() ?? ""] ?? otherwise;
    const thousands = named["thousand"] === undefined ? 0 : 1000 * valueOf("thousands", 1);
    const hundreds = named["hundred"] === undefined ? 0 : 100 * valueOf("hundreds", 1);
    const value = thousands + hundreds + valueOf("ones") + valueOf("tens") + valueOf("last");
    const at = Number(found.at(-3));
    const isVague = value < 20 || /^(?:hundrede?|tusinde?)$/iu.test(words);
    const behind = text.slice(at + words.length);
    const isCount =
      ((value >= 10 && OF_PLACES.test(behind)) || (value >= 2 && OF_SHARES.test(behind))) &&
      !/(?<!\p{L})(?:flere|par|nogle|mange)\s$/iu.test(text.slice(0, at));
    return isVague && !isCount ? words : String(value);
  });
}

const SPACE = "[ \\u00a0\\u2009\\u202f]";
/**
 * A whole number, its thousands grouped or not; of study places also a half, and thousands that are grouped wrongly,
 * which no table has. No part of a decimal, a date, a year, a range or a percentage.
 */
export const NUMBER: string = `(?<![\\d.,/–−+-]|\\d:|§ ?)(\\d{1,3}(?:(?:\\.|${SPACE})\\d{3}){1,3}(?:,00?(?!\\d))?|\\d{1,9}|(?:\\d{1,3}(?:\\.\\d{3})+,5|\\d{1,6},(?:5|\\d{3})|\\d{1,3}\\.\\d{4})(?=\\s(?:studie|uddannelses)plads))(?![\\d/:–-]|[.,]\\d|${SPACE}?%|${SPACE}?(?:pct|procent))`;
export const STUDY_PLACES = "(?:studie|uddannelses)?plads(?:er|erne)?(?![\\p{L}])";

/** A percentage, and no difference of two. */
export const PERCENT = "(\\d{1,3}(?:,\\d{1,4})?)\\s?(?:%|pct\\.?|procent)(?![\\s.-]{0,2}point)";

/** Study years, and days of the year: they may stand between the words and their number. */
const DATES =
  /(?<!\d)\d{4}\s?[/–-]\s?\d{2,4}(?!\d)|\d{1,2}\.\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,9}(?:\s\d{4})?/giu;
const OVERBOOKING_WITHIN =
  /\s?\(?(?<!\p{L})(?:inkl|ekskl)[\p{L}.]{0,12}\s(?:\d{1,3}(?:,\d{1,2})?\s?)?(?:pct\.|%|procent)?\s?overbooking\)?/giu;
/** Quotation marks are sought by themselves: of thousands that are never closed each would be followed to the end. */
const QUOTES = /[»“"][^»«“”"]{0,500}[«”"]/g;

/** A text without what somebody else has said. */
export function withoutQuotes(text: string): string {
  return text.replace(QUOTES, "…");
}

const ENDS = {
  apart: /\n|(?<=[.!?:;])(?<!(?:^|\s)\d\.|hhv\.|pct\.(?=\s\())\s+(?=[\p{Lu}»“"(•])/u,
  together: /\n|(?<=[.!?])(?<!(?:^|\s)\d\.|hhv\.|pct\.(?=\s\())\s+(?=[\p{Lu}»“"(•])/u,
} as const;

/**
 * A text's sentences with a number or a word of overbooking, the intake, a unit or no change in them, in plain spaces, without what somebody else has
 * said (in quotation marks). Full stops within numbers, behind that of a list and behind "pct." and the like end none.
 * What a colon or a semicolon parts is one sentence if it is wanted with what it is said of.
 */
export function sentencesOf(text: string, parts: "apart" | "together"): Sentence[] {
  return text
    .split(ENDS[parts])
    .map((written) => {
      const sentence = written.trim();
      const whole = withDigits(withoutQuotes(sentence.replace(/\s+/g, " ")));
      // "inkl. 5 pct. overbooking" says what the total is, and not that there is another.
      return { sentence, whole, plain: whole.replace(OVERBOOKING_WITHIN, "") };
    })
    .filter(({ whole }) => /\d|overbook|sommer|vinter|årspladser|uændret|samme|flere|færre/iu.test(whole));
}

/** A sentence as written; in plain spaces and digits; and so without the words of overbooking that is in its numbers. */
export interface Sentence {
  readonly sentence: string;
  readonly whole: string;
  readonly plain: string;
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

const EARLIER = /sidste års?|forrige år|året før|tidligere|hidtil|(?<!\p{L})i dag(?!\p{L})/iu;

/** Whether a text tells of an earlier year, or of any that is none of these. */
export function isEarlier(text: string, years: readonly number[]): boolean {
  return EARLIER.test(text) || isOfOtherYear(text, years);
}

/** What a sentence with one of these says is asked for, wished for, thought of or rejected, and no number of the form. */
export const NOT_MEANT =
  "hvis|ønske|bedes|styrelsen|(?<!\\p{L})bør(?!\\p{L})|(?:drøftet|overvejet) (?:et|en) |ansøg|alternativ|fravalg|fravælg|forkast|(?<!\\p{L})kunne(?!\\p{L})";

/** Whether a number is a year, as nothing behind it says that it counts study places. */
export function isYear(written: string, behind: string): boolean {
  return /^(?:19|20)\d\d$/.test(written) && !new RegExp(`^\\s${STUDY_PLACES}`, "iu").test(behind);
}

/** The value of a `NUMBER` as written. */
export function valueIn(written: string): number {
  return Number(written.replace(/[^\d,]/g, "").replace(",", "."));
}

/** The values of all the numbers in a text. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(new RegExp(NUMBER, "gu"))].map(([written]) => valueIn(written));
}

const COUNTRY =
  /hele landet|landsplan|landstal|(?<!\p{L})(?:landets|national\p{L}{0,2}|i Danmark|(?:alle|andre|fem|øvrige|samtlige) (?:fem )?(?:KKR|regioner))(?!\p{L})/iu;

/** Tells a sentence of another council or the whole country: no form has their numbers. */
export function ofOtherCouncils({
  council,
  councils,
  laterCouncils,
}: FormFrame): (sentence: string) => boolean {
  const others = [...councils, ...laterCouncils.map((later) => later.council)].filter(
    ({ id }) => council !== undefined && id !== council.id,
  );
  // "Midtjylland" is in all the names of a council and its region.
  const places = others.map(({ name }) =>
    name.match(/(?<![\p{L}\p{N}])(?!KKR\s)[\p{L}\p{N}]+/gu)?.join("[\\s–-]{1,3}"),
  );
  const named = new RegExp(`(?<!\\p{L})(?:${places.join("|")})s?(?!\\p{L})`, "u");
  // A form of the whole country has its numbers.
  return (sentence) =>
    (council !== undefined && COUNTRY.test(sentence)) || (others.length > 0 && named.test(sentence));
}
