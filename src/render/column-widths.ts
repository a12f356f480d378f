import { sum } from "../domain/sum.js";
import type { Table } from "../submission/document.js";

/** How wide a character is beside a column's own margins, in one unit. A header is bold, and wider. */
export interface Measure {
  readonly character: number;
  readonly padding: number;
}

const BOLD = 1.12;
// In "Adams" a capital and an m are wider than the average, and no narrow letter makes up for it.
const WIDE_LETTERS = 0.9;
// A header of two short words stands best on one line, a longer one on two.
const SHORT = 9;
// A longer text is broken over lines rather than given more width; a sentence gets twice as much. A word is not broken,
// unless it is longer than any that has a meaning.
const WIDEST = 28;
const LONGEST_WORD = 45;
const WIDEST_SENTENCE = 2 * WIDEST;

/** A column's least width, where no word is broken, and the width at which no cell is broken over lines. */
interface Wish {
  readonly least: number;
  readonly full: number;
}

/** What each column of a table would like. A header may be broken between its words in both. */
export function columnWishes({ columns, rows }: Table, { character, padding }: Measure): Wish[] {
  return columns.map(({ header }, index) => {
    const texts = rows.flatMap((row) => {
      const cell = row[index];
      return cell !== undefined && "text" in cell ? [cell.text] : [];
    });
    const headerWord = longestWord([header]) * BOLD + WIDE_LETTERS;
    const headerLine = header.length <= SHORT ? header.length : Math.ceil(header.length / 2);
    const least = Math.min(LONGEST_WORD, Math.max(headerWord, longestWord(texts)));
    const full = Math.max(headerLine * BOLD, ...texts.map((text) => text.length));
    return { least: least * character + padding, full: Math.max(least, widest(full)) * character + padding };
  });
}

/** Whether every column has its least width within `width`: then no word is broken. */
export function fitsWithin(table: Table, measure: Measure, width: number): boolean {
  return sum(columnWishes(table, measure).map((wish) => wish.least)) <= width;
}

/**
 * Whole widths that sum to `width`: each column has its least, and what is left goes where texts are broken; when
 * none is, to all in proportion. The last column takes what rounding left.
 */
export function columnWidths(table: Table, measure: Measure, width: number): number[] {
  const wishes = columnWishes(table, measure);
  const least = sum(wishes.map((wish) => wish.least));
  const full = sum(wishes.map((wish) => wish.full));
  const share = full <= least ? 0 : Math.max(0, Math.min(1, (width - least) / (full - least)));
  const fair = wishes.map((wish) => wish.least + (wish.full - wish.least) * share);
  const scale = width / sum(fair);
  const widths = fair.map((wanted) => Math.floor(wanted * scale));
  const left = width - sum(widths);
  return widths.map((whole, index) => (index === widths.length - 1 ? whole + left : whole));
}

function widest(characters: number): number {
  return characters < WIDEST_SENTENCE ? Math.min(characters, WIDEST) : WIDEST_SENTENCE;
}

function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap((text) => text.split(" ").map(widthOf)));
}

/** In characters; an m or a w takes more than one, and in a short word nothing makes up for it. */
function widthOf(word: string): number {
  return word.length + 0.9 * (word.match(/[mw]/gi)?.length ?? 0);
}

/** How many lines a text takes when it is broken between words at a width in characters. */
export function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let length = 0;
  for (const word of text.split(" ")) {
    const before = length === 0 ? 0 : length + 1;
    if (before + word.length <= width) length = before + word.length;
    else {
      // A word longer than the line is itself broken.
      lines += (length === 0 ? 0 : 1) + Math.ceil(word.length / width) - 1;
      length = ((word.length - 1) % width) + 1;
    }
  }
  return lines;
}
