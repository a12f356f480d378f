import type { Council } from "../domain/kkr.js";
import { nameKey } from "../domain/name-key.js";
import { namesInWords, wordsOf } from "../domain/provider-within.js";
import { rememberedOf } from "../domain/remembered.js";
import { nameOfFile } from "../domain/without-folders.js";

/** What may be written in one word with a name: "koegesvar.xls". */
const BEHIND = /(?:kommunes?|svar|tal|indberetning|(?:praktik)?pladser|skema)$/;

/** All spellings of a council's own, also those of whoever has no Danish letters, and in the genitive. */
const spellingsOf = rememberedOf(({ municipalities, region }: Council): ReadonlyMap<string, string> => {
  const own = [...municipalities, { name: region, aliases: ["Region", "Regionen"] }];
  const spelled = own.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => ({ one, name })));
  const keys = spelled.flatMap(({ one, name }) =>
    [inAscii(nameKey(one)), withoutMarks(nameKey(one))].map((key) => ({ key, name })),
  );
  return new Map([
    ...keys.map(({ key, name }) => [`${key}s`, name] as const),
    // A name itself comes before another one's genitive.
    ...keys.map(({ key, name }) => [key, name] as const),
  ]);
});

/**
 * The municipalities of a KKR, and its region, that a file's name names: "Odense_2027.ods", "Svar fra
 * Faaborg-Midtfyn.pdf", "soenderborg.xls", "Vordingborgs tal.xls". A name begins and ends where words or numbers do; of
 * two that begin at one place the longer is meant.
 */
export function providersInFileName(path: string, council: Council): string[] {
  const spellings = spellingsOf(council);
  const words = wordsOf(nameOfFile(path)).map((word) => inAscii(word.toLowerCase()));
  const found = namesInWords(
    words,
    (joined) => spellings.get(joined) ?? spellings.get(joined.replace(BEHIND, "")),
  );
  return [...new Set(found.map(({ named }) => named))];
}

/** Danish letters as they are written where there are none. */
function inAscii(text: string): string {
  return text.replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
}

/** Danish letters as a program leaves them that knows none: "Koge", "Naestved". */
function withoutMarks(text: string): string {
  return text.replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
}
