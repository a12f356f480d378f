import { firstYearOf } from "../../domain/study-year.js";
import { LONGEST_LINE } from "../grid/grid.js";
import { MONTHS } from "../words/period-words.js";
import { isPlain } from "../words/plain-words.js";

const VALID =
  /(?<!\p{L})(?:gyldig|gæld(?:er|ende)|ikraft)|^\s*(?:fra|til|(?:fra|til) og med|start(?:dato|år)?)\s*(?:\d|$)/iu;
/** What stands beside such a date: "Gælder først fra den 1.", "til og med". */
const BESIDE = /(?<!\p{L})(?:gyldig|gælde(?:r|nde)|fra|til|og|med|den|d|først)(?!\p{L})/giu;
/** "2028-08-01", "1.8.2028", "8/2028", "2028" */
const DAY = /(?<!\d)(?:(\d{4})-(\d\d)-\d\d|(?:(?:\d\d?[./-]\s?)?(\d\d?)[./-]\s?)?(\d{4}))(?!\d)/g;
/** "1. august 2028", "aug. 2028" */
const IN_WORDS = new RegExp(
  `(?<!\\p{L})(?:\\d\\d?\\.?\\s?)?(${MONTHS.join("|")})\\p{L}{0,6}\\.?\\s?(?=\\d{4}(?!\\d))`,
  "giu",
);

/**
 * Whether a cell says from when or until when its row is valid, or both, and nothing else, and that leaves out the
 * study year: all of it, or some months. Null for all else.
 */
export function validityOutside(header: string, written: string, studyYear: string): "all" | "some" | null {
  const text = written
    .slice(0, LONGEST_LINE)
    .replace(IN_WORDS, (_, month: string) => `${MONTHS.indexOf(month.toLowerCase()) + 1}/`);
  const said = `${header} ${text}`;
  const days = VALID.test(said) ? [...text.matchAll(DAY)] : [];
  const [first, second, ...more] = days;
  if (first === undefined || more.length > 0) return null;
  if (!isPlain(text.replace(DAY, " ").replace(BESIDE, " "))) return null;
  const isUntil = /(?<!\p{L})til(?!\p{L})/iu.test(said);
  const outside =
    second === undefined
      ? [outsideOf(first, isUntil, studyYear)]
      : [outsideOf(first, false, studyYear), outsideOf(second, true, studyYear)];
  return outside.find((one) => one === "all") ?? outside.find((one) => one === "some") ?? null;
}

function outsideOf(
  [, one, ofOne, ofOther, other]: RegExpExecArray,
  isUntil: boolean,
  studyYear: string,
): "all" | "some" | null {
  // August to July; a year of places that begins in September or ends in June is one too.
  const months =
    (Number(one ?? other) - (firstYearOf(studyYear) ?? 0)) * 12 +
    Number(ofOne ?? ofOther ?? (isUntil ? 12 : 1));
  if (isUntil ? months < 8 : months > 19) return "all";
  return (isUntil ? months < 18 : months > 9) ? "some" : null;
}
