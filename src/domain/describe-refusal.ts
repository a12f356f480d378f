import type { Language } from "./language.js";
import type { Refusal } from "./refusal.js";
import { danishSentence } from "./sentences/danish.js";
import { englishSentence } from "./sentences/english.js";
import { placed } from "./sentences/where.js";
import { type DescribeOptions, wordingFor } from "./sentences/wording.js";

/**
 * A refusal as one line: the place, what is wrong, what would be right; by which flag and key, unless the options leave
 * that out.
 */
export function describeRefusal(refusal: Refusal, language: Language, options: DescribeOptions = {}): string {
  const of = wordingFor(options);
  const sentence = language === "da" ? danishSentence(refusal, of) : englishSentence(refusal, of);
  return placed(sentence, refusal.where, language);
}
