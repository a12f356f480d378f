import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";

/** What stands in a cell as far as it concerns how to read it. */
export interface SurveyedCell {
  /** "s", "str" and "inlineStr" are texts, "e" an error, "b" a truth value, "n" a number or a date. */
  readonly type: string;
  /** The formula's text; "" where it is shared with another cell. */
  readonly formula: string | null;
  readonly hasValue: boolean;
  /** The value as written; of a text perhaps its number in a list of texts. */
  readonly value: string;
}

/** From 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet looked through from its first mark to its last. Rows and columns count from 0. */
export interface SheetSurvey {
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, SurveyedCell>>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  readonly isFiltered: boolean;
}

/**
 * Looks a sheet through before it is read: a part that is broken off or ill-formed is refused, where a reader of
 * workbooks would give the rows before the fault and say nothing. And it tells what such a reader leaves out:
 * which cells have a formula, and whether its result was saved.
 */
export function surveySheet(name: string, part: Uint8Array | undefined): SheetSurvey | Refusal {
  const cells = new Map<number, Map<number, SurveyedCell>>();
  const merges: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  let isFiltered = false;
  let row = -1;
  let column = -1;
  let cell: { type: string; formula: string | null; hasValue: boolean; value: string } | null = null;
  let within: "f" | "v" | "t" | null = null;
  const refusal = readXml(name, part, {
    open: (tag, attributes) => {
      if (tag === "row") {
        // An address may be left out; then it is the next one.
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
        if (isHidden(attributes)) hiddenRows.add(row);
      } else if (tag === "c") {
        const address = addressOf(attributes["r"] ?? "");
        row = address?.row ?? row;
        column = address?.column ?? column + 1;
        cell = { type: attributes["t"] ?? "n", formula: null, hasValue: false, value: "" };
      } else if (cell !== null && (tag === "f" || tag === "v" || tag === "t")) {
        within = tag;
        if (tag === "f") cell.formula = "";
      } else if (tag === "col" && isHidden(attributes)) {
        hiddenColumns.push([Number(attributes["min"]) - 1, Number(attributes["max"]) - 1]);
      } else if (tag === "filterColumn") {
        isFiltered = true;
      } else if (tag === "mergeCell") {
        const range = rangeOf(attributes["ref"] ?? "");
        if (range !== null) merges.push(range);
      }
    },
    text: (text) => {
      if (cell === null || within === null) return;
      if (within === "f") cell.formula = (cell.formula ?? "") + text;
      else cell = { ...cell, hasValue: true, value: cell.value + text };
    },
    close: (tag) => {
      if (tag === within) within = null;
      if (tag !== "c" || cell === null) return;
      // A formula that gives no text has an empty result, and is known by its type.
      const isEmptyText = cell.formula !== null && cell.type === "str";
      if (cell.hasValue || cell.formula !== null) {
        const columns = cells.get(row) ?? new Map<number, SurveyedCell>();
        columns.set(column, { ...cell, hasValue: cell.hasValue || isEmptyText });
        cells.set(row, columns);
      }
      cell = null;
    },
  });
  return refusal ?? { cells, merges, hiddenRows, hiddenColumns, isFiltered };
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  const { hidden, width } = attributes;
  return hidden === "1" || hidden === "true" || (width !== undefined && Number(width) === 0);
}

function addressOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function rangeOf(reference: string): Range | null {
  const [first, last] = reference.split(":").map(addressOf);
  if (first === undefined || first === null || last === undefined || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
