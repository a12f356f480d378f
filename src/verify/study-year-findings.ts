import type { FilledForm } from "../domain/filled-form.js";
import type { FormFrame } from "../domain/form-frame.js";
import { readStudyYear } from "../domain/study-year.js";
import type { Finding } from "./finding.js";

const STUDY_YEARS =
  /(?<!\d)(?:\d{4}\s?[/–-]\s?(?:\d{4}|\d{2})|(?<=studieår(?:et)?\s)\d\d\s?[/–-]\s?\d\d)(?!\d)/gi;
/** A text with one of these names the year of something else than the form. */
const OF_OTHER_THINGS =
  /(?<!\p{L})(?:sidste|forrige|tidligere|før|var|blev|hidtil|siden|mod|fra|til\sog\smed)(?!\p{L})|sammenlign|udvikling|bekendtgørelse|(?<!\p{L})lov|aftale|budget|skemaet\sfor/iu;
/** A row of sums, as of last year, with its number at the end. */
const SUM_ROW = /^(?:i\s?alt|total|sum|samlet|optag)(?!\p{L}).*\s[\d.]+$/iu;
/** What heads a form. */
const HEADING = /indstilling|dimensionering|antal\sstudiepladser/iu;

/**
 * A form headed with another study year than the request's: the first text that names one. Where the request's is
 * named as well, only a heading above it, and as a notice.
 */
export function studyYearFindings({ texts }: FilledForm, studyYear: string, { names }: FormFrame): Finding[] {
  const named = texts
    .flatMap((text) => text.split("\n"))
    .flatMap((text) => {
      const years = [...text.matchAll(STUDY_YEARS)].flatMap(([written]) => {
        // "Studieåret 19/20" leaves the century out.
        const year = readStudyYear(written) ?? readStudyYear(`20${written}`);
        return year === null ? [] : [{ written, year }];
      });
      return years.length === 0 ? [] : [{ text, years }];
    });
  const own = named.findIndex(({ years }) => years.some(({ year }) => year === studyYear));
  const others = (own === -1 ? named : named.slice(0, own)).filter(
    ({ text }) =>
      !OF_OTHER_THINGS.test(text) &&
      !SUM_ROW.test(text) &&
      (own === -1 || (HEADING.test(text) && !text.endsWith("."))),
  );
  const [first] = others;
  const written = first?.years[0]?.written;
  if (first === undefined || written === undefined) return [];
  return [
    {
      ...{ code: "other-study-year", severity: own === -1 ? "error" : "notice" },
      ...{ text: first.text, written, needed: studyYear, cells: [], names },
    },
  ];
}
