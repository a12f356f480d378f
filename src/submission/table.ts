import { given } from "../domain/given.js";
import { danishNumber } from "../domain/danish.js";
import { visibleText } from "../domain/visible-text.js";
import type { Cell, Column, FilledCell, NumberCell, Table } from "./document.js";

/** A cell of text from anywhere: one line, with nothing unseen in it. */
export function textCell(text: string): FilledCell {
  return { kind: "text", text: visibleText(text) };
}

/** A cell of a number in plain digits with a point. A negative one is shown with a true minus sign. */
export function numberCell(value: number | string, options: NumberCellOptions = {}): NumberCell {
  return {
    kind: "number",
    value: String(value),
    text: minus(danishNumber(value)),
    ...options,
  };
}

/** "+4", "−2,5", "0". */
export function signed(amount: number | string): string {
  return `${Number(amount) > 0 ? "+" : ""}${minus(danishNumber(amount))}`;
}

/** A hyphen before digits as a true minus sign. */
function minus(text: string): string {
  return text.replace(/^-/, "−");
}

type NumberCellOptions = Pick<NumberCell, "name" | "shows">;

/** The names of numbers by which the form rests on the division, and the division on what was reported. */
export const numberNames = {
  internshipPlaces: (institution: string, specialisation?: string): string =>
    `internship-places/${institution}${specialisation === undefined ? "" : `/${specialisation}`}`,
  studyPlaces: (institution: string, specialisation?: string): string =>
    `study-places/${institution}${specialisation === undefined ? "" : `/${specialisation}`}`,
};

export function numberOrDash(value: number | string | null): FilledCell {
  return value === null ? textCell("–") : numberCell(value);
}

export const BLANK: FilledCell = { kind: "blank" };

const COVERED: Cell = { kind: "covered" };

/** A column said once: its header, the cell of each row in it, and the cell under them all. */
export interface ColumnOf<Row> extends Column {
  readonly cell: (row: Row) => FilledCell;
  /** In the last row, which sums the others. A table has that row if some column says it. */
  readonly sum?: FilledCell;
  /** Rows of a group beside each other that have the same here, share one cell. */
  readonly spans?: (row: Row) => unknown;
}

/** What a cell shows: a text, a number, nothing, or a cell that knows more than its value. */
type Shown = string | number | FilledCell | null | undefined;

/** A column of texts. */
export function texts<Row>(header: string, shown: (row: Row) => Shown, sum?: Shown): ColumnOf<Row> {
  return { header, align: "start", ...cellsOf(textCell, shown, sum) };
}

/** A column of numbers: plain digits with a point, if it is not a number. */
export function numbers<Row>(header: string, shown: (row: Row) => Shown, sum?: Shown): ColumnOf<Row> {
  return { header, align: "end", ...cellsOf(numberCell, shown, sum) };
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

/** The same column, with one cell for all rows of a group, or for those of it that have the same `by`. */
export function spanning<Row>(column: ColumnOf<Row>, by: (row: Row) => unknown = () => null): ColumnOf<Row> {
  return { ...column, spans: by };
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
        if (spans === undefined) return cell(row);
        const isSame = (other: Row): boolean => spans(other) === spans(row);
        if (group.findIndex(isSame) !== index) return COVERED;
        const count = group.filter(isSame).length;
        return count === 1 ? cell(row) : { ...cell(row), rows: count };
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
      ...given({ role }),
    })),
    rows: columns.some(({ sum }) => sum !== undefined) ? [...rows, sums] : rows,
  };
}

function cellsOf<Row>(
  write: (value: string) => FilledCell,
  shown: (row: Row) => Shown,
  sum: Shown,
): Pick<ColumnOf<Row>, "cell" | "sum"> {
  const cellOf = (value: Shown): FilledCell => {
    if (value === null || value === undefined) return textCell("");
    return typeof value === "object" ? value : write(String(value));
  };
  return { cell: (row) => cellOf(shown(row)), ...(sum === undefined ? {} : { sum: cellOf(sum) }) };
}

/** A row of such a table by its ids: a cell of the form, an institution, or all of them. */
export interface Place {
  readonly institution?: string;
  readonly specialisation?: string;
}

interface OfInstitution<T> {
  readonly institution: string;
  readonly specialisations: readonly (T & { readonly specialisation: string })[];
}

interface Named {
  readonly name: string;
}

/** A table with a row for each cell of a form and the sums, of all if there are several institutions. Names come first. */
export function cellTable(
  institutions: readonly (Named & OfInstitution<Named>)[],
  about: Pick<Table, "id" | "caption">,
  columns: readonly ColumnOf<Place>[],
): Table {
  const groups = institutions.map(({ institution, name, specialisations }) => [
    ...specialisations.map((cell) => ({ ...cell, institution, names: [name, cell.name] })),
    { institution, names: [name, "I alt"] },
  ]);
  const all = institutions.length > 1 ? [[{ names: ["Alle institutioner", "I alt"] }]] : [];
  return groupedTable<Place & { readonly names: readonly string[] }>(
    about,
    [...groups, ...all],
    [
      spanning(texts("Institution", ({ names }) => names[0])),
      texts("Specialisering", ({ names }) => names[1]),
      ...columns,
    ],
  );
}

/** What there is at a place, of rows with their sum. */
export function atPlace<T>(
  rows: readonly (T & OfInstitution<T>)[],
  total: T,
  { institution, specialisation }: Place,
): T {
  const row = rows.find((entry) => entry.institution === institution);
  const cell = row?.specialisations.find((entry) => entry.specialisation === specialisation);
  return (specialisation === undefined ? row : cell) ?? total;
}
