import type { Refusal } from "../../index.js";

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
  /** Whether what is left blank is 0. */
  readonly asksBlanks: boolean;
  /** The labels that may be a sum or a provider, each once. */
  readonly labels: readonly string[];
}

/** What to ask of what was refused. */
export function questionsOf(refusals: readonly Refusal[]): FileQuestions {
  const labels = refusals.flatMap((refusal) => (refusal.code === "sum-or-provider" ? [refusal.written] : []));
  return {
    asksBlanks: refusals.some(({ code }) => code === "blank-institutions"),
    labels: [...new Set(labels)],
  };
}

export function isAsked({ asksBlanks, labels }: FileQuestions): boolean {
  return asksBlanks || labels.length > 0;
}

/** The answers with one more. A label is answered once. */
export function answered(answers: FileAnswers, label: string, as: "sums" | "providers"): FileAnswers {
  return { ...answers, [as]: [...(answers[as] ?? []), label] };
}
