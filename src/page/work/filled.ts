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
  const isBelow = (cells: readonly string[]): boolean => cells.some((text) => isFigure(text) || isName(text));
  const isOver = (cells: readonly string[]): boolean => cells.some((text) => text.trim() !== "");
  const first = range.some((cells) => cells.some(isFigure)) ? range.findIndex(isBelow) : 0;
  const headings = range.slice(0, first).filter(isOver);
  return { headings, below: headings.length === 0 ? range : range.slice(first) };
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

/** What is said of the headings of a range; empty where it has none. */
export function headingsText(headings: Range): string {
  const texts = headings
    .flat()
    .map(inOneLine)
    .filter((text) => text !== "");
  return texts.length === 0 ? "" : ` ${listed(texts.map((text) => `»${text}«`))} er læst som overskrift.`;
}

/** What was filled in, and what was not because it fits nothing. */
export function textOf(
  { rows, left }: Filled,
  [one, many]: readonly [string, string] = ["række er indsat.", "rækker er indsat."],
): string {
  const over = left.map(inOneLine).filter((text) => text !== "");
  const [some, more] = [over.slice(0, 6).map((text) => `»${text}«`), over.length - 6];
  const all = more > 0 ? [...some, counted(more, "celle mere", "celler mere")] : some;
  const unfit = over.length === 0 ? "" : `${UNFIT} og er ikke indsat: ${listed(all)}.`;
  return `${rows === 0 ? "Intet er indsat." : counted(rows, one, many)}${unfit}`;
}
