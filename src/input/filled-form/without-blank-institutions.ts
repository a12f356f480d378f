import type { FilledNumber, FilledRow } from "../../domain/filled-form.js";

/** What fills no cell: a dash, and words that it is not to be filled in. */
const NOT_FILLED = /^(?:[-–—−/]+|(?:skal )?(?:ikke udfyldes|udfyldes ikke)|ikke relevant|udgår)\.?$/iu;

/**
 * The rows of the institutions that have any number at all; a row left blank among filled ones stays. An institution
 * with a dash, or words that it is not to be filled in, in each of its cells has none.
 */
export function withoutBlankInstitutions(rows: readonly FilledRow[]): FilledRow[] {
  const who = ({ institution }: FilledRow): string => institution.id ?? institution.written;
  const isFilled = (number: FilledNumber | null): boolean =>
    number !== null && !NOT_FILLED.test(number.written);
  const filled = new Set(
    rows.filter(({ total, studyPlaces }) => isFilled(total) || isFilled(studyPlaces)).map(who),
  );
  return rows.filter((row) => filled.has(who(row)));
}
