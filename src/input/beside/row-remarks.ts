import type { Notice } from "../../domain/notice.js";
import { cellAt, type Column, columnOf } from "../headings/columns.js";
import { textAt, type WrittenCell } from "../grid/grid.js";
import type { HeadedTable } from "../headings/find-header.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { saysSum } from "../words/sum-label.js";

/** What stands in a column of remarks, and about whom; "" where that is nobody. */
export interface RowRemark extends WrittenCell {
  readonly provider: string;
}

/** What stands over what somebody writes about the rows. */
export const OF_REMARKS: RegExp = /^\W*(bemærkning(er)?|kommentar(er)?|note(r)?|anmærkning(er)?)(?!\p{L})/iu;

/** Whether somebody writes in a column about its rows. */
export function isOfRemarks({ meaning, header }: Column): boolean {
  return meaning === "extra" && OF_REMARKS.test(header);
}

/** What is remarked on each row. */
export function rowRemarks({ rows, columns, file }: HeadedTable & LinesBelow, provider: string): RowRemark[] {
  const who = columnOf("provider", columns);
  const remarks = columns.filter(isOfRemarks);
  return rows.flatMap(({ cells, row }) => {
    const named = textAt(cells, who?.index) || provider;
    return remarks.flatMap((column) => {
      const text = textAt(cells, column.index);
      const where = cellAt(row, column, file);
      return text === "" ? [] : [{ provider: saysSum(named) ? "" : named, text, where }];
    });
  });
}

/** What a provider remarks, as it is said; a remark of nobody's stands beside the table. */
export function remarkNotices(remarks: readonly RowRemark[]): Notice[] {
  return remarks.flatMap((remark) =>
    remark.provider === "" ? [] : [{ code: "provider-remark" as const, ...remark }],
  );
}
