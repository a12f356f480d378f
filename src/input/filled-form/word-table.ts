import { BLANK, type GridCell } from "../grid/grid.js";
import type { Attributes } from "../xml/read-xml.js";
import { formatSaid, isOn, type TextFormat } from "./word-styles.js";
import { LEFT_OUT, newSink, type Sink, type View } from "./word-texts.js";

const MOST_CELLS = 500_000;
/** Word's own limit; no form has nearly so many. */
const MOST_COLUMNS = 63;
/** In twentieths of a point: in a row of one point there is nothing to be read. */
const FLAT = 20;
/** A picture or a shape, as Word has written them. */
const PICTURES = ["docPr", "shape", "rect"];
/** What before a number is not plainly a bullet. */
const COUNTS = /[\p{L}\p{N}.,+\-–−\uFFFD]/u;

interface OpenCell extends Sink {
  readonly at: number;
  span: number;
  continues: boolean;
  /** What Word writes before its first paragraph of a list. */
  label: string;
  isGone: boolean;
  /** The colour that is said to be behind its text. */
  behind: string | null;
}

interface OpenRow {
  readonly cells: GridCell[];
  isGone: boolean;
  isHidden: boolean;
}

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

  constructor(
    private readonly styled: (style: string) => TextFormat,
    private readonly view: View,
  ) {}

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

  /** Begins a table or a row, or takes up a picture. */
  begin(name: string, attributes: Attributes): void {
    if (name === "tbl") {
      this.#depth += 1;
      if (this.#isOutermost) [this.grid, this.pictures, this.#anchors, this.#ground] = [[], [], [], {}];
    } else if (name === "tr" && this.#isOutermost) this.#row = newRow();
    else if (PICTURES.includes(name) && this.isOpen && !isOn(attributes["hidden"] ?? "0"))
      this.pictures.push(attributes["name"] ?? attributes["id"] ?? "");
  }

  /** Whether the outermost table ends here. */
  close(): boolean {
    this.#depth -= 1;
    return this.#depth === 0;
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
      this.#add(this.#cellsOf(cell, seenCell(take(cell), before)));
    }
    this.cell = null;
    return true;
  }

  /** Takes up what an element says of the table, its row or its cell. */
  property(path: readonly string[], name: string, attributes: Attributes): void {
    if (!this.#isOutermost) return;
    const parent = path.at(-1);
    const { val } = attributes;
    if (parent === "tblPr") {
      if (name === "tblStyle") this.#ground = this.styled(val ?? "").parts ?? {};
      else if (name === "shd")
        this.#ground = { ...this.#ground, wholeTable: formatSaid(name, attributes)?.behind ?? "" };
    } else if (parent === "trPr") {
      if (LEFT_OUT[this.view].includes(name)) this.#row.isGone = true;
      const isFlat = name === "trHeight" && attributes["hRule"] === "exact" && Number(val) <= FLAT;
      if ((name === "hidden" && isOn(val)) || isFlat) this.#row.isHidden = true;
      const length = name === "gridBefore" ? Math.max(0, columnsSaid(val, 0)) : 0;
      this.#add(Array.from({ length }, () => BLANK));
    } else if (parent === "tcPr" && this.cell !== null) {
      if (name === "shd") this.cell.behind = formatSaid(name, attributes)?.behind ?? null;
      else this.#cellProperty(this.cell, name, attributes);
    }
  }

  #cellProperty(cell: OpenCell, name: string, { val, vMerge, vMergeOrig }: Attributes): void {
    const isAccepted = this.view === "accepted";
    if (name === "gridSpan") cell.span = columnsSaid(val, 1);
    else if (name === "vMerge") cell.continues = val !== "restart";
    else if (name === "cellMerge") cell.continues = (isAccepted ? vMerge : vMergeOrig) === "cont";
    else if (name === (isAccepted ? "cellDel" : "cellIns")) cell.isGone = true;
  }

  /** A cell and those that it covers. One whose merged cell's first row is not seen stands for itself. */
  #cellsOf({ span, continues }: OpenCell, own: GridCell): GridCell[] {
    const { cells, isGone, isHidden } = this.#row;
    const above = continues ? (this.#anchors[cells.length] ?? null) : null;
    const first: GridCell = above === null ? own : { kind: "covered", text: above.text, from: "above" };
    if (!continues) this.#anchors[cells.length] = isGone || isHidden ? null : first;
    const covered: GridCell = { kind: "covered", text: first.text, from: "left" };
    return [first, ...Array.from({ length: span - 1 }, () => covered)];
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

function newRow(): OpenRow {
  return { cells: [], isGone: false, isHidden: false };
}

function columnsSaid(val: string | undefined, otherwise: number): number {
  return Math.min(Number(val) || otherwise, MOST_COLUMNS);
}

/** A text of which a part is struck out has two readings, and so has a number behind that of a list. */
function seenCell(text: string, { at, seen, standing, label }: OpenCell): GridCell {
  if (COUNTS.test(label) && /^\d/.test(text))
    return { kind: "unclear", text, because: "list-number", readings: [text, label + text] };
  const left = standing.trim().normalize("NFC");
  return seen.trim() === standing.trim()
    ? { kind: "text", text, at }
    : { kind: "unclear", text, because: "struck-out", readings: [left, text] };
}
