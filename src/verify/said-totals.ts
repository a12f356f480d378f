import {
  isOfOtherYear,
  isYear,
  NOT_MEANT,
  NUMBER,
  sentencesOf,
  STUDY_PLACES,
  valueIn,
  withoutDates,
} from "./running-text.js";

/** A number that a text says of a total of study places. */
export interface SaidTotal {
  readonly written: string;
  readonly value: number;
}

/** What may stand behind a number that is said of study places without the word. */
const GOES_ON =
  '(?=$|[.,;:!?)»”"]|\\s?(?:$|[(–-])|\\s(?:og|i|på|som|til|for|fordelt|heraf|hvoraf|der|er|med|inkl|ekskl|inklusive|eksklusive|stk)(?![\\p{L}])|\\s(?:studie|uddannelses)?plads)';
/** Up to the number there is nothing but words. */
const WORDS = "[^\\d.;:!?]{0,80}?";

/** The council or the region. */
const WHOLE = "(?:hele\\s)?(?:(?:KKR|Region)\\s\\p{L}{1,20}|regionen|rådet)";

// Each beside words in either case; what else the case of a letter says is asked of the text by itself.
const TOTALS = [
  // "1.100 studiepladser", "1.100 uddannelsespladser", "1.100 pladser i alt"
  `${NUMBER}\\s${STUDY_PLACES}`,
  // "i alt 1.100", "Til sammen giver det 1.100", "Total, Region Syddanmark: 1.100"
  `(?<![\\p{L}])(?:i\\salt|samlet|til\\s?sammen|sammenlagt|total(?:en)?|sum(?:men)?)(?:,?\\s(?:for\\s)?${WHOLE})?(?:\\s(?:er|på|til|giver|bliver|…))?(?:\\sdet)?(?:\\s?[:=]\\s?|\\s)${NUMBER}${GOES_ON}`,
  // "der optages 1.100 studerende"
  `(?<![\\p{L}])(?:optage[sr]?|optagelse af)${WORDS}\\s${NUMBER}\\sstuderende(?![\\p{L}])`,
  // "1.100 i alt", "1.100 tilsammen"
  `${NUMBER}\\s(?:i\\salt|tilsammen|sammenlagt)${GOES_ON}`,
  // "et samlet antal studiepladser på 1.100", "Det samlede optag er 1.100", "Samlet antal: 1.100"
  `saml(?:et|ede)\\s(?:antal|optag|dimensionering|ramme)${WORDS}(?:\\s(?:er|på|til|bliver|udgør)\\s|:\\s?|,\\s|\\s\\(|\\s(?=\\d))${NUMBER}${GOES_ON}`,
  // "et optag på 1.100", "Dimensioneringen er 1.100"
  `(?<![\\p{L}])(?:optag(?:et)?|dimensionering(?:en)?|ramme(?:n)?)\\s(?:er(?:\\spå)?|på|til|bliver|udgør)\\s${NUMBER}${GOES_ON}`,
  // "Hele regionen: 1.100", "Region Syddanmark 1.100", alone on a line; in a table the region may be one of many
  `^(?:hele\\s(?:regionen|rådet)\\s?[:=]?\\s?|${WHOLE}\\s)${NUMBER}\\.?$`,
].map((pattern) => new RegExp(pattern, "giu"));

/** "Tyve i alt", in words, may count anybody if the sentence has none of these. */
const OF_PLACES = /plads|optag|studerende|dimension|indstille[rs]/iu;

/** A place or an institution behind a number: it is theirs alone. Case tells a name, so that it must count here. */
export const OF_A_PLACE: RegExp = /^\s(?:i|på|ved|hos|til)\s(?!KKR|Region)\p{Lu}/u;

/** What a total is made of, compared with or means stands behind one of these, and says nothing of the total itself. */
const ASIDE =
  /(?<!\p{L})(?:heraf|hvoraf|deraf|hvilket|hvor|svarende|mod|sammenlignet|i\sforhold|dvs|en\s(?:stigning|vækst|nedgang|reduktion)|et\sfald)(?!\p{L})/iu;

/** What a sentence with one of these says of its numbers is something else than the total of the form. */
const OF_OTHER_THINGS = new RegExp(
  [
    "praktik|halvår|helår|overbook|sommer|vinter|merit|ledige|campus|udbudssted|afdeling",
    "sidste (?:år|\\d)|(?<!\\p{L})i dag(?!\\p{L})|forskel|difference|flyt|forrige år|året før|tidligere|hidtil|fra \\d|flere|færre|plads\\p{L}* (?:mere|mindre)|ekstra|yderligere|(?<!\\p{L})nye(?!\\p{L})",
    "stig|(?<!\\p{L})øge|forøge|forhøj|hæve|sænke|reduce|reduktion|nedgang|(?<!u)ændr",
    NOT_MEANT,
    "til rådighed|mindst|højst|maksim|minim|op til|(?<!\\p{L})ca\\.|cirka|omkring|omtrent",
    "(?<!\\p{L})(?:godt|knap|over|under|mellem) \\d|at fordele|kræves|mulige|står lige",
  ].join("|"),
  "iu",
);

/**
 * The whole numbers that running text says of a total of study places: "i alt 1.100", "et samlet antal på 1.100",
 * "1.100 studiepladser". A sentence about anything else, as internship places, overbooking, a change, a part, an
 * estimate, another year or what somebody else has said (in quotation marks), is left out whole: better a total
 * overlooked than a false alarm. What a total is made of or compared with may stand behind it ("heraf 540", "mod
 * 1.050 sidste år"). Of the year that is meant, `years` are those that may be named.
 */
export function saidTotals(text: string, years: readonly number[]): SaidTotal[] {
  return sentencesOf(text, "apart").flatMap(({ sentence, plain }) => {
    const said = plain.slice(0, ASIDE.exec(plain)?.index);
    if (OF_OTHER_THINGS.test(said) || isOfOtherYear(said, years)) return [];
    const dateless = withoutDates(said);
    const found = TOTALS.flatMap((pattern) => [...dateless.matchAll(pattern)]).flatMap((match) => {
      const [all, written = ""] = match;
      if (OF_A_PLACE.test(dateless.slice(match.index + all.length).replace(PLACES_FIRST, ""))) return [];
      const isNamed = new RegExp(`${written}\\s${STUDY_PLACES}`, "iu").test(said);
      const value = valueIn(written);
      const isOfAnybody = value < 100 && !sentence.includes(written) && !OF_PLACES.test(said);
      return isOfAnybody || (isYear(written, "") && !isNamed) ? [] : [{ written, value }];
    });
    // Of one number said several times, as it is written first.
    return [...new Map(found.toReversed().map((total) => [total.value, total])).values()].toReversed();
  });
}

/** Behind a number that is said without the word it may follow all the same. */
const PLACES_FIRST = new RegExp(`^\\s${STUDY_PLACES}`, "iu");
