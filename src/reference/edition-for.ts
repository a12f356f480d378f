// R10 of docs/method.md.

import type { FormEdition } from "../domain/form-edition.js";
import { firstYearOf } from "../domain/study-year.js";
import { formEditions } from "./form-editions.js";

/**
 * The edition of the form for a study year: its own, else the one nearest in time, the earlier of two equally
 * near. Exactly one for every year. An edition that the caller passes goes before ours for the same year.
 */
export function editionFor(studyYear: string, own: readonly FormEdition[] = []): FormEdition {
  return nearestEdition(studyYear, [...own, ...formEditions]);
}

/** The edition for a study year among these. Of two for the same year the first. */
export function nearestEdition(studyYear: string, editions: readonly FormEdition[]): FormEdition {
  const year = firstYearOf(studyYear) ?? 0;
  const [first, ...rest] = editions.map((edition) => {
    const editionYear = firstYearOf(edition.studyYear) ?? 0;
    return { edition, editionYear, distance: Math.abs(editionYear - year) };
  });
  if (first === undefined) throw new Error("nearestEdition: there is no form edition");
  return rest.reduce(
    (best, next) =>
      next.distance < best.distance ||
      (next.distance === best.distance && next.editionYear < best.editionYear)
        ? next
        : best,
    first,
  ).edition;
}
