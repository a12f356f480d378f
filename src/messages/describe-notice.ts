import type { Language } from "../domain/language.js";
import type { Notice } from "../domain/notice.js";
import { notices as danish } from "./da/notices.js";
import { notices as english } from "./en/notices.js";
import { type DescribeOptions, sentenceFor, wordingFor } from "./sentences.js";
import { withShortTexts } from "./short-texts.js";
import { placed } from "./where.js";

/**
 * A notice as one line: the place, and what was read or done otherwise than written; by which flag and key that is
 * changed, unless the options leave it out. A long text is quoted by its beginning. Of a code that this version does not
 * know the sentence says the code.
 */
export function describeNotice(notice: Notice, language: Language, options: DescribeOptions = {}): string {
  return language === "da" ? noticeInDanish(notice, options) : noticeBy(english, notice, "en", options);
}

/** The same in Danish: who imports it has no English sentences. */
export function noticeInDanish(notice: Notice, options: DescribeOptions = {}): string {
  return noticeBy(danish, notice, "da", options);
}

function noticeBy(
  sentences: typeof danish,
  notice: Notice,
  language: Language,
  options: DescribeOptions,
): string {
  const short = withShortTexts(notice);
  const where = options.place === false ? {} : short.where;
  return placed(sentenceFor(sentences, short, wordingFor(options), language), where, language);
}
