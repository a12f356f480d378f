import type { Sheet } from "./workbook.js";

/** In points: what A4 has between the margins, and room for the difference between one program and another. */
const UPRIGHT = { width: 508, height: 680 };
const ON_ITS_SIDE = { width: 755, height: 450 };
/** A character's width and a column's own margin, in points. */
const CHARACTER = 5.25;
const COLUMN_MARGIN = 3.75;

/**
 * The rows, counted from 0, that begin a page, so that a part is whole on its page wherever it fits on one. The
 * sheet is made smaller to be one page wide, so more of it goes on a page.
 */
export function pageBreaks(
  partStarts: readonly number[],
  { rows, widths, landscape }: Pick<Sheet, "rows" | "widths" | "landscape">,
): number[] {
  const paper = landscape ? ON_ITS_SIDE : UPRIGHT;
  const width = widths.reduce((sum, characters) => sum + characters * CHARACTER + COLUMN_MARGIN, 0);
  const pageHeight = paper.height / Math.min(1, paper.width / width);
  const heightOf = (from: number, to: number): number =>
    rows.slice(from, to).reduce((sum, { height }) => sum + height, 0);
  return partStarts.reduce<number[]>((breaks, start, index) => {
    const pageStart = breaks.at(-1) ?? 0;
    const end = partStarts[index + 1] ?? rows.length;
    return heightOf(pageStart, end) > pageHeight && start > pageStart ? [...breaks, start] : breaks;
  }, []);
}
