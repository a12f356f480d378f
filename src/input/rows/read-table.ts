import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import { Faults } from "../../domain/faults.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { grouped } from "../../domain/grouped.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { cellAt, type Column, columnsOf, isOfNames, isOfNumbers, textOf } from "../headings/columns.js";
import { columnsRefusal, isWholeHeader } from "../headings/columns-refusal.js";
import { withContactsAside } from "../beside/contact-lines.js";
import { dividedRows } from "../beside/divided-rows.js";
import {
  figuresRefusal,
  figuresWithoutName,
  headingsRefusal,
  othersRefusal,
} from "../beside/figures-beside.js";
import { findHeader, type Header } from "../headings/find-header.js";
import { BRACKETS } from "../words/heading.js";
import { type LineAround, linesAround, type TextBeside } from "../beside/lines-around.js";
import { linesBelow } from "../headings/lines-below.js";
import { type Grid, isBlank, MOST_COLUMNS, ROWS_ABOVE } from "../grid/grid.js";
import { markedHeadings, noteOf } from "../beside/marked-rows.js";
import { otherYears } from "../beside/other-years.js";
import {
  cellsBeside,
  type SaidBeside,
  otherInstitutions,
  saidRefusals,
  sayingSo,
  withTextsBeside,
} from "../beside/other-places.js";
import { ownRows } from "./own-rows.js";
import {
  halfYearTitle,
  halvesBeside,
  halvesOfSomebody,
  periodsAmong,
  periodsRefusal,
} from "../beside/periods.js";
import { judgeOfPlaces, OF_PART, type SaidOfPlaces } from "../beside/said-of-places.js";
import { asItIs, type PlainGrid } from "../grid/plain-grid.js";
import { Readings } from "../readings.js";
import type { RowContext } from "./row-context.js";
import { remarkNotices, rowRemarks, type RowRemark } from "../beside/row-remarks.js";
import { type SumAnswers, answerOf } from "../words/sum-answers.js";
import { headerNotices, layoutNotices, noteHeaders } from "./table-notices.js";
import { sharesRefusal, unlikeTitles } from "../beside/unlike-titles.js";
import { turnedRefusal } from "../headings/turned-table.js";
import { asDeciding } from "../beside/withdrawn.js";
import { unitsInTable } from "../beside/stated-unit.js";
import { unclearUnits } from "../beside/unclear-units.js";
import type { UnitInTable } from "../beside/units-of-line.js";
import { specialisationTitles, tableForEach } from "../headings/table-for-each.js";
import { namesUnit, unreadColumns } from "../headings/unread-columns.js";
import { saysSum } from "../words/sum-label.js";

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
  /** What was made of it before: what its titles say in the place of a column, names filled in. */
  readonly made?: Omit<PlainGrid, "grid">;
  /** Whether it must be for the study year of the frame. */
  readonly isYearAsked?: boolean;
}

/**
 * Reads a table of internship places: long (a row for each specialisation) or wide (a column for each). Rows of sums
 * are compared and left out. Row and column numbers in what it returns are those that Excel shows.
 */
