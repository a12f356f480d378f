import { grouped } from "../../domain/grouped.js";
import { nameKey } from "../../domain/name-key.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { cellAt, type Column, isKnown, LABELS, textOf } from "../headings/columns.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { OF_REPORTING } from "../words/period-words.js";
import { isOfRemarks } from "./row-remarks.js";
import { saysSum } from "../words/sum-label.js";
import { lineAt } from "../grid/grid.js";

/**
 * Why rows that another column tells apart can't be read: several of each provider that it names otherwise, as »besat« and
 * »ledig«. Null where no column does.
 */
export function dividedRows(
  rows: LinesBelow["rows"],
  columns: readonly Column[],
  file: Where,
): Refusal | null {
  const others = columns.filter(
    (column) => !isKnown(column) && !isOfRemarks(column) && !OF_REPORTING.test(column.header),
  );
  const textIn = ({ cells }: Row, { index }: Column): string => lineAt(cells, index);
  const keyOf = ({ cells }: Row): string =>
    LABELS.map((label) => nameKey(textOf(label, cells, columns))).join("\n");
  const isSum = ({ cells }: Row): boolean => LABELS.some((label) => saysSum(textOf(label, cells, columns)));
  const several =
    others.length === 0 ? [] : grouped(rows, keyOf).filter((same) => same.length > 1 && !same.some(isSum));
  const dividing = others.find((column) =>
    several.every((same) => {
      const texts = same.map((row) => nameKey(textIn(row, column)));
      return new Set(texts).size === same.length && texts.every((text) => /\p{L}/u.test(text));
    }),
  );
  const [[, second] = []] = several;
  if (dividing === undefined || second === undefined) return null;
  const texts = [...new Set(several.flat().map((row) => textIn(row, dividing)))];
  return { code: "rows-divided", texts, where: cellAt(second.row, dividing, file) };
}

type Row = LinesBelow["rows"][number];
