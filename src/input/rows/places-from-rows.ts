import { amountText } from "../../domain/amount.js";
import { given } from "../../domain/given.js";
import type { FormEdition } from "../../domain/form-edition.js";
import { type Outcome, refused, refusedIfAny } from "../../domain/outcome.js";
import type { Refusal } from "../../domain/refusal.js";
import type { InternshipPlaces } from "../../domain/request.js";
import { BLANK, type GridCell, textCell } from "../grid/grid.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { placesInTables } from "./places-in-grid.js";

/** What is known of the rows, and what the user says of their sums. */
export interface PlacesFromRowsOptions extends Omit<ReadInternshipPlacesOptions, "file"> {
  /** The form whose institutions and specialisations there are, of its own study year unless another is given. */
  readonly edition?: FormEdition;
}

/**
 * Internship places from the rows of a database or a spreadsheet: arrays, of which the first that is a header says what
 * the others hold, or objects by the same headings ("Kommune", "provider"). They are read as `readInternshipPlaces`
 * reads a file: long or wide, names by alias, texts with numbers as Danish ("1.110" is 1110), sums known by their label
 * or by arithmetic and left out. A number is itself; null, undefined and "" are a blank; a date, a boolean or an object is a
 * text, which may stand in a column that is no part of the table ("created_at").
 *
 * Every fault is refused with row and column from 1, all in one go; above objects the headings are row 1. Never throws.
 */
export function placesFromRows(
  rows: readonly (readonly unknown[] | object)[],
  { edition, ...options }: PlacesFromRowsOptions = {},
): Outcome<readonly InternshipPlaces[]> {
  const { studyYear = edition?.studyYear, editions = edition && [edition] } = options;
  const frame = frameOf({ ...options, ...given({ studyYear, editions }) });
  if (!frame.ok) return frame;
  const data: unknown = rows;
  if (!isList(data)) return refused({ code: "wrong-type", expected: "list" });
  const table = inArrays(data.map((row) => (isRow(row) ? row : [])));
  const headings = table.length - data.length;
  const refusals: Refusal[] = data.flatMap((row, index) =>
    isRow(row) ? [] : [{ code: "wrong-type", expected: "object", where: { row: index + headings + 1 } }],
  );
  const grid = table.map((row, rowIndex) =>
    Array.from(row, (value, index): GridCell => {
      const cell = cellOf(value);
      const where = { row: rowIndex + 1, column: index + 1 };
      if (cell === null) refusals.push({ code: "wrong-type", expected: "text-or-number", where });
      return cell ?? BLANK;
    }),
  );
  const read = { grid, where: {}, before: [], beside: [] };
  return refusedIfAny(refusals) ?? placesInTables([read], frame.value, {}, options);
}

type Row = readonly unknown[] | Readonly<Record<string, unknown>>;

function isRow(data: unknown): data is Row {
  return typeof data === "object" && data !== null;
}

/** Objects as arrays below their keys, in the order in which these first appear. */
function inArrays(rows: readonly Row[]): readonly (readonly unknown[])[] {
  const keys = new Set<string>();
  for (const row of rows) if (!isList(row)) for (const key of Object.keys(row)) keys.add(key);
  const headings = [...keys];
  const values = rows.map((row) => (isList(row) ? row : headings.map((key) => row[key])));
  return headings.length === 0 ? values : [headings, ...values];
}

const isList: (data: unknown) => data is readonly unknown[] = Array.isArray;

function cellOf(value: unknown): GridCell | null {
  switch (typeof value) {
    case "string":
      return textCell(value);
    case "bigint":
    case "number": {
      if (typeof value === "number" && !Number.isFinite(value)) return null;
      const written = typeof value === "number" ? amountText(value) : String(value);
      return { kind: "number", text: written.replace(".", ","), value: written, isFormula: false };
    }
    case "boolean":
      return textCell(String(value));
    case "object":
      return value === null ? BLANK : cellOfObject(value);
    default:
      return value === undefined ? BLANK : null;
  }
}

/** A day, or something whose content is not looked into. */
function cellOfObject(value: object): GridCell {
  const isDate = Object.prototype.toString.call(value) === "[object Date]";
  const [, day] = /^"(\d{4}-\d{2}-\d{2})T/.exec(isDate ? JSON.stringify(value) : "") ?? [];
  return day === undefined ? textCell("{…}") : { kind: "date", text: day };
}
