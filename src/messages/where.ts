import type { Language } from "../domain/language.js";
import { visibleText } from "../domain/visible-text.js";
import { columnLetters, type Where } from "../domain/where.js";

const WORDS = { da: ["række", "kolonne"], en: ["row", "column"] } as const;

/** The place a sentence is about: "pladser.csv, række 4, kolonne 3 (Praktikpladser)"; "pladser.xlsx, Ark1!B7". */
export function describeWhere(where: Where, language: Language): string {
  const { file, sheet, path } = where;
  return [
    ...(file === undefined ? [] : [file]),
    ...(sheet === undefined ? textPlace(where, language) : [sheetPlace(sheet, where, language)]),
    ...(path === undefined ? [] : [path]),
  ]
    .map(visibleText)
    .join(", ");
}

function textPlace({ row, column, header }: Where, language: Language): string[] {
  const [rowWord, columnWord] = WORDS[language];
  return [
    ...(row === undefined ? [] : [`${rowWord} ${row}`]),
    ...(column === undefined ? [] : [`${columnWord} ${column}${headerText(header)}`]),
  ];
}

/** As Excel writes an address, with apostrophes where the sheet's name has more than letters and digits. */
function sheetPlace(sheet: string, { row, column, header }: Where, language: Language): string {
  if (row === undefined) return sheet;
  if (column === undefined) return `${sheet}, ${WORDS[language][0]} ${row}`;
  const name = /^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${columnLetters(column)}${row}${headerText(header)}`;
}

function headerText(header = ""): string {
  return header.trim() === "" ? "" : ` (${header.trim()})`;
}

/** A sentence behind the place it is about, where there is one. */
export function placed(sentence: string, where: Where | undefined, language: Language): string {
  const place = describeWhere(where ?? {}, language);
  return place === "" ? sentence : `${place}: ${sentence}`;
}
