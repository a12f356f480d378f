import type { Language } from "../language.js";
import { visibleText } from "../visible-text.js";
import type { Where } from "../where.js";

const WORDS = { da: ["række", "kolonne"], en: ["row", "column"] } as const;

/** The place a sentence is about: "pladser.csv, række 4, kolonne 3 (Praktikpladser)". */
export function describeWhere(where: Where, language: Language): string {
  const [rowWord, columnWord] = WORDS[language];
  const { file, row, column, path } = where;
  const header = where.header?.trim() ?? "";
  return [
    ...(file === undefined ? [] : [file]),
    ...(row === undefined ? [] : [`${rowWord} ${row}`]),
    ...(column === undefined ? [] : [`${columnWord} ${column}${header === "" ? "" : ` (${header})`}`]),
    ...(path === undefined ? [] : [path]),
  ]
    .map(visibleText)
    .join(", ");
}

/** A sentence behind the place it is about, where there is one. */
export function placed(sentence: string, where: Where | undefined, language: Language): string {
  const place = describeWhere(where ?? {}, language);
  return place === "" ? sentence : `${place}: ${sentence}`;
}
