import type { InternshipPlacesUnit } from "../../domain/request.js";
import { UNITS } from "../../domain/return-form.js";
import { LONGEST_LINE } from "../grid/grid.js";
import { isPlain } from "./plain-words.js";

const SIX_MONTHS = String.raw`(?:6|seks)[- ]?(?:mdr\.?|måned(?:er)?)`;
/** How long a place is, with the hyphen of a word that was broken. */
const HALF_YEAR = String.raw`(?:(?:halvt?|½|1/2)[- ]?(?:e )?(?:å|aa)r(?:lige(?= (?:praktik)?plads))?|half[- ]?year|${SIX_MONTHS})`;
const FULL_YEAR = String.raw`(?:(?:hele?|1/1)[- ]?(?:å|aa)r|full[- ]?year|ad gangen|(?:12|tolv)[- ]?(?:mdr\.?|måned(?:er)?))`;
/** Either unit. */
export const ANY_UNIT: string = `(?:${HALF_YEAR}|${FULL_YEAR})`;
/** The ways to write a unit. */
export const WAYS: Readonly<Record<InternshipPlacesUnit, Ways>> = {
  "half-year": waysToWrite(HALF_YEAR),
  "full-year": waysToWrite(FULL_YEAR),
};

type Ways = Readonly<Record<"named" | "over" | "alone", RegExp>>;

function waysToWrite(stem: string): Ways {
  const name = String.raw`(?<!\p{L})${stem}s?[- ]?(?:praktik)?(?:plads(?:er|erne)?|places)(?!\p{L})`;
  return {
    // By its name, as so many at a time, or in brackets or at the end by its stem: "Helårspladser", "Tal i helår".
    named: new RegExp(
      String.raw`${name}|(?:studerende|praktikanter|pladser) (?=ad)${stem}(?!\p{L})|[([]\s?${stem}\s?[)\]]|(?<!\p{L}|(?:studerende|praktikant|praktikanter) )(?:i|som|er|a|á|à|antal|enhed:?) ${stem}s?\W*$`,
      "iu",
    ),
    // In a heading of the numbers the stem is enough: "Dagtilbud halvår", and not "1. halvår".
    over: new RegExp(String.raw`(?<![\p{L}\d]|\d\.? |første |andet )${stem}(?!\p{L})`, "iu"),
    // A cell beside the numbers of a row that has nothing but their unit: "helårspladser", "Halvår", "pr. halvår".
    alone: new RegExp(
      String.raw`^\s*(?:enhed\s?:\s?|(?:pr\.?|per)\s)?${stem}(?:s|s?[- ]?(?:praktik)?pl(?:ads(er)?)?)?\.?\s*$`,
      "i",
    ),
  };
}

/** A unit by any word of it, as what is left of a text says whether that is all. */
const WORDS_OF: Readonly<Record<InternshipPlacesUnit, RegExp>> = {
  "half-year": wordsOf(String.raw`${HALF_YEAR}|halve?[- ](?:å|aa)r|0[.,]5 år|26 uger`),
  "full-year": wordsOf(String.raw`${FULL_YEAR}|helt år|52 uger`),
};

