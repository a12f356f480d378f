import type { InternshipPlacesUnit } from "../../domain/request.js";
import { UNITS } from "../../domain/return-form.js";
import { LONGEST_LINE } from "../grid/grid.js";

const SIX_MONTHS = String.raw`(?:6|seks)[- ]?(?:mdr\.?|måned(?:er)?)`;
/** How long a place is, with the hyphen of a word that was broken. */
const HALF_YEAR = String.raw`(?:(?:halvt?|½|1/2)[- ]?(?:e )?(?:å|aa)r(?:lige(?= (?:praktik)?plads))?|half[- ]?year|${SIX_MONTHS})`;
const FULL_YEAR = String.raw`(?:hele?[- ]?(?:å|aa)r|full[- ]?year|ad gangen|(?:12|tolv)[- ]?(?:mdr\.?|måned(?:er)?))`;
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
      String.raw`${name}|(?:studerende|praktikanter|pladser) (?=ad)${stem}(?!\p{L})|[([]\s?${stem}\s?[)\]]|(?<!\p{L})(?:i|som|er|á|à|antal|enhed:?) ${stem}\W*$`,
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

const TIMES = [
  String.raw`(?:for|efter)år(?:et)? (?:og|samt|\+) (?:(?:i|om) )?(?:for|efter)år(?:et)?`,
  String.raw`(?:begge|hvert af de to) halvår|(?:1\. )?(?:februar|juni) (?:og|samt) (?:1\. )?(?:august|september|december)`,
].join("|");
const TWICE = [
  String.raw`(?<![\p{L}\d])(?:2|to) gange (?:om året|årligt|pr\.? år)|(?<!\p{L})(?:både (?:(?:i|om) )?(?:${TIMES})|gælder (?:for |i )?begge halvår)`,
  String.raw`(?<!\p{L})(?:tal(?:lene)?|antal|pladser(?:ne)?|studerende)(?!\p{L}).*(?<!\p{L})(?:${TIMES})`,
].join("|");
/** What says how long a place is used: "Hver plads bruges et halvt år", "i 6 måneder på hver plads". */
function ofLength(length: string): string {
  const place = String.raw`(?<!\p{L})(?:praktik)?plads(?:en|er|erne)?(?!\p{L})`;
  const long = String.raw`(?<![\p{L}\d]|(?:om|inden for) (?:et )?)(?:${length})(?:s (?:varighed|praktik|ophold))?(?!\p{L})`;
  const between = String.raw`(?:[^.:;()[\]]|(?<=pr)\.)*`;
  return `${place}${between}${long}|${long}${between}${place}`;
}

/** Places of all the year, "Dagtilbud pr. år", or so many at a time: "Antal pladser på samme tid", "besat hele året". */
const OF_YEAR = [
  String.raw`(?:plads|antal|praktik|modtage|dagtilbud|skole|fritid|social|special)(?:[^.:\d]*[^.:\d\p{L}])?(?<!(?:studerende|gange?|forløb) )\(?(?:pr\.?|per) år\W*$`,
  String.raw`(?<!\p{L})(?:plads|antal|tal|kapacitet|studerende|praktikant)\p{L}*(?!\p{L})[^.:\d]*(?:på samme tid|samtidigt?|(?<!(?:studerende|praktikanter|pladser|år|måneder) )ad gangen|på (?:et (?:givet )?|ét )tidspunkt)(?!\p{L})`,
  ofLength(
    String.raw`helt år|(?<!(?:ad gangen|over|gennem|af|på) )hele året|(?:12|tolv) (?:mdr|måneder)|52 uger`,
  ),
  String.raw`(?<!\p{L})(?:hver|en|én|1) (?:praktik)?plads (?:er|varer|dækker|gælder|bruges|benyttes|svarer|=)[^.:;]* (?:et|ét|1) års?(?!\p{L})`,
  String.raw`(?<!\p{L})samtidige (?:(?:praktik)?pladser|praktikanter|studerende)|besat hele året|årselev(?:er)?(?!\p{L})`,
].join("|");
/** What says that the numbers are of two times in the year, so many each time or both together; or of all the year. */
export const OF_TIMES: RegExp = new RegExp(`${TWICE}|${OF_YEAR}`, "iu");

