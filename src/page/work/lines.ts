import { isFigure, type Range, withoutHeadings } from "./filled.js";
import { inOneLine } from "./rows.js";
import { sumAmong } from "./sum-column.js";

/** A range as lines with a number each, and what stood over them. */
interface Lines {
  readonly headings: Range;
  readonly lines: Range;
  /** Whether the lines have names, and go where those say. */
  readonly isNamed: boolean;
}

/** The names may stand over the numbers instead of before them; and one row is a line for each cell, as one column is. */
export function linesIn(range: Range, isName: (text: string) => boolean): Lines {
  const named = (cells: readonly string[] = []): number => cells.filter(isName).length;
  const { headings, below } = withoutHeadings(range.length === 1 ? turned(range) : range, isName);
  const firsts = below.map(([name = ""]) => name);
  const isNamed = named(below[0]) + named(firsts) > 0;
  const isColumn = below.every(({ length }) => length === 1);
  const isAbove = isNamed ? isColumn || named(below[0]) > named(firsts) : below.length === 1;
  return { isNamed, headings, lines: isAbove ? turned(below) : below };
}

/**
 * Lines for so many fields, each in its place. Where there are more, merged cells have left blanks between the numbers,
 * or one of them is the sum of the others, which is left out. Null where it is neither.
 */
export function inRoom(
  lines: Range,
  room: number,
): { readonly lines: Range; readonly sum?: string; readonly left: readonly string[] } | null {
  const end = lines.findLastIndex((cells) => cells.some(isFigure)) + 1;
  const [own, left] = [lines.slice(0, end), lines.slice(end).flat()];
  if (own.length <= room) return { lines: own, left };
  const full = own.filter((cells) => cells.some((text) => text.trim() !== ""));
  if (full.length === room) return { lines: full, left };
  const numbers = full.map((cells) => cells.find(isFigure) ?? "");
  const at = full.length === room + 1 ? sumAmong([numbers], room) : undefined;
  return at === undefined ? null : { lines: full.toSpliced(at, 1), sum: inOneLine(numbers[at] ?? ""), left };
}

function turned(range: Range): Range {
  const width = Math.max(...range.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => range.map((cells) => cells[index] ?? ""));
}
