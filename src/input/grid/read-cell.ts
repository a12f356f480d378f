import type { Meaning, Refusal } from "../../domain/refusal.js";
import { type DanishNumber, readDanishNumber } from "./danish-number.js";
import { type GridCell, type GridRow, isBlank } from "./grid.js";

/** The number in a cell that is not blank: a text is read as Danish. Or why it is none. */
export function readNumber(cell: GridCell): DanishNumber {
  switch (cell.kind) {
    case "text":
      return readDanishNumber(cell.text);
    case "number":
      // A negative number is one too; whether it may stand there is checked with all the others.
      return { ok: true, value: cell.value, differently: false };
    case "date":
      return { ok: false, refusal: { code: "date-for-number", written: cell.text } };
    case "covered":
      return { ok: false, refusal: { code: "merged-cell", written: cell.text.trim() } };
    case "unclear":
    case "error":
    case "formula":
      return {
        ok: false,
        refusal: valueFault(cell, "places") ?? { code: "missing-value", meaning: "places" },
      };
  }
}

/** Whether a row has a number in a column, or one of two. */
export function isNumberAt(cells: GridRow, index: number): boolean {
  const cell = cells[index];
  if (cell?.kind === "unclear") return cell.readings.some((reading) => readDanishNumber(reading).ok);
  return cell !== undefined && !isBlank(cell) && cell.kind !== "covered" && readNumber(cell).ok;
}

/** Why a cell has no one value: an error, a formula without a result to be believed, or two readings. Else null. */
export function valueFault(cell: GridCell | undefined, meaning: Meaning): Refusal | null {
  if (cell?.kind === "error") return { code: "error-cell", written: cell.text, meaning };
  if (cell?.kind === "formula") {
    const saved = cell.saved === undefined ? {} : { saved: cell.saved };
    return { code: "formula-without-value", formula: cell.text.replace(/^=/, ""), meaning, ...saved };
  }
  if (cell?.kind === "unclear")
    return { code: "unclear-cell", because: cell.because, readings: cell.readings };
  return null;
}
