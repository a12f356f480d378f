import type { Amount } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import { type Group, grouped, groupsOf } from "../grouped.js";
import { LONGEST_NAME, wordsOf } from "../provider-within.js";
import { nameKey } from "../name-key.js";
import type { Refusal, Where } from "../refusal.js";
import type { WrittenAnswer } from "../returns-refusal.js";

/** Places, or a weight in a key, under the name that is written. */
export interface UnderName {
  readonly provider: string;
  /** Null in a key, which has no institutions. */
  readonly institution: string | null;
  readonly places: readonly Amount[];
  readonly where: Where;
}

/** A text that names several municipalities or regions: null if it names at most one. */
export function severalProviders(
  written: string,
  { knownProvider }: Pick<FormFrame, "knownProvider">,
  where: Where,
): Refusal | null {
  const known = knownProvider(written);
  return known === null || known.others.length === 0
    ? null
    : { code: "two-providers-in-one", written, providers: [known.name, ...known.others], where };
}

/**
 * Every municipality and region that stands for an institution both as a whole and by a department or a site, or by
 * parts and those together, or by a department with and without the name of whose it is. They are none, or few: of
 * hundreds of thousands of rows only theirs are taken by what they have under the name.
 */
export function wholeAndPartRefusals<R>(
  rows: readonly R[],
  providerOf: (row: R) => string,
  underName: (row: R) => UnderName,
  { names, knownProvider, providerId }: Pick<FormFrame, "knownProvider" | "providerId" | "names">,
): Refusal[] {
  const providers = new Set(rows.map(providerOf));
  const ownerless = partsWithoutOwner(providers, { knownProvider });
  const isPart = (provider: string): boolean => knownProvider(provider)?.isPart === true;
  // "" if of nobody: a part's name without its owner's is of that owner too.
  const ownerOf = (provider: string): string =>
    knownProvider(ownerless.get(provider)?.[0] ?? provider)?.name ?? "";
  const inBoth = new Set(
    [...groupsOf([...providers], ownerOf)].flatMap(([owner, own]) => {
      const parts = own.filter(isPart);
      const isWhole = parts.length > 0 && parts.length < own.length;
      return isWhole || parts.some((part) => combinedIn(part, parts).length > 0) ? [owner] : [];
    }),
  );
  const named = rows.filter((row) => {
    const provider = providerOf(row);
    return inBoth.has(ownerOf(provider)) && !knownProvider(provider)?.others.length;
  });
  const byOwner = grouped(named.map(underName), ({ provider, institution }) =>
    JSON.stringify([ownerOf(provider), institution]),
  );
  return byOwner.flatMap((own): Refusal[] => {
    const answers = grouped(own, ({ provider }) => providerId(provider)).map(answerOf);
    const parts = answers.filter(({ written }) => isPart(written));
    const partNames = parts.map(({ written }) => written);
    const partsIn = ({ written }: WrittenAnswer): readonly WrittenAnswer[] => {
      const within = ownerless.get(written) ?? combinedIn(written, partNames);
      return parts.filter((part) => within.includes(part.written));
    };
    const whole = answers.find(({ written }) => !isPart(written) && !ownerless.has(written));
    const joint = whole ?? answers.find((answer) => partsIn(answer).length > 0);
    if (joint === undefined) return [];
    const within = whole === undefined ? partsIn(joint) : parts;
    const [first] = within;
    if (first === undefined) return [];
    const [{ institution }] = own;
    return [
      {
        ...{ code: "whole-and-part", provider: ownerOf(first.written), names, where: first.where },
        ...(ownerless.has(joint.written) ? { areSame: true } : {}),
        institution: institution !== null && Object.hasOwn(names, institution) ? institution : null,
        answers: [joint, ...within],
      },
    ];
  });
}

/** The departments of which another one joins the names: "Sorø, Dagtilbud og skole"; none if they are not several. */
function combinedIn(written: string, parts: readonly string[]): readonly string[] {
  const words = ownWords(written);
  if (!JOINED.test(written)) return [];
  const within = parts.filter((part) => {
    const own = ownWords(part);
    return own.size < words.size && [...own].every((word) => words.has(word));
  });
  return new Set(within.map((part) => [...ownWords(part)].toSorted().join(" "))).size > 1 ? within : [];
}

const JOINED = /(?<!\p{L})(?:og|samt|plus)(?!\p{L})|[&+/]/iu;

function ownWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text.toLowerCase()).filter((word) => !/^(?:kommune|og|samt|plus)$/.test(word)));
}

function answerOf(rows: Group<UnderName>): WrittenAnswer {
  const [{ provider: written, where }] = rows;
  return { written, places: rows.flatMap(({ places }) => places), where };
}

/**
 * Who is written without the name of whose department it is: "Psykiatrien" beside "Region Sjælland, Psykiatrien". To
 * each unknown name the departments that it may be, in the order of their names.
 */
export function partsWithoutOwner(
  providers: Iterable<string>,
  { knownProvider }: Pick<FormFrame, "knownProvider">,
): ReadonlyMap<string, readonly string[]> {
  const unknown = new Map<string, string[]>();
  const parts: string[] = [];
  for (const provider of new Set(providers)) {
    const known = knownProvider(provider);
    if (known?.isPart === true) parts.push(provider);
    if (known === null) unknown.set(nameKey(provider), [...(unknown.get(nameKey(provider)) ?? []), provider]);
  }
  const found = new Map<string, string[]>();
  if (unknown.size === 0) return found;
  for (const part of parts.toSorted()) {
    const words = wordsOf(part.slice(0, LONGEST_NAME));
    const splits = words.flatMap((_, at) => [
      { own: words.slice(at), owner: words.slice(0, at) },
      { own: words.slice(0, at), owner: words.slice(IN.test(words[at] ?? "") ? at + 1 : at) },
    ]);
    for (const { own, owner } of splits) {
      const named = unknown.get(nameKey(own.join(""))) ?? [];
      if (named.length === 0 || knownProvider(owner.join(" "))?.isPart !== false) continue;
      for (const provider of named) found.set(provider, [...(found.get(provider) ?? []), part]);
    }
  }
  return found;
}

/** What may stand between a department and whose it is. */
const IN = /^(?:i|ved|af|under)$/iu;
