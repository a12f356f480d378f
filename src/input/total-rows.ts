import { plain, sumOf } from "../domain/amount.js";
import type { PlacedRow } from "../domain/checks/places-refusals.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import { cellAt, type Column, columnOf, isTotal } from "./columns.js";
import { type GridRow, isBlank, textAt } from "./grid.js";
import { readNumber } from "./read-cell.js";
import type { RowContext } from "./row-context.js";

const LABELS = ["provider", "institution", "specialisation"] as const;

/**
 * Whether a row is one of sums: one of its labels says »I alt«, »Total« or the like; or none of them says
 * anything, and all its numbers are formulas.
 */
export function isTotalRow(cells: GridRow, columns: readonly Column[]): boolean {
  const labels = LABELS.flatMap((label) => columnOf(label, columns) ?? []);
  if (labels.some(({ index }) => isTotal(textAt(cells, index)))) return true;
  const numbers = columns.filter(({ meaning }) => meaning === "places" || meaning === "total");
  const written = numbers.flatMap(({ index }) => cells[index] ?? []).filter((cell) => !isBlank(cell));
  return (
    labels.every(({ index }) => textAt(cells, index) === "") &&
    written.length > 0 &&
    written.every((cell) => cell.kind === "formula" || (cell.kind === "number" && cell.isFormula))
  );
}

/**
 * The sums in a row of sums, each against the rows above it: all of them, or those of the provider, the institution
 * or the specialisation that the row names. They are never added in.
 */
export function totalRowNotices(
  cells: GridRow,
  row: number,
  above: readonly PlacedRow[],
  context: RowContext,
): Notice[] {
  const { columns, frame } = context;
  const label = (meaning: (typeof LABELS)[number]): string =>
    textAt(cells, columnOf(meaning, columns)?.index);
  const institution = findNamed(label("institution"), frame.edition.institutions)?.id;
  const specialisation = findNamed(label("specialisation"), frame.specialisations)?.id;
  const provider = nameKey(label("provider"));
  const ofProvider = above.filter(({ row }) => provider !== "" && nameKey(row.provider ?? "") === provider);
  const summed = (ofProvider.length > 0 ? ofProvider : above).filter(
    (placed) =>
      (institution ?? placed.row.institution) === placed.row.institution &&
      (specialisation ?? placed.row.specialisation) === placed.row.specialisation,
  );
  return columns.flatMap((column) => {
    if (column.meaning !== "places" && column.meaning !== "total") return [];
    return sumNotice(cells, row, column, summed, context);
  });
}

/** The sum at the end of a wide row, against the row: a notice only where it differs. */
export function rowTotalNotices(
  cells: GridRow,
  row: number,
  placed: readonly PlacedRow[],
  context: RowContext,
): Notice[] {
  const column = columnOf("total", context.columns);
  if (column === undefined) return [];
  return sumNotice(cells, row, column, placed, context).filter(
    (notice) => notice.code === "total-row" && !notice.agrees,
  );
}

function sumNotice(
  cells: GridRow,
  row: number,
  column: Column,
  summed: readonly PlacedRow[],
  { file }: RowContext,
): Notice[] {
  const cell = cells[column.index];
  // Of a formula without its result nothing can be said here; that it has none is a notice of its own.
  if (cell === undefined || isBlank(cell) || cell.kind === "formula" || cell.kind === "covered") return [];
  const sum = sumOf(
    summed
      .filter((placed) => (column.specialisation ?? placed.row.specialisation) === placed.row.specialisation)
      .map((placed) => placed.row.places),
  );
  const number = readNumber(cell);
  const agrees = number.ok && sum.equals(number.value);
  return [
    {
      code: "total-row",
      written: cell.text.trim(),
      sum: plain(sum),
      agrees,
      where: cellAt(row, column, file),
    },
  ];
}
