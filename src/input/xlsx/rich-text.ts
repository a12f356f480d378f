import { type GridCell, textCell } from "../grid/grid.js";
import type { Attributes, XmlPlace } from "../xml/read-xml.js";
import { lookWith, PLAIN_LOOK, type TextLook } from "./read-styles.js";

/** A piece of a text with one look; null where it has that of its cell. */
export interface TextRun {
  readonly text: string;
  readonly look: TextLook | null;
}

/** Gathers the runs of one text, in the list of texts or in a cell. What is said over it, as its sound, is none. */
export class TextRuns {
  runs: TextRun[] = [];
  #look: TextLook | null = null;

  open(tag: string, attributes: Attributes, { path }: XmlPlace): void {
    if (tag === "r") this.#look = null;
    else if (tag === "rPr" && path.at(-1) === "r") this.#look = PLAIN_LOOK;
    else if (path.at(-1) === "rPr") this.#look = lookWith(this.#look ?? PLAIN_LOOK, tag, attributes);
  }

  text(text: string, { path }: XmlPlace): void {
    if (path.at(-1) === "t" && !path.includes("rPh")) this.runs.push({ text, look: this.#look });
  }

  close(tag: string): void {
    if (tag === "r") this.#look = null;
  }
}

/** What a cell holds, and what a reader of it does not see, or sees and is not read. */
export interface SheetCell {
  readonly cell: GridCell;
  /** Whether its look or its format shows nothing of it. */
  readonly isUnseen: boolean;
  /** Whether the mark of a note was left out of it. */
  readonly hasMark: boolean;
}

export function plainly(cell: GridCell): SheetCell {
  return { cell, isUnseen: false, hasMark: false };
}

/** "1", "a)", "(2)" or stars: what a note is known by. "50" may be decimals, and "³" of "m³" stands by letters. */
const NOTE_MARK = /^\(?([1-9]|[a-z]|[*†‡§]+)[).]?$/i;

/**
 * The text of runs. What is struck out leaves two readings, and so does what is raised in the middle. The mark of
 * a note at an end is left out: 45 with a raised 1 is 45 and never 451.
 */
export function seenText(runs: readonly TextRun[], own: TextLook): SheetCell {
  const pieces = runs.map(({ text, look }) => ({ text: unescaped(text), look: look ?? own }));
  const joined = (of: typeof pieces): string =>
    of
      .map(({ text }) => text)
      .join("")
      .normalize("NFC");
  const whole = joined(pieces);
  const unclear = (because: "struck-out" | "raised" | "white", reading: string): SheetCell =>
    plainly({ kind: "unclear", text: whole, because, readings: [reading.trim(), whole.trim()] });
  const standing = pieces.filter(({ look }) => !look.isStruck);
  const struck = pieces.filter(({ look }) => look.isStruck);
  if (joined(struck).trim() !== "") return unclear("struck-out", joined(standing));
  const written = standing.filter((piece) => piece.text.trim() !== "");
  const isWhite = ({ look }: (typeof pieces)[number]): boolean => look.isWhite || look.isTiny;
  const isUnseen = written.length > 0 && written.every(isWhite);
  if (!isUnseen && written.some(isWhite))
    return unclear("white", joined(standing.filter((piece) => !isWhite(piece))));
  const text: SheetCell = { cell: textCell(whole), hasMark: false, isUnseen };
  const level = written.filter(({ look }) => !look.isRaised);
  if (level.length === 0 || level.length === written.length) return text;
  const first = written.findIndex(({ look }) => !look.isRaised);
  const last = written.findLastIndex(({ look }) => !look.isRaised);
  const isInside = written.slice(first, last).some(({ look }) => look.isRaised);
  const marks = [written.slice(0, first), written.slice(last + 1)].map((of) => joined(of).trim());
  const seen = joined(standing.filter(({ look }) => !look.isRaised));
  if (isInside || marks.some((mark) => mark !== "" && !NOTE_MARK.test(mark))) return unclear("raised", seen);
  return { cell: textCell(seen), hasMark: true, isUnseen };
}

/** A workbook writes a character that XML can't hold by its number: `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
