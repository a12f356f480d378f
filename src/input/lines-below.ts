import { Faults } from "../domain/faults.js";
import type { FormFrame } from "../domain/form-frame.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import { type Column, columnsOf, looksLikeHeader } from "./columns.js";
import type { Header } from "./find-header.js";
import { type Grid, type GridRow, isBlank } from "./grid.js";
import { readLabel, saysSum } from "./sum-label.js";

/** What stands below a header: the table's own rows, from 1, and the lines that are none. */
export interface LinesBelow {
  readonly rows: readonly { readonly cells: GridRow; readonly row: number }[];
  /** Single texts below an empty row. */
  readonly notes: readonly string[];
  /** The rows in which the headings stand again. */
  readonly repeated: readonly number[];
  readonly refusals: readonly Refusal[];
}

/**
 * Tells the rows of a table from what people write among and below them: its headings again on each page, another
 * table, remarks. A single text right under a row may be somebody who forgot to fill in: only what names nobody known
 * is asked about.
 */
export function linesBelow(
  grid: Grid,
  header: Header,
  columns: readonly Column[],
  frame: FormFrame,
  file: Where,
): LinesBelow {
  const headings = new Set(grid.slice(header.first, header.last + 1).map(keyOf));
  const rows: { readonly cells: GridRow; readonly row: number }[] = [];
  const notes: string[] = [];
  const repeated: number[] = [];
  const refusals = new Faults();
  let isBehindGap = false;
  for (const [index, cells] of grid.entries()) {
    if (index <= header.last) continue;
    const row = index + 1;
    if (cells.every(isBlank)) isBehindGap = true;
    else if (hasNumber(cells)) rows.push({ cells, row });
    else if (headings.has(keyOf(cells))) {
      repeated.push(row);
      isBehindGap = false;
    } else if (isOtherHeader(cells, frame)) {
      const headers = cells.filter((cell) => !isBlank(cell)).map(({ text }) => text.trim());
      refusals.add({ code: "second-table", headers, where: { ...file, row } });
      // What follows stands under other headings.
      break;
    } else {
      const [note, ...others] = textsIn(cells);
      const isOne = note !== undefined && others.length === 0;
      if (isOne && isNote(note, columns, isBehindGap, frame)) notes.push(note.text);
      else if (note === undefined || isRow([note, ...others], columns, frame)) rows.push({ cells, row });
      else {
        const written = [note, ...others].map(({ text }) => text).join(" ");
        refusals.add({
          code: "note-or-provider",
          written,
          where: { ...file, row, column: note.column + 1 },
        });
      }
    }
  }
  return { rows, notes, repeated, refusals: refusals.all() };
}

/** Whether a row has headings: two that a table needs, or one with others beside it. */
function isOtherHeader(cells: GridRow, frame: FormFrame): boolean {
  if (saysSum(cells.find((cell) => !isBlank(cell))?.text ?? "")) return false;
  if (looksLikeHeader(cells, frame)) return true;
  const written = columnsOf(cells, frame).filter(({ meaning }) => meaning !== "unnamed");
  const isHeading = ({ meaning, specialisation }: Column): boolean =>
    specialisation === undefined && meaning !== "extra" && meaning !== "total";
  return written.length > 1 && written.some(isHeading);
}

/** Such a row is none of headings and no remark; most rows are. */
function hasNumber(cells: GridRow): boolean {
  return cells.some(({ kind, text }) =>
    kind === "text" ? /^\s*\d/.test(text) : kind === "number" || kind === "formula" || kind === "error",
  );
}

function keyOf(cells: GridRow): string {
  const keys = cells.map((cell) =>
    cell.kind === "covered" ? "" : nameKey(cell.text.slice(0, LONGEST_NAME)),
  );
  return keys.join("\n").trimEnd();
}

interface WrittenText {
  readonly text: string;
  /** From 0. */
  readonly column: number;
}

/** The texts of a row, merged cells once. */
function textsIn(cells: GridRow): WrittenText[] {
  return cells.flatMap((cell, column) =>
    isBlank(cell) || cell.kind === "covered" ? [] : [{ text: cell.text.trim(), column }],
  );
}

/** Whether the only text of a row is a remark or a title: below an empty row, but for a provider who left all blank. */
function isNote(
  { text, column }: WrittenText,
  columns: readonly Column[],
  isBehindGap: boolean,
  { knownProvider }: FormFrame,
): boolean {
  if (readLabel(text).kind === "figure") return true;
  const isProvider = columns[column]?.meaning === "provider" && knownProvider(text)?.isPart === false;
  return isBehindGap && !isProvider;
}

/** Whether a row without a number is one of the table's all the same: it names somebody, or something is where a number belongs. */
function isRow(texts: readonly WrittenText[], columns: readonly Column[], frame: FormFrame): boolean {
  const isOne = texts.length === 1;
  return texts.some(
    ({ text, column }) =>
      isName(text, frame) || /\d/.test(text) || (isOne && columns[column]?.meaning === "places"),
  );
}

/** Whether a text names somebody or something of the form, or a sum. */
function isName(text: string, { knownProvider, edition, specialisations }: FormFrame): boolean {
  const name = text.slice(0, LONGEST_NAME);
  return (
    knownProvider(name) !== null ||
    saysSum(name) ||
    (findNamed(name, edition.institutions) ?? findNamed(name, specialisations)) !== undefined
  );
}

/** A longer text names nobody. */
const LONGEST_NAME = 200;
