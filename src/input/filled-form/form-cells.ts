import type { FilledName, FilledNumber, FormColumns, NumberBeside } from "../../domain/filled-form.js";
import { byColumn } from "../../domain/form-edition.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Where } from "../../domain/refusal.js";
import { type Grid, type GridRow, isBlank, textAt } from "../grid/grid.js";
import { valueFault } from "../grid/read-cell.js";
import { LIKE_A_NUMBER, textsOf, wholeOf } from "./said-in-tables.js";

/** Where in the file the cell of a column stands. */
export type At = (column: number) => Where;

/** The form's columns in a row that is its header, else null. */
export function formColumns(row: GridRow, { edition: { columns } }: FormFrame): FormColumns | null {
  const place = (name: string): number => row.findIndex(({ text }) => headingKey(text) === headingKey(name));
  const found = byColumn((column) => place(columns[column]));
  return Object.values(found).includes(-1) ? null : found;
}

/** "Pr." is "per". */
function headingKey(text: string): string {
  return nameKey(text.replace(/(?<!\p{L})pr(?!\p{L})/iu, "per"));
}

/** The form's columns that the row nearest to its header lacks, if it has two of them, and what it has instead. */
export function missingColumns(
  grid: Grid,
  { edition: { columns } }: FormFrame,
): { readonly missing?: readonly string[]; readonly instead?: readonly string[] } {
  const names = Object.values(columns);
  const own = new Set(names.map(headingKey));
  const rows = grid.map((row) => {
    const keys = new Set(row.map(({ text }) => headingKey(text)));
    return { row, missing: names.filter((name) => !keys.has(headingKey(name))) };
  });
  const [nearest] = rows.toSorted((one, other) => one.missing.length - other.missing.length);
  if (nearest === undefined || nearest.missing.length === names.length) return {};
  const instead = textsOf(nearest.row).filter((text) => !own.has(headingKey(text)));
  // One heading alone is the form's if others stand beside it.
  if (nearest.missing.length > 2 && instead.length < 2) return {};
  return { missing: nearest.missing, ...(instead.length === 0 ? {} : { instead }) };
}

/** A name as it is written, with the id of what it names. */
export function filledName(written: string, among: FormFrame["specialisations"], where: Where): FilledName {
  return { written, id: findNamed(written, among)?.id ?? null, where };
}

/** What stands in a cell of numbers, a number or not; null if it is blank or belongs to a merged one. */
export function numberAt(row: GridRow, column: number, at: At): FilledNumber | null {
  const cell = row[column];
  if (cell === undefined || isBlank(cell) || cell.kind === "covered") return null;
  const number = { written: cell.text.trim(), value: wholeOf(cell), where: at(column) };
  const fault = valueFault(cell, "places");
  if (fault?.code === "unclear-cell") return { ...number, because: fault.because };
  return fault?.code === "formula-without-value" || fault?.code === "error-cell"
    ? { ...number, because: fault.code }
    : number;
}

/** The same, but null for a text; an error would be a number. */
export function countAt(row: GridRow, column: number, at: At): FilledNumber | null {
  const number = numberAt(row, column, at);
  return number !== null && (LIKE_A_NUMBER.test(number.written) || ERROR.test(number.written))
    ? number
    : null;
}

/** "#VÆRDI!" */
const ERROR = /^#[\p{Lu}\d/]+[!?]?$/u;

/**
 * The numbers of a row that stand in none of the form's columns, each with the words to its left, or else its heading.
 * The header is given beside rows of the form alone: there a word and a number in one cell, as "Rettet: 248", are another
 * number for the row.
 */
export function numbersOutside(
  row: GridRow,
  header: GridRow | null,
  columns: FormColumns,
  at: At,
): NumberBeside[] {
  const own = Object.values(columns);
  let words = "";
  return row.flatMap((cell, column): NumberBeside[] => {
    if (own.includes(column) || cell.kind === "covered" || isBlank(cell)) return [];
    const alone = countAt(row, column, at);
    if (alone !== null)
      return [{ label: words === "" ? textAt(header ?? [], column) : words, number: alone }];
    words = cell.text.trim();
    const [, label, written = ""] = (header !== null && WITH_A_WORD.exec(words)) || [];
    if (label === undefined) return [];
    const number = { written, value: Number(written.replace(/\./g, "")), where: at(column) };
    return [{ label, number, text: words }];
  });
}

/** But not what a thing is called: "Note 1", "Bilag 2". */
const WITH_A_WORD =
  /^(?!(?:fod)?note|bilag|se |side|punkt|pkt|nr|hold|linje|trin|år|uge)(\p{L}[^\d:=]{0,40}?)(?:\s?[:=]\s?|\s)(\d{1,3}(?:\.\d{3})+|\d{1,6})\.?$/iu;
