import type { Language } from "./language.js";
import type { Refusal } from "./refusal.js";
import { danishSentence } from "./sentences/danish.js";
import { englishSentence } from "./sentences/english.js";
import { placed } from "./sentences/where.js";

/** A refusal as one line: the place, what is wrong, what would be right. */
export function describeRefusal(refusal: Refusal, language: Language): string {
  const sentence = language === "da" ? danishSentence(refusal) : englishSentence(refusal);
  return placed(sentence, refusal.where, language);
}
