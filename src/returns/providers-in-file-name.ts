import type { Council } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import { namesInWords, wordsOf } from "../domain/provider-within.js";
import { lastOfPath } from "../domain/without-folders.js";

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
  const found = namesInWords(fileNameWords(path), (joined) => spellings.get(joined));
  return [...new Set(found.map(({ named }) => named))];
}

/** The words of the last part of a path without its ending. */
function fileNameWords(path: string): string[] {
  const name = lastOfPath(path.normalize("NFC")).replace(/\.\w+$/, "");
  // "SvarFraOdense" has three words too.
  const spaced = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  return wordsOf(spaced).map((word) => inAscii(word.toLowerCase()));
}

/** Danish letters as they are written where there are none. */
function inAscii(text: string): string {
  return text.replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
}
