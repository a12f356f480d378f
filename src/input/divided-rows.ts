import { grouped } from "../domain/grouped.js";
import { nameKey } from "../domain/name-key.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { cellAt, type Column, isKnown, LABELS, textOf } from "./columns.js";
import { LONGEST_LINE, textAt } from "./grid.js";
import type { LinesBelow } from "./lines-below.js";
import { OF_REPORTING, periodOf } from "./period-words.js";
import { periodsAmong } from "./periods.js";
import { isOfRemarks } from "./row-remarks.js";
import { saysSum } from "./sum-label.js";

/**
 * Why rows that another column tells apart can't be read: of half-years, or several of each provider that it names
 * otherwise, as »besat« and »ledig«. Null where no column does.
 */
export function dividedRows(
  rows: LinesBelow["rows"],
  columns: readonly Column[],
  file: Where,
): Refusal | null {
  const others = columns.filter(
    (column) => !isKnown(column) && !isOfRemarks(column) && !OF_REPORTING.test(column.header),
  );
  if (others.length === 0) return null;
  // Few rows get as far as to be asked for a sum's name, which takes long.
  const isOwn = ({ cells }: Row): boolean => !LABELS.some((label) => saysSum(textOf(label, cells, columns)));
  const textIn = ({ cells }: Row, { index }: Column): string => textAt(cells, index).slice(0, LONGEST_LINE);
  for (const column of others) {
    const texts = new Set(rows.map((row) => textIn(row, column)));
    if (![...texts].some((text) => periodOf(text)?.what === "half-years")) continue;
    const cells = rows.filter(isOwn).map((row) => ({
      text: textIn(row, column),
      where: cellAt(row.row, column, file),
    }));
    const split = periodsAmong(cells);
    if (split?.what === "half-years") return split;
  }
  const keyOf = ({ cells }: Row): string =>
    LABELS.map((label) => nameKey(textOf(label, cells, columns))).join("\n");
  const several = grouped(rows, keyOf).filter((same) => same.length > 1 && same.every(isOwn));
  const [[, second] = []] = several;
  if (second === undefined) return null;
  const dividing = others.find((column) =>
    several.every((same) => {
      const texts = same.map((row) => nameKey(textIn(row, column)));
      return new Set(texts).size === same.length && texts.every((text) => /\p{L}/u.test(text));
    }),
  );
  if (dividing === undefined) return null;
  const texts = [...new Set(several.flat().map((row) => textIn(row, dividing)))];
  const where = cellAt(second.row, dividing, file);
  return { code: "rows-divided", texts, where };
}

type Row = LinesBelow["rows"][number];