function wordsOf(stems: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])(?:${stems})\p{L}*(?:[- ](?:praktik)?plads\p{L}*)?`, "giu");
}

const TIMES = [
  String.raw`(?:for|efter)år(?:et)? (?:og|samt|\+) (?:(?:i|om) )?(?:for|efter)år(?:et)?`,
  String.raw`(?:begge|hvert af de to) halvår|(?:1\. )?(?:februar|juni) (?:og|samt) (?:1\. )?(?:august|september|december)`,
].join("|");
/** Places for each half-year may be so many in each of the two, or half-year places. */
const TWICE = [
  String.raw`(?<![\p{L}\d])(?:2|to) gange (?:om året|årligt|pr\.? år)|(?<!\p{L})(?:både (?:(?:i|om) )?(?:${TIMES})|gælder (?:for |i )?begge halvår)`,
  String.raw`(?<!\p{L})(?:tal(?:lene)?|antal|pladser(?:ne)?|studerende)(?!\p{L}).*(?<!\p{L})(?:${TIMES})`,
  String.raw`(?<!\p{L})(?:pr\.?|per|hver|hvert|i hvert)\s?(?:praktikperiode|praktikrunde)(?!\p{L})`,
  String.raw`(?:^|[-–:])\W*antal (?:praktik)?forløb(?: (?:pr\.?|per|om) (?:studie)?år(?:et)?)?(?:\s?\([^)]*\))?\W*$`,
].join("|");
/** Places of all the year, "Dagtilbud pr. år", or so many at a time: "Antal pladser på samme tid". */
const OF_YEAR = [
  String.raw`(?:plads|antal|praktik|modtage|dagtilbud|skole|fritid|social|special)(?:[^.:\d]*[^.:\d\p{L}])?(?<!(?:studerende|gange?|forløb) )\(?(?:pr\.?|per) år\W*$`,
  String.raw`(?<!\p{L})(?:plads|antal|tal|kapacitet|studerende|praktikant)\p{L}*(?!\p{L})[^.:\d]*(?:på samme tid|samtidigt?|(?<!(?:studerende|praktikanter|pladser|år|måneder) )ad gangen|på (?:et (?:givet )?|ét )tidspunkt)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:hver|en|én|1) (?:praktik)?plads (?:er|varer|dækker|gælder|bruges|benyttes|svarer|=)[^.:;]* (?:et|ét|1) års?(?!\p{L})`,
  String.raw`(?<!\p{L})samtidige (?:(?:praktik)?pladser|praktikanter|studerende)|årselev(?:er)?(?!\p{L})`,
].join("|");
const IS_TWICE = new RegExp(TWICE, "iu");
const IS_OF_YEAR = new RegExp(OF_YEAR, "iu");
/** A choice between the two, "helårs- eller halvårspladser", by what stands between them. */
function choice(between: string): string {
  return String.raw`(?:halv|hel)(?:[- ]?(?:å|aa)r\p{L}*)?-?\s?(?:${between})\s?(?:halv|hel)-?(?:å|aa)r`;
}
/**
 * What is no question in a table that says its unit: that its numbers are of two times in the year, so many each time or
 * both together, or of all the year; and which units there are to choose from.
 */
export const ANSWERED: RegExp = new RegExp(`${TWICE}|${OF_YEAR}|hele året|${choice("/|eller")}`, "iu");

/** Words that are of a unit wherever they stand. */
const STRONG =
  /(?<!\p{L})(?<!(?:hvert?|pr\.?|per) (?=halv-?(?:å|aa)r(?!s)))(?:(?:halv|hel)-?(?:å|aa)r(?!et|lig)\p{L}*|(?:(?:½|1\/2)-?år|(?:6|seks|12|tolv)[- ]?måneder)s?[- ]?(?:praktik)?pl\p{L}*|(?:semester|halvtids|halv)-?(?:praktik)?plads\p{L}*|(?:halv|hel)-(?!\p{L}))|(?<!\p{L})års(?:praktik)?pladser(?:ne)?(?!\p{L})/iu;
/** Words that are of a unit beside one of the numbers, or where nothing else stands: "Hver plads dækker 6 mdr." */
const WEAK = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])(?:(?:halvt|halve|helt?|hele|½|1/2|0[.,]5)[- ]?(?:å|aa)r|(?<=(?:tal|plads)\p{L}*\s.*)halvår(?:et|lig)|(?:halv|hel)-?(?:å|aa)r(?!et|lig)|(?:6|seks|12|tolv)[- ]?(?:mdr|måned)|(?:26|52) uger|semester|halvdelen af (?:året|tiden)|½|halve?[- ](?:praktik)?plads)|(?<!\p{L})halve?\W*$|(?<=^\W*enhed\W+)h(?:ele?)?\W*$`,
  "iu",
);
/** Words of the numbers. */
const NUMBERS =
  /(?<!\p{L})(?:(?:praktik)?plads(?:en|er|erne)?|tal(?:let|lene)?|antal(?:let)?|(?:praktik)?forløb(?:et|ene)?|enhed(?:en)?|opgjort|opgøres|opgør|kapacitet(?:en)?|normering(?:en)?)(?!\p{L})/iu;
/** Half places, which may be those of half a year: "Hele eller halve pladser"; no age as in "½-2 år". */
export const HALVES: RegExp =
  /(?<![\d\p{L}])½(?!\s?[-–]\s?\d)|(?<!\p{L}|(?:ingen|ikke|uden) )halve?(?:[- ]?(?:praktik)?plads\p{L}*|\W*$)/iu;
