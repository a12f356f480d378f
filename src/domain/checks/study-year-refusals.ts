import type { Refusal } from "../refusal.js";
import { readStudyYear } from "../study-year.js";

/** What is wrong with a study year that the caller may state, in any of the wordings met: it is none. */
export function studyYearRefusals(written: string | undefined): Refusal[] {
  if (written === undefined || readStudyYear(written) !== null) return [];
  return [{ code: "invalid-study-year", written, where: { path: "studyYear" } }];
}
