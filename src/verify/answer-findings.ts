import type { FilledForm } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Found } from "./finding.js";

const ALL =
  /(?<!\p{L})(?<!(?:ikke|næsten|stort set) )(?:alle|samtlige)(?:\s(?=[^.;,]{0,80}(?:kommun|indberet|region))[^.;,]{0,80})?\shar\s(?:nu\s)?(?:svaret|indberettet)(?!\p{L})/iu;
const BUT = /på nær|undtage|bortset|ikke\ssvaret/iu;
const SILENT = /har\s(?:endnu\s)?ikke\s(?:svaret|indberettet)(?!\p{L})/iu;
const COUNTED = /(?<![\d.,])(\d{1,3})\s(?:ud\s)?af\s(\d{1,3})\s(?:indberettere|kommuner)/u;
/** The others may be told of without their names. */
const SOME = /\d|(?<!\p{L})(?:andre|øvrige|flere|enkelte|nogle)(?!\p{L})/iu;
const QUOTES = /[»“"][^»«“”"]{0,500}[«”"]/g;
const EARLIER = /sidste års?|forrige år|tidligere/iu;

/** What a text says of who has answered, where the request's collected returns have others or another number of them. */
export function answerFindings({ texts }: FilledForm, { returns }: RecommendationRequest): Found[] {
  if (returns === undefined) return [];
  const { answered, missing, notRead } = returns;
  const silent = [...missing, ...notRead];
  const all = answered.length + silent.length;
  const differs = (sentence: string): boolean => {
    if (EARLIER.test(sentence)) return false;
    if (ALL.test(sentence) && !BUT.test(sentence)) return silent.length > 0;
    const [counted, count, of] = COUNTED.exec(sentence) ?? [];
    if (counted !== undefined) return Number(of) === all && Number(count) !== answered.length;
    const isNamed = (provider: string): boolean => named(sentence, provider);
    return (
      SILENT.test(sentence) &&
      (answered.some(isNamed) || (missing.some(isNamed) && !SOME.test(sentence) && !missing.every(isNamed)))
    );
  };
  const sentences = texts.flatMap((text) => text.replace(QUOTES, "…").split(/\n|(?<=[.!?])\s+/u));
  return [...new Set(sentences)].filter(differs).map((text) => ({
    ...{
      code: "answers-in-text-differ",
      severity: "notice",
      text,
      answered: answered.length,
      all,
      missing: silent,
      cells: [],
    },
  }));
}

function named(sentence: string, provider: string): boolean {
  const name = provider.replace(/\skommune$/iu, "");
  const at = sentence.indexOf(name);
  return at !== -1 && !/\p{L}/u.test(sentence.charAt(at - 1) + sentence.charAt(at + name.length));
}
