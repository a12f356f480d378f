import type { Sheet } from "./workbook.js";

/** In points: what A4 has between the margins. */
const UPRIGHT = { width: 508, height: 720 };
const ON_ITS_SIDE = { width: 755, height: 475 };
/** A character's width and a column's own margin, in points. */
const CHARACTER = 5.25;
const COLUMN_MARGIN = 3.75;
/** How much more may go on a page if it is printed smaller, so that none is almost empty. */
const SMALLER = [1, 1.1, 1.2, 1.3, 1.4];
/** A last page with less than this part of it in use is almost empty. */
const ALMOST_EMPTY = 0.4;

/**
 * The rows, counted from 0, that begin a page: a part is whole on its page wherever it fits on one. The sheet is made
 * smaller to be one page wide, so more of it goes on a page. Where no part has to begin a page, `pages` is how many it
 * is printed on, a little smaller still if the last one would else be almost empty. Programs do not heed both.
 */
export function pagesOf(
  partStarts: readonly number[],
  { rows, widths, landscape }: Pick<Sheet, "rows" | "widths" | "landscape">,
): Pick<Sheet, "pageBreaks" | "pages"> {
  const paper = landscape ? ON_ITS_SIDE : UPRIGHT;
  const width = widths.reduce((sum, characters) => sum + characters * CHARACTER + COLUMN_MARGIN, 0);
  const pageHeight = paper.height / Math.min(1, paper.width / width);
  const heightOf = (from: number, to = rows.length): number =>
    rows.slice(from, to).reduce((sum, { height }) => sum + height, 0);
  const breaksAt = (most: number): number[] =>
    partStarts.reduce<number[]>((breaks, start, index) => {
      const pageStart = breaks.at(-1) ?? 0;
      const isFull = heightOf(pageStart, partStarts[index + 1]) > most;
      return isFull && start > pageStart ? [...breaks, start] : breaks;
    }, []);
  const unbroken = SMALLER.map((more) => more * pageHeight).filter((most) => breaksAt(most).length === 0);
  if (unbroken.length === 0) return { pageBreaks: breaksAt(pageHeight) };
  const used = unbroken.map((most) => heightOf(0) / most);
  const tidy = used.find((pages) => pages <= 1 || pages % 1 >= ALMOST_EMPTY) ?? used[0] ?? 1;
  return { pageBreaks: [], pages: Math.max(1, Math.ceil(tidy)) };
}
