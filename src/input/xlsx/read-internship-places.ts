import { done, type Outcome, refused } from "../../domain/outcome.js";
import type { Notice } from "../../domain/notice.js";
import type { Refusal } from "../../domain/refusal.js";
import type { InternshipPlaces } from "../../domain/request.js";
import type { Where } from "../../domain/where.js";
import { findHeader } from "../find-header.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { placesInGrid } from "../places-in-grid.js";
import { chooseSheet } from "./choose-sheet.js";
import { type ReadSheet, readWorkbook } from "./read-workbook.js";
import { setAside } from "./set-aside.js";
import { MOST_COLUMNS, MOST_ROWS } from "./sheet-grid.js";
import { sheetNotices } from "./sheet-notices.js";

export interface ReadWorkbookPlacesOptions extends ReadInternshipPlacesOptions {
  /** The sheet to read, by name. Left out: the only one that has a table of internship places. */
  readonly sheet?: string;
}

/**
 * Reads internship places from an Excel workbook (.xlsx): a row for each specialisation or a column for each,
 * anywhere on a sheet, with notes above, beside and below it. Numbers written as text are read as Danish
 * ("1.110" is 1110). Formulas have the result that was saved with them; nothing is calculated, no macro is run
 * and no other file is opened. What is hidden is read, and said in a notice.
 *
 * Every fault is refused with sheet and cell, all of them in one go. Never throws, whatever the bytes.
 */
export async function readInternshipPlaces(
  bytes: Uint8Array,
  options: ReadWorkbookPlacesOptions = {},
): Promise<Outcome<readonly InternshipPlaces[]>> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const sheets = await readWorkbook(bytes);
  if ("code" in sheets) return refused({ ...sheets, where: file });
  const sheet = chooseSheet(sheets, options.sheet, frame.value);
  if ("code" in sheet) return refused({ ...sheet, where: file });
  const where: Where = { ...file, sheet: sheet.name };
  const stray = strayCell(sheet, where);
  if (stray !== null) return refused(stray);
  const header = findHeader(sheet.grid, frame.value);
  if (header === null) return placesInGrid(sheet.grid, frame.value, where, []);
  const { grid, texts } = setAside(sheet.grid, header, frame.value);
  const beside: Notice[] = texts.length === 0 ? [] : [{ code: "beside-table", texts, where }];
  const places = placesInGrid(grid, frame.value, where, sheetNotices(sheet, header, where));
  return places.ok ? done(places.value, [...places.notices, ...beside]) : places;
}

/** The first cell beyond the rows and columns that are read: part of the table may be lost with it. */
function strayCell({ survey }: ReadSheet, where: Where): Refusal | null {
  for (const [row, columns] of survey.cells) {
    for (const column of columns.keys()) {
      if (row < MOST_ROWS && column < MOST_COLUMNS) continue;
      const limits = { rows: MOST_ROWS, columns: MOST_COLUMNS };
      return { code: "stray-cell", ...limits, where: { ...where, row: row + 1, column: column + 1 } };
    }
  }
  return null;
}
