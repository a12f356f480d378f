import type { FormColumn } from "./form-edition.js";
import type { UnclearBecause } from "./office-refusal.js";
import type { Where } from "./refusal.js";

/** Where the form's four columns stand. */
export type FormColumns = Readonly<Record<FormColumn, number>>;

/** A name as somebody filled it in, and the id it stands for; null if the form has no such name. */
export interface FilledName {
  readonly written: string;
  readonly id: string | null;
  readonly where: Where;
}

/** A number as somebody filled it in; null if it is no whole number of 0 or more. */
export interface FilledNumber {
  readonly written: string;
  readonly value: number | null;
  readonly where: Where;
  /** Why it is none, if the cell says so itself: it has two readings, a formula without its result, or an error. */
  readonly because?: UnclearBecause | "formula-without-value" | "error-cell";
}

/** A row of a form that somebody filled in. */
export interface FilledRow {
  readonly institution: FilledName;
  /** The institution's total; null if it is left blank, or stands on another row of the institution. */
  readonly total: FilledNumber | null;
  readonly specialisation: FilledName;
  /** Null if it is left blank. */
  readonly studyPlaces: FilledNumber | null;
}

/** A sum that somebody added: of an institution, of a specialisation, or of one of the other's rows. */
export interface FilledSum {
  readonly institution: string | null;
  readonly specialisation: string | null;
  readonly number: FilledNumber;
}

/** A number outside the form's cells, with the words that it stands beside or under; "" where there are none. */
export interface NumberBeside {
  readonly label: string;
  readonly number: FilledNumber;
  /** What its cell says, if that is the words with the number. */
  readonly text?: string;
}

export function saidBeside({ label, number: { written }, text }: NumberBeside): string {
  return text ?? `${label}: ${written}`;
}

/** What a table's row of sums is called among a form's texts, if it names nobody: ours, so that it is never quoted. */
export const TOTAL_OF_TABLE = "Tabellens antal i alt";

/** A text that is only names and a number, as a row of another table is: whose number it is, or undefined. */
export function namesOfRow(text: string): string | undefined {
  return /^([^:.\d]+): [\d.]+$/.exec(text)?.[1];
}

/** Behind a number of a table that may be with overbooking or without, as right under a remark on it. */
export const OR_OVERBOOKED = " med eller uden overbooking";

const ROW_BESIDE = /^[^:]+: [\d.]+ (?:med (?:eller uden )?overbooking|om sommeren og [\d.]+ om vinteren)$/u;

/** Whether a text is what a row of a table of ours beside the form says of overbooking or the intake. */
export function isRowBeside(text: string): boolean {
  return ROW_BESIDE.test(text);
}

/** A paragraph of a document, or a row of a table or a sheet: what its cells have, without the blank ones. */
export interface DocumentLine {
  readonly cells: readonly string[];
  /** Which of the document's paragraphs and tables it is, or belongs to. */
  readonly block: number;
  readonly where: Where;
}

/**
 * A form that somebody filled in, as it was found: nothing is corrected, and nothing added up. An institution
 * without a single number is not filled in, and its rows are left out.
 */
export interface FilledForm {
  /** Where its columns stand, the first one at 0; none if it is no table. */
  readonly columns?: FormColumns;
  /** In the order of the file. */
  readonly rows: readonly FilledRow[];
  /** Totals of all institutions, where somebody added a row for them. */
  readonly grandTotals: readonly FilledNumber[];
  /** Sums of an institution or a specialisation in rows of their own. */
  readonly subtotals?: readonly FilledSum[];
  /** Numbers outside the form's cells that no sum of the form is said to be. */
  readonly beside?: readonly NumberBeside[];
  /** What stands outside the table. */
  readonly texts: readonly string[];
  /** All that a reader sees of a document or a workbook, line by line, with the table's own. */
  readonly lines?: readonly DocumentLine[];
}
