import type { Language } from "./language.js";
import type { Refusal } from "./refusal.js";
import { danishSentence } from "./sentences/danish.js";
import { englishSentence } from "./sentences/english.js";
import { placed } from "./sentences/where.js";
import { withShortTexts } from "./short-texts.js";
import { type DescribeOptions, wordingFor } from "./sentences/wording.js";

/**
 * A refusal as one line: the place, what is wrong, what would be right; by which flag and key, unless the options leave
 * that out. A long text is quoted by its beginning.
 */
export function describeRefusal(refusal: Refusal, language: Language, options: DescribeOptions = {}): string {
  const of = wordingFor(options);
  const short = withShortTexts(refusal);
  const sentence = language === "da" ? danishSentence(short, of) : englishSentence(short, of);
  return placed(sentence, short.where, language);
}
