import { COVERED, numberCell, signed, textCell } from "./cells.js";
import type { Cell, Column, FilledCell, Table } from "./document.js";

/** A column said once: its header, the cell of each row in it, and the cell under them all. */
export interface ColumnOf<Row> extends Column {
  readonly cell: (row: Row) => FilledCell;
  /** In the last row, which sums the others. A table has that row if some column says it. */
  readonly sum?: FilledCell;
  /** Whether the cell of a group's first row spans the whole group. */
  readonly spans?: boolean;
}

/** What a cell shows: a text, a number, nothing, or a cell that knows more than its value. */
type Shown = string | number | FilledCell | null | undefined;

/** A column of texts. */
export function texts<Row>(header: string, shown: (row: Row) => Shown, sum?: Shown): ColumnOf<Row> {
  const cell = (value: Shown): FilledCell => cellOf(value, textCell);
  return {
    header,
    align: "start",
    cell: (row) => cell(shown(row)),
    ...(sum === undefined ? {} : { sum: cell(sum) }),
  };
}

/** A column of numbers: plain digits with a point, if it is not a number. */
export function numbers<Row>(header: string, shown: (row: Row) => Shown, sum?: Shown): ColumnOf<Row> {
  const cell = (value: Shown): FilledCell => cellOf(value, numberCell);
  return {
    header,
    align: "end",
    cell: (row) => cell(shown(row)),
    ...(sum === undefined ? {} : { sum: cell(sum) }),
  };
}

/** A column of changes: plain digits with a point, or none; each increase has a plus sign. */
export function changes<Row>(
  header: string,
  change: (row: Row) => number | string | null,
  sum?: number | string | null,
): ColumnOf<Row> {
  const cell = (amount: number | string | null): FilledCell =>
    amount === null ? textCell("–") : { ...numberCell(amount), text: signed(amount) };
  return {
    ...numbers<Row>(header, (row) => cell(change(row)), sum === undefined ? undefined : cell(sum)),
    role: "change",
  };
}

/** The same column, with one cell for all rows of a group. */
export function spanning<Row>(column: ColumnOf<Row>): ColumnOf<Row> {
  return { ...column, spans: true };
}

type About = Pick<Table, "id" | "caption" | "dividend" | "endsInSums">;

/** A table of rows, with the row of sums if its columns have one. */
export function tableOf<Row>(about: About, rows: readonly Row[], columns: readonly ColumnOf<Row>[]): Table {
  return groupedTable(
    about,
    rows.map((row) => [row]),
    columns,
  );
}

/** A table of groups of rows: a column that spans has one cell for each group. */
export function groupedTable<Row>(
  about: About,
  groups: readonly (readonly Row[])[],
  columns: readonly ColumnOf<Row>[],
): Table {
  const rows = groups.flatMap((group) =>
    group.map((row, index) =>
      columns.map(({ cell, spans }): Cell => {
        if (spans !== true || group.length === 1) return cell(row);
        return index === 0 ? { ...cell(row), rows: group.length } : COVERED;
      }),
    ),
  );
  const sums = columns.map(({ sum }) => sum ?? textCell(""));
  return {
    kind: "table",
    ...about,
    columns: columns.map(({ header, align, role }) => ({
      header,
      align,
      ...(role === undefined ? {} : { role }),
    })),
    rows: columns.some(({ sum }) => sum !== undefined) ? [...rows, sums] : rows,
  };
}

function cellOf(shown: Shown, write: (value: string) => FilledCell): FilledCell {
  if (shown === null || shown === undefined) return textCell("");
  return typeof shown === "object" ? shown : write(String(shown));
}
