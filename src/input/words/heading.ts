import type { Institution } from "../../domain/form-edition.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { LONGEST_LINE } from "../grid/grid.js";
import { type Named, findNamed, nameKey } from "../../domain/name-key.js";
import { LAST_YEAR } from "./period-words.js";
import { AGES, isPlain, withWholeYears, YEARS } from "./plain-words.js";
import { isFigureWord } from "./sum-label.js";
import { unitAlone } from "./unit-words.js";

/** Words of a heading that say how it is counted, or of which year; no part of what the column is. */
const BESIDE = new Set(
  "antal antallet pladser praktikpladser helårspladser halvårspladser årspladser helår halvår stk inkl til år studieåret og inden for på ad gangen".split(
    " ",
  ),
);

/**
 * A question for places, or what asks for them: "Hvor mange praktikpladser har I inden for dagtilbud?" A survey has the
 * same for each, "Hvor mange pladser har I? Dagtilbud"; within the question it may be of children.
 */
const QUESTION =
  /(?<!\p{L})(?:hvor mange|antal(?:let)?(?: af)?) (?:praktik|h(?:alv|el)års)\p{L}*pladser(?!\p{L})|hvor mange pladser(?=[^?]*\?\W*\p{L})/iu;
/** Its words that say nothing of what is counted; of a need, a wish or another time it says so with others. */
const ASKING =
  /(?<!\p{L})(?:hvor mange|af|(?:har|kan|vil|stiller|tilbyder)(?: (?:i|(?:jeres |din )?kommunen?))?|er der|stille|tilbyde|til rådighed|tage imod|angiv|skriv|oplys|specialiseringen)(?!\p{L})/giu;

/** What else a column of a specialisation may count beside shares, targets and norms: other years, half of the year. */
const OF_OTHER_THINGS = /%|(?<!\p{L})(?:merit|forår|efterår|sommer|vinter)(?!\p{L})/iu;

/** "Dagtilbudspæd.", "Dagtilbudspædagog", "Skole- og fritidsområdet", "Dagtilbudspladser", "Dagtilbudsspecialisering". */
const SHORT =
  /(?:pæd(?:agog)?\.?|områd(?:et|erne|e)|(?<=\p{L})specialisering(?:en)?|(?<=(?:dagtilbuds|fritids|special)-?)pladser)(?!\p{L})/giu;

/** "Socialpædagogik/specialpædagogik" has the end of its words twice. */
const TWICE = /s?pædagogik(?=[^\p{L}]+(?:og\s)?\p{L}+pædagogik)/giu;

/**
 * The number of a heading or behind its question, "1. Dagtilbud", "Q1_2 Dagtilbud" or "Antal: A. Dagtilbud", and not "1.
 * halvår"; or what it is: "Specialisering A: Dagtilbud".
 */
const NUMBER =
  /(?:^\s*|(?<=(?::|inden\sfor)\s))(?:(?:[\da-c][.)]|q\d{1,2}(?:[_.]\d{1,2})*[.:)]?)\s(?!.*(?:halvår|semester|periode|praktik(?!plads)|kvartal))|specialisering(?:en)?:?\s(?:[\da-c]\s?[.:)]\s)?(?=\p{L}))/giu;
/** "Dagtilbud m.v." */
const AND_MORE = /\sm\.?\s?(?:v|fl|m)\.?\s*$/iu;

/** Words of whom a specialisation is for: "Social- og specialpædagogik (handicap)". */
function isField(word: string): boolean {
  return /^(handicap\p{L}*|psykiatri\p{L}*|udsatte|misbrug|døgn\p{L}*|vuggestuer?|børnehaver?|dagpleje|sfo|klub(ber)?|skoler?|fritid\p{L}*|special\p{L}*|social\p{L}*|dagtilbud)$/u.test(
    word,
  );
}

export const BRACKETS: RegExp = /\([^()]*\)|\[[^[\]]*\]/g;

/** The ways to read a heading: as it stands; without units and years; without brackets with nothing else in them. */
function readings(heading: string): string[] {
  const text = heading
    .slice(0, LONGEST_LINE)
    .normalize("NFC")
    .replace(SHORT, "pædagogik")
    .replace(TWICE, "-")
    .replace(NUMBER, "")
    .replace(AND_MORE, "")
    .replace(ASKING, (words) => (QUESTION.test(heading) ? " " : words));
  const bare = text.replace(BRACKETS, (bracket) =>
    isPlain(bracket, isField) || isShortFor(bracket.slice(1, -1), text) ? " " : bracket,
  );
  const whole = [text, wordsOf(text).join("")];
  return bare === text ? whole : [...whole, bare, wordsOf(bare).join("")];
}

/** Whether a few capitals are letters of a name in its order, from the first on: "DTP" of "Dagtilbudspædagogik". */
function isShortFor(letters: string, name: string): boolean {
  if (!/^\p{Lu}{2,4}$/u.test(letters)) return false;
  const pattern = Array.from(letters).join("[^()]*");
  return new RegExp(`^\\s*${pattern}`, "iu").test(name.replace(BRACKETS, " "));
}

