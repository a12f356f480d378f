import { columnLetters } from "../../domain/where.js";
import type { Cell, ColumnRole, Table } from "../../submission/document.js";
import { DECIMALS, type DividedRow, type Division, recalculated } from "./division.js";

/** A formula, and the value that it has now. */
interface LiveCell {
  readonly formula: string;
  readonly value: string | number;
}

/** By the table's rows and columns; undefined where the cell is as the document says. */
export type LiveCells = readonly (readonly (LiveCell | undefined)[])[];

/** Where a table stands on its sheet. */
export interface Place {
  /** The number of its first row under the header, as the sheet counts. */
  readonly firstRow: number;
  /** The cell that holds what a division divides. */
  readonly dividend: string;
}

/** The sums of a table, to the right and below, as formulas; null for a table without them. */
export function sumFormulas({ columns, rows, endsInSums }: Table, { firstRow }: Place): LiveCells | null {
  const parts = columns.flatMap(({ role }, column) => (role === "part" ? [columnLetters(column + 1)] : []));
  const [firstPart, lastPart] = [parts[0], parts.at(-1)];
  const lastRow = firstRow + rows.length - 2;
  if (endsInSums !== true || firstPart === undefined || lastPart === undefined || lastRow < firstRow)
    return null;
  return rows.map((row, index) =>
    row.map((cell, column): LiveCell | undefined => {
      if (cell.kind !== "number") return undefined;
      const value = Number(cell.value);
      const [letter, number] = [columnLetters(column + 1), firstRow + index];
      if (columns[column]?.role === "sum-of-parts") {
        return { formula: `SUM(${firstPart}${number}:${lastPart}${number})`, value };
      }
      return number > lastRow
        ? { formula: `SUM(${letter}${firstRow}:${letter}${lastRow})`, value }
        : undefined;
    }),
  );
}

/** What a sheet says where a tie decides and nothing says how: a text, so that the sum shows that a place lacks. */
const UNDECIDED = '"uafgjort"';

/**
 * A division by largest remainder as formulas of the basis and of what is divided; null for another table, and
 * where a sheet would not come to the exact numbers.
 */
export function divisionFormulas(table: Table, place: Place): LiveCells | null {
  const division = recalculated(table);
  if (table.id !== "division" || division === null) return null;
  const names = cellNames(table, place);
  const rows = division.rows.map((row, index) => rowFormulas(row, index, division.factor, names));
  const sums = dividedSums(division, names);
  return [...rows, sums].map((formulas) =>
    table.columns.map(({ role }) => (role === undefined ? undefined : formulas[role])),
  );
}

/** Whether a reader can change the basis and what is divided, and see the table calculated again. */
export function isLiveDivision(table: Table): boolean {
  return table.id === "division" && recalculated(table) !== null;
}

type Formulas = Partial<Record<ColumnRole, LiveCell>>;

/** The cells that the formulas speak of. */
interface CellNames {
  readonly dividend: string;
  readonly cell: (role: ColumnRole, row: number) => string;
  readonly sum: (role: ColumnRole) => string;
  readonly all: (role: ColumnRole) => string;
}

function cellNames({ columns, rows }: Table, { firstRow, dividend }: Place): CellNames {
  const letter = (role: ColumnRole): string =>
    columnLetters(1 + columns.findIndex((entry) => entry.role === role));
  const last = firstRow + rows.length - 2;
  return {
    dividend,
    cell: (role, row) => `${letter(role)}${firstRow + row}`,
    sum: (role) => `${letter(role)}$${last + 1}`,
    all: (role) => `${letter(role)}$${firstRow}:${letter(role)}$${last}`,
  };
}

