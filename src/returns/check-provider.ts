import { severalProviders } from "../domain/checks/provider-refusals.js";
import type { OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import type { Council } from "../domain/kkr.js";
import { nearestName, nearestOf, type Spelling } from "../domain/nearest.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { rememberedOf } from "../domain/remembered.js";
import { answerOf, isSaidSum, type SumAnswers } from "../input/words/sum-answers.js";
import { isExample } from "../input/words/sum-label.js";
import { reference } from "../reference/reference.js";

/** The study year and the forms by which a provider is known. */
export interface CheckProviderOptions extends OwnEditions {
  /** The study year, whose councils count. That of the newest form unless said; a text that is none is not refused: the nearest form's councils count then. */
  readonly studyYear?: string;
}

/**
 * What is to be said of a provider that does not belong to a KKR: that it is a department or a site of one of them, that
 * it is nearly one, that it belongs to another KKR, or only that it does not belong; null if there is nothing to say, or
 * no such KKR is known. It is found as `collectReturns` finds it. A request refuses a sum, and a text that names two;
 * any other provider it takes, so nothing is refused here.
 *
 * @param kkr the KKR, by id or name
 */
export function checkProvider(
  written: string,
  kkr: string,
  { studyYear, editions }: CheckProviderOptions = {},
): Notice | null {
  return providerNotice(written, reference.at(studyYear, kkr, editions));
}

/** The same in a frame; without a KKR only a department or a site is said. */
export function providerNotice(written: string, frame: FormFrame): Notice | null {
  const provider = written.trim();
  const known = frame.knownProvider(provider);
  const council = frame.council ?? known?.kkr;
  if (council === undefined || provider === "") return null;
  const resolved = resolveProvider(provider, council, frame, {});
  if (resolved.ok) return resolved.notices[0] ?? null;
  const [refusal] = resolved.refusals;
  if (REFUSED.has(refusal.code)) return null;
  return {
    ...{ code: "other-provider", provider },
    ...(refusal.code === "misspelt-provider" ? { nearest: refusal.nearest } : {}),
    ...(refusal.code === "provider-of-another-kkr" ? { belongsTo: refusal.found } : {}),
  };
}

/** What a request refuses itself. */
const REFUSED: ReadonlySet<Refusal["code"]> = new Set(["sum-as-provider", "two-providers-in-one"]);

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
): Outcome<string> {
  const known = frame.knownProvider(written);
  const provider = written.normalize("NFC").trim().replace(/\s+/g, " ");
  // Without a letter it is nobody's name: dashes, or the row's own number.
  if (!/\p{L}/u.test(provider)) return refused({ code: "missing-value", meaning: "provider", where });
  // A municipality that is the sum of its parts is left out by its table, or counted instead of them.
  const said = known === null ? answers : { ...answers, sums: [] };
  if (isSaidSum(provider, said)) return refused({ code: "sum-as-provider", provider, where });
  if (isExample(provider) && answerOf(provider, answers) === null) {
    return refused({ code: "sum-or-provider", written: provider, because: "example", where });
  }
  const several = severalProviders(written, frame, where);
  if (several !== null) return refused(several);
  if (known?.kkr.id === council.id) {
    const { name, isPart, isFormer, isShort, isVersion } = known;
    if (isPart) return done(provider, [{ code: "part-of-provider", provider, of: name, where }]);
    const reading = { what: "provider", written: provider, readAs: name, times: 1, where } as const;
    return done(name, isFormer || isShort || isVersion ? [{ code: "read-differently", ...reading }] : []);
  }
  if (known !== null) {
    const names = { found: known.kkr.name, expected: council.name };
    return refused({ code: "provider-of-another-kkr", provider, ...names, where });
  }
  // There is no other municipality than those that are known.
  const isMunicipality = /^[\p{L}-]+ kommune$/iu.test(provider);
  const nearest = (isMunicipality ? nearestOf : nearestName)(provider, spellingsOf(council));
  if (nearest !== null) return refused({ code: "misspelt-provider", written, nearest, where });
  const mayBe = frame.possibleOwner(provider) ?? undefined;
  return done(provider, [{ code: "other-provider", provider, ...given({ mayBe }), where }]);
}
