import type { FormFrame } from "../../domain/form-frame.js";
import { nearest } from "../../domain/nearest.js";
import type { Refusal } from "../../domain/refusal.js";
import { findHeader } from "../find-header.js";
import { isBlank } from "../grid.js";
import type { ReadSheet } from "./read-workbook.js";

/**
 * The sheet asked for by name; else the only one that has a table. Where none has one it is the first with
 * anything in it, so that what stands there can be said.
 */
export function chooseSheet(
  sheets: readonly ReadSheet[],
  written: string | undefined,
  frame: FormFrame,
): ReadSheet | Refusal {
  if (written !== undefined) {
    const key = (name: string): string => name.normalize("NFC").trim().toLowerCase();
    const known = sheets.map(({ name }) => name);
    return (
      sheets.find(({ name }) => key(name) === key(written)) ?? {
        ...{ code: "unknown-sheet", written, nearest: nearest(written, known), known },
      }
    );
  }
  const withTable = sheets.filter(({ grid }) => findHeader(grid, frame) !== null);
  const [only, ...others] = withTable;
  if (others.length > 0) return { code: "several-tables", sheets: withTable.map(({ name }) => name) };
  const filled = only ?? sheets.find(({ grid }) => grid.some((row) => !row.every(isBlank)));
  return filled ?? { code: "empty-file" };
}
