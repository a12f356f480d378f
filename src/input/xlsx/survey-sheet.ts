import type { Refusal } from "../../domain/refusal.js";
import { type Grid, type GridCell, MOST_COLUMNS } from "../grid/grid.js";
import { type Attributes, readXml, type Stop } from "../xml/read-xml.js";
import type { Budget } from "./budget.js";
import { type CellPlace, mergedGrid, MOST_ROWS, type Range } from "./merged-grid.js";
import { type CellContext, readSheetCell, twoValues, type WrittenCell } from "./read-sheet-cell.js";
import { TextRuns, unescaped } from "./rich-text.js";
import { marginTexts } from "./margin-texts.js";
import { cellsUnseen, type LookRule, withStruckCells } from "./unseen-rules.js";
import { saysYes, SHEET_VOCABULARY } from "./sheet-vocabulary.js";

/** A text of a sheet that stands in none of its cells. */
export interface BesideCells {
  readonly text: string;
  readonly printed?: "header" | "footer";
}

/** A sheet read from its first mark to its last. Rows and columns count from 0. */
export interface SheetSurvey {
  readonly grid: Grid;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells whose format, or a rule of the sheet, shows nothing of them, and those with content under a merged one. */
  readonly unseen: readonly CellPlace[];
  /** Cells in which the mark of a note was left out. */
  readonly marked: readonly CellPlace[];
  readonly isFiltered: boolean;
  /** What is printed at the top and the foot of its pages, and what it says to who fills in a cell. */
  readonly margins: readonly BesideCells[];
  /** The first cell with content beyond the rows and columns that are read. */
  readonly stray: CellPlace | null;
}

/** Where a cell stands that may be written, and what is gathered of it. */
interface OpenCell {
  readonly place: CellPlace;
  readonly type: string;
  readonly style: number;
  formula: string | null;
  readonly values: string[];
  readonly inline: TextRuns[];
}

/**
 * Reads a sheet in one pass. A part that is broken off or ill-formed is refused as a whole. Formulas have the result
 * that was saved with them; two cells of one address are one cell with two readings.
 */
