import type { Refusal } from "../../domain/refusal.js";
import { type Grid, type GridCell, MOST_COLUMNS } from "../grid/grid.js";
import type { Budget } from "./budget.js";
import { marginTexts } from "./margin-texts.js";
import {
  addressOf,
  type CellPlace,
  mergedGrid,
  MOST_ROWS,
  type Range,
  rangeOf,
  rowNumber,
} from "./merged-grid.js";
import { type CellContext, readSheetCell, twoValues, type WrittenCell } from "./read-sheet-cell.js";
import { TextRuns, unescaped } from "./rich-text.js";
import { saysYes, SHEET_VOCABULARY } from "./sheet-vocabulary.js";
import { cellsUnseen, type LookRule, withStruckCells } from "./unseen-rules.js";
import { type Attributes, readXml, type Stop, type XmlEvents, type XmlPlace } from "../xml/read-xml.js";

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
  const reader = new SheetReader(name, context, budget);
  return readXml(name, part, reader) ?? reader.survey();
}

/** Follows the tags of a sheet: its rows and cells, and what it says of how they look. */
class SheetReader implements XmlEvents {
  readonly vocabulary = SHEET_VOCABULARY;
  readonly #damaged: Refusal;
  readonly #cells: SheetCells;
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #margins: { text: string; readonly printed: "header" | "footer" }[] = [];
  readonly #prompts = new Set<string>();
  readonly #rules: LookRule[] = [];
  #ruleRanges: Range[] = [];
  #rule: (LookRule & { readonly formulas: string[] }) | null = null;
  #isFiltered = false;
  #areRowsHidden = false;
  /** Whether the number of the row is written: a cell of another one is then a fault. */
  #isRowStated = false;
  #isRowHidden = false;
  #row = -1;
  #column = -1;
  #cell: OpenCell | null = null;

  constructor(
    part: string,
    private readonly context: CellContext,
    private readonly budget: Budget,
  ) {
    this.#damaged = { code: "damaged-file", part };
    this.#cells = new SheetCells(context, budget);
  }

