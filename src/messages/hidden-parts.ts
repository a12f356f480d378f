import type { Notice } from "../domain/notice.js";
import { columnLetters, type Where } from "../domain/where.js";
import type { Say } from "./say.js";

export interface HiddenWords extends Pick<Say, "quoted" | "place"> {
  readonly sheet: string;
  readonly filter: string;
  readonly row: string;
  readonly rows: string;
  readonly column: string;
  readonly columns: string;
}

export function hiddenParts(notice: Extract<Notice, { code: "hidden-cells" }>, words: HiddenWords): string[] {
  return [
    ...(notice.isSheetHidden ? [words.sheet] : []),
    ...(notice.isFiltered ? [words.filter] : []),
    ...placesIn(notice, words),
  ];
}

export function leftOutParts(
  notice: Extract<Notice, { code: "hidden-left-out" }>,
  words: HiddenWords,
): string[] {
  return [...notice.sheets.map((name) => `${words.sheet} ${words.quoted(name)}`), ...placesIn(notice, words)];
}

interface HiddenPlaces {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells?: readonly Where[];
}

function placesIn({ rows, columns, cells = [] }: HiddenPlaces, words: HiddenWords): string[] {
  return [
    ...inRanges(rows, words.row, words.rows, String),
    ...inRanges(columns, words.column, words.columns, columnLetters),
    ...cells.map(words.place),
  ];
}

/** Numbers in ascending order, each run without a gap as one part: "row 3", "rows 5-7". */
function inRanges(
  numbers: readonly number[],
  one: string,
  several: string,
  text: (number: number) => string,
): string[] {
  const firsts = numbers.filter((number, index) => numbers[index - 1] !== number - 1);
  const lasts = numbers.filter((number, index) => numbers[index + 1] !== number + 1);
  return firsts.map((first, index) => {
    const last = lasts[index] ?? first;
    return first === last ? `${one} ${text(first)}` : `${several} ${text(first)}-${text(last)}`;
  });
}
