import type { Language } from "../domain/language.js";
import type { Refusal } from "../domain/refusal.js";
import { refusals as danish } from "./da/refusals.js";
import { refusals as english } from "./en/refusals.js";
import { type DescribeOptions, sentenceFor, wordingFor } from "./sentences.js";
import { withShortTexts } from "./short-texts.js";
import { placed } from "./where.js";

/**
 * A refusal as one line: the place, what is wrong, what would be right; by which flag and key, unless the options leave
 * that out, as they may the place. A long text is quoted by its beginning. Of a code that this version does not know the
 * sentence says the code.
 */
export function describeRefusal(refusal: Refusal, language: Language, options: DescribeOptions = {}): string {
  const short = withShortTexts(refusal);
  const sentence = sentenceFor(language === "da" ? danish : english, short, wordingFor(options), language);
  return placed(sentence, options.place === false ? {} : short.where, language);
}

/** Why there is no result, for a document: without the places, and without what to write on the command line. */
export function reasonsInDanish(refusals: readonly Refusal[]): string {
  return refusals.map((refusal) => sentenceFor(danish, refusal, wordingFor({ remedies: "none" }))).join(" ");
}
