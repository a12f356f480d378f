import type { Amount } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import { grouped } from "../grouped.js";
import { wordsOf } from "../provider-within.js";
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

/** The rows of those who are named both as a whole and by a part, or by parts and those together: none, or few, of hundreds of thousands. */
export function rowsOfWholeAndPart<R>(
  rows: readonly R[],
  providerOf: (row: R) => string,
  { knownProvider }: Pick<FormFrame, "knownProvider">,
): readonly R[] {
  const wholes = new Set<string>();
  const inParts = new Map<string, string[]>();
  for (const provider of new Set(rows.map(providerOf))) {
    const known = knownProvider(provider);
    if (known?.isPart === true) inParts.set(known.name, [...(inParts.get(known.name) ?? []), provider]);
    else if (known !== null) wholes.add(known.name);
  }
  const isInBoth = ([name, parts]: readonly [string, readonly string[]]): boolean =>
    wholes.has(name) || parts.some((part) => combinedIn(part, parts).length > 0);
  const both = new Set([...inParts].filter(isInBoth).map(([name]) => name));
  if (both.size === 0) return [];
  return rows.filter((row) => both.has(knownProvider(providerOf(row))?.name ?? ""));
}

/** Every municipality and region that stands for an institution both as a whole and by a department or a site. */
export function wholeAndPartRefusals(
  rows: readonly UnderName[],
  { knownProvider, providerId, names }: Pick<FormFrame, "knownProvider" | "providerId" | "names">,
): Refusal[] {
  const known = new Map(
    [...new Set(rows.map(({ provider }) => provider))].map((it) => [it, knownProvider(it)]),
  );
  const onForm = (institution: string | null): string | null =>
    institution !== null && Object.hasOwn(names, institution) ? institution : null;
  const byOwner = grouped(
    rows.filter(({ provider }) => known.get(provider)?.others.length === 0),
    ({ provider, institution }) => JSON.stringify([known.get(provider)?.name, institution]),
  );
  return byOwner.flatMap((own): Refusal[] => {
    const byName = grouped(own, ({ provider }) => providerId(provider));
    const isPart = ([first]: readonly UnderName[]): boolean =>
      first !== undefined && known.get(first.provider)?.isPart === true;
    const written = (group: readonly UnderName[]): string => group[0]?.provider ?? "";
    const combined = (group: readonly UnderName[]): readonly string[] =>
      combinedIn(written(group), byName.filter(isPart).map(written));
    const whole =
      byName.find((group) => !isPart(group)) ?? byName.find((group) => combined(group).length > 0);
    if (whole === undefined) return [];
    const within = isPart(whole) ? combined(whole) : byName.filter(isPart).map(written);
    const parts = byName.filter((group) => within.includes(written(group)));
    const [first] = parts[0] ?? [];
    if (first === undefined) return [];
    return [
      {
        ...{ code: "whole-and-part", provider: known.get(first.provider)?.name ?? "" },
        ...{ institution: onForm(first.institution), answers: [whole, ...parts].flatMap(answerOf), names },
        where: first.where,
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

function answerOf(rows: readonly UnderName[]): WrittenAnswer[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { provider: written, where } = first;
  return [{ written, places: rows.flatMap(({ places }) => places), where }];
}
