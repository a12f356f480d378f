import type { FilledForm } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Found } from "./finding.js";
import { withoutQuotes } from "./running-text.js";

const ALL =
  /(?<!\p{L})svar fra (?:alle|samtlige)(?!\p{L})|(?<!\p{L})(?<!(?:ikke|næsten|stort set) )(?:alle|samtlige)(?:\s(?=[^.;,]{0,80}(?:kommun|indberet|region))[^.;,]{0,80})?\shar\s(?:nu\s)?(?:svaret|indberettet)(?!\p{L})/iu;
const BUT = /på nær|undtage|bortset|ikke\ssvaret/iu;
/** With names, so that commas may part them. */
const ALL_BUT =
  /(?<!\p{L})(?:alle|samtlige)\s(?:\p{L}+\s)?(?:på nær|undtagen|bortset fra)\s[^.;]{1,120}\shar\s(?:nu\s)?(?:svaret|indberettet)(?!\p{L})/iu;
/** Nothing is told of what somebody lacks. */
const LACKS = /(?<!\p{L})mangler(?:\s(?:fortsat|endnu|stadig))?\W*$/iu;
const SILENT = /har\s(?:(?:endnu|fortsat|heller)\s)?ikke\s(?:svaret|indberettet)(?!\p{L})/iu;
/** "Køge har svaret", also when; "Der er kommet svar fra Køge". */
const HAS =
  /^(?!.*(?:ikke|alle|på nær|undtage|bortset|mangler|;))(?:\D{1,80}\shar\s(?:nu\s)?(?:svaret|indberettet)(?:\s(?:den|efter|for|før|inden)\s[^,]{1,60})?|\D{0,40}(?<!\p{L})(?:kommet|modtaget|fået)\ssvar\sfra\s\D{1,80})\W*$/iu;
/** "Lejre har svaret, at …", but not that its numbers come later. */
const HAS_SAID =
  /^(?!.*(?:ikke|senere|kommer|afvent|vender|frist|mangler))\W*([^,;:\d]{1,80}?)\shar\s(?:nu\s)?(?:svaret,?\sat|(?:meldt\sud|meldt\stilbage|oplyst),\sat|indberettet\s(?:at|[\d.]+\s(?:\p{L}+\s)?\p{L}*plads))/iu;
const NUMBERS = "en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv".split("|");
const COUNT = `(?<![\\p{L}\\d.,])(\\d{1,3}|én|${NUMBERS.join("|")})`;
const COUNTED = new RegExp(
  `${COUNT}\\s(?:svar\\s)?(?:ud\\s)?af\\s(?:de\\s)?(\\d{1,3})\\s(?:indberettere|kommuner|svar|har)`,
  "iu",
);
const WHO = "(?:\\s(?:kommuner?|indberettere?))?";
/** "Praktikpladserne er fra 20 kommuner og regionen", "Svarprocenten er 91". */
const FROM = new RegExp(
  `(?:praktikplads|indberetning|svar)\\p{L}{0,5}\\s(?:[^.;\\d]{1,40}\\s)?fra\\s${COUNT}\\s(?:kommuner|indberettere)(?!\\p{L})`,
  "iu",
);
const ANSWERED_PERCENT = /svarprocent(?:en)?\s(?:er|blev)\s(?:på\s)?(\d{1,3})(?!\d)/iu;
const HAVE = new RegExp(`^\\W*${COUNT}${WHO}\\shar\\s(?:nu\\s)?(?:svaret|indberettet)\\W*$`, "iu");
const HAVE_NOT = new RegExp(
  `^\\W*(?:kun\\s)?${COUNT}${WHO}\\s(?:mangler(?:\\s(?:fortsat|endnu|stadig))?\\W*$|har\\s(?:(?:endnu|fortsat)\\s)?ikke\\ssvaret)`,
  "iu",
);
/** The others may be told of without their names. */
const SOME = /\d|(?<!\p{L})(?:andre|øvrige|flere|enkelte|nogle)(?!\p{L})/iu;
/** "6 af 47 har svaret, 41 mangler": each count is of its own. */
const NEXT_COUNT = /(?<=svaret|indberettet|mangler)(?:[,;]\s(?:og\s|mens\s)?|\s(?:og|mens)\s)(?=\d)/u;
const EARLIER = /sidste års?|forrige år|tidligere/iu;

