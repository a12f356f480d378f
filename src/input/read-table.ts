import type { PlacedRow } from "../domain/checks/places-refusals.js";
import { Faults } from "../domain/faults.js";
import type { FormFrame } from "../domain/form-frame.js";
import { isWrittenOut } from "../domain/name-key.js";
import { nearest } from "../domain/nearest.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { columnLetters } from "../domain/where.js";
import { compareSums } from "./compare-sums.js";
import { cellAt, type Column, columnOf, columnsOf, columnsRefusal, saysInstitution } from "./columns.js";
import { findHeader, type Header } from "./find-header.js";
import { BRACKETS } from "./heading.js";
import { linesAround, otherNumbers, type TextBeside } from "./lines-around.js";
import { type LinesBelow, linesBelow } from "./lines-below.js";
import { type FoundSums, findSums } from "./find-sums.js";
import { type Grid, isBlank, MOST_COLUMNS, textAt, textsIn } from "./grid.js";
import { otherYears } from "./other-years.js";
import { periodsRefusal } from "./periods.js";
import { Readings } from "./readings.js";
import { readRow } from "./read-row.js";
import type { RowContext } from "./row-context.js";
import { isOfRemarks, remarkNotices, rowRemarks, type RowRemark } from "./row-remarks.js";
import { answerOf, type SumAnswers } from "./sum-answers.js";
import { figureNotice, hasNumberInName, labelledAs } from "./total-rows.js";
import type { TitledGrid } from "./titled-grid.js";
import { LABELS } from "./titles.js";
import { unlikeTitles } from "./unlike-titles.js";
import { type UnitInTable, unitsInTable } from "./stated-unit.js";
import { unreadColumns } from "./unread-columns.js";

/** The rows of a table of internship places, with every fault met and everything read differently. */
export interface TableReading {
  readonly rows: readonly PlacedRow[];
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
  /** The units that it states. */
  readonly units: readonly UnitInTable[];
  /** Who stands in the rows, sums too, each once. */
  readonly labels: ReadonlySet<string>;
  /** What stands in its columns of remarks. */
  readonly remarks: readonly RowRemark[];
}

/** What is known of a table beside what stands in it. */
export interface TableOptions extends SumAnswers {
  /** Whose the rows are that name nobody; "" where that is not known. */
  readonly provider?: string;
  /** What stands beside it, outside its columns. */
  readonly around?: readonly TextBeside[];
  /** What its titles say in the place of a column. */
  readonly titled?: Pick<TitledGrid, "used" | "notices" | "refusals">;
  /** Whether it must be for the study year of the frame. */
  readonly isYearAsked?: boolean;
}

const NO_TITLES: Omit<TitledGrid, "grid"> = { used: new Set(), notices: [], refusals: [] };

/**
 * Reads a table of internship places: long (a row for each specialisation) or wide (a column for each). Rows of sums
 * are compared and left out. Row and column numbers in what it returns are those that Excel shows.
 */
