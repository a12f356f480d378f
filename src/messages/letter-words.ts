import type { LetterFact, MissingFact } from "../domain/letter-reading.js";

/** The words and sentences of a reading in one language; the facts in the order in which they are said. */
export interface LetterWords {
  readonly facts: Readonly<Record<LetterFact, string>>;
  readonly studyYear: string;
  readonly lists: Readonly<Record<"institutions" | "specialisations" | "columns", string>>;
  readonly day: (date: string) => string;
  readonly notFound: (met: MissingFact["met"]) => string;
  readonly heading: (year: string) => string;
  readonly same: (year: string) => string;
  readonly renamed: (before: string, now: string) => string;
  readonly added: (name: string) => string;
  readonly gone: (name: string) => string;
  readonly institutions: string;
  readonly specialisations: string;
  readonly column: (before: string, now: string) => string;
}
