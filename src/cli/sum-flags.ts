import { nameKey } from "../domain/name-key.js";
import type { SumAnswers } from "../input/words/sum-answers.js";
import { type Flag, makeFlag, NAME, type Words } from "./flags.js";
import { WrongUse } from "./wrong-use.js";

/** The flags by which the user says whether a row is a sum of others or a provider's own. */
export const SUM_FLAGS: readonly Flag[] = [
  makeFlag("sum", NAME, {
    repeated: true,
    da: "Rækken med dette navn er en sum af andre og tælles ikke med. Kan gentages.",
    en: "The row of this name is a sum of others and is not counted. May be repeated.",
  }),
  makeFlag("provider", NAME, {
    repeated: true,
    da: "Rækken med dette navn er en indberetter, selv om tallene kan være en sum. Kan gentages.",
    en: "The row of this name is a provider, though its numbers may be a sum. May be repeated.",
  }),
];

/** What the flags say of such rows. Throws `WrongUse` where they say both of one. */
export function sumAnswers({ values }: Pick<Words, "values">): SumAnswers {
  const [sums, providers] = [values.get("sum") ?? [], values.get("provider") ?? []];
  const both = sums.find((name) => providers.some((other) => nameKey(other) === nameKey(name)));
  if (both !== undefined) {
    throw new WrongUse({
      da: `--sum og --provider: »${both}« kan ikke være begge dele. Vælg det ene.`,
      en: `--sum and --provider: “${both}” can't be both. Choose one.`,
    });
  }
  return { sums, providers };
}
