import type { FormFrame } from "../domain/form-frame.js";
import type { Council } from "../domain/kkr.js";
import { nearestName, nearestOf, type Spelling } from "../domain/nearest.js";
import { rememberedOf } from "../domain/remembered.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { severalProviders } from "../domain/checks/provider-refusals.js";
import { answerOf, isSaidSum, type SumAnswers } from "../input/words/sum-answers.js";
import { isExample } from "../input/words/sum-label.js";

/** Who a provider is, or why nobody can tell. */
export type ResolvedProvider =
  { readonly provider: string; readonly notice: Notice | null } | { readonly refusal: Refusal };

const spellingsOf = rememberedOf(({ municipalities, region }: Council): Spelling[] =>
  [...municipalities, { name: region, aliases: [] }].flatMap(({ name, aliases }) =>
    [name, ...aliases].map((spelling) => ({ spelling, answer: name })),
  ),
);

/**
 * The provider that a text names. One of another KKR, and one that is nearly one of ours, is refused: the numbers
 * would count beside those of the right one; and so is a text that names two. A region by its former name is read as
 * the region. A department or a site of ours counts under its own name, and is noticed; so is anybody else.
 */
export function resolveProvider(
  written: string,
  council: Council,
  frame: Pick<FormFrame, "knownProvider" | "possibleOwner">,
  where: Where,
  answers: SumAnswers = {},
): ResolvedProvider {
  const known = frame.knownProvider(written);
  const provider = written.normalize("NFC").trim().replace(/\s+/g, " ");
  // Without a letter it is nobody's name: dashes, or the row's own number.
  if (!/\p{L}/u.test(provider)) {
    return { refusal: { code: "missing-value", meaning: "provider", where } };
  }
  // A municipality that is the sum of its parts is left out by its table, or counted instead of them.
  const said = known === null ? answers : { ...answers, sums: [] };
  if (isSaidSum(provider, said)) return { refusal: { code: "sum-as-provider", provider, where } };
  if (isExample(provider) && answerOf(provider, answers) === null)
    return { refusal: { code: "sum-or-provider", written: provider, because: "example", where } };
  const several = severalProviders(written, frame, where);
  if (several !== null) return { refusal: several };
  if (known?.kkr.id === council.id) {
    if (known.isPart) {
      return { provider, notice: { code: "part-of-provider", provider, of: known.name, where } };
    }
    const reading = { what: "provider", written: provider, readAs: known.name, times: 1, where } as const;
    return known.isFormer || known.isShort || known.isVersion
      ? { provider: known.name, notice: { code: "read-differently", ...reading } }
      : { provider: known.name, notice: null };
  }
  if (known !== null) {
    const names = { found: known.kkr.name, expected: council.name };
    return { refusal: { code: "provider-of-another-kkr", provider, ...names, where } };
  }
  // There is no other municipality than those that are known.
  const isMunicipality = /^[\p{L}-]+ kommune$/iu.test(provider);
  const nearest = (isMunicipality ? nearestOf : nearestName)(provider, spellingsOf(council));
  if (nearest !== null) return { refusal: { code: "misspelt-provider", written, nearest, where } };
  const mayBe = frame.possibleOwner(provider);
  return {
    provider,
    notice: { code: "other-provider", provider, ...(mayBe === null ? {} : { mayBe }), where },
  };
}
