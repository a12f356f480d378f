import type { Amount } from "../../domain/amount.js";
import type { PlacedRow, PlacePart } from "../../domain/checks/places-refusals.js";
import type { Faults } from "../../domain/faults.js";
import { placesRow } from "../../domain/internship-places.js";
import { findNamed, isWrittenOut } from "../../domain/name-key.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import type { InternshipPlaces } from "../../domain/request.js";
import { columnLetters } from "../../domain/where.js";
import { isWithdrawnIn } from "../beside/withdrawn.js";
import { lostLetters } from "../grid/decode-text.js";
import { type GridRow, isBlank, LONGEST_LINE, textAt } from "../grid/grid.js";
import { readNumber, valueFault } from "../grid/read-cell.js";
import { cellAt, type Column, columnOf, widthOf } from "../headings/columns.js";
import type { HeadedTable } from "../headings/find-header.js";
import type { Readings } from "../readings.js";
import { namedByHeading } from "../words/heading.js";

/** The internship places in one row: one of a long table, one for each specialisation of a wide one. */
export function readRow(cells: GridRow, row: number, context: RowContext): PlacedRow[] {
  const { columns, unread, refusals, file } = context;
  const width = widthOf(columns);
  const found = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  // A column of numbers without a heading is one fault, and none of each row.
  if (found > width && !unread.includes(`(${columnLetters(found)})`)) {
    refusals.add({ code: "extra-cells", expected: width, found, where: { ...file, row } });
    return [];
  }
  const provider = readProvider(cells, row, context);
  for (const column of columns) {
    if (!isWithdrawnIn(column, cells, context.frame)) continue;
    const written = textAt(cells, column.index);
    refusals.add({ code: "withdrawn-row", written, where: cellAt(row, column, file) });
  }
  const stated =
    columnOf("institution", columns) === undefined
      ? (context.frame.institutions[0]?.id ?? null)
      : readName("institution", cells, row, context);
  const named = columnOf("specialisation", columns) && readName("specialisation", cells, row, context);
  const total = onlyTotal(cells, columns);
  if (total !== undefined) {
    const where = cellAt(row, total, file);
    refusals.add({ code: "missing-value", meaning: "places", total: textAt(cells, total.index), where });
    return [];
  }
  const placed = columns.flatMap((column): PlacedRow[] => {
    if (column.meaning !== "places") return [];
    const isEmpty = isBlank(cells[column.index]);
    const places = isEmpty ? 0 : readPlaces(cells, row, column, context);
    const specialisation = column.specialisation ?? named ?? null;
    const institution = column.institution ?? stated;
    if (institution === null || specialisation === null) {
      if (isEmpty) refusals.add(missingPlaces(cellAt(row, column, file)));
      return [];
    }
    const read = placesRow(provider === "" ? undefined : provider, { institution, specialisation, places });
    return [new RowOfTable(read, isEmpty, row, column, context)];
  });
  // flatMap leaves room for more in its list, and there is one for each row.
  return placed.slice();
}

/** The column of sums that alone has something in a row. A blank may stand for 0, but not beside a sum of more. */
function onlyTotal(cells: GridRow, columns: readonly Column[]): Column | undefined {
  if (columns.some(({ meaning, index }) => meaning === "places" && !isBlank(cells[index]))) return undefined;
  return columns.find(
    ({ meaning, index }) => meaning === "total" && !/^[0\s,.–-]*$/.test(textAt(cells, index)),
  );
}

/** Each of 200,000 rows is one of these: what all rows of a table share stands in its context. */
class RowOfTable implements PlacedRow {
  constructor(
    readonly row: InternshipPlaces,
    readonly isBlank: boolean,
    private readonly at: number,
    private readonly column: Column,
    private readonly context: RowContext,
  ) {}

  whereIs(part: PlacePart): Where {
    const { columns, file } = this.context;
    const column = part === "places" ? undefined : columnOf(part, columns);
    return cellAt(this.at, column ?? this.column, file);
  }
}

/** Who reported the row, in free text; "" where nobody is named. */
function readProvider(cells: GridRow, row: number, context: RowContext): string {
  const { columns, file, refusals, provider } = context;
  const column = columnOf("provider", columns);
  if (column === undefined) return provider;
  const fault = valueFault(cells[column.index], "provider");
  if (fault !== null) refusals.add({ ...fault, where: cellAt(row, column, file) });
  const name = textAt(cells, column.index);
  const lost = lostLetters(name.slice(0, LONGEST_LINE));
  if (lost !== null) refusals.add({ code: "lost-letters", written: lost, where: cellAt(row, column, file) });
  return name || provider;
}

/** `mayBeSilent` where the provider has no number at all, and others in the file have some. */
export function missingPlaces(where: Where, mayBeSilent = false): Refusal {
  return { code: "missing-value", meaning: "places", ...(mayBeSilent ? { mayBeSilent } : {}), where };
}

/** The number of a cell. Where it is refused 0 stands in, so that the rest of the file is checked too. */
function readPlaces(cells: GridRow, row: number, column: Column, context: RowContext): Amount {
  const cell = cells[column.index];
  if (cell === undefined) return 0;
  const number = readNumber(cell);
  if (!number.ok) {
    context.refusals.add({ ...number.refusal, where: cellAt(row, column, context.file) });
    return 0;
  }
  if (number.differently) {
    context.readings.add("number", cell.text.trim(), number.value, () => cellAt(row, column, context.file));
  }
  return number.value.includes(".") ? number.value : Number(number.value);
}

/** The id that a cell names; the text itself where it names none, for the check of names to refuse. */
function readName(
  meaning: "institution" | "specialisation",
  cells: GridRow,
  row: number,
  { columns, frame, file, readings, refusals }: RowContext,
): string | null {
  const column = columnOf(meaning, columns);
  if (column === undefined) return null;
  const written = textAt(cells, column.index);
  const fault = valueFault(cells[column.index], meaning);
  if (written === "" || fault !== null) {
    refusals.add({ ...(fault ?? { code: "missing-value", meaning }), where: cellAt(row, column, file) });
    return null;
  }
  const found =
    meaning === "institution"
      ? findNamed(written, frame.edition.institutions)
      : namedByHeading(written, frame.specialisations);
  if (found === undefined) return written;
  if (!isWrittenOut(written, found))
    readings.add(meaning, written, found.name, () => cellAt(row, column, file));
  return found.id;
}

/** What reading a row needs to know of its table, and where it puts what it meets. */
export interface RowContext extends Pick<HeadedTable, "columns" | "frame" | "file"> {
  /** The headings of columns of numbers that are not understood; "(E)" where there is none. */
  readonly unread: readonly string[];
  /** Whose the rows are that name nobody; "" where that is not known. */
  readonly provider: string;
  readonly readings: Readings;
  readonly refusals: Faults;
  /** What was found of rows and columns of sums. */
  readonly sums: Notice[];
}
