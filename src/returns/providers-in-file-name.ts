import type { Council } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";

/**
 * The municipalities of a KKR, and its region, that a file's name names: "Odense_2027.ods", "Svar fra
 * Faaborg-Midtfyn.pdf", "soenderborg.xls". A name begins and ends where words or numbers do; of two that begin at one
 * place the longer is meant.
 */
export function providersInFileName(path: string, council: Council): string[] {
  const spellings = new Map(
    [...council.municipalities, { name: council.region, aliases: [] }].flatMap(({ name, aliases }) =>
      [name, ...aliases].map((spelling) => [inAscii(nameKey(spelling)), name] as const),
    ),
  );
  const words = wordsOf(path);
  const found: string[] = [];
  let from = 0;
  while (from < words.length) {
    const ends = words.slice(from, from + MOST_WORDS).map((_, index) => from + index + 1);
    const end = ends.findLast((to) => spellings.has(words.slice(from, to).join("")));
    const name = end === undefined ? undefined : spellings.get(words.slice(from, end).join(""));
    if (name !== undefined) found.push(name);
    from = end ?? from + 1;
  }
  return [...new Set(found)];
}

/** "Ikast-Brande Kommune" has three. */
const MOST_WORDS = 4;

/** The words of the last part of a path without its ending: letters or digits together. */
function wordsOf(path: string): string[] {
  const name = (
    path
      .normalize("NFC")
      .split(/[\\/]/)
      .findLast((part) => part !== "") ?? ""
  ).replace(/\.\w+$/, "");
  // "SvarFraOdense" has three words too.
  const spaced = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  return [...spaced.matchAll(/\p{L}+|\p{N}+/gu)].map(([word]) => inAscii(word.toLowerCase()));
}

/** Danish letters as they are written where there are none. */
function inAscii(text: string): string {
  return text.replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
}
