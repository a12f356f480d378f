import type { Refusal } from "../../domain/refusal.js";
import type { Grid, GridCell } from "../grid.js";
import { readXml } from "../xml/read-xml.js";

/** The tables of a Word document, and the paragraphs outside them. */
export interface ReadDocument {
  readonly tables: readonly Grid[];
  readonly paragraphs: readonly string[];
}

interface OpenCell {
  text: string;
  span: number;
  continues: boolean;
}

const MAIN_PART = "word/document.xml";
/** A table of the form has four columns; a cell that claims to span thousands would only cost memory. */
const MOST_COLUMNS = 63;
/** What is struck out or moved away, and what is only there for programs that can't show the rest. */
const UNREAD = ["del", "moveFrom", "Fallback"];
const MARKS: Readonly<Record<string, string>> = { tab: " ", br: "\n", cr: "\n", noBreakHyphen: "-" };

/**
 * What a reader of the document sees, tracked changes accepted. A cell that a merged one covers has the text of
 * that one and says so. A table within a cell is part of the cell's text.
 */
export function readDocument(parts: ReadonlyMap<string, Uint8Array>): ReadDocument | Refusal {
  const tables: GridCell[][][] = [];
  const paragraphs: string[] = [];
  const path: string[] = [];
  let depth = 0;
  let unread = 0;
  let row: GridCell[] = [];
  let isRowDeleted = false;
  let cell: OpenCell | null = null;
  let paragraph = "";
  const say = (text: string): void => {
    if (unread > 0) return;
    if (cell !== null) cell.text += text;
    else if (depth === 0) paragraph += text;
  };
  const refusal = readXml(MAIN_PART, parts.get(MAIN_PART), {
    open: (name, { val }) => {
      if (path.at(-1) === "trPr" && name === "del" && depth === 1) isRowDeleted = true;
      path.push(name);
      if (UNREAD.includes(name)) unread += 1;
      if (path.at(-2) === "r") say(MARKS[name] ?? "");
      if (name === "tbl" && (depth += 1) === 1) tables.push([]);
      if (depth !== 1) return;
      if (name === "tr") [row, isRowDeleted] = [[], false];
      else if (name === "tc") cell = { text: "", span: 1, continues: false };
      else if (name === "gridBefore") row.push(...blanks(Number(val)));
      else if (name === "gridSpan" && cell !== null) cell.span = Math.min(Number(val) || 1, MOST_COLUMNS);
      else if (name === "vMerge" && cell !== null) cell.continues = val !== "restart";
    },
    text: (text) => {
      if (path.at(-1) === "t") say(text);
    },
    close: (name) => {
      path.pop();
      if (UNREAD.includes(name)) unread -= 1;
      if (name === "p") {
        say("\n");
        if (depth === 0 && paragraph.trim() !== "") paragraphs.push(paragraph.trim());
        if (depth === 0) paragraph = "";
      }
      const table = tables.at(-1);
      if (name === "tc" && depth === 1 && cell !== null) {
        row.push(...cellsOf(cell, table?.at(-1)?.[row.length]));
        cell = null;
      }
      if (name === "tr" && depth === 1 && !isRowDeleted) table?.push(row);
      if (name === "tbl") depth -= 1;
    },
  });
  return refusal ?? { tables, paragraphs };
}

function cellsOf({ text, span, continues }: OpenCell, above: GridCell | undefined): GridCell[] {
  const own = text.trim().normalize("NFC");
  const first: GridCell =
    continues && above !== undefined
      ? { kind: "covered", text: above.text, from: "above" }
      : { kind: "text", text: own };
  const covered: GridCell = { kind: "covered", text: first.text, from: "left" };
  return [first, ...Array.from({ length: span - 1 }, () => covered)];
}

function blanks(count: number): GridCell[] {
  const length = Math.max(0, Math.min(count || 0, MOST_COLUMNS));
  return Array.from({ length }, () => ({ kind: "text", text: "" }));
}