export function readTable(
  grid: Grid,
  frame: FormFrame,
  file: Where,
  { provider = "", isYearAsked = false, around = [], titled = NO_TITLES, ...answers }: TableOptions = {},
): TableReading {
  const header = findHeader(grid, frame);
  const refusedAs = (refusals: readonly Refusal[]): TableReading => ({
    rows: [],
    refusals,
    notices: [],
    units: [],
    labels: new Set(),
    remarks: [],
  });
  if (header === null) {
    const periods = periodsRefusal(grid, null, frame, file);
    if (periods !== null) return refusedAs([periods]);
    const read = (grid.find((row) => !row.every(isBlank)) ?? []).map(({ text }) => text);
    return refusedAs([{ code: "no-header", read, where: file }]);
  }
  const stray = strayRefusal(grid, file);
  if (stray !== null) return refusedAs([stray]);
  const columns = columnsOf(header.cells, frame);
  const { rows: below, notes, repeated, refusals: strange } = linesBelow(grid, header, columns, frame, file);
  const where = { ...file, row: header.first + 1 };
  const unread = unreadColumns(
    columns,
    below.map(({ cells }) => cells),
    frame,
  );
  const over = grid.slice(0, header.first);
  const lines = linesAround(over, notes, [...around, ...bracketsOfNames(columns, header, file)], file);
  const labels = new Set(below.map(({ cells }) => textAt(cells, columnOf("provider", columns)?.index)));
  const years = isYearAsked ? otherYears(grid, header, { columns, rows: below }, lines, frame, file) : [];
  const lost: Refusal[] = [
    ...years,
    ...(unread.length === 0 ? [] : [{ code: "unread-columns", headers: unread, where } as const]),
    ...strange,
    ...titled.refusals,
    ...otherNumbers(lines),
    ...(isYearAsked ? unlikeTitles(grid, header, lines, labels, frame, file) : []),
  ];
  const wrong = columnsRefusal(columns, frame);
  const isUnread = wrong !== null || unread.length > 0 || strange.length > 0;
  const periods = isUnread ? periodsRefusal(grid, header, frame, file) : null;
  // What the headings say of years is said by then.
  if (periods !== null)
    return refusedAs([...years.filter(({ where: at }) => at?.header === undefined), periods]);
  if (wrong !== null) return refusedAs([...lost, { ...wrong, where }]);
  const context: RowContext = {
    ...{ columns, unread, frame, file, provider },
    ...{ readings: new Readings(), refusals: new Faults().addAll(lost), sums: [] },
  };
  const units = unitsInTable(grid, header, { columns, rows: below }, lines, frame, file);
  // A line that says the unit of all the numbers is used, and not left out.
  const used = new Set(units.flatMap(({ ofSome, where: at }) => (ofSome === undefined ? [at] : [])));
  const usedRows = new Set([...used].map(({ row }) => row));
  const usedTexts = new Set(lines.flatMap(({ text, where: at }) => (used.has(at) ? [text] : [])));
  const remarks = rowRemarks(below, columns, provider, file);
  const besides = [
    ...lines.flatMap(({ text, where: at, isTitle }) =>
      isTitle || at.sheet !== file.sheet || usedTexts.has(text) ? [] : [text],
    ),
    ...remarks.flatMap((remark) => (remark.provider === "" ? [remark.text] : [])),
  ];
  const { own, rows } = ownRows(below, answers, context);
  noteHeaders(header, context);
  const faults = context.refusals.all();
  return {
    rows,
    refusals: rows.length === 0 && faults.length === 0 ? [noRows(labels, file)] : faults,
    labels,
    units,
    remarks,
    notices: [
      ...(own === 0 ? [] : [{ code: "table-read" as const, rows: own, where: file }]),
      ...(repeated.length === 0 ? [] : [{ code: "repeated-headings" as const, rows: repeated, where: file }]),
      ...(header.assumed === undefined
        ? []
        : [
            {
              ...{ code: "providers-assumed" as const, column: header.assumed.column + 1, where: file },
              ...(header.assumed.heading === "" ? {} : { heading: header.assumed.heading }),
            },
          ]),
      ...titled.notices,
      ...layoutNotices(
        over
          .map((cells) =>
            textsIn(cells, 0)
              .map(({ text }) => text)
              .join(" "),
          )
          .filter((text, at) => text !== "" && !usedRows.has(at + 1) && !titled.used.has(at + 1)),
        notUsed(below, columns),
        context,
      ),
      ...context.readings.notices(),
      ...context.sums,
      ...remarkNotices(remarks),
      ...(besides.length === 0 ? [] : [{ code: "beside-table" as const, texts: besides, where: file }]),
    ],
  };
}

/** What stands in brackets in the heading of a column of names says nothing of the names, but perhaps of the numbers. */
function bracketsOfNames(columns: readonly Column[], { last }: Header, file: Where): TextBeside[] {
  return columns.flatMap((column) =>
    column.meaning in LABELS || column.meaning === "specialisation"
      ? (column.header.match(BRACKETS) ?? []).map((bracket) => ({
          text: bracket.slice(1, -1),
          where: cellAt(last + 1, column, file),
        }))
      : [],
  );
}

function noRows(labels: ReadonlySet<string>, where: Where): Refusal {
  const named = [...labels].filter((label) => label !== "");
  return { code: "no-rows", ...(named.length === 0 ? {} : { labels: named }), where };
}

/** The first cell with content beyond the columns that are read: part of the table may be lost with it. */
function strayRefusal(grid: Grid, file: Where): Refusal | null {
  for (const [row, cells] of grid.entries()) {
    if (cells.length <= MOST_COLUMNS) continue;
    const column = cells.findIndex((cell, index) => index >= MOST_COLUMNS && !isBlank(cell));
    if (column === -1) continue;
    return {
      code: "stray-cell",
      columns: MOST_COLUMNS,
      where: { ...file, row: row + 1, column: column + 1 },
    };
  }
  return null;
}

