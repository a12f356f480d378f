import type { Refusal } from "../../domain/refusal.js";
import { lengthRefusal } from "../grid/grid.js";

/** With content, or covered by a merged one, in a whole workbook. */
const MOST_CELLS = 200_000;
/** In all cells of a workbook together. */
const MOST_TEXT = 8_000_000;

/** How much of a workbook may be read: each cell and each character costs time, and a list of texts repeats them. */
export class Budget {
  #cells = 0;
  #text = 0;

  /** Counts cells that have a text of this length; a refusal where they are too many or it is too long. */
  spend(cells: number, length: number): Refusal | null {
    this.#cells += cells;
    this.#text += cells * length;
    const tooLong = lengthRefusal(length);
    if (tooLong !== null) return tooLong;
    if (this.#cells > MOST_CELLS) return tooLarge("cells", MOST_CELLS);
    return this.#text > MOST_TEXT ? tooLarge("text", MOST_TEXT) : null;
  }
}

function tooLarge(measure: "text" | "cells", limit: number): Refusal {
  return { code: "archive-too-large", measure, limit };
}