/**
 * What may be half-year places, or something else: places for each half-year may be so many in each of the two; those of
 * a semester, or of half a year's length; and where a text says nothing else, "0,5 år" and courses of internship.
 */
const MAY_BE_HALF_YEAR = new RegExp(
  [
    String.raw`${TWICE}|(?<!\p{L})(?:(?:pr\.?|per|hver|hvert|i hvert)\s?(?:${HALF_YEAR}|semester|praktikperiode|praktikrunde)`,
    String.raw`semester-?(?:praktik)?pladser(?:ne)?)(?!\p{L})`,
    ofLength(String.raw`(?:halvt|halve|½|1/2|0[.,]5) år|½år|(?<![áà] )${SIX_MONTHS}|26 uger`),
    String.raw`^\W*(?:enhed\W*)?0[.,]5 år\W*$`,
    String.raw`(?:^|[-–:])\W*antal (?:${HALF_YEAR}s?[- ]?)?(?:praktik)?forløb(?: (?:pr\.?|per|om) (?:studie)?år(?:et)?)?(?:\s?\([^)]*\))?\W*$`,
  ].join("|"),
  "iu",
);

/** Places of a year are full-year places, or all those of the year. */
const MAY_BE_FULL_YEAR = new RegExp(
  String.raw`(?<!\p{L}|(?:halv|½|1\/2|hel)[- ]?)årspladser(?:ne)?(?!\p{L})|${OF_YEAR}`,
  "iu",
);

/** Half places, which may be those of half a year: "Hele eller halve pladser"; no age as in "½-2 år". */
export const HALVES: RegExp =
  /(?<![\d\p{L}])½(?!\s?[-–]\s?\d)|(?<!\p{L}|(?:ingen|ikke|uden) )halve?(?:[- ]?(?:praktik)?plads\p{L}*|\W*$)/iu;

/** Whether a text may say either unit. */
export function mayBeEither(text: string): boolean {
  return MAY_BE_HALF_YEAR.test(text) || MAY_BE_FULL_YEAR.test(text);
}

/** The unit that a text is, and nothing else. */
export function unitAlone(text: string): InternshipPlacesUnit | undefined {
  return UNITS.find((unit) => WAYS[unit].alone.test(text.slice(0, LONGEST_LINE)));
}

/** The unit that a text names; none where it names both, but for one that it says the places are not in. */
export function unitIn(written: string): InternshipPlacesUnit[] {
  return unitNamed(withoutDenied(written));
}

/** A text without another unit that it says its places are not in: "i halvårspladser, ikke helårspladser". */
export function withoutDenied(written: string): string {
  const own = written.replace(DENIED, " ");
  return unitNamed(own).length > 0 ? own : written;
}

const DENIED = /(?<!\p{L})ikke\s(?:(?:i|som|er|længere)\s)*(?:halv|½|hel)-?(?:å|aa)r\p{L}*/giu;

function unitNamed(written: string): InternshipPlacesUnit[] {
  const text = written.replace(FACTOR, " ");
  const units = UNITS.filter(
    (unit) =>
      WAYS[unit].named.test(text) || (unit === "half-year" ? MAY_BE_HALF_YEAR : MAY_BE_FULL_YEAR).test(text),
  );
  return units.length === 1 ? units : [];
}

/** "2 pr. helårsplads": how many half-year places make a full-year place. */
export const FACTOR: RegExp =
  /(?<![\p{L}\d])(?:2|to)\s(?:halvårspladser\s)?(?:pr\.?|per|=|er|svarer til)\s?(?:1\s|én\s|en\s)?helårsplads(?!\p{L})/giu;
