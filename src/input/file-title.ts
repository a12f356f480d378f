import type { Where } from "../domain/refusal.js";
import { readStudyYear } from "../domain/study-year.js";
import { nameOfFile } from "../domain/without-folders.js";
import type { LineAround } from "./lines-around.js";

/** When a file was written is no year that its numbers are of: "20.11.2026", "2026-11-20", "2026-11". */
const DATE =
  /(?<!\d)(?:\d{1,2}[ ./-]\d{1,2}[ ./-](?:20)?\d\d|20\d\d[ ./-](?:0?[1-9]|1[0-2])(?:[ ./-]\d{1,2})?|20\d\d(?:0[1-9]|1[0-2])\d\d)(?!\d)/g;
/** What mail programs and people set around a name, and what says which version it is of. */
const AROUND =
  /\(\d{1,3}\)|(?<![\p{L}\d])(?:sv|vs|re|fw|fwd|svar|retur|fra|kopi|copy|rettet|revideret|opdateret|endelige?|foreløbige?t?|udkast|kladde|ny(?:e|este)?|gammel|final|(?:v|version)[ .]?\d{1,2})(?![\p{L}\d])/giu;
/** Two years beside each other: "2026 2027", "20262027". */
const TWO_YEARS = /(?<!\d)(20\d\d)[ .]?(20\d\d)(?!\d)/g;

/** What a file is called, as a title of its tables: without its ending, dates and what is written around any name. */
export function fileTitle({ file }: Where): LineAround[] {
  if (file === undefined) return [];
  const text = nameOfFile(file)
    .replace(/(?<=\d)_(?=\d)/g, "-")
    .replaceAll("_", " ")
    .replace(TWO_YEARS, (both, first: string, second: string) => readStudyYear(`${first}/${second}`) ?? both)
    .replace(DATE, " ")
    .replace(AROUND, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? [] : [{ text, where: { file }, isTitle: true }];
}
