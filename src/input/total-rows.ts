import { plain, sumOf } from "../domain/amount.js";
import type { PlacedRow } from "../domain/checks/places-refusals.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import type { Notice } from "../domain/notice.js";
import { cellAt, type Column, columnOf, isTotal } from "./columns.js";
import { readDanishNumber } from "./danish-number.js";
import type { RowContext } from "./row-context.js";

const LABELS = ["provider", "institution", "specialisation"] as const;

/** Whether a row is one of sums: one of its labels says »I alt«, »Total« or the like. */
export function isTotalRow(cells: readonly string[], columns: readonly Column[]): boolean {
  return LABELS.some((label) => isTotal(cells[columnOf(label, columns)?.index ?? -1] ?? ""));
}

/**
 * The sums in a row of sums, each against the rows above it: all of them, or those of the provider, the institution
 * or the specialisation that the row names. They are never added in.
 */
export function totalRowNotices(
  cells: readonly string[],
  row: number,
  above: readonly PlacedRow[],
  context: RowContext,
): Notice[] {
  const { columns, frame } = context;
  const label = (meaning: (typeof LABELS)[number]): string =>
    cells[columnOf(meaning, columns)?.index ?? -1] ?? "";
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
  cells: readonly string[],
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
  cells: readonly string[],
  row: number,
  column: Column,
  summed: readonly PlacedRow[],
  { file }: RowContext,
): Notice[] {
  const written = (cells[column.index] ?? "").trim();
  if (written === "") return [];
  const sum = sumOf(
    summed
      .filter((placed) => (column.specialisation ?? placed.row.specialisation) === placed.row.specialisation)
      .map((placed) => placed.row.places),
  );
  const number = readDanishNumber(written);
  const agrees = number.ok && sum.equals(number.value);
  return [{ code: "total-row", written, sum: plain(sum), agrees, where: cellAt(row, column, file) }];
}