export function surveySheet(
  name: string,
  part: Uint8Array | undefined,
  context: CellContext,
  budget: Budget,
): SheetSurvey | Refusal {
  const damaged: Refusal = { code: "damaged-file", part: name };
  const cells: GridCell[][] = [];
  const merges: Range[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const unseen: CellPlace[] = [];
  const marked: CellPlace[] = [];
  const margins: { text: string; readonly printed: "header" | "footer" }[] = [];
  const prompts = new Set<string>();
  const rules: LookRule[] = [];
  let ruleRanges: Range[] = [];
  let rule: (LookRule & { formulas: string[] }) | null = null;
  const path: string[] = [];
  let stray: CellPlace | null = null;
  let isFiltered = false;
  let areRowsHidden = false;
  let areZerosHidden = false;
  let isRowStated = false;
  let isHiddenRow = false;
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  const keep = (place: CellPlace, written: WrittenCell, stop: Stop): void => {
    const read = readSheetCell(written, context);
    if (read === "damaged") return stop(damaged);
    if (read === null) return;
    if (place.row >= MOST_ROWS || place.column >= MOST_COLUMNS) {
      stray ??= place;
      return;
    }
    const own = (cells[place.row] ??= []);
    const before = own[place.column];
    if (before === undefined) own[place.column] = read.cell;
    else if (before.kind !== "unclear" && before.text !== read.cell.text) {
      own[place.column] = twoValues(before, read.cell);
    }
    const isUnseenZero = areZerosHidden && read.cell.kind === "number" && Number(read.cell.value) === 0;
    if (read.isUnseen || isUnseenZero) unseen.push(place);
    if (read.hasMark) marked.push(place);
    const tooLarge = budget.spend(1, read.cell.text.length);
    if (tooLarge !== null) stop(tooLarge);
  };
  const refusal = readXml(name, part, {
    vocabulary: SHEET_VOCABULARY,
    open: (tag, attributes, stop) => {
      const parent = path.at(-1);
      path.push(tag);
      if (tag === "row" && parent === "sheetData") {
        // An address may be left out; then it is the next one.
        const number = attributes["r"] === undefined ? row + 2 : numberOf(attributes["r"]);
        if (number === null) return stop(damaged);
        row = number - 1;
        column = -1;
        isRowStated = attributes["r"] !== undefined;
        isHiddenRow = isRowHidden(attributes, areRowsHidden);
      } else if (tag === "c" && parent === "row") {
        const address =
          attributes["r"] === undefined ? { row, column: column + 1 } : addressOf(attributes["r"]);
        // In another row than its own: programs differ in where they read it.
        if (address === null || (isRowStated && address.row !== row)) return stop(damaged);
        ({ row, column } = address);
        isRowStated = true;
        if (isHiddenRow) hiddenRows.add(row);
        const [type, style] = [attributes["t"] ?? "n", Number(attributes["s"] ?? 0)];
        cell = { place: address, type, style, formula: null, values: [], inline: [] };
      } else if (cell !== null) {
        if (parent === "c" && tag === "f") cell.formula = "";
        else if (parent === "c" && tag === "v") cell.values.push("");
        else if (parent === "c" && tag === "is") cell.inline.push(new TextRuns());
        else if (path.includes("is")) cell.inline.at(-1)?.open(tag, attributes);
      } else if (
        tag === "col" &&
        (saysYes(attributes["hidden"]) || isAtMost(NARROWEST, attributes["width"]))
      ) {
        const last = Math.min(Number(attributes["max"]), MOST_COLUMNS);
        for (let index = Number(attributes["min"]) - 1; index < last; index += 1) hiddenColumns.add(index);
      } else if (tag === "sheetFormatPr") {
        // zeroHeight hides only rows that the sheet does not list: what is listed is shown unless it says otherwise.
        areRowsHidden = isAtMost(LOWEST, attributes["defaultRowHeight"]);
      } else if (tag === "sheetView") areZerosHidden ||= /^(0|false)$/.test(attributes["showZeros"] ?? "");
      else if (tag === "filterColumn") isFiltered = true;
      else if (parent === "headerFooter") {
        margins.push({ text: "", printed: /header$/i.test(tag) ? "header" : "footer" });
      } else if (tag === "dataValidation") {
        for (const prompt of [attributes["promptTitle"], attributes["prompt"]]) {
          if (prompt !== undefined && prompt.trim() !== "") prompts.add(unescaped(prompt).trim());
        }
      } else if (tag === "conditionalFormatting") {
        const references = (attributes["sqref"] ?? "").split(" ");
        ruleRanges = references.flatMap((reference) => rangeOf(reference) ?? []);
      } else if (tag === "cfRule") {
        const { type = "", operator = "" } = attributes;
        const look = Number(attributes["dxfId"]);
        const isStruck = context.struckByRule.has(look);
        // Other rules neither hide cells nor strike them out.
        if (!isStruck && !context.unseenByRule.has(look)) return;
        rule = { ranges: ruleRanges, type, operator, formulas: [], isStruck };
        rules.push(rule);
        // Each rule looks at its cells once more.
        const asked = ruleRanges.reduce((sum, { top, left, bottom, right }) => {
          const height = Math.min(bottom, cells.length) - top + 1;
          return sum + Math.max(0, height) * (Math.min(right, MOST_COLUMNS) - left + 1);
        }, 0);
        const tooLarge = budget.spend(asked, 0);
        if (tooLarge !== null) stop(tooLarge);
      } else if (tag === "formula" && parent === "cfRule") rule?.formulas.push("");
      else if (tag === "mergeCell") {
        const range = rangeOf(attributes["ref"] ?? "");
        if (range === null) stop(damaged);
        else merges.push(range);
      }
    },
    text: (text) => {
      const margin = path.at(-2) === "headerFooter" ? margins.at(-1) : undefined;
      if (margin !== undefined) margin.text += text;
      if (rule !== null && path.at(-1) === "formula") rule.formulas.push((rule.formulas.pop() ?? "") + text);
      if (cell === null) return;
      const tag = path.at(-2) === "c" ? path.at(-1) : undefined;
      if (tag === "f") cell.formula = (cell.formula ?? "") + text;
      else if (tag === "v") cell.values.push((cell.values.pop() ?? "") + text);
      else cell.inline.at(-1)?.text(text);
    },
    close: (tag, stop) => {
      path.pop();
      if (tag === "cfRule") rule = null;
      if (cell === null) return;
      if (tag === "c") {
        keep(cell.place, { ...cell, inline: cell.inline.map(({ runs }) => runs) }, stop);
        cell = null;
      } else if (path.includes("is")) cell.inline.at(-1)?.close();
    },
  });
  if (refusal !== null) return refusal;
  const merged = mergedGrid(cells, merges, budget);
  if ("code" in merged) return merged;
  const { grid, under } = merged;
  return {
    grid: withStruckCells(grid, rules),
    hiddenRows,
    hiddenColumns,
    unseen: [...unseen, ...under, ...cellsUnseen(grid, rules)],
    marked,
    margins: [
      ...margins.flatMap(({ text, printed }) => marginTexts(text).map((said) => ({ text: said, printed }))),
      ...[...prompts].map((text) => ({ text })),
    ],
    isFiltered,
    stray,
  };
}

/** Also a row without a height that can be seen, where it is said to have one of its own, or rows have none. */
function isRowHidden({ hidden, ht, customHeight }: Attributes, areRowsHidden: boolean): boolean {
  if (saysYes(hidden)) return true;
  if (ht !== undefined) return isAtMost(LOWEST, ht);
  return saysYes(customHeight) || (areRowsHidden && hidden === undefined);
}

/** What is no higher, in points, or no wider, in characters, shows nothing of its cells. */
const LOWEST = 1;
const NARROWEST = 0.1;

function isAtMost(limit: number, measure: string | undefined): boolean {
  return measure !== undefined && Number(measure) <= limit;
}

/** A row's number, from 1. */
function numberOf(written: string): number | null {
  return /^\d{1,7}$/.test(written) && Number(written) > 0 ? Number(written) : null;
}

export function addressOf(address: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  const number = numberOf(digits ?? "");
  if (letters === undefined || number === null) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: number - 1, column: column - 1 };
}

function rangeOf(reference: string): Range | null {
  const [first, last = first] = reference.split(":").map(addressOf);
  if (first === undefined || first === null || last === undefined || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
