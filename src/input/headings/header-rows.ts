import type { FormFrame } from "../../domain/form-frame.js";
import type { GridRow } from "../grid/grid.js";
import { type Column, columnsOf, isKnown } from "./columns.js";

/** Whether a row looks like a header at all: two columns with a meaning, and no number, but for a year. */
export function looksLikeHeader(row: GridRow, frame: FormFrame): boolean {
  return areHeadings(columnsOf(row, frame));
}

/** The same of a row whose columns are known. */
export function areHeadings(columns: readonly Column[]): boolean {
  return columns.filter(isKnown).length >= 2 && !columns.some(({ header }) => isNumber(header.trim()));
}

/** Whether a row has a number, but for a year. */
export function hasNumberText(row: GridRow): boolean {
  return row.some(({ kind, text }) => kind === "number" || isNumber(text.trim()));
}

/** "45" and "1.110 pladser" are numbers; "2026", "2026/27", "1.halvår" and "0-6 år" stand in headings. */
function isNumber(text: string): boolean {
  if (/^(19|20)\d\d$|^\d\.\s\p{L}|(halvår|semester|kvartal|periode|praktik|årige?)$/iu.test(text))
    return false;
  return /^\d[\d.,\s]{0,30}(\p{L}{1,20})?$/u.test(text);
}
