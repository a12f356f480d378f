import { unknownKkr } from "../domain/checks/name-refusal.js";
import { statedStudyYear } from "../domain/checks/stated-study-year.js";
import type { OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import type { SumAnswers } from "./words/sum-answers.js";

/** What is known of a file of internship places, and what the user says of its sums. */
export interface ReadInternshipPlacesOptions extends SumAnswers, OwnEditions {
  /** The name of the file, for messages. */
  readonly file?: string;
  /** The KKR: its institutions are the only ones allowed, and where it has one, no column needs to say so. */
  readonly kkr?: string;
  /** The unit that the places are in: a table that states another one is refused. */
  readonly unit?: InternshipPlacesUnit;
  /** The study year, whose form says which institutions and specialisations there are. The newest form unless said. */
  readonly studyYear?: string;
  /** Whether the table may be headed with another study year, as last year's is. It is refused unless this says so. */
  readonly isEarlier?: boolean;
}

/** The part of the form that a file of internship places is about; refuses a study year that is none. */
export function frameOf({ kkr, studyYear, editions }: ReadInternshipPlacesOptions): Outcome<FormFrame> {
  const year = statedStudyYear(studyYear);
  if (!year.ok) return year;
  const frame = reference.at(year.value, kkr, editions);
  return kkr === undefined || frame.institutions.length > 0
    ? done(frame)
    : refused(unknownKkr(kkr, {}, frame));
}
