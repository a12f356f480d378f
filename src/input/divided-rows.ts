import { grouped } from "../domain/grouped.js";
import { nameKey } from "../domain/name-key.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { cellAt, type Column, isKnown, LABELS, textOf } from "./columns.js";
import { LONGEST_LINE, textAt } from "./grid.js";
import type { LinesBelow } from "./lines-below.js";
import { OF_REPORTING, periodOf } from "./period-words.js";
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
    const halves = new Set([...texts].filter((text) => periodOf(text)?.what === "half-years"));
    const own = halves.size === 0 ? [] : rows.filter((row) => halves.has(textIn(row, column)) && isOwn(row));
    const [first] = own;
    if (first === undefined) continue;
    const headers = [...new Set(own.map((row) => textIn(row, column)))];
    const where = cellAt(first.row, column, file);
    return { code: "periods-beside", what: "half-years", headers, in: "rows", where };
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
  return { code: "rows-divided", header: dividing.header.trim(), texts, where };
}

type Row = LinesBelow["rows"][number];
