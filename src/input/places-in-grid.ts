import { placesRefusals } from "../domain/checks/places-refusals.js";
import { grouped } from "../domain/grouped.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { InternshipPlaces, InternshipPlacesUnit } from "../domain/request.js";
import type { Where } from "../domain/where.js";
import type { Grid } from "./grid.js";
import type { SumAnswers } from "./sum-answers.js";
import { missingPlaces } from "./read-row.js";
import { readTable, type TableReading } from "./read-table.js";
import { unitNotices, unitRefusals } from "./stated-unit.js";

/** The internship places in the cells of a file or a sheet; `before` are the notices of how the cells were got. */
export function placesInGrid(
  grid: Grid,
  frame: FormFrame,
  file: Where,
  before: readonly Notice[],
  said: SumAnswers & { readonly unit?: InternshipPlacesUnit } = {},
): Outcome<readonly InternshipPlaces[]> {
  const { rows, refusals, notices, units } = placedInGrid(grid, frame, file, said);
  const blanks = rows.flatMap(({ isBlank, whereIs }) =>
    isBlank === true ? [missingPlaces(whereIs("places"))] : [],
  );
  const refusal = refusedIfAny(inRowOrder([...refusals, ...blanks, ...unitRefusals(units, said.unit)]));
  return (
    refusal ??
    done(
      rows.map(({ row }) => row),
      [...before, ...notices, ...unitNotices(units, said.unit)],
    )
  );
}

/** The same, with where each row stands, and all that is wrong but the blanks. */
export function placedInGrid(
  grid: Grid,
  frame: FormFrame,
  file: Where,
  answers: SumAnswers = {},
): TableReading {
  const reading = readTable(grid, frame, file, answers);
  return { ...reading, refusals: inRowOrder([...reading.refusals, ...checked(reading, file, frame)]) };
}

/** What the rows say together; a row that could not be read is itself the reason for what seems to be missing. */
function checked(reading: TableReading, file: Where, frame: FormFrame): Refusal[] {
  const faults = placesRefusals(reading.rows, file, frame);
  const rowsWereLost = reading.refusals.some(
    (refusal) =>
      ["extra-cells", "unread-columns", "error-cell", "formula-without-value", "unclear-cell"].includes(
        refusal.code,
      ) ||
      (refusal.code === "missing-value" && refusal.meaning !== "places"),
  );
  return rowsWereLost ? faults.filter(({ code }) => code !== "missing-specialisation") : faults;
}

/** In the order of the file, each once: a wide row has its institution in every cell. */
function inRowOrder(refusals: readonly Refusal[]): Refusal[] {
  const position = ({ where }: Refusal): number => (where?.row ?? 1e9) * 1e5 + (where?.column ?? 0);
  // Only those of one cell may be the same.
  return grouped(refusals, (refusal) => String(position(refusal)))
    .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : position(a) - position(b)))
    .flatMap((ofCell) =>
      ofCell.length === 1
        ? ofCell
        : [...new Map(ofCell.map((refusal) => [JSON.stringify(refusal), refusal])).values()],
    );
}
