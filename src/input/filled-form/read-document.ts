import type { Refusal } from "../../domain/refusal.js";
import { type Grid, lengthRefusal } from "../grid/grid.js";
import { type Attributes, readXml, type XmlEvents, type XmlPlace } from "../xml/read-xml.js";
import { listLabels } from "./list-labels.js";
import { wordStyles } from "./word-styles.js";
import { WordTable } from "./word-table.js";
import { LEFT_OUT, newSink, type Sink, type View, WordTexts } from "./word-texts.js";

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
const TRACKED = ["ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"];
/** What is there only for programs that can't show the rest, and how a word is pronounced. */
const UNSEEN = ["Fallback", "rt"];
/** In their place stands what is in another part or another file, of any format. */
const ELSEWHERE = ["altChunk", "subDoc"];
const CHARACTERS = new Map([
  ["tab", " "],
  ["br", "\n"],
  ["cr", "\n"],
  ["noBreakHyphen", "-"],
  // A sign of a font of its own: which one it is can't be told, so that no number comes of it.
  ["sym", "\uFFFD"],
]);

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
  const reader = new DocumentReader(parts, view, part);
  return readXml(part, parts.get(part), reader) ?? reader.result();
}

/** Follows the tags of a part, and hands what stands in them to the texts and to the table that is open. */
class DocumentReader implements XmlEvents {
  readonly #blocks: DocumentBlock[] = [];
  readonly #boxes: string[] = [];
  readonly #texts: WordTexts;
  readonly #table: WordTable;
  readonly #labelOf: ReturnType<typeof listLabels>;
  readonly #view: View;
  readonly #part: string;
  #isTracked = false;
  /** How many elements are open that the view leaves out, or that a tracked change tells of earlier properties. */
  #unread = 0;

  constructor(parts: ReadonlyMap<string, Uint8Array>, view: View, part: string) {
    const styled = wordStyles(parts);
    this.#texts = new WordTexts(styled, view);
    this.#table = new WordTable(styled, view);
    this.#labelOf = listLabels(parts);
    this.#view = view;
    this.#part = part;
  }

  open(name: string, attributes: Attributes, { path, stop, to }: XmlPlace): void {
    if (this.#unread === 0) {
      if (TRACKED.includes(name)) this.#isTracked = true;
      // Outside a row the prompt may be the document's title, or stand around a whole table.
      if (path.at(-1) !== "sdtPr" || path.includes("tr")) this.#texts.property(path, name, attributes);
      this.#table.property(path, name, attributes);
    }
    if (isLeftOut(name, this.#view)) this.#unread += 1;
    if (this.#unread > 0) return;
    if (ELSEWHERE.includes(name)) stop({ code: "unsafe-xml", part: this.#part, reason: "elsewhere" });
    if (path.at(-1) === "r") this.#say(CHARACTERS.get(name) ?? "");
    this.#begin(name, attributes, to);
  }

  text(text: string, { path }: XmlPlace): void {
    const [parent, name] = path.slice(-2);
    const isText = name === "t" || (this.#view === "rejected" && name === "delText");
    if (this.#unread === 0 && isText && parent === "r") this.#say(text);
  }

  close(name: string): void {
    if (this.#unread === 0) this.#end(name);
    else if (isLeftOut(name, this.#view)) this.#unread -= 1;
  }

  /** Called when the whole part has been read. */
  result(): ReadDocument | Refusal {
    if (this.#table.isTooLarge) return { code: "damaged-file", part: this.#part };
    const tooLong = lengthRefusal(this.#texts.longest);
    if (tooLong !== null) return tooLong;
    if (this.#texts.sink !== undefined) this.#takeParagraph(this.#texts.sink);
    const blocks = this.#blocks;
    return {
      blocks,
      tables: blocks.flatMap((block) => (block.kind === "table" ? [block.grid] : [])),
      paragraphs: blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])),
      isTracked: this.#isTracked,
      hidden: this.#texts.hidden,
      marks: this.#texts.marks,
      boxes: this.#boxes,
    };
  }

  #begin(name: string, attributes: Attributes, to: number): void {
    this.#texts.begin(name);
    this.#table.begin(name, attributes);
    const sink = name === "tc" ? this.#table.openCell(to) : name === "txbxContent" ? newSink() : null;
    if (sink !== null) this.#texts.beginSink(sink);
    if (name === "fldChar") this.#texts.turnField(attributes["fldCharType"]);
    // A watermark.
    if (name === "textpath") this.#takeParagraph({ ...newSink(), seen: attributes["string"] ?? "" });
  }

  #end(name: string): void {
    this.#texts.end(name);
    if (name === "p") this.#endParagraph();
    else if (name === "txbxContent") {
      if (this.#texts.sink !== undefined) this.#takeParagraph(this.#texts.sink);
      this.#texts.endSink();
    } else if (name === "tc") {
      if (this.#table.closeCell((cell) => this.#texts.take(cell))) this.#texts.endSink();
    } else if (name === "tr") this.#texts.hidden.push(...this.#table.closeRow());
    else if (name === "tbl" && this.#table.close()) {
      const { grid, pictures } = this.#table;
      this.#blocks.push({ kind: "table", grid, pictures });
    }
  }

  #endParagraph(): void {
    const format = this.#texts.endParagraph();
    const { sink } = this.#texts;
    if (format === null || sink === undefined) return;
    const label = this.#labelOf(format.list ?? "0", format.level ?? 0);
    const { cell } = this.#table;
    if (sink === cell) {
      cell.label ||= label;
      for (const kind of ["seen", "standing", "marks"] as const) cell[kind] += "\n";
    } else this.#takeParagraph(sink);
  }

  #say(text: string): void {
    const { cell } = this.#table;
    const isInBox = this.#texts.depth > (cell === null ? 1 : 2);
    this.#texts.say(text, () => (isInBox ? UNKNOWN : this.#table.grounds()));
  }

  #takeParagraph(sink: Sink): void {
    const text = this.#texts.take(sink);
    if (text === "") return;
    this.#blocks.push({ kind: "paragraph", text });
    if (this.#table.isOpen) this.#boxes.push(text);
  }
}

/** Left out by the view; or what properties were before a change, which stand in an element named after them. */
function isLeftOut(name: string, view: View): boolean {
  return LEFT_OUT[view].includes(name) || UNSEEN.includes(name) || name.endsWith("Change");
}
