import type { PlacedRow } from "../../domain/checks/places-refusals.js";
import { Faults } from "../../domain/faults.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { given } from "../../domain/given.js";
import { grouped } from "../../domain/grouped.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import { cellAt, columnOf, isOfNames, isOfNumbers, textOf } from "../headings/columns.js";
import { columnsRefusal } from "../headings/columns-refusal.js";
import {
  dividedRows,
  halfYearTitle,
  halvesBeside,
  halvesOfSomebody,
  periodsAmong,
  periodsRefusal,
} from "../beside/periods.js";
import {
  figuresRefusal,
  figuresWithoutName,
  headingsRefusal,
  othersRefusal,
} from "../beside/figures-beside.js";
import { type HeadedTable, headedTable } from "../headings/find-header.js";
import { gridInWords, headedInWords } from "../headings/headed-in-words.js";
import { likestHeader } from "../headings/header-rows.js";
import { BRACKETS } from "../words/heading.js";
import { type LineAround, linesAround, type TableInLines, type TextBeside } from "../beside/lines-around.js";
import { linesBelow, withContactsAside } from "../headings/lines-below.js";
import type { Grid, PlainGrid } from "../grid/grid.js";
import { asItIs, firstTexts, isBlank, MOST_COLUMNS, ROWS_ABOVE } from "../grid/grid.js";
import { markedHeadings, noteOf } from "../beside/marked-rows.js";
import { otherYears } from "../beside/other-years.js";
import {
  cellsBeside,
  otherInstitutions,
  type SaidBeside,
  saidRefusals,
  sayingSo,
  withTextsBeside,
} from "../beside/other-places.js";
import { judgeOfPlaces, OF_PART, type SaidOfPlaces } from "../beside/said-of-places.js";
import { placesOutside } from "../beside/places-outside.js";
import { ownRows } from "./own-rows.js";
import { Readings } from "../readings.js";
import type { RowContext } from "./read-row.js";
import { remarkNotices, rowRemarks, type RowRemark } from "../beside/row-remarks.js";
import { type SumAnswers, answerOf } from "../words/sum-answers.js";
import { headerNotices, layoutNotices, noteHeaders } from "./table-notices.js";
import { sharesRefusal, unlikeTitles } from "../beside/unlike-titles.js";
import { turnedRefusal } from "../headings/turned-table.js";
import { asDeciding } from "../beside/withdrawn.js";
import { unitsInTable } from "../beside/stated-unit.js";
import { unclearUnits } from "../beside/unit-refusals.js";
import type { UnitInTable } from "../beside/units-of-line.js";
import { specialisationTitles, tableForEach } from "../headings/table-for-each.js";
import { namesUnit, unreadColumns } from "../headings/unread-columns.js";
import { WholeWords } from "../words/short-words.js";
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
  options: TableOptions = {},
): TableReading {
  const words = new WholeWords();
  const headed = tableIn(grid, frame, file);
  if ("code" in headed) {
    // What stands there for another table's headings may be known in whole words.
    const whole = tableIn(gridInWords(grid, words), frame, file);
    return refusedAs(["code" in whole ? words.asWritten(whole) : headed]);
  }
  const table = surrounded(headed, options, words);
  const faults = faultsAround(table, options);
  const unreadable = faultsOfHeadings(table, faults);
  if (unreadable !== null) return refusedAs(words.asWritten(unreadable));
  const { refusals, notices, units, ...read } = tableRead(table, faults, options);
  return { ...read, ...words.asWritten({ refusals, notices, units }) };
}

/** The table with its header, or why there is none to be read. */
function tableIn(grid: Grid, frame: FormFrame, file: Where): HeadedTable | Refusal {
  const table = headedTable(grid, frame, file);
  if (table === null || columnsRefusal(table.columns, frame) !== null) {
    const columns = table?.columns ?? [];
    const other =
      turnedRefusal(grid, frame, file) ?? tableForEach(specialisationTitles(grid, frame), columns, file);
    if (other !== null) return other;
  }
  if (table !== null) return strayRefusal(grid, file) ?? table;
  const other =
    periodsRefusal({ grid, frame, file }, null) ?? othersRefusal(grid.slice(0, ROWS_ABOVE), frame, file);
  if (other !== null) return other;
  const likest = likestHeader(grid, frame);
  if (likest === null) return { code: "no-header", read: firstTexts(grid), where: file };
  const read = firstTexts(grid.slice(likest));
  return { code: "no-header", read, isLikest: true, where: { ...file, row: likest + 1 } };
}

/** A table with all that stands around its rows, and beside them. */
interface SurroundedTable extends TableInLines {
  readonly remarks: readonly RowRemark[];
  readonly labels: ReadonlySet<string>;
  /** The headings of columns of numbers that are not understood. */
  readonly unread: readonly string[];
}

