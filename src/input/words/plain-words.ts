import type { FormFrame } from "../../domain/form-frame.js";
import { type Council, membersOf, type Municipality } from "../../domain/kkr.js";
import { nearest } from "../../domain/nearest.js";
import { rememberedOf } from "../../domain/remembered.js";
import { readStudyYear } from "../../domain/study-year.js";
import { LONGEST_LINE } from "../grid/grid.js";

/**
 * Words that stand around a unit, a year or the name of a column and say nothing new of its numbers. What has any other
 * word may be about other numbers, or about some of them only.
 */
const PLAIN = new Set(
  [
    "antal antallet pladser pladserne plads praktikplads praktikpladser praktikpladserne praktik tal tallet tallene",
    "helårspladser halvårspladser helårsplads halvårsplads helår halvår hel halv årspladser årsplads stk inkl år året studieår studieåret årgang skoleår skoleåret og er i som",
    "opgjort angivet opgøres angives oplyst indberettet indberettes opgørelse indberetning indberetninger oversigt over",
    "enhed enheden alle alt til for af pr per kommune kommunes kommuner kommunerne region regionen regionens kkr specialisering specialiseringer",
    "pædagoguddannelsen pædagogstuderende skema side fortsat bemærk obs nb der konstrueret konstruerede",
  ]
    .join(" ")
    .split(" "),
);

const NUMBERED = /(?<!\p{L})side \d{1,2}(?: ?(?:af|\/) ?\d{1,2})?(?!\d)/gu;
/** "0-5 år", "3-årige" */
export const AGES: RegExp = /(?<!\d)\d{1,2}(\s*[-–]\s*\d{1,2})?[\s-]*(år|årige?)(?!\p{L})/giu;
/** The heading of a column of years. */
export const OF_YEARS: RegExp = /^\s*((studie|skole|indberetnings)?år(et)?|årgang|studieaar|periode)\s*$/i;
/** Whether a text is a telephone number, which counts nothing; as a number it has points in it. */
export function isPhone(text: string): boolean {
  return /^\d{8}$/.test(text.replace(/^\s*\+?45\s|[\s.]/g, ""));
}
/** Calendar years and study years. */
export const YEARS: RegExp = /(?<!\d)(19|20)\d\d(\s?[/–-]\s?\d{2,4})?(?!\d)/g;

/** "22/23", "22/2023" or "2022 til 2023", where nothing but plain words stands beside it. */
export const SHORT_YEAR: RegExp =
  /(?<![\d/.]|\d[–-])(?:20)?(1[4-9]|2\d)(?:\s?[/–-]\s?(?:20)?|(?:\s?[_.]\s?|\stil\s)20)([12]\d)(?!\d|[/.–-]\d)/g;

/** A text with its study years in full. */
export function withWholeYears(text: string): string {
  const whole = (written: string, first: string, second: string): string =>
    readStudyYear(`20${first}/20${second}`) ?? written;
  return text.replace(SHORT_YEAR, whole);
}

/** A text without the study year that is asked for. */
export function withoutYear(text: string, { studyYear }: Pick<FormFrame, "studyYear">): string {
  return withWholeYears(text).replace(YEARS, (year) => (readStudyYear(year) === studyYear ? "" : year));
}

/** Whether a text has nothing but plain words, years, ages, the number of a page, and what `isKnown` knows. */
export function isPlain(text: string, isKnown: (word: string) => boolean = () => false): boolean {
  const bare = text
    .normalize("NFC")
    .toLowerCase()
    .replace(YEARS, " ")
    .replace(AGES, " ")
    .replace(NUMBERED, " ");
  if (/[%=×*/+]/.test(bare.replace(/\p{L}\/\p{L}/gu, " "))) return false;
  const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => PLAIN.has(word) || isKnown(word));
}

/** The words of the council's names, and of its municipalities' for a table of one of them: of what a title is. */
export function nameWordsOf({ council }: FormFrame, isOfOne: boolean): (word: string) => boolean {
  if (council === undefined) return () => false;
  const words = (isOfOne ? wordsOfMembers : wordsOfCouncil)(council);
  return (word) => words.has(word);
}

const wordsOfCouncil = rememberedOf((council: Council) => wordsOfNames([council]));
const wordsOfMembers = rememberedOf((council: Council) =>
  wordsOfNames([council, ...council.municipalities, { name: council.region, aliases: [] }]),
);

function wordsOfNames(named: readonly Municipality[]): ReadonlySet<string> {
  const names = named.flatMap(({ name, aliases }) => [name, ...aliases]);
  return new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** Whether a name is nearly that of the council's region or one of its municipalities. */
export function isMisspelt(provider: string, { council }: FormFrame): boolean {
  return council !== undefined && nearest(provider, membersOf(council)) !== null;
}

/** What stands before whom to ask about a table, and when and from what it was made. */
const CONTACT = new RegExp(
  [
    String.raw`^\W*(?:(?:telefon|tlf|mobil|e-?mail|mail|cvr|ean)[-. ]*(?:nr|nummer|adresse)?`,
    "(?:kontakt(?:person)?|kilde|note|bemærk(?:ning)?|dato|udfyldt|udarbejdet|indberettet|opgjort)(?: (?:af|den|pr))?",
  ].join("|") + String.raw`)\.?\s*(?::|$)`,
  "iu",
);

/** Whether a label is such a line's, and names no row of a table: "Tlf.", "Udfyldt af", "Kilde: Danmarks Statistik". */
export function saysContact(label: string): boolean {
  return CONTACT.test(label.slice(0, LONGEST_LINE).trim());
}
