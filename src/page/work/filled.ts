import { counted, listed } from "./listed.js";
import { inOneLine } from "./rows.js";

/** A pasted range: rows of cells. */
export type Range = readonly (readonly string[])[];

/** Whether what is pasted is more than one cell: a spreadsheet ends also a single one with a new line. */
export function isRange(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""));
}

/** Whether a text may be a name: a number is none. */
export function isWord(text = ""): boolean {
  return /\p{L}/u.test(text);
}

/**
 * What stands over the numbers of a range, and the range below it: of rows of words, and of years, before the first one
 * that has a number, those that name nothing.
 */
export function withoutHeadings(
  range: Range,
  isName: (text: string) => boolean,
): { readonly headings: Range; readonly below: Range } {
  const hasNumbers = range.some((cells) => cells.some(isFigure));
  const first = range.findIndex((cells) => cells.some((text) => isFigure(text) || isName(text)));
  const headings = hasNumbers ? range.slice(0, first) : [];
  return { headings, below: headings.flat().join("").trim() === "" ? range : range.slice(first) };
}

/** Whether a text may be a number other than a study year, or the year that words say. */
export function isFigure(text: string): boolean {
  return isNumber(text.replaceAll(/20\d\d\s?[/–-]\s?(?:20)?\d\d|(?<=\p{L}.*)20\d\d/gu, ""));
}

/** Whether a text may be a number. */
export function isNumber(text = ""): boolean {
  return /\d/.test(text);
}

/** A range as the text of a table, to be read as one in a file. */
export function tableText(range: Range): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  return `${range.map((cells) => cells.map(quoted).join("\t")).join("\n")}\n`;
}

/** Rows that grow, their columns from the cell on, and how one is filled in; null where its text fits nothing there. */
export interface Sheet<T> {
  readonly columns: readonly (string | undefined)[];
  readonly blank: T;
  readonly with: (item: T, column: string, text: string) => T | null;
}

interface Filled {
  readonly rows: number;
  readonly left: readonly string[];
}

/** A row of which nothing fits is left out. An empty one keeps its place, and what stands there. */
export function filled<T>(
  items: readonly T[],
  { columns, blank, with: withText }: Sheet<T>,
  range: Range,
  from: number,
): Filled & { readonly items: readonly T[] } {
  const all = [...items];
  const left: string[] = [];
  let row = from;
  let rows = 0;
  for (const cells of range) {
    let item = all[row] ?? blank;
    const isEmpty = cells.every((text) => text.trim() === "");
    const over = (isEmpty ? [] : cells).map(inOneLine).filter((text, index) => {
      const column = columns[index];
      const next = column === undefined ? null : withText(item, column, text);
      item = next ?? item;
      return next === null;
    });
    left.push(...over);
    if (over.length === cells.length) continue;
    all[row] = item;
    row += 1;
    if (!isEmpty) rows += 1;
  }
  return { items: rows === 0 ? items : all, rows, left };
}

/** What is said where something fits nothing. */
export const UNFIT = " Passer ikke ind";

/** What was filled in, what was not because it fits nothing, and what stood over it. */
export function textOf(
  { rows, left, headings = [] }: Filled & { readonly headings?: Range },
  [one, many]: readonly [string, string] = ["række er indsat.", "rækker er indsat."],
): string {
  const said = (texts: readonly string[], before: string, behind: string): string => {
    const all = texts.map(inOneLine).filter((text) => text !== "");
    const [some, more] = [all.slice(0, 6).map((text) => `»${text}«`), all.length - 6];
    const names = more > 0 ? [...some, counted(more, "celle mere", "celler mere")] : some;
    return all.length === 0 ? "" : `${before} ${listed(names)}${behind}.`;
  };
  const unfit = said(left, `${UNFIT} og er ikke indsat:`, "");
  const over = said(headings.flat(), "", " er læst som overskrift");
  return `${rows === 0 ? "Intet er indsat." : counted(rows, one, many)}${unfit}${over}`;
}