function surrounded(
  written: HeadedTable,
  { provider = "", around = [] }: TableOptions,
  words: WholeWords,
): SurroundedTable {
  const headed = headedInWords(written, words);
  const { columns, frame } = headed;
  const below = withContactsAside(linesBelow(written));
  const table = { ...headed, ...below };
  const cells = table.rows.map((row) => row.cells);
  const beside = [...around, ...bracketsOfNames(written)];
  const lines = [...linesAround({ ...written, ...below }, beside), ...overNames(written)];
  return {
    ...{ ...table, lines: lines.map((line) => ({ ...line, text: words.read(line.text) })) },
    remarks: rowRemarks(table, provider),
    labels: new Set(cells.map((row) => textOf("provider", row, columns))),
    unread: unreadColumns(columns, cells, frame),
  };
}

/** What is wrong with what a table says of its numbers. */
interface FaultsAround {
  readonly lost: readonly Refusal[];
  readonly years: readonly Refusal[];
  /** Why its rows are of several periods or parts. */
  readonly divided: Refusal | null;
  /** Whether what stands there twice is of two of those, and no fault by itself. */
  readonly isDivided: boolean;
}

function faultsAround(table: SurroundedTable, options: TableOptions): FaultsAround {
  const { isYearAsked = false, made } = options;
  const { lines, labels, groups, header, file } = table;
  const unanswered = [...labels].filter((label) => answerOf(label, options) === null && !saysSum(label));
  const whole = withTextsBeside(table);
  const judge = judgeOfPlaces(table.frame);
  const besides = cellsBeside(whole);
  const saidOver = sayingSo(
    lines.filter(({ isInRow }) => isInRow !== true),
    judge,
  );
  const saidBeside = sayingSo(besides, judge);
  const years = isYearAsked ? otherYears(whole) : [];
  const others = [...saidRefusals(saidBeside), ...otherInstitutions(besides, table)];
  const educations = others.filter(({ code }) => code === "other-education");
  const parted = dividedRows(whole);
  const isOfHalf = ({ says }: SaidBeside): boolean => says === "periods-beside";
  // A part of the other numbers is no other part beside them, and another year is said to be one.
  const isOfParted = (fault: Refusal): boolean =>
    fault.where?.column === parted?.where?.column &&
    (fault.code !== "unlike-title" || OF_PART.test(fault.written));
  const divided =
    halfYearTitle(saidOver.filter(isOfHalf), titlesOfHalves(table.refusals, judge), groups) ??
    halvesBeside(saidBeside.filter(isOfHalf)) ??
    (years.length > 0 ? null : periodsAmong(groups)) ??
    halvesOfSomebody(unanswered, table) ??
    ([...others, ...years].some(isOfParted) ? null : parted);
  const all: Refusal[] = [
    ...years,
    ...(divided === null ? others : [divided, ...educations]),
    ...unreadRefusals(table, { ...file, row: header.first + 1 }),
    ...table.refusals.map(asDeciding),
    ...(made?.refusals ?? []),
    ...unclearUnits(table),
    ...saidRefusals(saidOver).filter(({ code }) => isYearAsked || code !== "unlike-title"),
    ...(isYearAsked ? unlikeTitles(table, labels) : []),
  ].filter((fault) => !isSaidOfHalves(fault, divided));
  // A line that says what the numbers are is nobody's, and is no better with an empty row over it.
  const isAsked = ({ code }: Refusal): boolean => code === "note-or-provider";
  const rowsSaid = new Set(all.flatMap((fault) => (isAsked(fault) ? [] : [fault.where?.row])));
  return {
    lost: all.filter((fault) => !isAsked(fault) || !rowsSaid.has(fault.where?.row)),
    ...{ years, divided },
    isDivided:
      divided !== null || parted !== null || educations.length > 0 || (years.length > 0 && groups.length > 0),
  };
}

/** Why a table can't be read by its headings, with what else is wrong; null where it can. */
function faultsOfHeadings(table: SurroundedTable, { lost, years }: FaultsAround): Refusal[] | null {
  const { grid, header, columns, frame, file, unread } = table;
  const numbers = numbersAsNames(table);
  if (numbers !== null) return [numbers];
  const wrong = columnsRefusal(columns, frame);
  const isUnread = wrong !== null || unread.length > 0 || table.refusals.length > 0;
  const areBeside = wrong?.code === "repeated-column" && wrong.begins !== undefined;
  const severalFigures = (): Refusal | null => (areBeside ? null : figuresRefusal(table));
  const periods = isUnread ? (periodsRefusal(table, header) ?? severalFigures()) : null;
  // What the headings say of years is said by then.
  if (periods !== null) return [...years.filter(({ where }) => where?.header === undefined), periods];
  if (wrong === null) return null;
  const where = { ...file, row: header.first + 1 };
  const others = wrong.code === "missing-column" ? othersRefusal([header.cells], frame, where) : null;
  if (others !== null) return [...lost, others];
  const isOfPlaces = wrong.code === "missing-column" && wrong.meaning === "places";
  const figures = isOfPlaces ? figuresWithoutName(columns, grid.slice(header.last + 1)) : {};
  // Of the only columns of numbers there are one thing is said.
  const isSaid = (fault: Refusal): boolean =>
    fault.code === "unread-columns" && fault.headers.every((one) => figures.figures?.includes(one));
  return [...lost.filter((fault) => !isSaid(fault)), { ...wrong, ...figures, where }];
}

