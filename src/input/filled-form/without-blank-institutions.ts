import type { FilledRow } from "../../domain/filled-form.js";

/** The rows of the institutions that have any number at all; a row left blank among filled ones stays. */
export function withoutBlankInstitutions(rows: readonly FilledRow[]): FilledRow[] {
  const who = ({ institution }: FilledRow): string => institution.id ?? institution.written;
  const filled = new Set(
    rows.filter(({ total, studyPlaces }) => total !== null || studyPlaces !== null).map(who),
  );
  return rows.filter((row) => filled.has(who(row)));
}
