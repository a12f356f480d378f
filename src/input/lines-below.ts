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
  const refusals: Refusal[] = [];
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
      refusals.push({ code: "second-table", headers, where: { ...file, row } });
      // What follows stands under other headings.
      break;
    } else {
      const note = noteIn(cells);
      if (note === null) rows.push({ cells, row });
      else if (isBehindGap || readLabel(note.text).kind === "figure") notes.push(note.text);
      else if (columns[note.column]?.meaning === "places" || isName(note.text, frame))
        rows.push({ cells, row });
      else {
        const where = { ...file, row, column: note.column + 1 };
        refusals.push({ code: "note-or-provider", written: note.text, where });
      }
    }
  }
  return { rows, notes, repeated, refusals };
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

/** The only text of a row, and its column from 0; merged cells are one. */
function noteIn(cells: GridRow): { readonly text: string; readonly column: number } | null {
  const written = cells.flatMap((cell, column) =>
    isBlank(cell) || cell.kind === "covered" ? [] : [{ ...cell, text: cell.text.trim(), column }],
  );
  const [only, ...others] = written;
  if (only === undefined || others.length > 0) return null;
  return only.kind === "text" || (only.kind === "unclear" && !/\d/.test(only.text)) ? only : null;
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
