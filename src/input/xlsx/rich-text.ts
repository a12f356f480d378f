import { type GridCell, textCell } from "../grid/grid.js";
import type { Attributes } from "../xml/read-xml.js";
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
  #path: string[] = [];

  open(tag: string, attributes: Attributes): void {
    if (tag === "r") this.#look = null;
    else if (tag === "rPr" && this.#path.at(-1) === "r") this.#look = PLAIN_LOOK;
    else if (this.#path.at(-1) === "rPr") {
      this.#look = lookWith(this.#look ?? PLAIN_LOOK, tag, attributes);
    }
    this.#path.push(tag);
  }

  text(text: string): void {
    if (this.#path.at(-1) === "t" && !this.#path.includes("rPh")) this.runs.push({ text, look: this.#look });
  }

  close(): void {
    if (this.#path.pop() === "r") this.#look = null;
  }
}

/** A text as a reader sees it, and whether the mark of a note was left out of it. */
export interface SeenText {
  readonly cell: GridCell;
  readonly hasMark: boolean;
  /** Whether it is written in white, or tiny, and nobody sees it. */
  readonly isWhite: boolean;
}

/** "1", "a)", "(2)" or stars: what a note is known by. "50" may be decimals, and "³" of "m³" stands by letters. */
const NOTE_MARK = /^\(?([1-9]|[a-z]|[*†‡§]+)[).]?$/i;

/**
 * The text of runs. What is struck out leaves two readings, and so does what is raised in the middle. The mark of
 * a note at an end is left out: 45 with a raised 1 is 45 and never 451.
 */
export function seenText(runs: readonly TextRun[], own: TextLook): SeenText {
  const pieces = runs.map(({ text, look }) => ({ text: unescaped(text), look: look ?? own }));
  const joined = (of: typeof pieces): string =>
    of
      .map(({ text }) => text)
      .join("")
      .normalize("NFC");
  const whole = joined(pieces);
  const unclear = (because: "struck-out" | "raised" | "white", reading: string): SeenText => ({
    cell: { kind: "unclear", text: whole, because, readings: [reading.trim(), whole.trim()] },
    ...{ hasMark: false, isWhite: false },
  });
  const standing = pieces.filter(({ look }) => !look.isStruck);
  const struck = pieces.filter(({ look }) => look.isStruck);
  if (joined(struck).trim() !== "") return unclear("struck-out", joined(standing));
  const written = standing.filter((piece) => piece.text.trim() !== "");
  const white = written.filter(({ look }) => look.isWhite || look.isTiny);
  const isWhite = white.length > 0 && white.length === written.length;
  if (white.length > 0 && !isWhite)
    return unclear("white", joined(standing.filter(({ look }) => !look.isWhite && !look.isTiny)));
  const text: SeenText = { cell: textCell(whole), hasMark: false, isWhite };
  const level = written.filter(({ look }) => !look.isRaised);
  if (level.length === 0 || level.length === written.length) return text;
  const first = written.findIndex(({ look }) => !look.isRaised);
  const last = written.findLastIndex(({ look }) => !look.isRaised);
  const isInside = written.slice(first, last).some(({ look }) => look.isRaised);
  const marks = [written.slice(0, first), written.slice(last + 1)].map((of) => joined(of).trim());
  const seen = joined(standing.filter(({ look }) => !look.isRaised));
  if (isInside || marks.some((mark) => mark !== "" && !NOTE_MARK.test(mark))) return unclear("raised", seen);
  return { cell: textCell(seen), hasMark: true, isWhite };
}

/** A workbook writes a character that XML can't hold by its number: `_x000D_`. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
