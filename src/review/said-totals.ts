/** A number that a text says of a total of study places: as written, and the sentence it stands in. */
export interface SaidTotal {
  readonly sentence: string;
  readonly written: string;
  readonly value: number;
}

const SPACE = "[ \\u00a0\\u2009\\u202f]";
/** A whole number, its thousands grouped or not; no part of a decimal, a date, a year, a range or a percentage. */
const NUMBER = `(?<![\\d.,/:–−+-]|§ ?)(\\d{1,3}(?:(?:\\.|${SPACE})\\d{3})+|\\d+)(?![\\d/:–-]|[.,]\\d|${SPACE}?%|${SPACE}?(?:pct|procent))`;
const STUDY_PLACES = "(?:studie|uddannelses)?plads(?:er|erne)?(?![\\p{L}])";
/** What may stand behind a number that is said of study places without the word. */
const GOES_ON =
  '(?=$|[.,;:!?)»”"]|\\s*(?:$|[(–-])|\\s+(?:og|i|på|som|til|for|fordelt|heraf|hvoraf|der|er|med|inkl|ekskl|inklusive|eksklusive)(?![\\p{L}]))';
/** Up to the number there is nothing but words. */
const WORDS = "[^\\d.;:!?]{0,80}?";

const TOTALS = [
  // "1.100 studiepladser", "1.100 uddannelsespladser", "1.100 pladser i alt"
  `${NUMBER}\\s+${STUDY_PLACES}(?!\\s+(?:i|på|ved|til)\\s+(?!KKR|Region)[A-ZÆØÅ])`,
  // "i alt 1.100", "tilsammen 1.100", "i alt: 1.100"
  `(?:i\\s+alt|tilsammen|sammenlagt)(?:\\s+(?:er|på|til|giver|bliver))?:?\\s+${NUMBER}${GOES_ON}`,
  // "1.100 i alt", "1.100 tilsammen"
  `${NUMBER}\\s+(?:i\\s+alt|tilsammen|sammenlagt)(?![\\p{L}])`,
  // "et samlet antal studiepladser på 1.100", "Det samlede optag er 1.100", "Samlet antal: 1.100"
  `saml(?:et|ede)\\s+(?:antal|optag|dimensionering)${WORDS}(?:\\s(?:er|på|til|bliver|udgør)\\s+|:\\s*|,\\s+|\\s+(?=\\d))${NUMBER}${GOES_ON}`,
].map((pattern) => new RegExp(pattern, "giu"));

/** Study years, and days of the year: they may stand between the words and their number. */
const DATES =
  /\d{4}\s?[/–-]\s?\d{2,4}|\d{1,2}\.\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*(?:\s\d{4})?/giu;

/** What a sentence with one of these says of its numbers is something else than the total of the form. */
const OF_OTHER_THINGS = new RegExp(
  [
    "praktik|halvår|helår|overbook|sommer|vinter|merit|campus|udbudssted|afdeling|heraf|hvoraf",
    "sidste år|forrige år|året før|tidligere|hidtil|fra \\d|flere|færre|ekstra|yderligere|(?<!\\p{L})nye(?!\\p{L})",
    "stig|(?<!\\p{L})øge|forøge|forhøj|hæve|sænke|reduce|reduktion|nedgang|(?<!u)ændr",
    "mindst|højst|maksim|minim|op til|(?<!\\p{L})ca\\.|cirka|omkring|omtrent",
    "(?<!\\p{L})(?:godt|knap|over|under|mellem) \\d|at fordele|kræves|mulige|står lige",
  ].join("|"),
  "iu",
);

/**
 * The whole numbers that running text says of a total of study places: "i alt 1.100", "et samlet antal på 1.100",
 * "1.100 studiepladser". A sentence about anything else, as internship places, overbooking, a change, a part, an
 * estimate, another year or what somebody else has said (in quotation marks), is left out whole: better a total
 * overlooked than a false alarm. Of the year that is meant, `years` are those that may be named.
 */
export function saidTotals(text: string, years: readonly number[]): SaidTotal[] {
  return sentencesOf(text).flatMap((sentence) => {
    // "inkl. 5 pct. overbooking" says what the total is, and not that there is another.
    const said = sentence
      .replace(/[»“"][^»«“”"]*[«”"]/g, "…")
      .replace(/\(?\b(?:inkl|ekskl)\S*\s[^.;,]{0,8}?(?:pct\.|%|procent)?\s*overbooking\)?/giu, "");
    if (OF_OTHER_THINGS.test(said) || isOfOtherYear(said, years)) return [];
    const dateless = said.replace(DATES, "…");
    const found = TOTALS.flatMap((pattern) => [...dateless.matchAll(pattern)]).flatMap((match) => {
      const [, written = ""] = match;
      const isYear =
        /^(?:19|20)\d\d$/.test(written) && !new RegExp(`${written}\\s+${STUDY_PLACES}`, "iu").test(said);
      return isYear ? [] : [{ sentence, written, value: Number(written.replace(/\D/g, "")) }];
    });
    return found.filter(({ value }, index) => found.findIndex((other) => other.value === value) === index);
  });
}

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
