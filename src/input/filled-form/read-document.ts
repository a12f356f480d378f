import type { Refusal } from "../../domain/refusal.js";
import { type Grid, type GridCell, lengthRefusal } from "../grid/grid.js";
import { readXml } from "../xml/read-xml.js";
import { listLabels } from "./list-labels.js";
import {
  blanks,
  cellProperty,
  cellsOf,
  groundsAt,
  isFlat,
  MOST_COLUMNS,
  newRow,
  newSink,
  type OpenCell,
  type OpenRow,
  seenCell,
  type Sink,
  type View,
} from "./word-cells.js";
import { formatSaid, isOn, isUnseen, type TextFormat, wordStyles } from "./word-styles.js";

/** A Word document as its reader sees it. */
export interface ReadDocument {
  /** Paragraphs and tables in the order of the document; the paragraphs of a text box before that which holds it. */
  readonly blocks: readonly DocumentBlock[];
  readonly tables: readonly Grid[];
  /** The paragraphs outside the tables, those of text boxes too. */
  readonly paragraphs: readonly string[];
  /** Whether there are tracked changes that nobody has accepted or rejected. */
  readonly isTracked: boolean;
  /** Texts that nobody sees: hidden ones, and those of hidden rows. */
  readonly hidden: readonly string[];
  /** Raised or lowered texts beside others, as the mark of a footnote: no part of the text they stand at. */
  readonly marks: readonly string[];
  /** Texts of boxes that lie over or beside a cell. */
  readonly boxes: readonly string[];
}

type DocumentBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  /** With the names of the pictures and shapes that lie in or over its cells. */
  | { readonly kind: "table"; readonly grid: Grid; readonly pictures: readonly string[] };

/** Behind the text of a box may be any colour. */
const UNKNOWN = ["808080"];

export const MAIN_PART = "word/document.xml";
const MOST_CELLS = 500_000;
/** What a view leaves out whole. */
const LEFT_OUT: Readonly<Record<View, readonly string[]>> = {
  accepted: ["del", "moveFrom"],
  rejected: ["ins", "moveTo"],
};
const TRACKED = ["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"];
/** What is there only for programs that can't show the rest, and how a word is pronounced. */
const UNSEEN = ["Fallback", "rt"];
/** In their place stands what is in another part or another file, of any format. */
const ELSEWHERE = ["altChunk", "subDoc"];
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: " ",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  // A sign of a font of its own: which one it is can't be told, so that no number comes of it.
  sym: "\uFFFD",
};

/**
 * What a reader of the document sees, or of another part of it, as a page's header. A cell that a merged one covers has
 * the text of that one and says so. A table within a cell is part of the cell's text; a text box is not, nor is what a
 * content control of a table shows in place of a text. Of a field there is its result, of nested ones that of the
 * outermost. More columns than Word has, or more cells than any form, are refused; so is what stands in the document
 * and is kept elsewhere.
 */
