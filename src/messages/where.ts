import type { Language } from "../domain/language.js";
import { visibleText } from "../domain/visible-text.js";
import { columnLetters, type Where } from "../domain/where.js";

const WORDS = { da: ["række", "kolonne"], en: ["row", "column"] } as const;
const PRINTED = {
  da: { header: "sidehovedet", footer: "sidefoden" },
  en: { header: "page header", footer: "page footer" },
} as const;

/** The place a sentence is about: "pladser.csv, række 4, kolonne 3 (Praktikpladser)"; "pladser.xlsx, arket Ark1, celle B7". */
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

/** In Danish in words, for a municipality may know no addresses; in English as Excel writes one. */
function sheetPlace(sheet: string, { row, column, header, printed }: Where, language: Language): string {
  const isPlain = /^[\p{L}\p{N}_]+$/u.test(sheet);
  const isDanish = language === "da";
  const named = isDanish ? `arket ${isPlain ? sheet : `»${sheet}«`}` : sheet;
  if (printed !== undefined) return `${named}, ${PRINTED[language][printed]}`;
  if (row === undefined) return named;
  if (column === undefined) return `${named}, ${WORDS[language][0]} ${row}`;
  const cell = `${columnLetters(column)}${row}${headerText(header)}`;
  if (isDanish) return `${named}, celle ${cell}`;
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}

function headerText(header = ""): string {
  return header.trim() === "" ? "" : ` (${header.trim()})`;
}

/** Whether it is what a file is called that says something, and nothing in the file. */
export function isFileName({ file, sheet, row, path }: Where = {}): boolean {
  return file !== undefined && [sheet, row, path].every((part) => part === undefined);
}

/** A sentence behind the place it is about, where there is one; of a cell of the same sheet the sheet is said once. */
export function placed(sentence: string, where: Where | undefined, language: Language): string {
  const { file, sheet } = where ?? {};
  const place = describeWhere(where ?? {}, language);
  if (place === "") return sentence;
  if (sheet === undefined) return `${place}: ${sentence}`;
  const own = `${describeWhere({ sheet }, language)}, `;
  const again = [...(file === undefined ? [] : [`${visibleText(file)}, ${own}`]), own];
  const said = again.reduce((text, here) => text.replaceAll(`(${here}`, "("), sentence);
  return `${place}: ${said.replaceAll(`: ${own}`, ": ")}`;
}

/** One of the two paid internships by its name, "2. praktik", and by no time in the year. */
export const OF_INTERNSHIP: RegExp =
  /^(?!.*(?:år|semester|sommer|vinter|\d\d)).*(?:(?<!\p{L})(?:[23]\.?|anden|tredje)\s?praktik|praktik(?:periode)?\s[23])/iu;
/** The heading of what may be the institutions that educate the students. */
export const OF_EDUCATION: RegExp = /uddannelse|højskole/iu;
