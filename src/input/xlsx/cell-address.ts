import type { CellPlace, Range } from "./merged-grid.js";

/** A row's number, from 1; null where it is none. */
export function rowNumber(written: string): number | null {
  return /^\d{1,7}$/.test(written) && Number(written) > 0 ? Number(written) : null;
}

/** The place that an address names, as "B7" or "$B$7". */
export function addressOf(address: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  const number = rowNumber(digits ?? "");
  if (letters === undefined || number === null) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: number - 1, column: column - 1 };
}

/** The cells that a reference names, as "B7:D9" or "B7". */
export function rangeOf(reference: string): Range | null {
  const [first, last = first] = reference.split(":").map(addressOf);
  if (first === undefined || first === null || last === undefined || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
