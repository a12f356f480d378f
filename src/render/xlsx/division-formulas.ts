import { columnLetters } from "../../domain/where.js";
import type { ColumnRole, Table } from "../../submission/document.js";
import { DECIMALS, type DividedRow, type Division, recalculated } from "./division.js";
import { type LiveCell, type LiveCells, type Place, sumOfNumbers, UNKNOWN } from "./live-cell.js";

/** What a sheet says where a tie decides and nothing says how: a text, so that the sum shows that a place lacks. */
const UNDECIDED = '"uafgjort"';

/** A division by largest remainder as formulas; null for another table, or where a sheet would not be exact. */
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
  // Half a study place, none or a text can't be divided.
  const isDivisible = `AND(COUNTIF(${dividend},">=0")=1,INT(N(${dividend}))=N(${dividend}))`;
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
    quota: {
      formula: `IF(${isDivisible},${dividend}*${basis}/${sum("basis")},${UNKNOWN})`,
      value: row.quota,
    },
    "whole-part": { formula: `INT(ROUND(${quota},${DECIMALS}))`, value: row.wholePart },
    remainder: { formula: `ROUND(${quota}-${wholePart},${DECIMALS})`, value: row.remainder },
    rank: { formula: `RANK(${remainder},${all("remainder")})`, value: row.rank },
    "place-by-rank": {
      formula: `IF(${rank}>${left},0,IF(${lastRank}<=${left},1,${tied}))`,
      value: row.placeByRank,
    },
    "study-places": { formula: `${wholePart}+N(${cell("place-by-rank", index)})`, value: row.studyPlaces },
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
  ): LiveCell => ({ formula: `SUM(${all(role)})`, value: rows.reduce((total, row) => total + row[key], 0) });
  return {
    basis: { ...sum("basis", "basis"), formula: sumOfNumbers(all("basis"), "ROWS") },
    quota: sum("quota", "quota"),
    "whole-part": sum("whole-part", "wholePart"),
    "place-by-rank": sum("place-by-rank", "placeByRank"),
    "study-places": sum("study-places", "studyPlaces"),
  };
}