/** What stands behind the places under a word for whom they are from, and is nobody: "Region" with 0, 0 and 5. */
function numbersAsNames({ columns, header, file, labels }: SurroundedTable): Refusal | null {
  const column = columnOf("provider", columns);
  const first = columns.find(isOfNumbers);
  if (column === undefined || first === undefined || column.index < first.index) return null;
  const areNumbers = labels.size > 0 && [...labels].every((label) => /^\d*$/.test(label));
  const where = cellAt(header.last + 1, column, file);
  return areNumbers ? { code: "unread-columns", headers: [column.header.trim()], where } : null;
}

/** The rows of a table whose headings say all that is needed. */
function tableRead(
  table: SurroundedTable,
  { lost, divided, isDivided }: FaultsAround,
  options: TableOptions,
): TableReading {
  const { provider = "", made = asItIs(table.grid) } = options;
  const { header, columns, unread, groups, lines, labels, remarks, frame, file } = table;
  const context: RowContext = {
    ...{ columns, unread, frame, file, provider },
    ...{ readings: new Readings(), refusals: new Faults().addAll(lost), sums: [] },
  };
  const units = unitsInTable(table, lost);
  // A line that says the unit of all the numbers is used, and not left out.
  const used = new Set(units.flatMap(({ ofSome, where }) => (ofSome === undefined ? [where] : [])));
  const { own, rows } = ownRows(table, options, context);
  noteHeaders(header, context);
  const texts = [...lines.map(({ text }) => text), ...columns.filter(isOfNumbers).map((one) => one.header)];
  // A title that says what the numbers are says so of shares too.
  const shares = lost.some(({ code }) => code === "unlike-title") ? null : sharesRefusal(rows, texts);
  if (shares !== null) context.refusals.add(shares);
  context.refusals.addAll(placesOutside(table, rows));
  const faults = extraCellsOnce(context.refusals.all()).flatMap((fault): Refusal[] => {
    if (fault.code === "not-a-number")
      return [{ ...fault, ...given({ note: noteOf(fault.written, table) }) }];
    // Nor is what its column calls each of several periods or parts.
    const { column } = fault.where ?? {};
    const isSaid = column !== undefined && column === divided?.where?.column;
    return isSaid && (fault.code === "withdrawn-row" || fault.code === "sum-or-provider") ? [] : [fault];
  });
  return {
    rows: isDivided ? [] : rows,
    refusals: rows.length === 0 && faults.length === 0 ? [noRows(labels, file)] : faults,
    ...{ labels, units, remarks },
    notices: [
      ...headerNotices(header, own, table.repeated, file),
      ...made.notices,
      ...layoutNotices(table, used, made.used),
      ...context.readings.notices(),
      ...context.sums,
      ...remarkNotices(remarks),
      ...saidOf(
        "group-headings",
        groups.map(({ text }) => text),
        file,
      ),
      ...saidOf("beside-table", textsBeside(table, used), file),
    ],
  };
}

function saidOf(code: "group-headings" | "beside-table", texts: readonly string[], where: Where): Notice[] {
  return texts.length === 0 ? [] : [{ code, texts, where }];
}

/** What stands beside a table and is neither its title nor what says the unit of all its numbers. */
function textsBeside({ lines, remarks, file }: SurroundedTable, used: ReadonlySet<Where>): readonly string[] {
  const usedTexts = new Set(lines.flatMap(({ text, where }) => (used.has(where) ? [text] : [])));
  return [
    ...lines.flatMap(({ text, where, isTitle, isOfCell = false }) =>
      isTitle || isOfCell || where.sheet !== file.sheet || usedTexts.has(text) ? [] : [text],
    ),
    ...remarks.flatMap(({ provider, text }) => (provider === "" ? [text] : [])),
  ];
}

/** What is said of columns of numbers; first of those whose headings, or marks there, say that they are others. */
function unreadRefusals(table: SurroundedTable, where: Where): Refusal[] {
  const { unread, frame } = table;
  const others = headingsRefusal(unread, markedHeadings(table), frame, where);
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
function bracketsOfNames({ columns, header, file }: HeadedTable): TextBeside[] {
  return columns.flatMap((column) =>
    isOfNames(column)
      ? (column.header.match(BRACKETS) ?? []).map((bracket) => ({
          text: bracket.slice(1, -1),
          where: cellAt(header.last + 1, column, file),
        }))
      : [],
  );
}

/** What stands over the specialisations in the place of their heading may say something of the numbers, as a title does. */
function overNames({ header: { over = -1, last }, columns, file }: HeadedTable): LineAround[] {
  const where = { ...file, row: last + 1, column: over + 1 };
  return columns.slice(over, over + 1).map(({ header }) => ({ text: header.trim(), where, isTitle: true }));
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
