import { isWithin, yearsIn } from "../../domain/study-year.js";
import { isPlain } from "./plain-words.js";

const YEAR = String.raw`(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|\d\d/\d\d`;
/** The months by the beginnings of their names. */
export const MONTHS: readonly string[] = "jan feb mar apr maj jun jul aug sep okt nov dec".split(" ");
const MONTH = `(?:${MONTHS.join("|")})[a-z]*`;
const DAY = String.raw`(?:\d\d?\.\s)?`;
/** What a half-year begins with: "Praktikstart", "Praktik fra", "Hold:". */
const BEGINNING = String.raw`(?:(?:praktik)?(?:op)?start|praktik fra|optag(?:et)?|hold(?:et)?)\s?:?\s(?:den\s)?`;
/** A half-year by the month in which students begin, or their paid internship does: "februar", "1. juni", "Optag december". */
const INTAKE = String.raw`(?:${BEGINNING})?(?:${DAY}(?:februar|august|september)|(?:1\.\s)?(?:juni|jun\.|december|dec\.))(?:[ -]?(?:optag|hold|start)(?:et)?)?|${BEGINNING}0?1[/.]\s?(?:0?[2689]|12)\.?`;
const DATE = String.raw`\d\d?(?:/\d\d?(?:[/-](?:20)?\d\d|\s20\d\d)?|\.\s?\d\d?\.\s?(?:20)?\d\d)`;
/** From one day to another, or one week: "1. december 2023 til 31. maj 2024", "1/6-30/11", "uge 49-22". */
const SPAN = String.raw`${DAY}${MONTH}\.?(?:\s20\d\d)?\s?(?:[/–-]|til)\s?${DAY}${MONTH}\.?|${DATE}\s?(?:[–-]|til)\s?${DATE}|uger?\s(?:2[2-7]|3[0-5]|4[5-9]|5[0-3]|[1-5])\s?[–-]\s?(?:4[5-9]|5[0-3]|2[0-7]|[1-5])`;
function internship(numbers: string, words: string): string {
  return String.raw`(?:[${numbers}]\.?|${words})\s?praktik(?:perioden?|ken)?|praktik(?:periode)?\s[${numbers}]`;
}

/** One of the internships, "1. praktik", "Praktikperiode 2"; and one of the two that are paid, of half a year each. */
const INTERNSHIP: string = internship("1-4", "første|anden|tredje|fjerde");
const PAID_INTERNSHIP: string = internship("23", "anden|tredje");
/** Half of a year, with its year where that stands beside it: "E26", "forår 2027", "1. halvår", "jan-jun". */
const HALF_YEAR =
  String.raw`(?:[ef][ -]?\d\d(?:\d\d)?|(?:1|2|første|andet)\.?\s?(?:halvår|semester)(?:et)?|` +
  String.raw`(?:sommer|vinter)(?:en|(?:optag|hold|praktik)(?:et|ken)?)?|(?:efter|for)år(?:et|s)?(?:semester|halvår|optag|hold|praktik)?(?:et|ken)?|${SPAN}|${INTAKE}|${PAID_INTERNSHIP})(?:\s?(?:${YEAR}|[12]\d))?`;
const EARLIER =
  "(?:sidste|seneste|forrige|foregående|tidligere) (?:(?:studie|skole)?års?|indberetning)|året før|i fjor|last year";
/** The year before, or another one that was. */
export const LAST_YEAR: RegExp = new RegExp(String.raw`(?<!\p{L})(?:${EARLIER})(?!\p{L})`, "iu");
/** The year that a text names, or "sidste år", where it is not the one that is asked for. */
export function otherYearIn(text: string, expected: string | undefined): string | undefined {
  if (expected === undefined) return undefined;
  const years = yearsIn(text);
  const [found = LAST_YEAR.exec(text)?.[0]] = years;
  return years.some((year) => isWithin(year, expected)) ? undefined : found;
}

