import type { Outcome } from "../../domain/outcome.js";
import type { InternshipPlaces } from "../../domain/request.js";
import type { Where } from "../../domain/refusal.js";
import { findHeader } from "../headings/find-header.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { placesInTables } from "./places-in-grid.js";
import { readCsv } from "../grid/read-grid.js";

/**
 * Reads internship places from a CSV file as Danish Excel writes it: a row for each specialisation, or a column
 * for each; in any order, with or without providers. Numbers are read as Danish ("1.110" is 1110).
 *
 * Every fault is refused with file, row and column, all of them in one go. What was read differently than
 * written is in the notices. Never throws, whatever the bytes.
 */
export function readInternshipPlaces(
  bytes: Uint8Array,
  options: ReadInternshipPlacesOptions = {},
): Outcome<readonly InternshipPlaces[]> {
  const frame = frameOf(options);
  if (!frame.ok) return frame;
  const file: Where = options.file === undefined ? {} : { file: options.file };
  const read = readCsv(bytes, file, (rows) => findHeader(rows, frame.value) !== null);
  if (!read.ok) return read;
  const table = { grid: read.value, where: file, before: read.notices, beside: [] };
  return placesInTables([table], frame.value, file, options);
}