/** What a text says of who has answered, where the request's collected returns have others or another number of them. */
export function answerFindings({ texts }: FilledForm, { returns }: RecommendationRequest): Found[] {
  if (returns === undefined) return [];
  const { answered, missing, notRead } = returns;
  const silent = [...missing, ...notRead];
  const all = [...answered, ...silent];
  const differs = (sentence: string): boolean => {
    if (EARLIER.test(sentence)) return false;
    /** The region is an "indberetter"; of others it may be one or not. */
    const isOtherCount = (written: string, whom: readonly string[], isOfMunicipalities = false): boolean => {
      const count = countIn(written);
      const municipalities = whom.filter((provider) => !/^region /iu.test(provider));
      return (
        (isOfMunicipalities || count !== whom.length) &&
        (/indberetter/iu.test(sentence) || count !== municipalities.length)
      );
    };
    const whoAnswered = answered.filter((provider) => named(sentence, provider));
    const whoIsMissing = missing.filter((provider) => named(sentence, provider));
    const isPart = whoIsMissing.length > 0 && whoIsMissing.length < missing.length;
    if (ALL.test(sentence) || ALL_BUT.test(sentence))
      return BUT.test(sentence) ? whoAnswered.length > 0 || isPart : silent.length > 0;
    const [counted, count = "", of = ""] = COUNTED.exec(sentence) ?? [];
    if (counted !== undefined && /svar|indberet/iu.test(sentence))
      return isOtherCount(of, all)
        ? /indberetter/iu.test(sentence)
        : isOtherCount(count, /mangler|ikke/iu.test(sentence) ? silent : answered, countIn(of) < all.length);
    const [, percent] = ANSWERED_PERCENT.exec(sentence) ?? [];
    if (percent !== undefined) return Number(percent) === 100 && silent.length > 0;
    const [, from] = FROM.exec(sentence) ?? [];
    if (from !== undefined) return isOtherCount(from, answered);
    const [, have] = HAVE.exec(sentence) ?? [];
    if (have !== undefined) return isOtherCount(have, answered);
    const [, haveNot] = HAVE_NOT.exec(sentence) ?? [];
    if (haveNot !== undefined) return isOtherCount(haveNot, silent) && isOtherCount(haveNot, missing);
    const [, who] = HAS_SAID.exec(sentence) ?? [];
    if (who !== undefined) return missing.some((provider) => named(who, provider));
    if (HAS.test(sentence)) return silent.some((provider) => named(sentence, provider));
    const isSilent = SILENT.test(sentence) || LACKS.test(sentence);
    return isSilent && (whoAnswered.length > 0 || (isPart && !SOME.test(sentence)));
  };
  const sentences = texts.flatMap((text) => withoutQuotes(text).split(/\n|(?<=[.!?;])(?<!\s\d\d?\.)\s+/u));
  const counts = sentences.flatMap((sentence) => sentence.split(NEXT_COUNT));
  const common = { answered: answered.length, all: all.length, missing, notRead, cells: [] };
  return [...new Set(counts)]
    .filter(differs)
    .map((text) => ({ code: "answers-in-text-differ", text, ...common }));
}

function countIn(written: string): number {
  const word = NUMBERS.indexOf(written.toLowerCase().replace("é", "e"));
  return word === -1 ? Number(written) : word + 1;
}

/** Whether a sentence names a provider, and not within a longer word. */
function named(sentence: string, provider: string): boolean {
  const region = /^region /iu.test(provider) ? /(?<!\p{L})regionen(?!\p{L})/iu.exec(sentence) : null;
  const name = region?.[0] ?? provider.replace(/\skommune$/iu, "");
  const from = region?.index ?? sentence.indexOf(name);
  const around = sentence.charAt(from - 1) + sentence.charAt(from + name.length);
  return from !== -1 && !/\p{L}/u.test(around);
}
