import type { FormEdition } from "../domain/form-edition.js";

/** All that a form shows, as one text: two editions with the same text are the same form. */
export function formKey(edition: FormEdition): string {
  const { studyYear, institutions, specialisations, columns, councils = [] } = edition;
  return JSON.stringify([
    studyYear,
    institutions.map(({ id, name, kkr }) => [id, name, kkr]),
    specialisations.map(({ id, name }) => [id, name]),
    [columns.institution, columns.total, columns.specialisation, columns.studyPlaces],
    [edition.title, edition.date, edition.reference, edition.recipient, edition.deadline],
    councils.map(({ id, name, region, municipalities }) => [id, name, region, municipalities]),
  ]);
}
