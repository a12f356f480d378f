import type { FormColumns } from "../../domain/filled-form.js";
import { type GridCell, isBlank } from "../grid/grid.js";
import { countAt, numberAt } from "./form-cells.js";
import type { PlacedRow } from "./placed-rows.js";
import { wholeOf } from "./said-in-tables.js";
import { isOfOtherThings, isSumLabel, saysTotal, type SumRow } from "./sum-rows.js";

/**
 * A row whose words name no specialisation or a sum, and which has numbers in the columns of numbers; else null. In the
 * form's table it may be called anything; under it a sum, nothing or something else than a sum; above it only a total.
 * `block` is what a block of sums is called, which has a row for each specialisation; `after` is how many rows of the
 * form stand above.
 */
export function sumRowAt(
  placed: PlacedRow,
  columns: FormColumns,
  block: string,
  after: number,
): SumRow | null {
  const sums = placed.place === "other" ? null : numbersOfSum(placed, columns, block, after);
  if (sums === null) return null;
  if (!placed.isBelowHeader && !isTotalAbove(sums)) return null;
  const { label } = sums;
  const isCalled = label === "" || isSumLabel(label) || isOfOtherThings(label);
  return placed.place === "form" || isCalled ? sums : null;
}

/** Above the heading a year or a number of the case may stand in a row of its own; only what is called a total is one. */
function isTotalAbove({ label, total, studyPlaces }: SumRow): boolean {
  return saysTotal(label) && ![total, studyPlaces].some((it) => /^20[2-4]\d$/.test(it?.written ?? ""));
}

function numbersOfSum(
  { row, place, institution, specialisation: { id, written }, at }: PlacedRow,
  columns: FormColumns,
  block: string,
  after: number,
): SumRow | null {
  const first = row.findIndex((cell) => cell.kind !== "covered" && !isBlank(cell) && wholeOf(cell) === null);
  const own = row[first]?.text.trim() ?? "";
  const label = id === null || block === "" ? own : block;
  // Beside the form a column may say whose KKR the row is of: that is no sum of the KKR's.
  const isBeside = !Object.values(columns).includes(first) && !saysTotal(label);
  const isOfSpecialisation = id !== null && institution.id === null && !isBeside && isSumLabel(label);
  const isNoSpecialisation =
    id === null && (label === "" || isSumLabel(written) || isUnwritten(row[columns.specialisation]));
  if (!isOfSpecialisation && !isNoSpecialisation) return null;
  const total = countAt(row, columns.total, at);
  const studyPlaces = countAt(row, columns.studyPlaces, at);
  if (total !== null || studyPlaces !== null) return { label, specialisation: id, total, studyPlaces, after };
  // A number in no column of numbers is one too, in a row that is called a sum, or that has nothing else in the table.
  const elsewhere = row.findIndex((cell) => wholeOf(cell) !== null);
  const isCalled = label === "" ? place === "form" : isSumLabel(label);
  if (elsewhere === -1 || !isCalled) return null;
  return { label, specialisation: id, total: numberAt(row, elsewhere, at), studyPlaces, after };
}

/** Blank, or covered by the label of the row, which spans it. */
function isUnwritten(cell: GridCell | undefined): boolean {
  return isBlank(cell) || (cell?.kind === "covered" && cell.from === "left");
}
