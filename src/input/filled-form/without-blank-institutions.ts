import type { FilledNumber, FilledRow } from "../../domain/filled-form.js";

/** The rows of the institutions that have any number at all; a row left blank among filled ones stays. */
export function withoutBlankInstitutions(rows: readonly FilledRow[]): FilledRow[] {
  const who = ({ institution }: FilledRow): string => institution.id ?? institution.written;
  const filled = new Set(
    rows.filter(({ total, studyPlaces }) => [total, studyPlaces].some(isFilledIn)).map(who),
  );
  return rows.filter((row) => filled.has(who(row)));
}

/** Whether a number is filled in: a dash says that none is. */
function isFilledIn(number: FilledNumber | null): boolean {
  return number !== null && !/^[-–—−]+$/.test(number.written);
}