/**
 * The providers' own rows, what they say, and how many they are; what is found of the sums among them is put into the
 * context.
 */
function ownRows(
  below: LinesBelow["rows"],
  answers: SumAnswers,
  context: RowContext,
): { readonly own: number; readonly rows: readonly PlacedRow[] } {
  const { columns, refusals, file } = context;
  const who = columnOf("provider", columns);
  const asked = new Map<string, Refusal>();
  const ask = (written: string, row: number, because: SumOrProvider["because"]): void => {
    if (who === undefined || asked.has(written)) return;
    asked.set(written, { code: "sum-or-provider", written, because, where: cellAt(row, who, file) });
  };
  // What is wrong with the numbers of a sum is nobody's fault: they are only compared.
  const ofSums: RowContext = { ...context, readings: new Readings(), refusals: new Faults(), sums: [] };
  const isNearlyKnown = (name: string): boolean => isMisspelt(name, context.frame);
  const rows = below.flatMap(({ cells, row }) => {
    const provider = textAt(cells, who?.index);
    const answer = answerOf(provider, answers);
    const label = answer === null ? labelledAs(cells, columns, context.frame) : null;
    if (label === "figure" || (label === "sum" && hasNumberInName(cells, columns)))
      context.sums.push(figureNotice(cells, row, context));
    if (label === "ask") ask(provider, row, "label");
    if (label === "figure" || label === "ask") return [];
    const [isLabelled, isSaid] = [label === "sum", answer === "sum"];
    return [
      {
        cells,
        row,
        provider,
        isKnown: context.frame.knownProvider(provider) !== null,
        isMisspelt: isNearlyKnown,
        isLabelled,
        isSaid,
        placed: readRow(cells, row, isLabelled || isSaid ? ofSums : context),
      },
    ];
  });
  const found: FoundSums =
    who === undefined
      ? { kinds: rows.map(({ isLabelled }) => (isLabelled ? "sum" : "own")), areOfRowsBelow: [] }
      : findSums(rows, answers);
  const { kinds } = found;
  const own = rows.filter((_, index) => kinds[index] === "own");
  for (const { provider, row } of compareSums(rows, found, context)) ask(provider, row, "label");
  rows.forEach(({ provider, row }, index) => {
    const kind = kinds[index];
    if (kind === "rows-above" || kind === "rows-below") ask(provider, row, kind);
  });
  refusals.addAll(asked.values());
  return { own: own.length, rows: own.flatMap(({ placed }) => placed) };
}

function isMisspelt(provider: string, { council }: FormFrame): boolean {
  const names =
    council === undefined ? [] : [council.region, ...council.municipalities.map(({ name }) => name)];
  return nearest(provider, names) !== null;
}

type SumOrProvider = Extract<Refusal, { readonly code: "sum-or-provider" }>;

/** A column named after a specialisation in other words than the form's. */
function noteHeaders({ last }: Header, { columns, frame, file, readings }: RowContext): void {
  for (const column of columns) {
    const meant = frame.specialisations.find(({ id }) => id === column.specialisation);
    if (meant !== undefined && !isWrittenOut(column.header, meant)) {
      readings.add("specialisation", column.header.trim(), meant.name, () => cellAt(last + 1, column, file));
    }
  }
}

/**
 * Columns that are not used: those for something else, but for remarks, which are said, and those without a header with
 * something in them all the same, as Excel calls them, in brackets.
 */
function notUsed(rows: LinesBelow["rows"], columns: readonly Column[]): string[] {
  const isWritten = ({ index }: Column): boolean => rows.some(({ cells }) => !isBlank(cells[index]));
  const named = columns.filter(
    (column) => column.meaning === "extra" && !(isOfRemarks(column) && isWritten(column)),
  );
  const unnamed = columns.filter((column) => column.meaning === "unnamed" && isWritten(column));
  return [
    ...named.map(({ header }) => header),
    ...unnamed.map(({ index }) => `(${columnLetters(index + 1)})`),
  ];
}

function layoutNotices(
  above: readonly string[],
  extra: readonly string[],
  { columns, frame, file: where }: RowContext,
): Notice[] {
  const notices: Notice[] = [];
  if (above.length > 0) notices.push({ code: "rows-above-header", texts: above, where });
  if (extra.length > 0) notices.push({ code: "extra-columns", headers: extra, where });
  const [only] = frame.institutions;
  if (only !== undefined && !columns.some(saysInstitution)) {
    notices.push({ code: "institution-assumed", institution: only.id, name: only.name, where });
  }
  return notices;
}
