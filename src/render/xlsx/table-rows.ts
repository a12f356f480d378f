import type { Cell, Column, Table } from "../../submission/document.js";
import { TO_DIVIDE } from "../../submission/workbook-texts.js";
import { divisionFormulas } from "./division-formulas.js";
import { isBasis, type Links, type NamedFormula, namedFormulas, shownBy } from "./linked-cells.js";
import { type LiveCells, type Place, sumFormulas } from "./live-cell.js";
import { AS_TYPED, type CellLook, type Merge, type SheetCell, type SheetRow } from "./workbook.js";
import { wrappedLines } from "../column-widths.js";

/** In points. */
const LINE_HEIGHT = 13;
const AIR = 3;
/** How many characters of a column's width its margins take. */
const MARGINS = 2;
/** How many characters of a text go where a digit does: they are narrower. */
export const PROSE = 1.12;
/** A text that stays a text when a reader edits the cell. */
const TEXT = "@";
/** No place by rank is shown as nothing. */
const ONE_OR_NOTHING = "0;-0;;@";
const DECIMAL_ROLES: readonly Column["role"][] = ["quota", "remainder"];

/** What a table or a sentence takes of its sheet. */
export interface TableRows {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** The numbers that cells elsewhere may show. */
  readonly named: readonly NamedFormula[];
}

/** Where a table is drawn, and how it is tied to others. */
export interface SheetLinks {
  readonly sheet: string;
  readonly links: Links;
  /** The names of the numbers that live divisions rest on. */
  readonly bases: ReadonlySet<string>;
  /** Whether the workbook has a live division. */
  readonly isLive: boolean;
  /** Whether the workbook has no other sheet. */
  readonly isAlone: boolean;
}

/** The rows of a table from row `top` of the sheet, counted from 0; above a live division what it divides. */
export function tableRows(
  table: Table,
  top: number,
  widths: readonly number[],
  { sheet, links, bases }: SheetLinks,
): TableRows {
  const { columns, rows, endsInSums } = table;
  const division = divisionFormulas(table, place(top + 1, top));
  const above = division === null ? [] : [dividendRow(table, sheet, links, place(top + 1, top))];
  const header = top + above.length;
  const live = division ?? sumFormulas(table, place(header, top), isBasis(table, bases));
  const last = rows.length - 1;
  const changeable = division === null ? (isBasis(table, bases) ? "part" : undefined) : "basis";
  return {
    rows: [
      ...above,
      headerRow(columns, widths),
      ...rows.map((row, index) => ({
        height: heightOf(row, widths),
        cells: row.map((cell, column) => {
          const role = columns[column]?.role;
          const shown = shownBy(cell, links);
          const isChangeable =
            role !== undefined && role === changeable && index < last && shown === undefined;
          return sheetCell(cell, columns[column], shown ?? live?.[index]?.[column], {
            isSum: endsInSums === true && index === last,
            isChangeable: isChangeable && cell.kind === "number",
          });
        }),
      })),
    ],
    named: namedFormulas(table, { sheet, ...place(header, top) }),
    merges: rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        cell.kind !== "covered" && cell.rows !== undefined
          ? [{ row: header + 1 + index, column, lastRow: header + index + cell.rows, lastColumn: column }]
          : [],
      ),
    ),
  };
}

/** A sheet counts its rows from 1: the row under the header is two on from it. */
function place(header: number, top: number): Place {
  return { firstRow: header + 2, dividend: `$B$${top + 1}` };
}

/** What is divided: to be changed here if no other division gave it. */
function dividendRow(
  { columns, rows, dividend }: Table,
  sheet: string,
  links: Links,
  { dividend: own }: Place,
): SheetRow {
  const total = rows.at(-1)?.[columns.findIndex(({ role }) => role === "study-places")];
  const value = total?.kind === "number" ? Number(total.value) : null;
  const found = dividend === undefined ? undefined : links.get(dividend);
  const isGiven = found !== undefined && found !== `${sheet}!${own}`;
  const look: CellLook = { border: true, align: "end", numberFormat: AS_TYPED };
  return {
    height: LINE_HEIGHT + AIR,
    cells: [
      { value: TO_DIVIDE, look: { bold: true, border: true, align: "start" } },
      isGiven
        ? { value, formula: found, look }
        : { value, look: { ...look, fill: "changeable" }, accepts: "whole-number" },
    ],
  };
}

function headerRow(columns: readonly Column[], widths: readonly number[]): SheetRow {
  return {
    height: heightFor(
      columns.map(({ header }) => header),
      widths.map((width) => width - MARGINS),
    ),
    cells: columns.map(({ header, align }) => ({
      value: header,
      look: { bold: true, border: true, fill: "header", wrap: true, align },
    })),
  };
}

/** A text that spans several rows has room for as many lines. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  return heightFor(
    row.map((cell) => (cell.kind === "text" && cell.rows === undefined ? cell.text : "")),
    widths.map((width) => (width - MARGINS) * PROSE),
  );
}

/** Of texts in columns of so many characters. */
function heightFor(texts: readonly string[], characters: readonly number[]): number {
  const lines = texts.map((text, index) => wrappedLines(text, Math.max(1, characters[index] ?? 0)));
  return Math.max(1, ...lines) * LINE_HEIGHT + AIR;
}

function sheetCell(
  cell: Cell,
  column: Column | undefined,
  live: LiveCells[number][number],
  { isSum, isChangeable }: { readonly isSum: boolean; readonly isChangeable: boolean },
): SheetCell {
  const look: CellLook = {
    border: true,
    align: column?.align ?? "start",
    ...(isSum ? { bold: true } : {}),
    ...(isChangeable ? { fill: "changeable" } : {}),
  };
  const numberFormat = isChangeable ? AS_TYPED : numberFormatOf(cell, column, isSum);
  if (live !== undefined) return { ...live, look: { ...look, numberFormat } };
  switch (cell.kind) {
    case "number":
      return {
        ...{ value: Number(cell.value), look: { ...look, numberFormat } },
        ...(isChangeable ? { accepts: "number" } : {}),
      };
    case "text":
      return {
        value: cell.text === "" ? null : cell.text,
        look: { ...look, wrap: true, numberFormat: TEXT },
      };
    case "blank":
    case "covered":
      return { value: null, look };
  }
}

/** Thousands and as many decimals as the document shows; a place settled by the tie order says so. */
function numberFormatOf(cell: Cell, column: Column | undefined, isSum: boolean): string {
  if (column?.role === "place-by-rank" && !isSum) {
    const remark = cell.kind === "number" ? /^\d+( \([^"]+\))$/.exec(cell.text)?.[1] : undefined;
    return remark === undefined ? ONE_OR_NOTHING : `0"${remark}"`;
  }
  const written = cell.kind === "number" ? (cell.value.split(".")[1]?.length ?? 0) : 0;
  const decimals = written === 0 && !isSum && DECIMAL_ROLES.includes(column?.role) ? 4 : written;
  const format = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return column?.role === "change" ? `+${format};-${format};${format}` : format;
}
