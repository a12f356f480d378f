import { studyYearsIn } from "../../domain/study-year.js";
import { BLANK, type GridCell, type GridRow, isBlank } from "../grid/grid.js";
import { readNumber } from "../grid/read-cell.js";
import { isPercent } from "./percents.js";
import { isSumLabel } from "./sum-rows.js";

/** A text of several words may have digits too. */
export const LIKE_A_NUMBER: RegExp = /^[-–−]?[\d.,\s]+$/;

/** What stands in a row: a number is said of the words beside it; in another table, of its names and its column's year. */
export function saidIn(row: GridRow, isInOther: boolean): string[] {
  const isInWords = textsOf(row).some((text, at) => at > 0 && IN_WORDS.test(text));
  if (isInWords || (hasNumber(row) && !isInOther)) return [wordsIn(withoutItsNumber(row))];
  const words = row.flatMap((cell) => (cell.kind === "text" && !isBlank(cell) ? [cell.text] : []));
  if (!isInOther) return words;
  if (saysWhose(row)) return [wordsIn(row).replace(":", "")];
  // Numbers, and sums with theirs, are said by `saidAcross`.
  const isSaid = (text: string): boolean => LIKE_A_NUMBER.test(text) || (hasNumber(row) && isSumLabel(text));
  return words.filter((text) => !isSaid(text) && (words.length === 1 || studyYearsIn(text).length === 0));
}

/** A number in words, as "fem hundrede og enogtyve". */
const IN_WORDS = /^(?=.*(?:hundrede|tusind))(?:[\p{L}-]+\s?){1,8}$/iu;

/** Whether a row says which year or which council something is of, and nothing else. */
export function saysWhose(row: GridRow): boolean {
  const texts = textsOf(row);
  return texts.length === 2 && /^(?:studieår|kkr|region|kommunekontaktråd)(?:et)?:?$/iu.test(texts[0] ?? "");
}

/** The texts of a row, so that two numbers beside each other are not one. */
export function wordsIn(row: GridRow): string {
  const isNumber = (text: string): boolean => LIKE_A_NUMBER.test(text);
  return textsOf(row)
    .map((text, at, all) => (isNumber(text) && isNumber(all[at - 1] ?? "") ? `; ${text}` : ` ${text}`))
    .join("")
    .trim();
}

/** A cell with one of these goes on in the number beside it: "Det indstilles, at UCL får". */
const RECOMMENDS =
  /(?<!\p{L})(?:indstille[rs]|foreslå[rs]?|anbefale[rs]|tildele[rs]|får|skal have)(?!\p{L})/iu;

/** A sentence with a number in it, without the number of its own point, which stands before it in the row. */
export function withoutItsNumber(row: GridRow): GridRow {
  const [point, ...sentence] = row.filter((cell) => !isBlank(cell));
  const isPoint = point !== undefined && /^\d{1,2}\.?$/.test(point.text.trim());
  const [first] = sentence;
  return isPoint && first !== undefined && recommends(first) && sentence.some(({ text }) => /\d/.test(text))
    ? sentence
    : row;
}

export function recommends({ kind, text }: GridCell): boolean {
  return kind !== "covered" && RECOMMENDS.test(text);
}

export function hasNumber(row: GridRow): boolean {
  return row.some((cell) => isCount(cell) || isPercent(cell));
}

export function isCount(cell: GridCell): boolean {
  return wholeOf(cell) !== null;
}

export function textsOf(row: GridRow): string[] {
  return row.flatMap((cell) => (cell.kind === "covered" || isBlank(cell) ? [] : [cell.text.trim()]));
}

/** The whole number of a cell, or null. */
export function wholeOf(cell: GridCell = BLANK): number | null {
  const number = readNumber(cell);
  return number.ok && /^\d+$/.test(number.value) ? Number(number.value) : null;
}
