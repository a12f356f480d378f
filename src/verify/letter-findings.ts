import { DATE, readDate } from "../domain/danish-dates.js";
import type { Checked } from "./filled-table.js";
import type { Found } from "./finding.js";
import { sentencesOf } from "./running-text.js";

/** That a sentence is of the letter that the form follows; and that it is of one of the ministry's letters. */
const ANSWERS = /^\W*(?:skemaet følger|(?:\p{L}+ ){0,4}(?:som )?(?:svar(?:er)? på|besvarelse af))\s.*brev/iu;
const OF_MINISTRY = /(?:ministeriets|styrelsens)\s(?:\p{L}+\s)?(?:brev|skrivelse)/iu;
/** Another letter than that which asks for recommendations, or of another matter. */
const OF_ANOTHER =
  /supplerende|opfølgende|ret(?:tet|telse)|rykker|præcis|tidligere|sidste|forrige|nye?\s(?:brev|skrivelse)/iu;
const LETTER_DATE = new RegExp(
  `(?:brev|skrivelse)\\p{L}*\\s(?:af|fra|dateret)\\s(?:den\\s|d\\.\\s)?(${DATE})(?!\\p{L}|\\s*\\d{4}|\\som\\s(?!indstil|optag|dimension))`,
  "giu",
);
const REFERENCE =
  /(?<!(?:vores|vort?|KKR['’]?s)\s)(?<!\p{L})(?:ref(?:erence)?|j(?:ournal)?\.?\s?n(?:umme)?r|sags?n(?:umme)?r)[.:\s]*(?:nr[.:\s]*)?([\p{L}\d/.-]*\d{4}[\p{L}\d/-]*)/giu;
/** A line of nothing but the day, and where. */
const DATE_LINE = new RegExp(
  `^\\W*(?:dato:?\\s|[\\p{L} -]{2,30},\\s)?(?:den\\s|d\\.\\s)?(${DATE})\\W*$`,
  "iu",
);
/** Among how many lines at the top the recommendation's own date stands. */
const TOP = 8;

/**
 * What a text says of the ministry's letter that the request's form was read in, where its date or its reference is
 * another; and a recommendation that is dated before the letter that it answers.
 */
export function letterFindings({ form: { texts }, request, frame: { edition } }: Checked): Found[] {
  const { date, reference } = edition;
  if (edition.studyYear !== request.studyYear) return [];
  const isOther = (sentence: string): boolean => {
    const isAnswer = ANSWERS.test(sentence);
    if (!(isAnswer || OF_MINISTRY.test(sentence)) || OF_ANOTHER.test(sentence)) return false;
    const dates = [...sentence.matchAll(LETTER_DATE)].map(([, written = ""]) => readDate(written));
    const references = [...sentence.matchAll(REFERENCE)].map(([, written = ""]) => written);
    // In another year the ministry wrote of other things too.
    const isOtherDate =
      date !== undefined &&
      dates.some((said) => {
        const year = said?.year ?? date.slice(0, 4);
        return said !== null && `${year}-${said.monthAndDay}` !== date && (isAnswer || date.startsWith(year));
      });
    const isOfDate = dates.length === 0 || !isOtherDate;
    return (
      isOtherDate ||
      (reference !== undefined &&
        isOfDate &&
        references.length > 0 &&
        references.every((said) => !said.includes(reference)))
    );
  };
  const sentences = texts
    .flatMap((text) => sentencesOf(text, "together"))
    .flatMap(({ sentence, whole }) => (isOther(whole) ? [sentence] : []));
  const early = texts.slice(0, TOP).filter((line) => {
    const said = readDate(DATE_LINE.exec(line)?.[1] ?? "");
    const year = said?.year ?? null;
    return date !== undefined && said !== null && year !== null && `${year}-${said.monthAndDay}` < date;
  });
  return [...new Set([...sentences, ...early])].map((text) => ({
    ...{ code: "letter-in-text-differs", severity: "notice", text, cells: [] },
    ...{ date: date ?? null, reference: reference ?? null },
  }));
}
