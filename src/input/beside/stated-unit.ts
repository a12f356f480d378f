import type { Meaning, Refusal } from "../../domain/refusal.js";
import { remembered } from "../../domain/remembered.js";
import { UNITS } from "../../domain/return-form.js";
import { cellAt, type Column, columnOf, isKnown, isOfNumbers, LABELS, textOf } from "../headings/columns.js";
import type { HeadedTable } from "../headings/find-header.js";
import { type GridRow, isBlank, LONGEST_LINE, textAt, type WrittenCell, lineAt } from "../grid/grid.js";
import type { LineAround, TableInLines } from "./lines-around.js";
import type { LinesBelow } from "../headings/lines-below.js";
import { carriersOf, withoutMark } from "./marked-rows.js";
import { OF_UNITS } from "./unit-refusals.js";
import { isPlain } from "../words/plain-words.js";
import { saysSum } from "../words/sum-label.js";
import { ANSWERED, mayBeEither, unitAlone, unitSaid } from "../words/unit-words.js";
import { type UnitInTable, type UnitOfOne, unitsOfLine, unitsOfParts, wordsBeside } from "./units-of-line.js";

/**
 * The units that a table states, each where it stands first: of all its places, in a line around it that says nothing
 * else, in the name of its sheet or its file, over all its numbers, or beside all its rows; and of some of them, or in
 * a sentence that says more.
 */
export function unitsInTable(table: TableInLines, lost: readonly Refusal[]): UnitInTable[] {
  const { header, columns, rows, groups, lines: all, frame, file } = table;
  const own = rows.filter(({ cells }) => !LABELS.some((label) => saysSum(textOf(label, cells, columns))));
  const [first] = own.map(({ cells }) => cells);
  const whoseIs = (cells: GridRow): string => frame.ownerId(textOf("provider", cells, columns));
  const isOfOne = first === undefined || own.every(({ cells }) => whoseIs(cells) === whoseIs(first));
  // Of a unit beside the rows each says its own.
  const isOfRow = ({ text, isInRow }: LineAround): boolean =>
    isInRow === true && unitAlone(text) !== undefined;
  const besides = all.filter(isOfRow);
  // A unit over the first rows is of all, one over others of some.
  const overRows = unitsAlone(groups);
  const areOver = areOverColumns(table);
  const isOverColumn = ({ text, where }: LineAround): boolean =>
    areOver && where.row === header.first && unitAlone(text) !== undefined;
  // What stands among the headings is a line beside the table too: "Enhed: halvår".
  const headings = columns.flatMap((column): LineAround[] =>
    // What the heading of a column leaves open its cells say.
    !isOfNumbers(column) && (isKnown(column) || !mayBeEither(column.header))
      ? [{ text: column.header, where: cellAt(header.last + 1, column, file), isTitle: false }]
      : [],
  );
  const lines = [...all.filter((line) => !isOfRow(line) && !isOverColumn(line)), ...headings];
  const namesIn = (meaning: Meaning): string[] => own.map(({ cells }) => textOf(meaning, cells, columns));
  const names = [
    ...LABELS.map(namesIn),
    columns.flatMap((column) => (column.meaning === "places" ? [column.header] : [])),
  ];
  const unitsOf = (line: LineAround): UnitInTable[] => {
    const { text } = line;
    const carriers = carriersOf(text.slice(0, LONGEST_LINE), table, own);
    const isOfSome = carriers.length > 0;
    const isTitle = line.isTitle || isOfSome;
    const said = unitsOfLine({ ...line, text: withoutMark(text), isTitle }, isOfOne, names, frame);
    // What is refused for what it says of the places is no question of their unit.
    const isRefused = lost.some((fault) => "written" in fault && fault.written === text);
    const isSaid = isRefused && said.some(({ isUnclear }) => isUnclear === true);
    return (isSaid ? [] : said).map((unit) => ({
      ...unit,
      text: line.text,
      ...(unit.ofSome === undefined && !isOfSome ? {} : { ofSome: line.text }),
      ...(isOfSome ? { carriers } : {}),
    }));
  };
  const found = [
    ...unitsOver(table),
    ...lines.flatMap(unitsOf),
    ...unitsBeside(table, own),
    ...ofAllOrSome(overRows, (overRows[0]?.where.row ?? 0) < (own[0]?.row ?? 0)),
    ...ofAllOrSome(unitsAlone(besides), besides.length >= own.length),
  ];
  // In a table that says its unit two times in the year, or all of it, are no question.
  const isSaid = found.some(({ ofSome }) => ofSome === undefined);
  const asked = isSaid
    ? found.filter(({ text, ofSome }) => ofSome === undefined || !ANSWERED.test(text))
    : found;
  const firstOf = (areOfAll: boolean): UnitInTable[] =>
    UNITS.flatMap(
      (unit) =>
        asked.find(({ value, ofSome }) => value === unit && (ofSome === undefined) === areOfAll) ?? [],
    );
  const ofAll = firstOf(true);
  // What is said of all the places is said of some of them too.
  const ofSome = firstOf(false).filter(({ value }) => !ofAll.some((one) => one.value === value));
  return [...ofAll, ...ofSome];
}

