import type { FilledName, FormColumns } from "../../domain/filled-form.js";
import type { FormFrame } from "../../domain/form-frame.js";
import type { Where } from "../../domain/refusal.js";
import { type Grid, type GridRow, isBlank, textAt } from "../grid/grid.js";
import { type At, filledName, formColumns } from "./form-cells.js";
import { textsOf } from "./said-in-tables.js";
import { isSumLabel } from "./sum-rows.js";

/** A row with something in it, and the names in the form's columns. */
export interface PlacedRow {
  readonly row: GridRow;
  /** The form's header, a row of its table, one of another table under its own header, or one outside all tables. */
  readonly place: "header" | "form" | "other" | "outside";
  /** Whether it is the form's header, or stands under it. */
  readonly isBelowHeader: boolean;
  readonly institution: FilledName;
  readonly specialisation: FilledName;
  readonly at: At;
}

/**
 * The rows of a grid with the form in it, each by where it stands. The form's table begins again under its header, which
 * stands once more on each new page, and behind an empty row where an institution's row begins, unless another table
 * does; an empty row ends it.
 */
export function placedRows(grid: Grid, columns: FormColumns, frame: FormFrame, file: Where): PlacedRow[] {
  let place: PlacedRow["place"] = "outside";
  let isBelowHeader = false;
  return grid.flatMap((row, index) => {
    const at: At = (column) => ({ ...file, row: index + 1, column: column + 1 });
    const nameAt = (column: number, among: FormFrame["specialisations"]): FilledName =>
      filledName(textAt(row, column), among, at(column));
    const institution = nameAt(columns.institution, frame.edition.institutions);
    const specialisation = nameAt(columns.specialisation, frame.specialisations);
    if (row.every(isBlank)) {
      place = "outside";
      return [];
    }
    const begins = specialisation.id !== null && (institution.id !== null || institution.written === "");
    if (formColumns(row, frame) !== null) place = "header";
    else if (place === "header" || place === "form" || (begins && place === "outside")) place = "form";
    else if (isOtherHeader(row, specialisation)) place = "other";
    isBelowHeader ||= place === "header";
    return [{ row, place, isBelowHeader, institution, specialisation, at }];
  });
}

/** The header of another table: words in two cells, or one where a specialisation would stand. */
function isOtherHeader(row: GridRow, { written }: FilledName): boolean {
  const words = textsOf(row).filter((text) => /\p{L}|\d{4}\s?[/–-]/u.test(text));
  return words.length > 1 || (/\p{L}/u.test(written) && !isSumLabel(written));
}
