import { done, type Outcome, refused } from "../outcome.js";
import { readStudyYear } from "../study-year.js";

/** A study year that the caller may state, in any of the wordings met, as the form writes it; refused if it is none. */
export function statedStudyYear(written: string | undefined): Outcome<string | undefined> {
  const studyYear = readStudyYear(written ?? "") ?? undefined;
  return written === undefined || studyYear !== undefined
    ? done(studyYear)
    : refused({ code: "invalid-study-year", written, where: { path: "studyYear" } });
}
