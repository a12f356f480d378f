import { isWrittenOut } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import type { Where } from "../../domain/refusal.js";
import { cellAt, type Column, saysInstitution, unusedColumns } from "../headings/columns.js";
import type { Header } from "../headings/find-header.js";
import { SPECIALISATION } from "../headings/rows-of-specialisations.js";
import { isBlank, textAt, textsIn } from "../grid/grid.js";
import type { RowContext } from "./read-row.js";
import type { TableInLines } from "../beside/lines-around.js";
import { isOfRemarks } from "../beside/row-remarks.js";

/** A column named after a specialisation in other words than the form's, and one of specialisations called otherwise. */
export function noteHeaders({ last, over }: Header, { columns, frame, file, readings }: RowContext): void {
  const named = columns[over ?? -1];
  if (named !== undefined)
    readings.add("specialisation", named.header.trim(), SPECIALISATION, () => cellAt(last + 1, named, file));
  for (const column of columns) {
    if (column.meaning !== "places") continue;
    const meant = frame.specialisations.find(({ id }) => id === column.specialisation);
    if (meant !== undefined && !isWrittenOut(column.header, meant)) {
      readings.add("specialisation", column.header.trim(), meant.name, () => cellAt(last + 1, column, file));
    }
  }
}

/**
 * What is said of how a table is laid out: lines over it, columns that are not used, rows that are all one institution's.
 * What is `used` of it, and the rows of its `titles`, are said otherwise.
 */
export function layoutNotices(
  { grid, header, rows, columns, frame, file: where }: TableInLines,
  used: ReadonlySet<Where>,
  titles: ReadonlySet<number>,
): Notice[] {
  const places = [...used, ...[...titles].map((row): Where => ({ row }))];
  const above = grid.slice(0, header.first).flatMap((cells, at) => {
    const texts = textsIn(cells, 0).map(({ text }) => text);
    return texts.length === 0 || places.some(({ row }) => row === at + 1) ? [] : [texts.join(" ")];
  });
  const isUsed = ({ index }: Column): boolean =>
    places.some(({ row = 0, column }) => row > header.last && column === index + 1);
  const isWritten = ({ index }: Column): boolean => rows.some(({ cells }) => !isBlank(cells[index]));
  const notUsed = columns.filter((column) => !isUsed(column));
  const named = notUsed.filter(
    (column) => column.meaning === "extra" && !(isOfRemarks(column) && isWritten(column)),
  );
  const unnamed = notUsed.filter((column) => column.meaning === "unnamed" && isWritten(column));
  const notices: Notice[] = [];
  if (above.length > 0) notices.push({ code: "rows-above-header", texts: above, where });
  notices.push(
    ...unusedColumns([...named, ...unnamed], (index) => rows.map(({ cells }) => textAt(cells, index)), where),
  );
  const [only] = frame.institutions;
  if (only !== undefined && !columns.some(saysInstitution)) {
    notices.push({ code: "institution-assumed", institution: only.id, name: only.name, where });
  }
  return notices;
}

/** What is said of how a table was found: its rows, its headings again among them, a column taken for the providers'. */
export function headerNotices(
  { assumed }: Header,
  own: number,
  repeated: readonly number[],
  where: Where,
): Notice[] {
  const notices: Notice[] = [];
  if (own > 0) notices.push({ code: "table-read", rows: own, where });
  if (repeated.length > 0) notices.push({ code: "repeated-headings", rows: repeated, where });
  if (assumed !== undefined) {
    const { column, heading } = assumed;
    const named = heading === "" ? {} : { heading };
    notices.push({ code: "providers-assumed", column: column + 1, where, ...named });
  }
  return notices;
}
