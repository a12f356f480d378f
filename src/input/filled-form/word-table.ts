import type { GridCell } from "../grid/grid.js";
import type { Attributes } from "../xml/read-xml.js";
import {
  blanks,
  cellProperty,
  cellsOf,
  isFlat,
  MOST_COLUMNS,
  newRow,
  newSink,
  type OpenCell,
  type OpenRow,
  seenCell,
  type View,
} from "./word-cells.js";
import { formatSaid, isOn, type TextFormat } from "./word-styles.js";
import { LEFT_OUT } from "./word-texts.js";

const MOST_CELLS = 500_000;

/** The outermost table that is open, with its row and its cell. A table within a cell is part of the cell's text. */
export class WordTable {
  grid: GridCell[][] = [];
  /** The names of the pictures and shapes that lie in or over its cells. */
  pictures: string[] = [];
  cell: OpenCell | null = null;
  #depth = 0;
  /** Of each column, the cell that those below may go on. */
  #anchors: (GridCell | null)[] = [];
  #row: OpenRow = newRow();
  /** What the table's style lays behind its cells, by the part of the table. */
  #ground: NonNullable<TextFormat["parts"]> = {};
  #cellCount = 0;
  readonly #styled: (style: string) => TextFormat;
  readonly #view: View;

  constructor(styled: (style: string) => TextFormat, view: View) {
    this.#styled = styled;
    this.#view = view;
  }

  get isOpen(): boolean {
    return this.#depth > 0;
  }

  /** Whether there are more columns than Word has, or more cells than any form. */
  get isTooLarge(): boolean {
    return this.#cellCount > MOST_CELLS;
  }

  get #isOutermost(): boolean {
    return this.#depth === 1;
  }

  open(): void {
    this.#depth += 1;
    if (!this.#isOutermost) return;
    [this.grid, this.pictures, this.#anchors, this.#ground] = [[], [], [], {}];
  }

  /** Whether the outermost table ends here. */
  close(): boolean {
    this.#depth -= 1;
    return this.#depth === 0;
  }

  openRow(): void {
    if (this.#isOutermost) this.#row = newRow();
  }

  /** The texts of a row that nobody sees. */
  closeRow(): readonly string[] {
    const { cells, isGone, isHidden } = this.#row;
    if (!this.#isOutermost || isGone) return [];
    if (isHidden) return cells.flatMap(({ kind, text }) => (kind === "text" && text !== "" ? [text] : []));
    this.grid.push(cells);
    return [];
  }

  /** The cell that begins here, where its text goes; null within a cell. `at` is where its tag ends. */
  openCell(at: number): OpenCell | null {
    if (!this.#isOutermost) return null;
    this.cell = { ...newSink(), at, span: 1, continues: false, label: "", isGone: false, behind: null };
    return this.cell;
  }

  /** Ends the cell, whose text `take` takes; false within a cell. */
  closeCell(take: (cell: OpenCell) => string): boolean {
    const { cell } = this;
    if (!this.#isOutermost || cell === null) return false;
    if (!cell.isGone) {
      const before = { ...cell };
      this.#add(cellsOf(cell, seenCell(take(cell), before), this.#row, this.#anchors));
    }
    this.cell = null;
    return true;
  }

  /** Takes up what an element under `parent` says of the table, its row or its cell. */
  property(parent: string, name: string, attributes: Attributes): void {
    if (!this.#isOutermost) return;
    const { val } = attributes;
    if (parent === "tblPr") {
      if (name === "tblStyle") this.#ground = this.#styled(val ?? "").parts ?? {};
      else if (name === "shd")
        this.#ground = { ...this.#ground, wholeTable: formatSaid(name, attributes)?.behind ?? "" };
    } else if (parent === "trPr") {
      if (LEFT_OUT[this.#view].includes(name)) this.#row.isGone = true;
      if ((name === "hidden" && isOn(val)) || isFlat(name, attributes)) this.#row.isHidden = true;
      if (name === "gridBefore") this.#add(blanks(Number(val)));
    } else if (parent === "tcPr" && this.cell !== null) {
      if (name === "shd") this.cell.behind = formatSaid(name, attributes)?.behind ?? null;
      else cellProperty(this.cell, name, attributes, this.#view);
    }
  }

  /** The colours that may be behind a text in the cell: what the cell says, else what the table's style lays there. */
  grounds(): readonly (string | null)[] {
    if (this.cell === null) return [];
    if (this.cell.behind !== null) return [this.cell.behind];
    const { firstRow, firstCol, ...others } = this.#ground;
    if (this.grid.length === 0 && firstRow !== undefined) return [firstRow];
    if (this.#row.cells.length === 0 && firstCol !== undefined) return [firstCol];
    return Object.values(others).filter((ground) => ground !== "");
  }

  #add(cells: readonly GridCell[]): void {
    this.#cellCount += cells.length;
    if (this.#row.cells.length + cells.length > MOST_COLUMNS) this.#cellCount = Infinity;
    else if (!this.isTooLarge) this.#row.cells.push(...cells);
  }
}
