import { danishDate } from "../domain/danish.js";
import { DATE, readDate } from "../domain/danish-dates.js";
import type { FormFrame } from "../domain/form-frame.js";
import { firstYearOf, OF_ANOTHER_YEAR } from "../domain/study-year.js";
import { answerText, letterText } from "../submission/letter.js";
import type { AlteredLine } from "./altered-lines.js";

const DAY = `(?:(?:den|d\\.)\\s)?(${DATE})`;
const THEIRS = "(?<!\\p{L})(?:ministeriets|styrelsens|jeres|deres)\\s";
const THE_LETTER = "(?<!\\p{L})brevet";
const OF_LETTER = new RegExp(
  `(?:${THEIRS}(?:brev|henvendelse)|${THE_LETTER})\\s(?:af|fra|dateret)\\s${DAY}`,
  "iu",
);
const REFERENCE = new RegExp(
  `(?:${THEIRS}|${THE_LETTER})[^;]{0,60}?(?<!\\p{L})ref\\.\\s?(?:nr\\.)?:?\\s?(\\d{4,12})`,
  "iu",
);
/** A full stop within an address or behind "pr" ends no sentence. */
const IS_SENT = "(?:sendes|indsendes|afleveres|mailes)\\s(?:[^.;]|\\.(?=\\S)|(?<=\\spr)\\.){0,60}?";
const SENT = new RegExp(`${IS_SENT}senest\\s${DAY}`, "iu");
const SENT_TO = new RegExp(
  `(?:indstilling|skema|svar).{0,60}?${IS_SENT}[\\w.+-]{1,64}@[\\w-]{1,60}\\.\\w`,
  "iu",
);
/** A line of nothing but a date, and where it was written. */
const OWN_DATE = new RegExp(`^\\W*(?:dato:\\s|[\\p{L} ]{1,30},\\s)?${DAY}\\W*$`, "iu");
const DECIDED = new RegExp(
  `^(?=.*(?:indstilling|skema)).*(?:vedtaget|besluttet|godkendt|behandlet)\\s[^;]{0,60}?${DAY}`,
  "iu",
);

/** Whether a line is only the day on which a document was written. */
export function isDateLine(text: string): boolean {
  return OWN_DATE.test(text);
}

/**
 * Where a document says another date, reference, deadline or address of the ministry's letter than the letter of the year
 * has, and a date of its own or of its meeting that is no answer to that letter.
 */
export function letterLines(texts: readonly string[], frame: FormFrame): AlteredLine[] {
  const { studyYear, edition } = frame;
  const { date, reference, deadline, recipient } = edition.studyYear === studyYear ? edition : {};
  const first = firstYearOf(studyYear) ?? 0;
  // The letter comes in January of the year in which the study year begins. Without it nothing but another year is told of.
  const [from, to] = [date ?? `${first - 1}-07-01`, deadline ?? `${first}-12-31`];
  const isOther = (written: string | undefined, right: string | undefined): boolean => {
    const day = readDate(written ?? "");
    return right !== undefined && day !== null && right !== isoOf(day, right.slice(0, 4));
  };
  const isOutside = (written: string | undefined, earliest: string): boolean => {
    const day = readDate(written ?? "");
    if (day === null || day.year === null) return false;
    const iso = isoOf(day, day.year);
    return iso < earliest || iso > to;
  };
  const rightOf = (line: string): string | null => {
    const said = REFERENCE.exec(line)?.[1];
    if (isOther(OF_LETTER.exec(line)?.[1], date)) return letterText(frame);
    if (said !== undefined && reference !== undefined && said !== reference) return letterText(frame);
    if (isOther(SENT.exec(line)?.[1], deadline) || isSentElsewhere(line, recipient)) return answerText(frame);
    return isOutside(OWN_DATE.exec(line)?.[1], from) ||
      isOutside(DECIDED.exec(line)?.[1], `${first - 1}-07-01`)
      ? `en dato fra ${danishDate(from)} til ${danishDate(to)}`
      : null;
  };
  return texts
    .flatMap((text) => text.split("\n"))
    .flatMap((text): AlteredLine[] => {
      const own = OF_ANOTHER_YEAR.test(text) || /henvise/iu.test(text) ? null : rightOf(text);
      return own === null ? [] : [{ code: "altered-line", severity: "notice", text, own, cells: [] }];
    });
}

/** Whether the recommendation is said to be sent to an address that is not the ministry's, and not there too. */
function isSentElsewhere(line: string, recipient: string | undefined): boolean {
  const isOfOthers = /kopi|spørgsmål|(?<!\p{L})cc(?!\p{L})|orientering|kvittering/iu.test(line);
  if (recipient === undefined || isOfOthers || !SENT_TO.test(line)) return false;
  return !line.toLowerCase().includes(recipient.toLowerCase());
}

/** A day without a year is of the year that is wanted. */
function isoOf(
  { monthAndDay, year }: { readonly monthAndDay: string; readonly year: string | null },
  otherwise: string,
): string {
  return `${year ?? otherwise}-${monthAndDay}`;
}
