import { nameKey } from "../../domain/name-key.js";
import { nearest } from "../../domain/nearest.js";
import type { Refusal } from "../../domain/refusal.js";
import { saysSum } from "./sum-label.js";

/** What the user says of rows that can be read as a sum and as a provider: their labels, as they stand there. */
export interface SumAnswers {
  /** Labels of rows that are sums of others: compared, never added in. */
  readonly sums?: readonly string[];
  /** Labels of rows that are a provider's own, whatever they say or sum to. */
  readonly providers?: readonly string[];
}

/** What the user says of a label; null where nothing. */
export function answerOf(
  label: string,
  { sums = [], providers = [] }: SumAnswers,
): "sum" | "provider" | null {
  const isAmong = (names: readonly string[]): boolean =>
    names.some((name) => keyOf(name) === keyOf(label) && keyOf(name) !== "");
  return isAmong(providers) ? "provider" : isAmong(sums) ? "sum" : null;
}

/** "Køge Kommune" is Køge here too. */
function keyOf(name: string): string {
  return nameKey(name.replace(/\s+kommune\s*$/iu, ""));
}

/**
 * Whether a label is one of sums by its words, or a number alone, unless the user says that it is not; or because the
 * user says so.
 */
export function isSaidSum(label: string, answers: SumAnswers): boolean {
  const answer = answerOf(label, answers);
  return answer === "sum" || (answer === null && (saysSum(label) || /^\P{L}*\d\P{L}*$/u.test(label)));
}

/** The answers that are of no row: a name that stands nowhere is mistyped, and the row it meant is read without it. */
export function unmetAnswers({ sums = [], providers = [] }: SumAnswers, labels: Iterable<string>): Refusal[] {
  const names = [...sums, ...providers];
  if (names.length === 0) return [];
  const met = new Map(Array.from(labels, (label) => [keyOf(label), label.trim()]));
  return names
    .filter((name) => !met.has(keyOf(name)))
    .map((written) => ({ code: "unmet-answer", written, nearest: nearest(written, [...met.values()]) }));
}
