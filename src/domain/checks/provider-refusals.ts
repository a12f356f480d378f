import type { Amount } from "../amount.js";
import type { FormFrame } from "../form-frame.js";
import { grouped } from "../grouped.js";
import { wordsOf } from "../provider-within.js";
import { partsWithoutOwner } from "./parts-without-owner.js";
import type { Names, Refusal, Where } from "../refusal.js";
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
  const { knownProvider } = frame;
  const wholes = new Set<string>();
  const inParts = new Map<string, string[]>();
  const providers = new Set(rows.map(providerOf));
  for (const provider of providers) {
    const known = knownProvider(provider);
    if (known?.isPart === true) inParts.set(known.name, [...(inParts.get(known.name) ?? []), provider]);
    else if (known !== null) wholes.add(known.name);
  }
  const isInBoth = ([name, parts]: readonly [string, readonly string[]]): boolean =>
    wholes.has(name) || parts.some((part) => combinedIn(part, parts).length > 0);
  const both = new Set([...inParts].filter(isInBoth).map(([name]) => name));
  const ownerless = new Set([...partsWithoutOwner(providers, frame)].flat(2));
  if (both.size === 0 && ownerless.size === 0) return [];
  return rows.filter((row) => {
    const provider = providerOf(row);
    return both.has(knownProvider(provider)?.name ?? "") || ownerless.has(provider);
  });
}

/**
 * Every municipality and region that stands for an institution both as a whole and by a department or a site, or by a
 * department with and without the name of whose it is.
 */
export function wholeAndPartRefusals(
  rows: readonly UnderName[],
  frame: Pick<FormFrame, "knownProvider" | "providerId" | "names">,
): Refusal[] {
  return [...inBothRefusals(rows, frame), ...ownerlessRefusals(rows, frame)];
}

function ownerlessRefusals(
  rows: readonly UnderName[],
  frame: Pick<FormFrame, "knownProvider" | "providerId" | "names">,
): Refusal[] {
  const { knownProvider, providerId, names } = frame;
  const found = partsWithoutOwner(
    rows.map(({ provider }) => provider),
    frame,
  );
  return [...found].flatMap(([provider, parts]) => {
    const same = rows.filter((row) => row.provider === provider || parts.includes(row.provider));
    return grouped(same, ({ institution }) => JSON.stringify(institution)).flatMap((own): Refusal[] => {
      const [without, ...withOwner] = grouped(own, (row) => providerId(row.provider)).toSorted(
        ([a], [b]) => Number(b?.provider === provider) - Number(a?.provider === provider),
      );
      const [first] = without ?? [];
      const part = withOwner[0]?.[0];
      if (first?.provider !== provider || without === undefined || part === undefined) return [];
      return [
        {
          ...{ code: "whole-and-part", provider: knownProvider(part.provider)?.name ?? "", areSame: true },
          ...{ institution: onForm(part.institution, names), names, where: part.where },
          answers: [without, ...withOwner].flatMap(answerOf),
        },
      ];
    });
  });
}

function inBothRefusals(
  rows: readonly UnderName[],
  { knownProvider, providerId, names }: Pick<FormFrame, "knownProvider" | "providerId" | "names">,
): Refusal[] {
  const known = new Map(
    [...new Set(rows.map(({ provider }) => provider))].map((it) => [it, knownProvider(it)]),
  );
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
        ...{
          institution: onForm(first.institution, names),
          answers: [whole, ...parts].flatMap(answerOf),
          names,
        },
        where: first.where,
      },
    ];
  });
}

function onForm(institution: string | null, names: Names): string | null {
  return institution !== null && Object.hasOwn(names, institution) ? institution : null;
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