function rowFormulas(
  row: DividedRow,
  index: number,
  factor: number,
  { dividend, cell, sum, all }: CellNames,
): Formulas {
  const scaled = factor === 1 ? "" : `*${factor}`;
  const [basis, quota, rank] = [cell("basis", index), cell("quota", index), cell("rank", index)];
  const [wholePart, remainder] = [cell("whole-part", index), cell("remainder", index)];
  const left = `(${dividend}-${sum("whole-part")})`;
  // What the tie order settled stays settled; a tie that comes when a number is changed does not settle itself.
  const tied = row.isTied ? String(row.placeByRank) : UNDECIDED;
  const lastRank = `${rank}+COUNTIF(${all("rank")},${rank})-1`;
  return {
    "quota-fraction": {
      formula: `${grouped(`${dividend}*${basis}${scaled}`)}&"/"&${grouped(`${sum("basis")}${scaled}`)}`,
      value: row.fraction,
    },
    quota: { formula: `${dividend}*${basis}/${sum("basis")}`, value: row.quota },
    "whole-part": { formula: `INT(ROUND(${quota},${DECIMALS}))`, value: row.wholePart },
    remainder: { formula: `ROUND(${quota}-${wholePart},${DECIMALS})`, value: row.remainder },
    rank: { formula: `RANK(${remainder},${all("remainder")})`, value: row.rank },
    "place-by-rank": {
      formula: `IF(${rank}>${left},0,IF(${lastRank}<=${left},1,${tied}))`,
      value: row.placeByRank,
    },
    "study-places": {
      formula: `${wholePart}+N(${cell("place-by-rank", index)})`,
      value: row.studyPlaces,
    },
  };
}

/** A whole number as a Dane reads it, in whatever language the program speaks. */
function grouped(formula: string): string {
  return `SUBSTITUTE(FIXED(${formula},0),",",".")`;
}

function dividedSums({ rows }: Division, { all }: CellNames): Formulas {
  const sum = (
    role: ColumnRole,
    key: "basis" | "quota" | "wholePart" | "placeByRank" | "studyPlaces",
  ): LiveCell => ({
    formula: `SUM(${all(role)})`,
    value: rows.reduce((total, row) => total + row[key], 0),
  });
  return {
    basis: sum("basis", "basis"),
    quota: sum("quota", "quota"),
    "whole-part": sum("whole-part", "wholePart"),
    "place-by-rank": sum("place-by-rank", "placeByRank"),
    "study-places": sum("study-places", "studyPlaces"),
  };
}

/** Where the named numbers of a workbook are: the formula that another cell shows each by. */
export type Links = ReadonlyMap<string, string>;

/** A named number, and the formula by which another cell shows it. */
export type NamedFormula = readonly [name: string, formula: string];

/** Where a table is: its sheet, the number of its first row under the header, and the cell of what it divides. */
interface TablePlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly dividend: string;
}

/** The named numbers that a table calculates: the sums of what was reported, what a division gives, what it divides. */
export function namedFormulas(table: Table, { sheet, firstRow, dividend }: TablePlace): NamedFormula[] {
  const isDivision = isLiveDivision(table);
  if (table.id === "division" && !isDivision) return [];
  const rank = table.columns.findIndex(({ role }) => role === "place-by-rank");
  const named = table.rows.flatMap((row, index) =>
    row.flatMap((cell, column): NamedFormula[] => {
      if (cell.kind !== "number" || cell.name === undefined) return [];
      const at = (of: number): string => `${sheet}!$${columnLetters(of + 1)}$${firstRow + index}`;
      return [[cell.name, isDivision ? givenBy(at(rank), at(column)) : at(column)]];
    }),
  );
  return isDivision && table.dividend !== undefined
    ? [...named, [table.dividend, `${sheet}!${dividend}`]]
    : named;
}

/** A tie that comes with a change is shown and not settled. */
function givenBy(placeByRank: string, studyPlaces: string): string {
  return `IFERROR(IF(ISTEXT(${placeByRank}),${placeByRank},${studyPlaces}),"kan ikke beregnes")`;
}

/** Of named numbers with one name the first is where it is found; the others show it. */
export function linksOf(named: readonly NamedFormula[]): Links {
  return new Map(named.toReversed());
}

/** The cell as a formula that shows a number of another one; undefined if it shows none that is calculated. */
export function shownBy(cell: Cell, links: Links): LiveCell | undefined {
  const formula = cell.kind === "number" && cell.shows !== undefined ? links.get(cell.shows) : undefined;
  return formula === undefined || cell.kind !== "number" ? undefined : { formula, value: Number(cell.value) };
}

/** The names of the numbers that live divisions rest on. */
export function basesOf(tables: readonly Table[]): ReadonlySet<string> {
  const cells = tables.filter(isLiveDivision).flatMap(({ rows }) => rows.flat());
  return new Set(
    cells.flatMap((cell) => (cell.kind === "number" && cell.shows !== undefined ? [cell.shows] : [])),
  );
}

/** Whether a live division rests on the sums of a table. */
export function isBasis({ rows }: Table, bases: ReadonlySet<string>): boolean {
  return (rows.at(-1) ?? []).some(
    (cell) => cell.kind === "number" && cell.name !== undefined && bases.has(cell.name),
  );
}