export function readTable(
  grid: Grid,
  frame: FormFrame,
  file: Where,
  { provider = "", isYearAsked = false, around = [], made = asItIs(grid), ...answers }: TableOptions = {},
): TableReading {
  const header = findHeader(grid, frame);
  const isRead = header !== null && isWholeHeader(header.cells, frame);
  const turned = isRead ? null : turnedRefusal(grid, frame, file);
  if (turned !== null) return refusedAs([turned]);
  const cells = header?.cells ?? [];
  const forEach = isRead
    ? null
    : tableForEach(specialisationTitles(grid, frame), columnsOf(cells, frame), file);
  if (forEach !== null) return refusedAs([forEach]);
  if (header === null) {
    const periods = periodsRefusal(grid, null, frame, file);
    const first = periods ?? othersRefusal(grid.slice(0, ROWS_ABOVE), frame, file);
    if (first !== null) return refusedAs([first]);
    const read = (grid.find((row) => !row.every(isBlank)) ?? []).map(({ text }) => text);
    return refusedAs([{ code: "no-header", read, where: file }]);
  }
  const stray = strayRefusal(grid, file);
  if (stray !== null) return refusedAs([stray]);
  const columns = columnsOf(header.cells, frame);
  const {
    repeated,
    refusals: strange,
    notes,
    ...lined
  } = withContactsAside(linesBelow(grid, header, columns, frame, file));
  const { rows: below, groups } = lined;
  const where = { ...file, row: header.first + 1 };
  const unread = unreadColumns(
    columns,
    below.map(({ cells }) => cells),
    frame,
  );
  const over = grid.slice(0, header.first);
  const beside = [...around, ...bracketsOfNames(columns, header, file)];
  const lines = [...linesAround(over, notes, beside, file), ...overNames(header, file)];
  const labels = new Set(below.map(({ cells }) => textOf("provider", cells, columns)));
  const unanswered = [...labels].filter((label) => answerOf(label, answers) === null && !saysSum(label));
  const remarks = rowRemarks(below, columns, provider, file);
  const whole = withTextsBeside(below, columns, lines);
  const judge = judgeOfPlaces(frame);
  const besides = cellsBeside(whole.rows, whole.columns, file);
  const saidOver = sayingSo(
    lines.filter(({ isInRow }) => isInRow !== true),
    judge,
  );
  const saidBeside = sayingSo(besides, judge);
  const years = isYearAsked ? otherYears(grid, header, { ...whole, groups }, lines, frame, file) : [];
  const others = [...saidRefusals(saidBeside), ...otherInstitutions(besides, columns, frame)];
  const educations = others.filter(({ code }) => code === "other-education");
  const parted = dividedRows(whole.rows, whole.columns, file);
  const isOfHalf = ({ says }: SaidBeside): boolean => says === "periods-beside";
  // A part of the other numbers is no other part beside them, and another year is said to be one.
  const isOfParted = (fault: Refusal): boolean =>
    fault.where?.column === parted?.where?.column &&
    (fault.code !== "unlike-title" || OF_PART.test(fault.written));
  const divided =
    halfYearTitle(saidOver.filter(isOfHalf), titlesOfHalves(strange, judge)) ??
    halvesBeside(saidBeside.filter(isOfHalf)) ??
    (years.length > 0 ? null : periodsAmong(groups)) ??
    halvesOfSomebody(unanswered, below, columns, frame, file) ??
    ([...others, ...years].some(isOfParted) ? null : parted);
  const all: Refusal[] = [
    ...years,
    ...(divided === null ? [] : [divided]),
    ...(divided === null ? others : educations),
    ...unreadRefusals(unread, markedHeadings(columns, lines, frame), frame, where),
    ...strange.map(asDeciding),
    ...made.refusals,
    ...unclearUnits(below, columns, file),
    ...saidRefusals(saidOver).filter(({ code }) => isYearAsked || code !== "unlike-title"),
    ...(isYearAsked ? unlikeTitles(grid, header, lines, labels, frame, file) : []),
  ].filter((fault) => !isSaidOfHalves(fault, divided));
  // A line that says what the numbers are is nobody's, and is no better with an empty row over it.
  const isAsked = ({ code }: Refusal): boolean => code === "note-or-provider";
  const rowsSaid = new Set(all.flatMap((fault) => (isAsked(fault) ? [] : [fault.where?.row])));
  const lost = all.filter((fault) => !isAsked(fault) || !rowsSaid.has(fault.where?.row));
  const wrong = columnsRefusal(columns, frame);
  const isUnread = wrong !== null || unread.length > 0 || strange.length > 0;
  const areBeside = wrong?.code === "repeated-column" && wrong.begins !== undefined;
  const severalFigures = (): Refusal | null =>
    areBeside ? null : figuresRefusal(grid, header, columns, frame, file);
  const periods = isUnread ? (periodsRefusal(grid, header, frame, file) ?? severalFigures()) : null;
  // What the headings say of years is said by then.
  if (periods !== null)
    return refusedAs([...years.filter(({ where: at }) => at?.header === undefined), periods]);
  if (wrong !== null) {
    const others = wrong.code === "missing-column" ? othersRefusal([header.cells], frame, where) : null;
    if (others !== null) return refusedAs([...lost, others]);
    const isOfPlaces = wrong.code === "missing-column" && wrong.meaning === "places";
    const figures = isOfPlaces ? figuresWithoutName(columns, grid.slice(header.last + 1)) : {};
    // Of the only columns of numbers there are one thing is said.
    const isSaid = (fault: Refusal): boolean =>
      fault.code === "unread-columns" && fault.headers.every((one) => figures.figures?.includes(one));
    return refusedAs([...lost.filter((fault) => !isSaid(fault)), { ...wrong, ...figures, where }]);
  }
  const context: RowContext = {
    ...{ columns, unread, frame, file, provider },
    ...{ readings: new Readings(), refusals: new Faults().addAll(lost), sums: [] },
  };
  const units = unitsInTable(grid, header, { columns, ...lined }, lines, frame, file);
  // A line that says the unit of all the numbers is used, and not left out.
  const used = new Set(units.flatMap(({ ofSome, where: at }) => (ofSome === undefined ? [at] : [])));
  const usedRows = new Set([...used].map(({ row }) => row));
  const usedColumns = new Set(
    [...used].flatMap(({ row, column }) => ((row ?? 0) > header.last ? [column] : [])),
  );
  const usedTexts = new Set(lines.flatMap(({ text, where: at }) => (used.has(at) ? [text] : [])));
  const notUsed = [
    ...lines.flatMap(({ text, where: at, isTitle, isOfCell = false }) =>
      isTitle || isOfCell || at.sheet !== file.sheet || usedTexts.has(text) ? [] : [text],
    ),
    ...remarks.flatMap((remark) => (remark.provider === "" ? [remark.text] : [])),
  ];
  const { own, rows } = ownRows(below, lines, answers, context);
  noteHeaders(header, context);
  const texts = [...lines.map(({ text }) => text), ...columns.filter(isOfNumbers).map((one) => one.header)];
  // A title that says what the numbers are says so of shares too.
  const shares = lost.some(({ code }) => code === "unlike-title") ? null : sharesRefusal(rows, texts);
  if (shares !== null) context.refusals.add(shares);
  // What stands there twice is of two periods or parts, and no fault by itself; nor is what its column calls each.
  const isDivided =
    divided !== null || parted !== null || educations.length > 0 || (years.length > 0 && groups.length > 0);
  const faults = extraCellsOnce(context.refusals.all()).flatMap((fault): Refusal[] => {
    if (fault.code === "not-a-number") {
      const note = noteOf(fault.written, lines);
      return [note === undefined ? fault : { ...fault, note }];
    }
    const { column } = fault.where ?? {};
    const isSaid = column !== undefined && column === divided?.where?.column;
    return isSaid && (fault.code === "withdrawn-row" || fault.code === "sum-or-provider") ? [] : [fault];
  });
  return {
    rows: isDivided ? [] : rows,
    refusals: rows.length === 0 && faults.length === 0 ? [noRows(labels, file)] : faults,
    labels,
    units,
    remarks,
    notices: [
      ...headerNotices(header, own, repeated, file),
      ...made.notices,
      ...layoutNotices(over, (row) => usedRows.has(row) || made.used.has(row), below, usedColumns, context),
      ...context.readings.notices(),
      ...context.sums,
      ...remarkNotices(remarks),
      ...(groups.length === 0
        ? []
        : [{ code: "group-headings" as const, texts: groups.map(({ text }) => text), where: file }]),
      ...(notUsed.length === 0 ? [] : [{ code: "beside-table" as const, texts: notUsed, where: file }]),
    ],
  };
}

