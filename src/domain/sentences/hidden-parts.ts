import { danishNumber } from "../danish.js";
import type { Language } from "../language.js";
import type { Notice } from "../notice.js";
import { visibleText } from "../visible-text.js";
import { columnLetters, type Where } from "../where.js";
import { describeWhere } from "./where.js";

export function hiddenParts(notice: Extract<Notice, { code: "hidden-cells" }>, language: Language): string[] {
  const { isSheetHidden, isFiltered } = notice;
  const [sheet, filter] =
    language === "da" ? ["arket", "rækker uden for et filter"] : ["the sheet", "rows left out by a filter"];
  return [...(isSheetHidden ? [sheet] : []), ...(isFiltered ? [filter] : []), ...placesIn(notice, language)];
}

export function leftOutParts(
  notice: Extract<Notice, { code: "hidden-left-out" }>,
  language: Language,
): string[] {
  const sheet = language === "da" ? "arket »" : "the sheet “";
  const end = language === "da" ? "«" : "”";
  return [
    ...notice.sheets.map((name) => `${sheet}${visibleText(name)}${end}`),
    ...placesIn(notice, language),
  ];
}

interface HiddenPlaces {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells?: readonly Where[];
}

function placesIn({ rows, columns, cells = [] }: HiddenPlaces, language: Language): string[] {
  const [row, allRows, column, allColumns] =
    language === "da" ? ["række", "rækkerne", "kolonne", "kolonnerne"] : ["row", "rows", "column", "columns"];
  return [
    ...inRanges(rows).map(([first, last]) =>
      first === last ? `${row} ${first}` : `${allRows} ${first}-${last}`,
    ),
    ...inRanges(columns).map(([first, last]) =>
      first === last
        ? `${column} ${columnLetters(first)}`
        : `${allColumns} ${columnLetters(first)}-${columnLetters(last)}`,
    ),
    ...firstCells(cells, language),
  ];
}

/** Numbers in ascending order as the first and last of each run without a gap. */
function inRanges(numbers: readonly number[]): (readonly [number, number])[] {
  const firsts = numbers.filter((number, index) => numbers[index - 1] !== number - 1);
  const lasts = numbers.filter((number, index) => numbers[index + 1] !== number + 1);
  return firsts.map((first, index) => [first, lasts[index] ?? first] as const);
}

const MOST_CELLS = 20;

/** The first cells of many, and how many more there are. */
export function firstCells(cells: readonly Where[], language: Language): string[] {
  const left = cells.length - MOST_CELLS;
  const more = language === "da" ? `${danishNumber(left)} celler til` : `${left} more cells`;
  return [
    ...cells.slice(0, MOST_CELLS).map((cell) => describeWhere(cell, language)),
    ...(left > 0 ? [more] : []),
  ];
}
