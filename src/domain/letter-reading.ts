import type { FormEdition } from "./form-edition.js";

/** What a letter was read as. */
export interface LetterReading {
  readonly edition: FormEdition;
  /** What the letter does not say for certain, and the edition therefore lacks. */
  readonly notFound: readonly MissingFact[];
  readonly comparison: FormComparison;
}

/** What a letter may say beside the form. */
export type LetterFact = "title" | "date" | "reference" | "recipient" | "deadline";

/** What a letter should say and was not found to. */
export interface MissingFact {
  readonly fact: LetterFact;
  /** What was met and might be it, as written. */
  readonly met: readonly string[];
}

/** A form beside the known one nearest to it in time. */
export interface FormComparison {
  /** The study year of the known form. */
  readonly with: string;
  readonly institutions: ListComparison;
  readonly specialisations: ListComparison;
  /** Headings that are written otherwise. */
  readonly columns: readonly Rewording[];
}

/** How a list of names on one form differs from that on another. */
export interface ListComparison {
  readonly renamed: readonly Rewording[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Whether those that stand on both forms stand in another order. */
  readonly isReordered: boolean;
}

/** A name on one form and on another. */
export interface Rewording {
  readonly before: string;
  readonly now: string;
}
