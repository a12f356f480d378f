/** A number that a text says of a total of study places: as written, and the sentence it stands in. */
export interface SaidTotal {
  readonly sentence: string;
  readonly written: string;
  readonly value: number;
}

const SPACE = "[ \\u00a0\\u2009\\u202f]";
/** A whole number, its thousands grouped or not; no part of a decimal, a date, a year, a range or a percentage. */
const NUMBER = `(?<![\\d.,/:–−+-]|§ ?)(\\d{1,3}(?:(?:\\.|${SPACE})\\d{3}){1,3}|\\d{1,9})(?![\\d/:–-]|[.,]\\d|${SPACE}?%|${SPACE}?(?:pct|procent))`;
const STUDY_PLACES = "(?:studie|uddannelses)?plads(?:er|erne)?(?![\\p{L}])";
/** What may stand behind a number that is said of study places without the word. */
const GOES_ON =
  '(?=$|[.,;:!?)»”"]|\\s?(?:$|[(–-])|\\s(?:og|i|på|som|til|for|fordelt|heraf|hvoraf|der|er|med|inkl|ekskl|inklusive|eksklusive)(?![\\p{L}])|\\s(?:studie|uddannelses)?plads)';
/** Up to the number there is nothing but words. */
const WORDS = "[^\\d.;:!?]{0,80}?";

// Each beside words in either case; what else the case of a letter says is asked of the text by itself.
const TOTALS = [
  // "1.100 studiepladser", "1.100 uddannelsespladser", "1.100 pladser i alt"
  `${NUMBER}\\s${STUDY_PLACES}`,
  // "i alt 1.100", "tilsammen 1.100", "Total: 1.100"
  `(?<![\\p{L}])(?:i\\salt|tilsammen|sammenlagt|total(?:en)?|sum(?:men)?)(?:\\s(?:er|på|til|giver|bliver))?:?\\s${NUMBER}${GOES_ON}`,
  // "der optages 1.100 studerende"
  `(?<![\\p{L}])(?:optage[sr]?|optagelse af)${WORDS}\\s${NUMBER}\\sstuderende(?![\\p{L}])`,
  // "1.100 i alt", "1.100 tilsammen"
  `${NUMBER}\\s(?:i\\salt|tilsammen|sammenlagt)(?![\\p{L}])`,
  // "et samlet antal studiepladser på 1.100", "Det samlede optag er 1.100", "Samlet antal: 1.100"
  `saml(?:et|ede)\\s(?:antal|optag|dimensionering|ramme)${WORDS}(?:\\s(?:er|på|til|bliver|udgør)\\s|:\\s?|,\\s|\\s\\(|\\s(?=\\d))${NUMBER}${GOES_ON}`,
  // "et optag på 1.100", "Dimensioneringen er 1.100"
  `(?<![\\p{L}])(?:optag(?:et)?|dimensionering(?:en)?|ramme(?:n)?)\\s(?:er(?:\\spå)?|på|til|bliver|udgør)\\s${NUMBER}${GOES_ON}`,
].map((pattern) => new RegExp(pattern, "giu"));

/** A place or an institution behind a number: it is theirs alone. Case tells a name, so that it must count here. */
const OF_A_PLACE = /^\s(?:i|på|ved|hos|til)\s(?!KKR|Region)\p{Lu}/u;

/** Study years, and days of the year: they may stand between the words and their number. */
const DATES =
  /\d{4}\s?[/–-]\s?\d{2,4}|\d{1,2}\.\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}{0,9}(?:\s\d{4})?/giu;

/** What a total is made of, compared with or means stands behind one of these, and says nothing of the total itself. */
const ASIDE =
  /(?<!\p{L})(?:heraf|hvoraf|deraf|hvilket|hvor|svarende|mod|sammenlignet|i\sforhold|dvs|en\s(?:stigning|vækst|nedgang|reduktion)|et\sfald)(?!\p{L})/iu;

/** What a sentence with one of these says of its numbers is something else than the total of the form. */
const OF_OTHER_THINGS = new RegExp(
  [
    "praktik|halvår|helår|overbook|sommer|vinter|merit|campus|udbudssted|afdeling",
    "sidste år|forrige år|året før|tidligere|hidtil|fra \\d|flere|færre|ekstra|yderligere|(?<!\\p{L})nye(?!\\p{L})",
    "stig|(?<!\\p{L})øge|forøge|forhøj|hæve|sænke|reduce|reduktion|nedgang|(?<!u)ændr",
    "mindst|højst|maksim|minim|op til|(?<!\\p{L})ca\\.|cirka|omkring|omtrent",
    "(?<!\\p{L})(?:godt|knap|over|under|mellem) \\d|at fordele|kræves|mulige|står lige",
  ].join("|"),
  "iu",
);

const OVERBOOKING_WITHIN =
  /(?<!\p{L})(?:inkl|ekskl)[\p{L}.]{0,12}\s(?:\d{1,3}(?:,\d{1,2})?\s?)?(?:pct\.|%|procent)?\s?overbooking\)?/giu;
/** Quotation marks are sought by themselves: of thousands that are never closed each would be followed to the end. */
const QUOTES = /[»“"][^»«“”"]{0,500}[«”"]/g;

/**
 * The whole numbers that running text says of a total of study places: "i alt 1.100", "et samlet antal på 1.100",
 * "1.100 studiepladser". A sentence about anything else, as internship places, overbooking, a change, a part, an
 * estimate, another year or what somebody else has said (in quotation marks), is left out whole: better a total
 * overlooked than a false alarm. What a total is made of or compared with may stand behind it ("heraf 540", "mod
 * 1.050 sidste år"). Of the year that is meant, `years` are those that may be named.
 */
export function saidTotals(text: string, years: readonly number[]): SaidTotal[] {
  return sentencesOf(text).flatMap((sentence) => {
    // "inkl. 5 pct. overbooking" says what the total is, and not that there is another.
    const whole = sentence.replace(/\s+/g, " ").replace(QUOTES, "…").replace(OVERBOOKING_WITHIN, "");
    const said = whole.slice(0, ASIDE.exec(whole)?.index);
    if (OF_OTHER_THINGS.test(said) || isOfOtherYear(said, years)) return [];
    const dateless = said.replace(DATES, "…");
    const found = TOTALS.flatMap((pattern) => [...dateless.matchAll(pattern)]).flatMap((match) => {
      const [all, written = ""] = match;
      if (OF_A_PLACE.test(dateless.slice(match.index + all.length).replace(PLACES_FIRST, ""))) return [];
      const isYear =
        /^(?:19|20)\d\d$/.test(written) && !new RegExp(`${written}\\s${STUDY_PLACES}`, "iu").test(said);
      return isYear ? [] : [{ sentence, written, value: Number(written.replace(/\D/g, "")) }];
    });
    // Of one number said several times, as it is written first.
    return [...new Map(found.toReversed().map((total) => [total.value, total])).values()].toReversed();
  });
}

/** Behind a number that is said without the word it may follow all the same. */
const PLACES_FIRST = new RegExp(`^\\s${STUDY_PLACES}`, "iu");

/** Full stops within numbers and behind "pct." and the like end no sentence. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[.!?:;])\s+(?=[\p{Lu}»“"(•])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\d/.test(sentence));
}

function isOfOtherYear(sentence: string, years: readonly number[]): boolean {
  const named = [
    ...sentence.matchAll(/(?<![\d.,])((?:19|20)\d\d)(?!\d|[.,]\d|\s+(?:studie|uddannelses)?plads)/g),
  ];
  return named.some(([, year]) => !years.includes(Number(year)));
}
