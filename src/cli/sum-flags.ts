import type { SumAnswers } from "../input/sum-answers.js";
import type { Flag, Words } from "./flags.js";

/** The flags by which the user says whether a row is a sum of others or a provider's own. */
export const SUM_FLAGS: readonly Flag[] = [
  {
    name: "sum",
    value: { da: "NAVN", en: "NAME" },
    repeated: true,
    da: "Rækken med dette navn er en sum af andre og tælles ikke med. Kan gentages.",
    en: "The row of this name is a sum of others and is not counted. May be repeated.",
  },
  {
    name: "provider",
    value: { da: "NAVN", en: "NAME" },
    repeated: true,
    da: "Rækken med dette navn er en indberetter, selv om tallene kan være en sum. Kan gentages.",
    en: "The row of this name is a provider, though its numbers may be a sum. May be repeated.",
  },
];

/** What the flags say of such rows. */
export function sumAnswers({ values }: Pick<Words, "values">): SumAnswers {
  return { sums: values.get("sum") ?? [], providers: values.get("provider") ?? [] };
}