/** What says that numbers are some times those of a unit, or that nobody is sure of it. */
const DOUBTED =
  /[×÷*¼½¾]|\d\s?\/\s?\d(?!\d)|\/\s?\d(?!\d)|(?<!\p{L})(?:x\s?\d|\d\s?x|halv\p{L}*|kvart\p{L}*|trekvart\p{L}*|(?:tredje|fjerde)del\p{L}*|dobbelt?\p{L}*|delt|to|tre|fire|fem|ti|måske|vist(?:nok)?|formentlig|formodentlig|tror|antag\p{L}*|usikke\p{L}*)(?!\p{L})/iu;

const LENGTH = String.raw`(?:(?:halvt|½|1/2) års?|halvår|(?:6|seks|12|tolv|26|52)[- ]?(?:mdr\.?|måneder|uger)|semester)`;
/** What has such words and is about something else. */
const OF_OTHER = new RegExp(
  [
    // Ages: "½-2 år", "0-6 måneder", "fra ½ år til 3 år", "1½ år"
    String.raw`(?<![\d\p{L}])(?:(?:½|1/2|0[.,]5|halvt)(?: års?)?\s?(?:[-–]|til)\s?(?:[2-9]|1\d)(?!\d)(?:½?[ -]?årige?|½? år)?|0\s?[-–]\s?\d+ ?(?:mdr\.?|måneder)|(?:6|12) (?:mdr\.?|måneder)\s?(?:[-–]|til)\s?\d+ år|\d+(?:½| 1/2) år|(?:½|halvt)[- ]års(?:ige|alder)\p{L}*)`,
    // A day: "1/9 2026", "31/12-26", "pr. 1/1"
    String.raw`(?<![\d/])\d{1,2}/\d{1,2}(?:\s?[-–/]\s?(?:20)?\d\d|\s20\d\d)(?![\d/])`,
    String.raw`(?<=(?:pr\.?|per|den)\s)\d{1,2}/\d{1,2}(?![\d/]|[- ]?(?:å|aa)r|\s?(?:hel|halv|plads|praktik))`,
    // When something happens: "1. halvår", "i næste semester", "om et halvt år", "for 6 måneder siden"
    String.raw`(?<!\p{L})(?:\d\.|første|andet|anden|tredje|fjerde|næste|sidste|seneste|forrige|kommende|dette) (?:halvår|semester)(?:et)?s?(?!\p{L})`,
    String.raw`(?<!\p{L})(?:om|efter|inden(?: ?for)?|senest|i løbet af|for(?=.{0,25} siden)) (?:(?:et|ét|ca\.?|de|det|næste|første) )*${LENGTH}(?!\p{L})`,
    // What is called so: "Halvårsmøde", "Semesterstart", "Hel- og halvdagsbørnehaven"
    String.raw`(?:halv|hel)-?(?:å|aa)rs-?(?:hus|møde|rapport|regnskab|evaluer|status|samtale|besøg|plan|budget|statistik|børn|åb|værk|person|frist|opfølg|institution|kalender|vikar|ansat|ansæt|skole)\p{L}*`,
    String.raw`(?<!\p{L})semester(?:start|slut|hus|vej)\p{L}*|(?:halv|hel)-?\s?(?:og|eller|/)\s?(?:halv|hel)dags\p{L}*`,
    // Half of others: "Halvdelen af kommunerne har svaret"
    String.raw`halvdelen af (?!(?:de |alle |vores |alles )*(?:hel-?år|halv|(?:praktik)?plads|tal|antal|året|tiden))\p{L}+`,
    String.raw`(?<!\p{L})(?:ingen|ikke|uden) halve?[- ](?:praktik)?plads\p{L}*`,
    // Something goes on: "fordelt over hele året"
    String.raw`(?<!\p{L})(?:over|gennem|af|på) hele året(?!\p{L})`,
    // How many half-year places make a full-year place: "2 pr. helårsplads", "En helårsplads svarer til to halvårspladser"
    String.raw`(?<![\p{L}\d])(?:2|to)\s(?:halvårspladser\s)?(?:pr\.?|per|=|er|svarer til)\s?(?:1\s|én\s|en\s)?helårsplads(?!\p{L})`,
    String.raw`(?<![\p{L}\d])(?:1|én|en) helårsplads (?:=|er|svarer til|giver) (?:2|to) halvårspladser(?!\p{L})`,
    // What asks for one of them and has no answer: "Angiv helårspladser eller halvårspladser"
    String.raw`^\W*(?:angiv|skriv|vælg|oplys|anfør)(?!\p{L})[^?]*?${choice("/|eller|,")}[^:?]*$`,
  ].join("|"),
  "giu",
);
const DENIED =
  /(?<!\p{L})ikke\s(?:(?:i|som|er|længere)\s)*(?:halv|½|hel)-?(?:å|aa)r\p{L}*(?:[- ](?:praktik)?plads\p{L}*)?(?!-?\p{L}|[- ](?:praktik)?plads|-?\s?(?:\/|eller|og)\s?[h½\d])(?:,? men(?!\p{L}))?/giu;

