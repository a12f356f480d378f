import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import { nearest } from "../domain/nearest.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import { readStudyYear } from "../domain/study-year.js";
import { formEditions } from "../reference/form-editions.js";
import { frameFor } from "../reference/frame-for.js";
import { kkrs } from "../reference/kkrs.js";
import type { SumAnswers } from "./sum-answers.js";

export interface ReadInternshipPlacesOptions extends SumAnswers {
  /** The name of the file, for messages. */
  readonly file?: string;
  /** The KKR: its institutions are the only ones allowed, and where it has one, no column needs to say so. */
  readonly kkr?: string;
  /** The study year, whose form says which institutions and specialisations there are. The newest form unless said. */
  readonly studyYear?: string;
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/** The part of the form that a file of internship places is about. */
export function frameOf({ kkr, studyYear, editions }: ReadInternshipPlacesOptions): Outcome<FormFrame> {
  // An edition of the caller's own may have a KKR that we do not know.
  const id = kkr === undefined ? undefined : (findNamed(kkr, kkrs)?.id ?? kkr);
  const written = studyYear ?? formEditions.at(-1)?.studyYear ?? "";
  const frame = frameFor(readStudyYear(written) ?? written, id, editions);
  if (id === undefined || frame.institutions.length > 0) return done(frame);
  const known = [...new Set(frame.edition.institutions.map((institution) => institution.kkr))];
  return refused({ code: "unknown-name", what: "kkr", written: id, nearest: nearest(id, known), known });
}
