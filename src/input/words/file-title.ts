import type { Where } from "../../domain/refusal.js";
import { saysVersion } from "../../domain/provider-within.js";
import { readStudyYear } from "../../domain/study-year.js";
import type { WrittenCell } from "../grid/grid.js";
import { nameOfFile } from "../../domain/without-folders.js";

/** When a file was written is no year that its numbers are of: "20.11.2026", "2026-11-20", "2026-11". */
const DATE =
  /(?<!\d)(?:\d{1,2}[ ./-]\d{1,2}[ ./-](?:20)?\d\d|20\d\d[ ./-](?:0?[1-9]|1[0-2])(?:[ ./-]\d{1,2})?|20\d\d(?:0[1-9]|1[0-2])\d\d)(?!\d)/g;
/** What mail programs and people set around a name. */
const AROUND = /\((?!20\d\d)\d+\)|(?<![\p{L}\d])(?:sv|vs|re|fwd?|svar|fra|v ?\d+)(?![\p{L}\d])/giu;
/** Two years beside each other: "2026 2027", "20262027". */
const TWO_YEARS = /(?<!\d)(20\d\d)[ .]?(20\d\d)(?!\d)/g;

/** What a file is called, as a title of its tables: without its ending, dates and what is written around any name. */
export function fileTitle({ file }: Where): WrittenCell[] {
  if (file === undefined) return [];
  const text = nameOfFile(file)
    .replace(/(?<=\d)_(?=\d)/g, "-")
    .replaceAll("_", " ")
    .replace(TWO_YEARS, (both, first: string, second: string) => readStudyYear(`${first}/${second}`) ?? both)
    .replace(DATE, " ")
    .replace(AROUND, " ")
    .split(/[\s,–-]*\s[\s,–-]*/)
    .filter((word) => word !== "" && !saysVersion(word))
    .join(" ");
  return text === "" ? [] : [{ text, where: { file } }];
}
