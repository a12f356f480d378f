import type { GridCell } from "../grid/grid.js";

/** With the tracked changes accepted, as the document is meant; or rejected, as it was before them. */
export type View = "accepted" | "rejected";

/** Where texts are gathered: a cell, a text box, or the paragraphs of the document. */
export interface Sink {
  seen: string;
  /** What is seen without that which is struck out. */
  standing: string;
  marks: string;
  hidden: string;
}

export interface OpenCell extends Sink {
  readonly at: number;
  span: number;
  continues: boolean;
  /** What Word writes before its first paragraph of a list. */
  label: string;
  isGone: boolean;
  /** The colour that is said to be behind its text. */
  behind: string | null;
}

export interface OpenRow {
  readonly cells: GridCell[];
  isGone: boolean;
  isHidden: boolean;
}

/** Word's own limit; no form has nearly so many. */
export const MOST_COLUMNS = 63;
/** What before a number is not plainly a bullet. */
const COUNTS = /[\p{L}\p{N}.,+\-–−\uFFFD]/u;
/** In twentieths of a point: in a row of one point there is nothing to be read. */
const FLAT = 20;

export function newSink(): Sink {
  return { seen: "", standing: "", marks: "", hidden: "" };
}

export function newRow(): OpenRow {
  return { cells: [], isGone: false, isHidden: false };
}

/** Whether a row is exactly so high that nobody sees what it holds. */
export function isFlat(name: string, { val, hRule }: Readonly<Record<string, string>>): boolean {
  return name === "trHeight" && hRule === "exact" && Number(val) <= FLAT;
}

export function cellProperty(
  cell: OpenCell,
  name: string,
  { val, vMerge, vMergeOrig }: Readonly<Record<string, string>>,
  view: View,
): void {
  switch (name) {
    case "gridSpan":
      cell.span = Math.min(Number(val) || 1, MOST_COLUMNS);
      break;
    case "vMerge":
      cell.continues = val !== "restart";
      break;
    case "cellMerge":
      cell.continues = (view === "accepted" ? vMerge : vMergeOrig) === "cont";
      break;
    case "cellDel":
      if (view === "accepted") cell.isGone = true;
      break;
    case "cellIns":
      if (view === "rejected") cell.isGone = true;
  }
}

/** A text of which a part is struck out has two readings, and so has a number behind that of a list. */
export function seenCell(text: string, { at, seen, standing, label }: OpenCell): GridCell {
  if (COUNTS.test(label) && /^\d/.test(text))
    return { kind: "unclear", text, because: "list-number", readings: [text, label + text] };
  const left = standing.trim().normalize("NFC");
  return seen.trim() === standing.trim()
    ? { kind: "text", text, at }
    : { kind: "unclear", text, because: "struck-out", readings: [left, text] };
}

/** A cell and those that it covers. One whose merged cell's first row is not seen stands for itself. */
export function cellsOf(
  { span, continues }: OpenCell,
  own: GridCell,
  row: OpenRow,
  anchors: (GridCell | null)[],
): GridCell[] {
  const column = row.cells.length;
  const above = continues ? (anchors[column] ?? null) : null;
  const first: GridCell = above === null ? own : { kind: "covered", text: above.text, from: "above" };
  if (!continues) anchors[column] = row.isGone || row.isHidden ? null : first;
  const covered: GridCell = { kind: "covered", text: first.text, from: "left" };
  return [first, ...Array.from({ length: span - 1 }, () => covered)];
}

export function blanks(count: number): GridCell[] {
  const length = Math.max(0, Math.min(count || 0, MOST_COLUMNS));
  return Array.from({ length }, () => ({ kind: "text", text: "" }));
}
