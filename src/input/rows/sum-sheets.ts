import { Faults } from "../../domain/faults.js";
import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { grouped } from "../../domain/grouped.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { textOf } from "../headings/columns.js";
import { headedTable } from "../headings/find-header.js";
import type { Grid } from "../grid/grid.js";
import { linesBelow } from "../headings/lines-below.js";
import { otherYearIn } from "../words/period-words.js";
import { Readings } from "../readings.js";
import type { RowContext } from "./read-row.js";
import { readLabel, saysSum } from "../words/sum-label.js";
import { Sums } from "./sums-above.js";
import { figureNotice, totalRowNotices } from "./total-rows.js";

/** A table by where it stands. */
export interface TableOfSheet {
  readonly grid: Grid;
  /** The file and the sheet. */
  readonly where: Where;
  /** Whether it stands on a sheet of sums of the others: compared, never added in. */
  readonly isOfSums?: boolean;
  /** Whether that is not certain by its name: if its numbers are not the sums, they are others. */
  readonly isOtherIfUnlike?: boolean;
}

/**
 * The numbers on sheets of sums against what the providers' own sheets say: a row with a provider's name against that
 * one, any other against all of them. They are never added in. A row of somebody who has no sheet is refused: its
 * numbers stand nowhere else; and so are numbers that are other ones, "Korrektion", but those of another year.
 */
export function sumSheets(
  all: readonly TableOfSheet[],
  placed: readonly PlacedRow[],
  frame: FormFrame,
): { readonly notices: readonly Notice[]; readonly refusals: readonly Refusal[] } {
  // Most files have none, and may have 200,000 rows.
  if (!all.some(({ isOfSums }) => isOfSums === true)) return { notices: [], refusals: [] };
  const whole = new Sums();
  const byProvider = new Map<string, Sums>();
  for (const rows of grouped(placed, ({ row }) => frame.ownerId(row.provider ?? ""))) {
    const own = new Sums();
    for (const sums of [whole, own]) sums.add(rows);
    byProvider.set(frame.ownerId(rows[0].row.provider ?? ""), own);
  }
  const names = all.map(({ where }) => where.sheet ?? "");
  const notices: Notice[] = [];
  const refusals: Refusal[] = [];
  for (const { grid, where, isOfSums = false, isOtherIfUnlike = false } of all) {
    const table = isOfSums ? headedTable(grid, frame, where) : null;
    if (table === null) continue;
    const compared: Notice[] = [];
    const own = { readings: new Readings(), refusals: new Faults(), sums: [] };
    const context: RowContext = { ...table, unread: [], provider: "", ...own };
    for (const { cells, row } of linesBelow(table).rows) {
      const written = textOf("provider", cells, table.columns);
      const { kind, of } = readLabel(written);
      const named = byProvider.get(frame.ownerId(of));
      if (kind === "figure") compared.push(figureNotice(cells, row, context));
      else if (named === undefined && written !== "" && !saysSum(written)) {
        refusals.push({ code: "several-tables", sheets: names, where: { ...where, row } });
      } else compared.push(...totalRowNotices(cells, row, named === undefined ? [whole] : [named], context));
    }
    const isUnlike = compared.some((notice) => notice.code === "total-row" && !notice.agrees);
    if (!isOtherIfUnlike || !isUnlike) notices.push(...compared);
    else if (otherYearIn(where.sheet ?? "", frame.studyYear) !== undefined)
      notices.push({ code: "sheet-not-read", texts: [], isOfAnotherYear: true, where });
    else refusals.push({ code: "several-tables", sheets: names, where });
  }
  return { notices, refusals };
}