const ONE_YEAR = String.raw`(?:studieåret?\s|år\s)?(?:${YEAR})|(?:i|dette|næste) år|${EARLIER}`;
/** The periods that a text names. */
export const PERIODS: Readonly<Record<"half-years" | "years", RegExp>> = {
  "half-years": wholeWords(HALF_YEAR),
  years: wholeWords(ONE_YEAR),
};

function wholeWords(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, "giu");
}

/** A part of the programme: one of its internships, or the education of those who have another one before. */
export const PART_OF_PROGRAMME: string = String.raw`${INTERNSHIP}|merit\p{L}*`;

/** Whether a name is somebody's in half a year: "Køge forår", "Køge, 2. praktik"; behind any name with a number: "Rosen E23". */
export function isOfHalfYear(name: string, isName: (word: string) => boolean): boolean {
  if (/\d/.test(HALF_YEAR_BEHIND.exec(name)?.[0] ?? "")) return true;
  const isKnown = (word: string): boolean => isName(word) || /^\d\d?$/.test(word);
  return periodOf(name, isKnown)?.what === "half-years";
}

const HALF_YEAR_BEHIND = new RegExp(
  String.raw`(?<=\p{L}\P{L}{1,3})(?<![\p{L}\d])(?:${HALF_YEAR})\P{L}?$`,
  "iu",
);

/** Other educations with placements in the same houses. */
export const ASSISTANTS: string = String.raw`(?:PAU|SOSU|SSA|SSH|pædagogiske? assistent\p{L}*)`;

/** What says of which year or part of it all the numbers are. */
export const OF_NUMBERS: RegExp =
  /(?<!\p{L})(?:tal(?:lene)?|pladser(?:ne)?) (?:er|viser|angiver|dækker|gælder|omfatter|stammer)(?!\p{L})/iu;

/** What says of a month, or a span of them, that internships begin in it or last so long; no return is sent then. */
export const OF_BEGINNING: RegExp = new RegExp(
  String.raw`(?<!\p{L})(?:${BEGINNING}|(?:praktik)?perioden?|praktik 1\.\s|(?=\d)(?:${SPAN}))`,
  "iu",
);

/** Words of when the numbers were reported, which is no period that they are of; "Indberetning af praktikpladser" is a title. */
export const OF_REPORTING: RegExp =
  /(?<!\p{L})(?:tal(?:lene)? (?:er )?fra|indberet(?!ning af)|opgjort|opgør|oplys|angivet|udfyldt|dato)/iu;

/** The half of a year or the year that a text names with nothing else but plain words and what `isKnown` knows. */
export function periodOf(
  text: string,
  isKnown?: (word: string) => boolean,
): { readonly what: "half-years" | "years"; readonly period: string } | null {
  for (const what of ["half-years", "years"] as const) {
    const [period = "", ...others] = text.match(PERIODS[what]) ?? [];
    if (period === "") continue;
    const isOne = others.length === 0 && !isWholeYear(period);
    return isOne &&
      isPlain(
        text.replace(PERIODS[what], " "),
        (word) => SAID_OF_PERIOD.test(word) || isKnown?.(word) === true,
      )
      ? { what, period: period.toLowerCase() }
      : null;
  }
  return null;
}

/** What may be said beside a period: "Tallene dækker kun foråret", "Perioden 1/6-30/11". */
const SAID_OF_PERIOD = /^(?:dækker|gælder|omfatter|kun|alene|(?:praktik)?perioden?|dette|det)$/;

/** "aug-jul" is a whole year, and so is "1/9-30/6". */
function isWholeYear(period: string): boolean {
  const [first, last] = period
    .split(/\s?(?:[–-]|til)\s?(?=\d\d?[/.])/)
    .map((day) => /^\d+[/.]\s?(\d+)/.exec(day)?.[1]);
  return first === undefined || last === undefined
    ? /^[\d. ]*(?:jan.*dec|feb.*jan|jun.*maj|jul.*jun|aug.*jul|sep.*aug|dec.*nov)/iu.test(period)
    : (Number(last) - Number(first) + 12) % 12 > 8;
}
