import type { Refusal } from "../../domain/refusal.js";
import { type GridCell, MOST_COLUMNS } from "../grid/grid.js";
import type { Budget } from "./budget.js";
import { type CellPlace, MOST_ROWS } from "./merged-grid.js";
import { type CellContext, readSheetCell, twoValues, type WrittenCell } from "./read-sheet-cell.js";

/** The cells of a sheet as they are read, one by one, and what is remarkable in them. */
export class SheetCells {
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
