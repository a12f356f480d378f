import { readStudyYear } from "../domain/study-year.js";

const STUDY_YEAR = "(?<!\\d)\\d{4}\\s?[/–-]\\s?(?:\\d{4}|\\d{2})(?!\\d)";
const ANY = new RegExp(STUDY_YEAR, "gu");
/** As a form is headed: "antal studiepladser på pædagoguddannelsen 2018/2019", "Antal studiepladser 2018/2019". */
const HEADED = new RegExp(`antal studiepladser(?: på pædagoguddannelsen)? (${STUDY_YEAR})`, "giu");

/**
 * The study years that the texts of a filled form name, as the form writes them, each once: where it is headed with
 * one, those of the headings alone, for a note may speak of another year.
 */
export function studyYearsIn(texts: readonly string[]): string[] {
  const headed = yearsOf(texts.flatMap((text) => [...text.matchAll(HEADED)].map(([, year = ""]) => year)));
  return headed.length > 0 ? headed : yearsOf(texts.flatMap((text) => text.match(ANY) ?? []));
}

function yearsOf(written: readonly string[]): string[] {
  return [...new Set(written.flatMap((text) => readStudyYear(text) ?? []))];
}