/**
 * Whether units stand right above the headings of the numbers, each over its own; one over the first, or beside a
 * title, is of all.
 */
function areOverColumns({ grid, header, columns }: HeadedTable): boolean {
  const above = grid[header.first - 1] ?? [];
  const numbers = columns.filter(isOfNumbers);
  const over = numbers.filter(({ index }) => unitAlone(textAt(above, index)) !== undefined);
  const [before] = numbers;
  const isTitled = above.slice(0, before?.index).some((cell) => !isBlank(cell));
  return over.length > 1 || (over.length === 1 && over[0] !== before && !isTitled);
}

/** The units that the headings state, those over groups of columns among them. */
function unitsOver(table: HeadedTable): UnitInTable[] {
  const { grid, header, columns, file } = table;
  const numbers = columns.filter(isOfNumbers);
  const top = areOverColumns(table) ? header.first - 1 : header.first;
  const stated = numbers.map((column) => {
    for (let row = header.last; row >= top; row -= 1) {
      const cells = grid[row] ?? [];
      // A heading over a group stands in the first of its columns; right above the headings each is of its own column.
      const first =
        row === header.last || row < header.first
          ? column.index
          : cells.findLastIndex((cell, at) => at <= column.index && !isBlank(cell));
      const text = lineAt(cells, first);
      const said = row < header.first ? unitOfCell(text) : unitOfLabel(text);
      if (said !== null) return { ...said, where: cellAt(row + 1, column, file) };
    }
    return null;
  });
  return ofAllOrSome(stated.filter((_, at) => numbers[at]?.meaning === "places" || stated[at] !== null));
}

type UnitOfText = Omit<UnitOfOne, "where">;

/** The unit that a heading of numbers has, or a row's name for them: the half of the word is enough. */
function unitOfLabel(text: string): UnitOfText | null {
  const { units, isClear } = unitSaid(text, true);
  const [value] = units;
  return value === undefined ? null : { value, text, ...(isClear ? {} : { isUnclear: true }) };
}

/** The unit that a text is, and nothing else. */
function unitOfCell(text: string): UnitOfText | null {
  const value = unitAlone(text);
  return value === undefined ? null : { value, text };
}

/** The units in other columns of the rows, in cells that have nothing else, and behind names or in remarks. */
function unitsBeside({ columns, frame, file }: HeadedTable, rows: LinesBelow["rows"]): UnitInTable[] {
  const who = columnOf("provider", columns);
  const others = columns.filter((column) => !isKnown(column));
  const stated = (among: readonly Column[], unitOf: typeof unitOfCell): (UnitOfOne | null)[] =>
    rows.map(({ cells, row }) => {
      for (const column of among) {
        const said = unitOf(lineAt(cells, column.index));
        if (said !== null) return { ...said, where: cellAt(row, column, file) };
      }
      return null;
    });
  const ofSpecialisations = columns.filter(({ meaning }) => meaning === "specialisation");
  // What stands under "Enhed" is their unit, or refused as none.
  const sayMore = columns.filter(
    (column) => column === who || (!isKnown(column) && !OF_UNITS.test(column.header)),
  );
  // Behind a name the half is enough: "Køge halvår".
  const saidInName = remembered((name) => unitSaid(name, true));
  const saidInText = remembered((text) => {
    if (unitAlone(text) !== undefined) return { units: [], isClear: true };
    const units = unitsOfParts(text, frame);
    return units.length > 0 ? { units, isClear: true } : unitSaid(text, false, wordsBeside(frame, true));
  });
  const named = rows.flatMap(({ cells, row }) =>
    sayMore.flatMap((column): UnitInTable[] => {
      const text = lineAt(cells, column.index);
      const { units, isClear } = (column === who ? saidInName : saidInText)(text);
      const where = cellAt(row, column, file);
      // The label of the only row is of all the numbers: "Antal helårspladser".
      const isOfAll = rows.length === 1 && isClear && isPlain(text);
      const ofSome = isOfAll ? {} : { ofSome: text, ...(isClear ? {} : { isUnclear: true as const }) };
      return units.map((value) => ({ value, text, where, ...ofSome }));
    }),
  );
  return [
    ...ofAllOrSome(stated(others, unitOfCell)),
    ...ofAllOrSome(stated(ofSpecialisations, unitOfLabel)),
    ...named,
  ];
}

/** The units that texts are, and nothing else. */
function unitsAlone(texts: readonly WrittenCell[]): UnitOfOne[] {
  return texts.flatMap(({ text, where }) => {
    const said = unitOfCell(text);
    return said === null ? [] : [{ ...said, where }];
  });
}

/** What each column, or each row, states: of all the places only if each clearly states one. */
function ofAllOrSome(stated: readonly (UnitOfOne | null)[], areAll = true): UnitInTable[] {
  const isOfAll = areAll && !stated.some((one) => one === null || one.isUnclear === true);
  return stated.flatMap((one) => (one === null ? [] : [isOfAll ? one : { ...one, ofSome: one.text }]));
}
