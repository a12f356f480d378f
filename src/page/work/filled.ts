import { counted, listed } from "./listed.js";
import { inOneLine } from "./rows.js";

/** A pasted range: rows of cells. */
export type Range = readonly (readonly string[])[];

/** Whether what is pasted is more than one cell: a spreadsheet ends also a single one with a new line. */
export function isRange(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ""));
}

/** Rows that grow, and how a cell of theirs is filled in; null where its text fits nothing there. */
export interface Sheet<T> {
  readonly columns: readonly string[];
  readonly blank: T;
  readonly with: (item: T, column: string, text: string) => T | null;
}

interface Filled {
  readonly rows: number;
  readonly left: readonly string[];
}

/** A row of which nothing fits is left out. */
export function filled<T>(
  items: readonly T[],
  { columns, blank, with: withText }: Sheet<T>,
  range: Range,
  at: { readonly row: number; readonly column: string },
): Filled & { readonly items: readonly T[] } {
  const all = [...items];
  const left: string[] = [];
  const first = columns.indexOf(at.column);
  let { row } = at;
  for (const cells of range) {
    let item = all[row] ?? blank;
    const over = cells.map(inOneLine).filter((text, index) => {
      const column = columns[first + index];
      const next = column === undefined ? null : withText(item, column, text);
      item = next ?? item;
      return next === null;
    });
    left.push(...over);
    if (over.length === cells.length) continue;
    all[row] = item;
    row += 1;
  }
  return { items: row === at.row ? items : all, rows: row - at.row, left };
}

/** What is said where something fits nothing. */
export const UNFIT = " Passer ikke ind";

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
