import type { Refusal } from "../../index.js";
import { sentenceOf } from "./sentences.js";

/** What the caseworker has answered of files or of a pasted table, beyond what stands in them. */
export interface FileAnswers {
  /** Whether an institution that somebody left all blank has 0 there. */
  readonly blankAsZero?: true;
  /** Labels of rows that are sums. */
  readonly sums?: readonly string[];
  /** Labels of rows that are a provider's own. */
  readonly providers?: readonly string[];
}

/** What must be answered before it can be read. */
export interface FileQuestions {
  /** What is left blank and may be 0, in words; null where nothing is. */
  readonly blanks: string | null;
  /** The labels that may be a sum or a provider, each once, with why, in words. */
  readonly sums: ReadonlyMap<string, string>;
}

/** What to ask of what was refused, and what else was wrong with it. */
export function questionsOf(refusals: readonly Refusal[]): {
  readonly questions: FileQuestions;
  readonly others: readonly Refusal[];
} {
  const blanks = refusals.filter(({ code }) => code === "blank-institutions");
  const sums = new Map<string, string>();
  for (const refusal of refusals) {
    if (refusal.code !== "sum-or-provider") continue;
    const { written } = refusal;
    sums.set(written, joined([sums.get(written) ?? "", said(refusal)]));
  }
  return {
    questions: { blanks: blanks.length === 0 ? null : joined(blanks.map(said)), sums },
    others: refusals.filter(({ code }) => code !== "blank-institutions" && code !== "sum-or-provider"),
  };
}

function said(refusal: Refusal): string {
  const file = refusal.where?.file;
  return `${file === undefined ? "" : `${file}: `}${sentenceOf(refusal)}`;
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join(" ").trim();
}

export function isAsked({ blanks, sums }: FileQuestions): boolean {
  return blanks !== null || sums.size > 0;
}

/** The answers with one more. A label is answered once. */
export function answered(answers: FileAnswers, label: string, as: "sums" | "providers"): FileAnswers {
  return { ...answers, [as]: [...(answers[as] ?? []), label] };
}