  open(tag: string, attributes: Attributes, at: XmlPlace): void {
    const { path, stop } = at;
    const parent = path.at(-1);
    if (tag === "row" && parent === "sheetData") this.#openRow(attributes, stop);
    else if (tag === "c" && parent === "row") this.#openCell(attributes, stop);
    else if (this.#cell !== null) openWithin(this.#cell, tag, attributes, at);
    else if (parent === "headerFooter") {
      this.#margins.push({ text: "", printed: /header$/i.test(tag) ? "header" : "footer" });
    } else if (tag === "formula" && parent === "cfRule") this.#rule?.formulas.push("");
    else this.#openAround(tag, attributes, stop);
  }

  text(text: string, at: XmlPlace): void {
    const [parent, tag] = at.path.slice(-2);
    const margin = parent === "headerFooter" ? this.#margins.at(-1) : undefined;
    if (margin !== undefined) margin.text += text;
    if (this.#rule !== null && tag === "formula") addToLast(this.#rule.formulas, text);
    const cell = this.#cell;
    if (cell === null) return;
    if (parent === "c" && tag === "f") cell.formula = (cell.formula ?? "") + text;
    else if (parent === "c" && tag === "v") addToLast(cell.values, text);
    else cell.inline.at(-1)?.text(text, at);
  }

  close(tag: string, { path, stop }: XmlPlace): void {
    if (tag === "cfRule") this.#rule = null;
    const cell = this.#cell;
    if (cell === null) return;
    if (tag === "c") {
      const fault = this.#cells.add(cell.place, { ...cell, inline: cell.inline.map(({ runs }) => runs) });
      if (fault !== null) stop(fault === "damaged" ? this.#damaged : fault);
      this.#cell = null;
    } else if (path.includes("is")) cell.inline.at(-1)?.close(tag);
  }

  /** Called when the whole part has been read. */
  survey(): SheetSurvey | Refusal {
    const { rows, unseen, marked, stray } = this.#cells;
    const merged = mergedGrid(rows, this.#merges, this.budget);
    if ("code" in merged) return merged;
    const { grid, under } = merged;
    const printed = this.#margins.flatMap(({ text, printed: at }) =>
      marginTexts(text).map((said) => ({ text: said, printed: at })),
    );
    return {
      grid: withStruckCells(grid, this.#rules),
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      unseen: [...unseen, ...under, ...cellsUnseen(grid, this.#rules)],
      marked,
      margins: [...printed, ...[...this.#prompts].map((text) => ({ text }))],
      isFiltered: this.#isFiltered,
      stray,
    };
  }

  #openRow(attributes: Attributes, stop: Stop): void {
    // An address may be left out; then it is the next one.
    const number = attributes["r"] === undefined ? this.#row + 2 : rowNumber(attributes["r"]);
    if (number === null) return stop(this.#damaged);
    this.#row = number - 1;
    this.#column = -1;
    this.#isRowStated = attributes["r"] !== undefined;
    this.#isRowHidden = isRowHidden(attributes, this.#areRowsHidden);
  }

  #openCell(attributes: Attributes, stop: Stop): void {
    const next = { row: this.#row, column: this.#column + 1 };
    const place = attributes["r"] === undefined ? next : addressOf(attributes["r"]);
    // In another row than its own: programs differ in where they read it.
    if (place === null || (this.#isRowStated && place.row !== this.#row)) return stop(this.#damaged);
    this.#row = place.row;
    this.#column = place.column;
    this.#isRowStated = true;
    if (this.#isRowHidden) this.#hiddenRows.add(place.row);
    const [type, style] = [attributes["t"] ?? "n", Number(attributes["s"] ?? 0)];
    this.#cell = { place, type, style, formula: null, values: [], inline: [] };
  }

  /** Takes up what the sheet says of its columns, its looks, its rules and its merged cells. */
  #openAround(tag: string, attributes: Attributes, stop: Stop): void {
    const { defaultRowHeight, showZeros = "", sqref = "", ref = "" } = attributes;
    if (tag === "col") this.#openColumns(attributes);
    else if (tag === "cfRule") this.#openRule(attributes, stop);
    else if (tag === "filterColumn") this.#isFiltered = true;
    // zeroHeight hides only rows that the sheet does not list: what is listed is shown unless it says otherwise.
    else if (tag === "sheetFormatPr") this.#areRowsHidden = isAtMost(LOWEST, defaultRowHeight);
    else if (tag === "sheetView") this.#cells.areZerosHidden ||= /^(0|false)$/.test(showZeros);
    else if (tag === "conditionalFormatting")
      this.#ruleRanges = sqref.split(" ").flatMap((reference) => rangeOf(reference) ?? []);
    else if (tag === "dataValidation") {
      for (const text of [attributes["promptTitle"] ?? "", attributes["prompt"] ?? ""])
        if (text.trim() !== "") this.#prompts.add(unescaped(text).trim());
    } else if (tag === "mergeCell") {
      const range = rangeOf(ref);
      if (range === null) stop(this.#damaged);
      else this.#merges.push(range);
    }
  }

  #openColumns({ min, max, hidden, width }: Attributes): void {
    if (!saysYes(hidden) && !isAtMost(NARROWEST, width)) return;
    const last = Math.min(Number(max), MOST_COLUMNS);
    for (let index = Number(min) - 1; index < last; index += 1) this.#hiddenColumns.add(index);
  }

  #openRule({ type = "", operator = "", dxfId }: Attributes, stop: Stop): void {
    const look = Number(dxfId);
    const isStruck = this.context.struckByRule.has(look);
    // Other rules neither hide cells nor strike them out.
    if (!isStruck && !this.context.unseenByRule.has(look)) return;
    this.#rule = { ranges: this.#ruleRanges, type, operator, formulas: [], isStruck };
    this.#rules.push(this.#rule);
    // Each rule looks at its cells once more.
    const asked = this.#ruleRanges.reduce((sum, { top, left, bottom, right }) => {
      const height = Math.min(bottom, this.#cells.rows.length) - top + 1;
      return sum + Math.max(0, height) * (Math.min(right, MOST_COLUMNS) - left + 1);
    }, 0);
    const tooLarge = this.budget.spend(asked, 0);
    if (tooLarge !== null) stop(tooLarge);
  }
}

function openWithin(cell: OpenCell, tag: string, attributes: Attributes, at: XmlPlace): void {
  const isOwn = at.path.at(-1) === "c";
  if (isOwn && tag === "f") cell.formula = "";
  else if (isOwn && tag === "v") cell.values.push("");
  else if (isOwn && tag === "is") cell.inline.push(new TextRuns());
  else if (at.path.includes("is")) cell.inline.at(-1)?.open(tag, attributes, at);
}

/** A text may be told in parts. */
function addToLast(texts: string[], text: string): void {
  texts.push((texts.pop() ?? "") + text);
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

/** The cells of a sheet as they are read, one by one, and what is remarkable in them. */
class SheetCells {
  readonly rows: GridCell[][] = [];
  /** Cells whose format shows nothing of them. */
  readonly unseen: CellPlace[] = [];
  /** Cells in which the mark of a note was left out. */
  readonly marked: CellPlace[] = [];
  /** The first cell with content beyond the rows and columns that are read. */
  stray: CellPlace | null = null;
  areZerosHidden = false;

  constructor(
    private readonly context: CellContext,
    private readonly budget: Budget,
  ) {}

  /** Two cells of one address are one cell with two readings. */
  add(place: CellPlace, written: WrittenCell): Refusal | "damaged" | null {
    const read = readSheetCell(written, this.context);
    if (read === "damaged" || read === null) return read;
    if (place.row >= MOST_ROWS || place.column >= MOST_COLUMNS) {
      this.stray ??= place;
      return null;
    }
    const { cell } = read;
    const own = (this.rows[place.row] ??= []);
    const before = own[place.column];
    if (before === undefined) own[place.column] = cell;
    else if (before.kind !== "unclear" && before.text !== cell.text) {
      own[place.column] = twoValues(before, cell);
    }
    const isUnseenZero = this.areZerosHidden && cell.kind === "number" && Number(cell.value) === 0;
    if (read.isUnseen || isUnseenZero) this.unseen.push(place);
    if (read.hasMark) this.marked.push(place);
    return this.budget.spend(1, cell.text.length);
  }
}