function wordsOf(text: string): string[] {
  const withoutYears = withWholeYears(text.toLowerCase())
    .replace(YEARS, " ")
    .replace(AGES, " ")
    .replace(IN, " ");
  return (withoutYears.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !BESIDE.has(word));
}

/** "Antal i dagtilbud", and not "i alt" or "i år". */
const IN = /(?<!\p{L})i\s(?!(?:alt|år)(?!\p{L}))/gu;

/** The first of the values known by one of the ways to read a heading. */
export function byHeading<T>(heading: string, known: ReadonlyMap<string, T>): T | undefined {
  for (const reading of readings(heading)) {
    const key = nameKey(reading);
    const found = key === "" ? undefined : known.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one that a heading names, in any of the ways to read it: »Social- og special«, »Dagtilbud (antal)«. */
export function namedByHeading<T extends Named>(heading: string, among: readonly T[]): T | undefined {
  // A name's own words may say such a thing; the sign of a share is in no name, and is left out of its key.
  const exact = heading.includes("%") ? undefined : findNamed(heading, among);
  if (exact !== undefined) return exact;
  const text = heading.slice(0, LONGEST_LINE).normalize("NFC").toLowerCase();
  if (
    OF_OTHER_THINGS.test(text) ||
    LAST_YEAR.test(text) ||
    text.match(/\p{L}+/gu)?.some(isFigureWord) === true
  )
    return undefined;
  return byHeading(heading, headingsOf(among));
}

/** The one that a heading names beside something else, and that: »UCL dagtilbud«, »Antal praktikpladser - UCL - Dagtilbud«. */
export function besideName(
  heading: string,
  among: readonly Named[],
  isTown: (word: string) => boolean = () => false,
): { readonly name: string; readonly rest: string } | null {
  const words = heading.slice(0, LONGEST_LINE).match(/[\p{L}\p{N}/&-]+/gu) ?? [];
  if (words.length > MOST_WORDS) return null;
  // The longest name first: "Absalon" is a part of one.
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const name = words.slice(from, from + length).join(" ");
      if (findNamed(name, among) === undefined) continue;
      const behind = words.slice(from + length);
      // The municipality itself stands there as "Odense Kommune".
      const isWhere = isTown(behind[0] ?? "") && behind[1]?.toLowerCase() !== "kommune";
      return { name, rest: [...words.slice(0, from), ...behind.slice(isWhere ? 1 : 0)].join(" ") };
    }
  }
  return null;
}

/**
 * The institution that a text names, alone or with nothing but a unit, where it lies and that students come from there:
 * "UC SYD (halvårspladser)", "UCL – Campus Vejle", "Odense Kommune: pladser til UCL".
 */
export function institutionIn(text: string, frame: FormFrame): Institution | undefined {
  const among = frame.edition.institutions;
  const { name, rest } = besideName(text, among) ?? { name: text, rest: "" };
  const isBeside = (word: string): boolean => OF_INSTITUTION.test(word) || isTown(word, frame);
  const isSaid = unitAlone(rest) !== undefined || rest.replace(CAMPUS, "").split(/[ /]/).every(isBeside);
  return findNamed(isSaid ? name : text, among);
}

/** A text without the institution that it names beside others, and the town behind that: "Vejle Kommune, UC SYD Kolding". */
export function withoutInstitution(text: string, frame: FormFrame): string {
  const bare = text.replace(CAMPUS, "");
  return besideName(bare, frame.edition.institutions, (word) => isTown(word, frame))?.rest ?? text;
}

function isTown(word: string, { knownProvider }: FormFrame): boolean {
  return !/^region/i.test(word) && knownProvider(word)?.isPart === false;
}

const CAMPUS = /(?<!\p{L})[Cc]ampus \p{Lu}[\p{L}/]+/gu;
const OF_INSTITUTION =
  /^(?:-|&|antal|indberetning|(?:praktik|års)?pladser(?:ne)?|internship|places|(?:pædagog)?studerende|praktikanter|fra|til|for|på|hos|os|i|og|campus|kommunes?|)$/i;

/** A heading of more words has no name beside a specialisation. */
const MOST_WORDS = 16;

const HEADINGS = new WeakMap<readonly Named[], ReadonlyMap<string, Named>>();

/** By the words of each name, without those that are no part of it; made once. */
function headingsOf<T extends Named>(among: readonly T[]): ReadonlyMap<string, T> {
  const known = HEADINGS.get(among) as ReadonlyMap<string, T> | undefined;
  if (known !== undefined) return known;
  const keys = among.flatMap((named) =>
    [named.id, named.name, ...named.aliases].flatMap((name) =>
      [nameKey(name), wordsOf(name).join("")].map((key) => [key, named] as const),
    ),
  );
  const made = new Map(keys.filter(([key]) => key !== ""));
  HEADINGS.set(among, made);
  return made;
}
