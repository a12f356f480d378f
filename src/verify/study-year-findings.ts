import type { FilledForm } from "../domain/filled-form.js";
import { OF_ANOTHER_YEAR, readStudyYear } from "../domain/study-year.js";
import type { Found } from "./finding.js";

const STUDY_YEARS =
  /(?<!\d)(?:\d{4}\s?[/–-]\s?(?:\d{4}|\d{2})|(?<=studieår(?:et)?\s|optag(?:et)?\s(?:sommeren\s)?)(?:\d\d\s?[/–-]\s?\d\d|20\d\d(?!\s?[/–-]\s?\d)))(?!\d)/gi;
/** A text with one of these names the year of something else than the form, as does one that tells of another year. */
const OF_OTHER_THINGS =
  /(?<!\p{L})(?:før|fra|til\sog\smed|som\si)(?!\p{L})|bekendtgørelse|(?<!\p{L})lov|aftale|budget|skemaet\sfor|\(\d{4}[/–-]\d{2,4}:/iu;
/** A row of sums, as of last year, with its number at the end. */
const SUM_ROW = /^(?:i\s?alt|total|sum|samlet|optag)(?!\p{L}).*\s[\d.]+$/iu;
/** A line with nothing but a year, or one that ends in the year that something is recommended for. */
const CLAIMS =
  /^\W*(?:.{0,200}(?:indstilling|indstiller|dimensionering).{0,200}\s)?(?:for\s|i\s)?studieår(?:et)?\s*:?\s*\d{2,4}\s?[/–-]\s?\d{2,4}\W*$/iu;
/** A line of nothing but what a form is called, and its year; or two of them. */
const TITLE =
  /^\W*(?:(?:gælder|indstilling(?:en)?|dimensionering(?:en)?|optag(?:et)?|skema(?:et)?|studie(?:år|plads)(?:et|er)?|antal|fordeling(?:en)?|pædagoguddannelsen|beregningsbilag|tabel|\d\.|på|om|af|for|i|til)[\s:.–-]+){1,12}(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d(?:\s?\(20\d\d\s?[/–-]\s?(?:20)?\d\d\))?\W*$/iu;
/** A line as at the top of a page, with no other number than the year. */
const TOP_OF_PAGE = /^(?=.{0,80}$)\D*(?:kkr|pædagoguddannelse)\D*\d{4}\s?[/–-]\s?\d{2,4}[^\d.]*$/iu;
/** A line by which the form is of several years, is sent for a year, or is of the intake of one. */
const SAYS_OF_FORM =
  /^\W*(?:(?:skemaet|indstillingen|dimensioneringen|tallene)\s(?:(?:gælder|er)\s(?:for\s)?studieårene\s|(?:for|i)\s(?:studieåret\s)?\d{4}\s?[/–-]\s?\d{2,4}\s(?:er\s(?:vedlagt|vedhæftet)|vedlægges|sendes))|(?:gælder\s)?optag(?:et)?\s(?:sommeren\s)?20\d\d(?:\sog\svinteren\s20\d\d)?\W*$)/iu;
/** What heads a form. */
const HEADING = /indstilling|dimensionering|antal\sstudiepladser/iu;

/**
 * A form headed with another study year than the request's: the first text that names one. Where the request's is
 * named as well, only a heading above it or a line that claims the year, and as a notice.
 */
export function studyYearFindings({ texts }: FilledForm, studyYear: string): Found[] {
  const named = texts
    .flatMap((text) => text.split("\n"))
    .flatMap((text) => {
      const years = [...text.matchAll(STUDY_YEARS)].flatMap(([written]) => {
        // "Studieåret 19/20" leaves the century out.
        const year = readStudyYear(written) ?? readStudyYear(`20${written}`) ?? yearOfTitle(written, text);
        return year === null ? [] : [{ written, year }];
      });
      return years.length === 0 ? [] : [{ text, years }];
    });
  const own = named.findIndex(({ years }) => years.some(({ year }) => year === studyYear));
  const others = named.filter(
    ({ text, years }, at) =>
      !OF_ANOTHER_YEAR.test(text) &&
      !OF_OTHER_THINGS.test(text) &&
      !SUM_ROW.test(text) &&
      (own === -1 ||
        (at < own && HEADING.test(text) && !text.endsWith(".")) ||
        TITLE.test(text) ||
        SAYS_OF_FORM.test(text) ||
        ((CLAIMS.test(text) || TOP_OF_PAGE.test(text)) && years.every(({ year }) => year !== studyYear))),
  );
  const [first] = others.flatMap(({ text, years }) =>
    years.filter(({ year }) => year !== studyYear).map(({ written }) => ({ text, written })),
  );
  if (first === undefined) return [];
  const severity = own === -1 ? "error" : "notice";
  return [{ code: "other-study-year", severity, ...first, needed: studyYear, cells: [] }];
}

/** "Studieåret 2019" begins in that year. Two years that do not follow each other are no study year: as written. */
function yearOfTitle(written: string, text: string): string | null {
  if (/^\d{4}$/.test(written)) return `${written}/${Number(written) + 1}`;
  return /^20\d\d\D+20\d\d$/.test(written) && (TITLE.test(text) || CLAIMS.test(text)) ? written : null;
}
