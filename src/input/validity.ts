import { firstYearOf } from "../domain/study-year.js";
import { LONGEST_LINE } from "./grid.js";
import { isPlain } from "./plain-words.js";

const VALID = /(?<!\p{L})(?:gyldig(?:hed)?|gæld(?:er|ende)|i kraft|ikrafttræd|virkning)/iu;
/** What stands beside such a date: "Gyldig fra den 1.", "til og med". */
const BESIDE =
  /(?<!\p{L})(?:(?:gyldig|gæld|ikraft|virkning|periode|ud?løb|ophør)\p{L}*|fra|i|kraft|træder|den|d|og|med|om|først|pr|dato|start|slut|(?:ind)?til)(?!\p{L})/giu;
const UNTIL = /(?<!\p{L})(?:(?:ind)?til|udløb\p{L}*|ophør\p{L}*)(?!\p{L})/iu;
const MONTHS = "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec";
const NAMED = new RegExp(String.raw`(?<!\p{L})(${MONTHS})\p{L}*`, "giu");
/** "2028-08-01", "1.8.2028", "8/2028", "2028" */
const DAY = /(?<!\d)(?:(\d{4})-(\d\d)-\d\d|(?:(?:\d\d?[\s./-]+)?(\d\d?)[\s./-]+)?(\d{4}))(?!\d)/g;

/**
 * Whether a cell says from when or until when its row is valid, and nothing else, and that leaves out the study year:
 * all of it, or some months. Null for all else.
 */
export function validityOutside(heading: string, written: string, studyYear: string): "all" | "some" | null {
  const header = heading.slice(0, LONGEST_LINE);
  const text = written
    .slice(0, LONGEST_LINE)
    .replace(NAMED, (name) => `${MONTHS.split("|").indexOf(name.slice(0, 3).toLowerCase()) + 1}`);
  const year = firstYearOf(studyYear);
  if (year === null || !VALID.test(`${header} ${text}`)) return null;
  if (!isPlain(text.replace(DAY, " ").replace(BESIDE, " "))) return null;
  const days = [...text.matchAll(DAY)].map(([, first, month, second, alone]) => ({
    months: Number(first ?? alone) * 12,
    month: Number(month ?? second ?? 0),
  }));
  const [one, two] = days;
  if (one === undefined) return null;
  const isUntil =
    two === undefined &&
    UNTIL.test(`${header} ${text}`) &&
    !/(?<!\p{L})fra(?!\p{L})/iu.test(`${header} ${text}`);
  const end = isUntil ? one : two;
  const from = isUntil ? 0 : one.months + (one.month || 1);
  const to = end === undefined ? Infinity : end.months + (end.month || 12);
  // August to July; a year of places that begins in September or ends in June is one too.
  if (from > year * 12 + 19 || to < year * 12 + 8) return "all";
  return from > year * 12 + 9 || to < year * 12 + 18 ? "some" : null;
}