/** The unit that a text is, and nothing else. */
export function unitAlone(text: string): InternshipPlacesUnit | undefined {
  return UNITS.find((unit) => WAYS[unit].alone.test(text.slice(0, LONGEST_LINE)));
}

/** What a text says of a unit, less what is about something else and a unit that it says its places are not in. */
export function saidOfUnit(written: string): string {
  const own = written.replace(OF_OTHER, " ");
  const affirmed = own.replace(DENIED, " ");
  return unitsNamed(affirmed, true).length > 0 ? affirmed : own;
}

/** A text without the words of units. */
export function withoutUnits(text: string): string {
  return UNITS.reduce((rest, unit) => rest.replace(WORDS_OF[unit], " "), text);
}

/** The unit that a text says, or both where it does not clearly say one; none of what says nothing of it. */
interface UnitSaid {
  readonly units: readonly InternshipPlacesUnit[];
  readonly isClear: boolean;
}

/**
 * What a text says of a unit. It clearly says one by its name, or as a `label` of numbers by its stem, if there is no
 * other word of either unit, nothing that multiplies it and no doubt. Any other text with a word of a unit may say
 * either, unless the word may be of anything and none of the numbers stands beside it.
 */
export function unitSaid(
  written: string,
  isLabel = false,
  isKnown: (word: string) => boolean = () => false,
): UnitSaid {
  const own = saidOfUnit(written);
  const [unit, ...others] = unitsNamed(own, isLabel);
  const isOfNumbers = (): boolean =>
    isLabel ||
    NUMBERS.test(own) ||
    isPlain(without(own), (word) => isKnown(word) || /^(?:et|ikke|gange)$/.test(word));
  const isAsked = [STRONG, IS_TWICE, IS_OF_YEAR].some((words) => words.test(own));
  if (!isAsked && !(WEAK.test(own) ? isOfNumbers() : unit !== undefined)) return { units: [], isClear: true };
  if (unit !== undefined && others.length === 0) {
    const rest = own.replace(WORDS_OF[unit], " ");
    // "Hvor mange helårspladser har I?" is no doubt.
    const isInDoubt = PER.test(own) || /^(?!.*hvor mange).*\?/iu.test(own);
    const isUnclear = isInDoubt || [STRONG, WEAK, DOUBTED, IS_TWICE].some((words) => words.test(rest));
    if (!isUnclear) return { units: [unit], isClear: true };
  }
  const isFull = own.search(WORDS_OF["full-year"]) !== -1 || IS_OF_YEAR.test(own) || OF_ONE_YEAR.test(own);
  const isHalf = own.replace(WORDS_OF["full-year"], " ").search(HALF) !== -1 || IS_TWICE.test(own);
  const isDoubted = unit !== undefined && DOUBTED.test(withoutUnits(own));
  return {
    units: isDoubted || isFull === isHalf ? UNITS : [isFull ? "full-year" : "half-year"],
    isClear: false,
  };
}

/** A text without any word by which it may be of a unit. */
function without(text: string): string {
  return withoutUnits(text).split(WEAK).join(" ").split(DOUBTED).join(" ");
}

/** "pr. halvår" */
const PER = new RegExp(String.raw`(?<!\p{L})(?:pr\.?|per|hver|hvert)\s?(?:${HALF_YEAR})(?!\p{L})`, "iu");
const HALF = /halv|½|1\/2|0[.,]5|semester|(?:6|seks)[- ]?(?:mdr|måned)|26 uger|^\W*enhed\W+h\W*$/iu;
const OF_ONE_YEAR = /(?<!\p{L})(?:hele?|årspladser(?:ne)?)(?!\p{L})/iu;

/** Whether a text may say either unit. */
export function mayBeEither(text: string): boolean {
  return !unitSaid(text).isClear;
}

/** The unit that a text says, and both where it may say either. */
export function unitIn(text: string): readonly InternshipPlacesUnit[] {
  return unitSaid(text).units;
}

function unitsNamed(text: string, isLabel: boolean): InternshipPlacesUnit[] {
  return UNITS.filter((unit) => WAYS[unit].named.test(text) || (isLabel && WAYS[unit].over.test(text)));
}
