import type { Amount } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import { grouped } from "../grouped.js";
import { wordsOf } from "../provider-within.js";
import { partsWithoutOwner } from "./parts-without-owner.js";
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
 * The rows of those who are named both as a whole and by a part, or by parts and those together, or by a part with and
 * without the name of its owner: none, or few, of hundreds of thousands.
 */
export function rowsOfWholeAndPart<R>(
  rows: readonly R[],
  providerOf: (row: R) => string,
  frame: Pick<FormFrame, "knownProvider">,
): readonly R[] {
  const providers = new Set(rows.map(providerOf));
  const { isPart, ownerOf } = namesOf(providers, frame);
  const wholes = new Set<string>();
  const inParts = new Map<string, string[]>();
  for (const provider of providers) {
    const owner = ownerOf(provider);
    if (isPart(provider)) inParts.set(owner, [...(inParts.get(owner) ?? []), provider]);
    else wholes.add(owner);
  }
  const isInBoth = ([name, parts]: readonly [string, readonly string[]]): boolean =>
    wholes.has(name) || parts.some((part) => combinedIn(part, parts).length > 0);
  const both = new Set([...inParts].filter(isInBoth).map(([name]) => name));
  return both.size === 0 ? [] : rows.filter((row) => both.has(ownerOf(providerOf(row))));
}

/**
 * Every municipality and region that stands for an institution both as a whole and by a department or a site, or by a
 * department with and without the name of whose it is.
 */
export function wholeAndPartRefusals(
  rows: readonly UnderName[],
  frame: Pick<FormFrame, "knownProvider" | "providerId" | "names">,
): Refusal[] {
  const { names, knownProvider, providerId } = frame;
  const providers = new Set(rows.map(({ provider }) => provider));
  const { ownerless, isPart, ownerOf } = namesOf(providers, frame);
  const byOwner = grouped(
    rows.filter(({ provider }) => ownerOf(provider) !== "" && !knownProvider(provider)?.others.length),
    ({ provider, institution }) => JSON.stringify([ownerOf(provider), institution]),
  );
  return byOwner.flatMap((own): Refusal[] => {
    const answers = grouped(own, ({ provider }) => providerId(provider)).flatMap(answerOf);
    const parts = answers.filter(({ written }) => isPart(written));
    const partsIn = ({ written }: WrittenAnswer): readonly WrittenAnswer[] => {
      const within =
        ownerless.get(written) ??
        combinedIn(
          written,
          parts.map((part) => part.written),
        );
      return parts.filter((part) => within.includes(part.written));
    };
    const whole = answers.find(({ written }) => !isPart(written) && !ownerless.has(written));
    const other = answers.find((answer) => partsIn(answer).length > 0);
    const joint = whole ?? other;
    if (joint === undefined) return [];
    const within = whole === undefined ? partsIn(joint) : parts;
    const [first] = within;
    if (first === undefined) return [];
    const { institution = null } = own[0] ?? {};
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

/** Who each name is of, "" if of nobody: a part's name without its owner's is of that owner too. */
function namesOf(
  providers: ReadonlySet<string>,
  frame: Pick<FormFrame, "knownProvider">,
): {
  readonly ownerless: ReadonlyMap<string, readonly string[]>;
  readonly isPart: (provider: string) => boolean;
  readonly ownerOf: (provider: string) => string;
} {
  const { knownProvider } = frame;
  const ownerless = partsWithoutOwner(providers, frame);
  return {
    ownerless,
    isPart: (provider) => knownProvider(provider)?.isPart === true,
    ownerOf: (provider) => knownProvider(ownerless.get(provider)?.[0] ?? provider)?.name ?? "",
  };
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

function answerOf(rows: readonly UnderName[]): WrittenAnswer[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { provider: written, where } = first;
  return [{ written, places: rows.flatMap(({ places }) => places), where }];
}