export function readDocument(
  parts: ReadonlyMap<string, Uint8Array>,
  view: View = "accepted",
  part: string = MAIN_PART,
): ReadDocument | Refusal {
  const styled = wordStyles(parts);
  const labelOf = listLabels(parts);
  const blocks: DocumentBlock[] = [];
  const hidden: string[] = [];
  const marks: string[] = [];
  const boxes: string[] = [];
  const path: string[] = [];
  let isTracked = false;
  // Within what the view leaves out, and within what a tracked change says of earlier properties.
  let unread = 0;
  let tables = 0;
  let table: GridCell[][] = [];
  let anchors: (GridCell | null)[] = [];
  let pictures: string[] = [];
  let row: OpenRow = newRow();
  let ground: TextFormat["parts"] = {};
  let cell: OpenCell | null = null;
  let cellCount = 0;
  let longest = 0;
  const sinks: Sink[] = [newSink()];
  const paragraphs: { format: TextFormat; isMarkGone: boolean }[] = [];
  const runs: { format: TextFormat }[] = [];
  // Of each content control that is open, whether it shows what is to be written in it instead of a text.
  const prompts: boolean[] = [];
  // A field holds nothing seen before its separator. Each cell and each box has fields of its own.
  let fields: ("code" | "result")[] = [];
  const outerFields: (typeof fields)[] = [];

  const say = (text: string): void => {
    const sink = sinks.at(-1);
    if (sink === undefined || text === "" || fields.includes("code") || prompts.includes(true)) return;
    const format = runs.at(-1)?.format ?? {};
    const isHidden =
      format.isHidden === true ||
      isUnseen(
        format,
        sinks.length > (cell === null ? 1 : 2) ? UNKNOWN : groundsAt(cell, row, table, ground),
      );
    if (isHidden) sink.hidden += text;
    else if (format.isMark === true) sink.marks += text;
    else sink.seen += text;
    const isSeen = !isHidden && format.isMark !== true;
    if (isSeen && format.isStruck !== true && format.isStruckTwice !== true) sink.standing += text;
  };
  const begin = (sink: Sink): void => {
    sinks.push(sink);
    outerFields.push(fields);
    fields = [];
  };
  const end = (): void => {
    sinks.pop();
    fields = outerFields.pop() ?? [];
  };
  /** The text of a sink, which begins anew. A text that is raised altogether is no mark. */
  const take = (sink: Sink): string => {
    const isMarked = sink.seen.trim() !== "";
    const text = (isMarked ? sink.seen : sink.marks).trim().normalize("NFC");
    if (isMarked && sink.marks.trim() !== "") marks.push(sink.marks.trim());
    if (sink.hidden.trim() !== "") hidden.push(sink.hidden.trim());
    Object.assign(sink, newSink());
    longest = Math.max(longest, text.length);
    return text;
  };
  const takeParagraph = (sink: Sink): void => {
    const text = take(sink);
    if (text === "") return;
    blocks.push({ kind: "paragraph", text });
    if (tables > 0) boxes.push(text);
  };
  const addCells = (cells: readonly GridCell[]): void => {
    cellCount += cells.length;
    if (row.cells.length + cells.length > MOST_COLUMNS) cellCount = Infinity;
    else if (cellCount <= MOST_CELLS) row.cells.push(...cells);
  };
  const property = (parent: string, name: string, attributes: Readonly<Record<string, string>>): void => {
    const { val } = attributes;
    const grand = path.at(-2);
    if (parent === "rPr" && grand === "r") {
      const run = runs.at(-1);
      if (run === undefined) return;
      if (name === "rStyle") run.format = { ...run.format, ...styled(val ?? "") };
      else run.format = { ...run.format, ...formatSaid(name, attributes) };
    } else if (parent === "pPr" && name === "pStyle") {
      const paragraph = paragraphs.at(-1);
      if (paragraph !== undefined) paragraph.format = styled(val ?? "");
    } else if ((parent === "pPr" && name === "shd") || (parent === "numPr" && grand === "pPr")) {
      const paragraph = paragraphs.at(-1);
      if (paragraph !== undefined)
        paragraph.format = { ...paragraph.format, ...formatSaid(name, attributes) };
    } else if (parent === "tblPr" && tables === 1) {
      if (name === "tblStyle") ground = styled(val ?? "").parts ?? {};
      else if (name === "shd") ground = { ...ground, wholeTable: formatSaid(name, attributes)?.behind ?? "" };
    } else if (parent === "rPr" && grand === "pPr") {
      // Where the end of a paragraph is gone, the next goes on behind it.
      const isGone = LEFT_OUT[view].includes(name) || formatSaid(name, attributes)?.isHidden === true;
      const paragraph = paragraphs.at(-1);
      if (paragraph !== undefined && isGone) paragraph.isMarkGone = true;
    } else if (parent === "trPr" && tables === 1) {
      if (LEFT_OUT[view].includes(name)) row.isGone = true;
      if ((name === "hidden" && isOn(val)) || isFlat(name, attributes)) row.isHidden = true;
      if (name === "gridBefore") addCells(blanks(Number(val)));
    }
    // Outside a row the prompt may be the document's title, or stand around a whole table.
    if (parent === "sdtPr" && name === "showingPlcHdr" && path.includes("tr"))
      prompts[prompts.length - 1] = isOn(attributes["val"]);
    if (parent === "tcPr" && tables === 1 && cell !== null) {
      if (name === "shd") cell.behind = formatSaid(name, attributes)?.behind ?? null;
      else cellProperty(cell, name, attributes, view);
    }
  };

  const refusal = readXml(part, parts.get(part), {
    open: (name, attributes, stop, to) => {
      const parent = path.at(-1) ?? "";
      if (unread === 0) {
        if (TRACKED.includes(name)) isTracked = true;
        property(parent, name, attributes);
      }
      path.push(name);
      if (isLeftOut(name, view)) unread += 1;
      if (unread > 0) return;
      if (ELSEWHERE.includes(name)) stop({ code: "unsafe-xml", part, reason: "elsewhere" });
      if (parent === "r") say(CHARACTERS[name] ?? "");
      switch (name) {
        case "p":
          paragraphs.push({ format: {}, isMarkGone: false });
          break;
        case "r":
          runs.push({ format: paragraphs.at(-1)?.format ?? {} });
          break;
        case "sdt":
          prompts.push(false);
          break;
        case "docPr":
        case "shape":
        case "rect":
          if (tables > 0 && !isOn(attributes["hidden"] ?? "0"))
            pictures.push(attributes["name"] ?? attributes["id"] ?? "");
          break;
        case "textpath":
          // A watermark.
          takeParagraph({ ...newSink(), seen: attributes["string"] ?? "" });
          break;
        case "fldChar":
          turnField(fields, attributes["fldCharType"]);
          break;
        case "txbxContent":
          begin(newSink());
          break;
        case "tbl":
          tables += 1;
          if (tables === 1) [table, anchors, ground, pictures] = [[], [], {}, []];
          break;
        case "tr":
          if (tables === 1) row = newRow();
          break;
        case "tc":
          if (tables !== 1) break;
          cell = { ...newSink(), at: to, span: 1, continues: false, label: "", isGone: false, behind: null };
          begin(cell);
      }
    },
    text: (text) => {
      const isText = path.at(-1) === "t" || (view === "rejected" && path.at(-1) === "delText");
      if (unread === 0 && isText && path.at(-2) === "r") say(text);
    },
    close: (name) => {
      path.pop();
      if (unread > 0) {
        if (isLeftOut(name, view)) unread -= 1;
        return;
      }
      const sink = sinks.at(-1);
      switch (name) {
        case "p": {
          const paragraph = paragraphs.pop();
          if (sink === undefined || paragraph === undefined || paragraph.isMarkGone) break;
          const { list = "0", level = 0 } = paragraph.format;
          const label = labelOf(list, level);
          if (sink === cell) {
            cell.label ||= label;
            sink.seen += "\n";
            sink.standing += "\n";
            sink.marks += "\n";
          } else takeParagraph(sink);
          break;
        }
        case "r":
          runs.pop();
          break;
        case "sdt":
          prompts.pop();
          break;
        case "txbxContent":
          if (sink !== undefined) takeParagraph(sink);
          end();
          break;
        case "tc":
          if (tables !== 1 || cell === null) break;
          if (!cell.isGone) {
            const before = { ...cell };
            addCells(cellsOf(cell, seenCell(take(cell), before), row, anchors));
          }
          end();
          cell = null;
          break;
        case "tr":
          if (tables !== 1 || row.isGone) break;
          if (row.isHidden)
            hidden.push(
              ...row.cells.flatMap(({ kind, text }) => (kind === "text" && text !== "" ? [text] : [])),
            );
          else table.push(row.cells);
          break;
        case "tbl":
          tables -= 1;
          if (tables === 0) blocks.push({ kind: "table", grid: table, pictures });
      }
    },
  });
  if (refusal !== null) return refusal;
  if (cellCount > MOST_CELLS) return { code: "damaged-file", part };
  const tooLong = lengthRefusal(longest);
  if (tooLong !== null) return tooLong;
  const last = sinks[0];
  if (last !== undefined) takeParagraph(last);
  return {
    blocks,
    tables: blocks.flatMap((block) => (block.kind === "table" ? [block.grid] : [])),
    paragraphs: blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
    ...{ isTracked, hidden, marks, boxes },
  };
}

/** Left out by the view; or what properties were before a change, which stand in an element named after them. */
function isLeftOut(name: string, view: View): boolean {
  return LEFT_OUT[view].includes(name) || UNSEEN.includes(name) || name.endsWith("Change");
}

function turnField(fields: ("code" | "result")[], type: string | undefined): void {
  if (type === "begin") fields.push("code");
  else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
  else if (type === "end") fields.pop();
}
