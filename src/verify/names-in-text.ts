import type { FormFrame } from "../domain/form-frame.js";

/** Finds the institutions and specialisations that a text names, by their ids, in the text's order. */
export type NamesIn = (text: string) => readonly NamedAt[];

export interface NamedAt {
  readonly id: string;
  readonly kind: "institution" | "specialisation";
  readonly from: number;
  readonly to: number;
}

/** The names of a form's institutions and specialisations as texts have them: hyphens and spaces apart, and inflected. */
export function namesOf({ edition, specialisations }: FormFrame): NamesIn {
  const patterns = [
    ["institution", edition.institutions, "s?"] as const,
    ["specialisation", specialisations, "\\p{L}{0,30}"] as const,
  ].flatMap(([kind, list, ending]) =>
    list.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((one) => {
        const words = one.match(/[\p{L}\p{N}]+/gu) ?? [];
        // A name with commas or parentheses is written with them.
        const marks = one.replace(/[\p{L}\p{N}\s]/gu, "").replace(/[\\\]^-]/g, "\\$&");
        const written = words.map((word) => word.replace(/\d/g, (digit) => `[${digit}${uncounted(digit)}]`));
        const pattern = `(${written.join(`[\\s/–${marks}-]{0,4}(?:og\\s)?`)})${ending}`;
        return { id, kind, length: one.length, pattern };
      }),
    ),
  );
  const longestFirst = patterns.toSorted((one, other) => other.length - one.length);
  const named = new RegExp(
    `(?<![\\p{L}\\d])(?:${longestFirst.map(({ pattern }) => pattern).join("|")})(?![\\p{L}\\d])`,
    "giu",
  );
  return (text) =>
    [...text.matchAll(named)].flatMap((match): NamedAt[] => {
      const [all, ...found] = match as (string | undefined)[];
      const at = found.findIndex((one) => one !== undefined);
      const name = found.find((one) => one !== undefined) ?? "";
      const which = longestFirst[at];
      // "via" is a word, and "VIA" a name.
      if (which === undefined || (name.length <= 4 && name !== name.toUpperCase())) return [];
      return [{ id: which.id, kind: which.kind, from: match.index, to: match.index + (all ?? "").length }];
    });
}

const UNCOUNTED = 0x1d7f6;

function uncounted(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCodePoint(UNCOUNTED + Number(digit)));
}

/** A text with other signs for the digits of the names in it, so that no rule takes them for numbers. */
export function withUncountedNames(text: string, namesIn: NamesIn): string {
  return namesIn(text).reduceRight(
    (all, { from, to }) => all.slice(0, from) + uncounted(all.slice(from, to)) + all.slice(to),
    text,
  );
}

/** The text again as it was. */
export function withCountedNames(text: string): string {
  return text.replace(/[𝟶-𝟿]/gu, (sign) => String((sign.codePointAt(0) ?? UNCOUNTED) - UNCOUNTED));
}
