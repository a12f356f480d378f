import { type Outcome, refused } from "../../domain/outcome.js";
import type { InternshipPlaces } from "../../domain/request.js";
import type { Where } from "../../domain/refusal.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { placesInTables } from "../rows/places-in-grid.js";
import { isRecommendation, readWorkbook } from "./read-workbook.js";
import { tablesInSheets } from "./tables-in-sheets.js";

/** What is known of a workbook of internship places. */
export interface ReadWorkbookPlacesOptions extends ReadInternshipPlacesOptions {
  /**
   * The sheet to read, by name. Left out: the only one that has a table of internship places, or all that have one of
   * the same form, if each is named after or headed with its municipality or region.
   */
  readonly sheet?: string;
}

/**
 * Reads internship places from an Excel workbook (.xlsx): a row for each specialisation or a column for each,
 * anywhere on a sheet, with notes above, beside and below it. Numbers written as text are read as Danish
 * ("1.110" is 1110). Formulas have the result that was saved with them; nothing is calculated, no macro is run
 * and no other file is opened. What is hidden is read, and said in a notice. A cell is read as a person sees it: the
 * mark of a note is left out and said, and what has two readings, as a text half struck out, is refused with both.
 *
 * Every fault is refused with sheet and cell, all of them in one go. Never throws, whatever the bytes.
 */
export function readInternshipPlaces(
  bytes: Uint8Array,
  options: ReadWorkbookPlacesOptions = {},
): Promise<Outcome<readonly InternshipPlaces[]>> {
  return Promise.resolve(placesInWorkbook(bytes, options));
}

function placesInWorkbook(
  bytes: Uint8Array,
  options: ReadWorkbookPlacesOptions,
): Outcome<readonly InternshipPlaces[]> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const sheets = readWorkbook(bytes);
  if ("code" in sheets) return refused({ ...sheets, where: file });
  const tables = tablesInSheets(sheets, options.sheet, frame.value, file);
  const read = "code" in tables ? refused(tables) : placesInTables(tables, frame.value, file, options);
  const isOwn = !read.ok && options.sheet === undefined && isRecommendation(sheets);
  return isOwn ? refused({ code: "swapped-file", is: "recommendation", where: file }) : read;
}
