import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed } from "../domain/name-key.js";
import { nearest } from "../domain/nearest.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import { readStudyYear } from "../domain/study-year.js";
import { formEditions } from "../reference/form-editions.js";
import { frameFor } from "../reference/frame-for.js";
import { kkrs } from "../reference/kkrs.js";

export interface ReadInternshipPlacesOptions {
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
  const found = kkr === undefined ? undefined : findNamed(kkr, kkrs);
  if (kkr !== undefined && found === undefined) {
    const known = kkrs.map(({ id }) => id);
    return refused({ code: "unknown-name", what: "kkr", written: kkr, nearest: nearest(kkr, known), known });
  }
  const written = studyYear ?? formEditions.at(-1)?.studyYear ?? "";
  return done(frameFor(readStudyYear(written) ?? written, found?.id, editions));
}
