import type { ProviderInstitution } from "../../index.js";
import { type Frame, idOf } from "./frame.js";
import { grouped } from "./grouped.js";
import type { Texts } from "./kinds-of-numbers.js";
import type { Work } from "./work.js";

/** Which institution each provider belongs to, where returns do not say it. */
export type ReturnKey = readonly ProviderInstitution[];

/** Chosen for a provider that has places at several institutions: its rows come into the table without one. */
export const SEVERAL = "*";

/** What was chosen in a work's key that this frame has, by what the provider is known by. */
function chosenIn(key: Texts, frame: Frame): ReadonlyMap<string, { provider: string; choice: string }> {
  const choices = [SEVERAL, ...frame.institutions.map(({ id }) => id)];
  const entries = Object.entries(key).filter(([, choice]) => choices.includes(choice));
  return new Map(entries.map(([provider, choice]) => [frame.providerId(provider), { provider, choice }]));
}

/**
 * What was chosen, and is remembered, as the key that returns are read with. Who has places at several institutions
 * stands in it with the first, for the others to be read.
 */
export function rememberedKey({ key }: Pick<Work, "key">, frame: Frame): ReturnKey {
  const [first] = frame.institutions;
  return [...chosenIn(key, frame).values()].map(({ provider, choice }) => ({
    provider,
    institution: choice === SEVERAL ? (first?.id ?? "") : choice,
  }));
}

/** Of these providers those that have places at several institutions. */
export function severalAmong(
  providers: readonly string[],
  { key }: Pick<Work, "key">,
  frame: Frame,
): readonly string[] {
  const chosen = chosenIn(key, frame);
  return providers.filter((name) => chosen.get(frame.providerId(name))?.choice === SEVERAL);
}

/** What a key says of each provider, as it is chosen and remembered: not of whom it names no institution of the form, or two. */
export function choicesIn(key: ReturnKey, { institutions }: Pick<Frame, "institutions">): Texts {
  const said = [...grouped(key, ({ provider }) => provider)].map(([name, own]) => {
    const [only = "", ...others] = new Set(
      own.map(({ institution = "" }) => idOf(institutions, institution) ?? ""),
    );
    return [name, others.length === 0 ? only : ""] as const;
  });
  return Object.fromEntries(said.filter(([, choice]) => choice !== ""));
}
