import { columnLetters } from "../../domain/where.js";
import type { Cell, Table } from "../../submission/document.js";
import { isLiveDivision } from "./division-formulas.js";
import { type LiveCell, type Place, UNKNOWN } from "./live-cell.js";

/** Where the named numbers of a workbook are: the formula that another cell shows each by. */
export type Links = ReadonlyMap<string, string>;

/** A named number, and the formula by which another cell shows it. */
export type NamedFormula = readonly [name: string, formula: string];

/** The named numbers that a table calculates: the sums of what was reported, what a division gives, what it divides. */
export function namedFormulas(
  table: Table,
  { sheet, firstRow, dividend }: Place & { sheet: string },
): NamedFormula[] {
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
  return `IFERROR(IF(ISTEXT(${placeByRank}),${placeByRank},${studyPlaces}),${UNKNOWN})`;
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
