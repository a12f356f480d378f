import type { AnsweredProvider } from "./collected-returns.js";

/** Why something is asked of a provider again, and of which files. */
export interface ToAsk {
  /** "unit-assumed": its answer is used, read in a unit that it does not say. */
  readonly why: "not-answered" | "refused" | "not-read" | "unit-assumed";
  /** The files that it has sent, without their folders. */
  readonly files: readonly string[];
  /** What is wrong with them, in Danish; of who has not answered where its answer may be all the same. */
  readonly reasons: readonly string[];
  /** What it wrote itself beside numbers that are not used; left out if that is nothing. */
  readonly remarks?: readonly string[];
}

/** A provider that has to be asked again, and the text to send. */
export interface Reminder extends ToAsk {
  readonly provider: string;
  /** Where to send it, if the key says it. */
  readonly address?: string;
  readonly subject: string;
  readonly text: string;
}

/** What was wrong with an answer when it came, as the reminder of then says it. */
export type RefusedAnswer = Pick<Reminder, "provider" | "files" | "reasons">;

/** Everybody to remind, in the order of the KKR; and in `others` what is wrong that is no single provider's. */
export interface Reminders {
  readonly title: string;
  readonly reminders: readonly Reminder[];
  readonly others: readonly string[];
  /** Who stands with numbers in which files, also in those that were refused. */
  readonly inFiles: readonly AnsweredProvider[];
}
