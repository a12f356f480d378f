import { sum } from "../../domain/sum.js";
import { danishNumber } from "../../domain/danish.js";
import type { Cell, Column, ColumnRole, Table } from "../../submission/document.js";

/** The numbers of a row in a division by largest remainder, as a sheet calculates them. */
export interface DividedRow {
  readonly basis: number;
  readonly fraction: string;
  readonly quota: number;
  readonly wholePart: number;
  readonly remainder: number;
  readonly rank: number;
  /** Whether the row has a place by its rank: 1 or 0, also where the tie order settled it. */
  readonly placeByRank: number;
  readonly isTied: boolean;
  readonly studyPlaces: number;
}

export interface Division {
  readonly dividend: number;
  /** The power of ten that makes each basis whole: with it the fraction is one of whole numbers. */
  readonly factor: number;
  readonly rows: readonly DividedRow[];
}

/** Ten decimals: what binary floating point adds is below them, and what tells two remainders apart above. */
export const DECIMALS = 10;

/**
 * The division that a table shows, calculated again as the formulas of a sheet would, in floating point; null
 * when it does not come to the exact numbers of the document, or the table lacks a column for it.
 */
export function recalculated(table: Table): Division | null {
  const { columns, rows } = table;
  if (!ROLES.every((role) => columns.some((column) => column.role === role))) return null;
  const parties = rows.slice(0, -1).map((row) => readRow(row, columns));
  const dividend = readRow(rows.at(-1) ?? [], columns)("study-places");
  const factor = factorOf(rows, columns);
  const divided = divide(dividend, parties, factor);
  const isExact = divided.every((row, index) => agrees(row, parties[index]));
  return isExact ? { dividend, factor, rows: divided } : null;
}

const ROLES: readonly ColumnRole[] = [
  ...(["basis", "quota-fraction", "quota", "whole-part", "remainder"] as const),
  ...(["rank", "place-by-rank", "study-places"] as const),
];

/** The number that a row says in the column with the role. */
type SaidRow = (role: ColumnRole) => number;

function readRow(row: readonly Cell[], columns: readonly Column[]): SaidRow {
  return (role) => {
    const cell = row[columns.findIndex((column) => column.role === role)];
    return cell?.kind === "number" ? Number(cell.value) : 0;
  };
}

function factorOf(rows: Table["rows"], columns: readonly Column[]): number {
  const column = columns.findIndex(({ role }) => role === "basis");
  const decimals = rows.map((row) => row[column]).map((cell) => (cell?.kind === "number" ? cell.value : ""));
  return 10 ** Math.max(...decimals.map((value) => value.split(".")[1]?.length ?? 0));
}

function divide(dividend: number, parties: readonly SaidRow[], factor: number): DividedRow[] {
  const bases = parties.map((said) => said("basis"));
  const whole = sum(bases);
  const quotas = bases.map((basis) => (dividend * basis) / whole);
  const wholeParts = quotas.map((quota) => Math.floor(rounded(quota)));
  const remainders = quotas.map((quota, index) => rounded(quota - (wholeParts[index] ?? 0)));
  const ranks = remainders.map((remainder) => 1 + remainders.filter((other) => other > remainder).length);
  const left = dividend - sum(wholeParts);
  return parties.map((said, index) => {
    const [basis, rank, wholePart] = [bases[index] ?? 0, ranks[index] ?? 0, wholeParts[index] ?? 0];
    const lastRank = rank + ranks.filter((other) => other === rank).length - 1;
    const isTied = rank <= left && lastRank > left;
    const placeByRank = isTied ? said("place-by-rank") : rank <= left ? 1 : 0;
    return {
      ...{ basis, wholePart, rank, isTied, placeByRank, studyPlaces: wholePart + placeByRank },
      ...{ quota: quotas[index] ?? 0, remainder: remainders[index] ?? 0 },
      fraction: `${grouped(dividend * basis * factor)}/${grouped(whole * factor)}`,
    };
  });
}

function agrees(
  { rank, wholePart, placeByRank, studyPlaces }: DividedRow,
  said: SaidRow | undefined,
): boolean {
  return (
    rank === said?.("rank") &&
    wholePart === said("whole-part") &&
    placeByRank === said("place-by-rank") &&
    studyPlaces === said("study-places")
  );
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

/** As a sheet writes a whole number to a text: as a Dane groups it, and without what floating point added. */
function grouped(value: number): string {
  return danishNumber(Number(value.toPrecision(15)).toFixed(0));
}