/** What is said of columns of numbers; first of those whose headings, or marks there, say that they are others. */
function unreadRefusals(
  unread: readonly string[],
  marked: readonly string[],
  frame: FormFrame,
  where: Where,
): Refusal[] {
  const others = headingsRefusal(unread, marked, frame, where);
  if (others !== null) return [others];
  if (unread.length === 0) return [];
  const areOfUnit = unread.some(namesUnit) ? { areOfUnit: true as const } : {};
  return [{ code: "unread-columns", headers: unread, ...areOfUnit, where }];
}

/** Whether what is refused as a title is said to be half of a year. */
function isSaidOfHalves(fault: Refusal, divided: Refusal | null): boolean {
  const title =
    fault.code === "unlike-title" ? fault.written : fault.code === "second-table" ? fault.title : undefined;
  return title !== undefined && divided?.code === "periods-beside" && divided.headers.includes(title);
}

function refusedAs(refusals: readonly Refusal[]): TableReading {
  return { rows: [], refusals, notices: [], units: [], labels: new Set(), remarks: [] };
}

/** What stands over other tables below, where that is half of a year. */
function titlesOfHalves(
  faults: readonly Refusal[],
  judge: (line: LineAround) => SaidOfPlaces | null,
): LineAround[] {
  return faults.flatMap(({ where = {}, ...one }) => {
    const title = one.code === "second-table" ? one.title : undefined;
    const line = { text: title ?? "", where, isTitle: true };
    return judge(line) === "periods-beside" ? [line] : [];
  });
}

/** What stands in brackets in the heading of a column of names says nothing of the names, but perhaps of the numbers. */
function bracketsOfNames(columns: readonly Column[], { last }: Header, file: Where): TextBeside[] {
  return columns.flatMap((column) =>
    isOfNames(column)
      ? (column.header.match(BRACKETS) ?? []).map((bracket) => ({
          text: bracket.slice(1, -1),
          where: cellAt(last + 1, column, file),
        }))
      : [],
  );
}

/** What stands over the specialisations in the place of their heading may say something of the numbers, as a title does. */
function overNames({ over, last }: Header, file: Where): LineAround[] {
  if (over === undefined) return [];
  const where = { ...file, row: last + 1, column: over.column + 1 };
  return [{ text: over.heading, where, isTitle: true }];
}

/** Rows that all have so many cells too many have one fault: it is said of the first, with how many they are. */
function extraCellsOnce(refusals: readonly Refusal[]): Refusal[] {
  const extra = refusals.filter((refusal) => refusal.code === "extra-cells");
  const same = grouped(extra, ({ expected, found }) => `${expected} ${found}`);
  return refusals.flatMap((refusal): Refusal[] => {
    if (refusal.code !== "extra-cells") return [refusal];
    const rows = same.find(([first]) => first === refusal)?.length ?? 0;
    return rows > 1 ? [{ ...refusal, rows }] : rows === 1 ? [refusal] : [];
  });
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
