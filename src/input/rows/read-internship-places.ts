import type { Notice } from "../../domain/notice.js";
import { type Outcome, refused } from "../../domain/outcome.js";
import type { InternshipPlaces } from "../../domain/request.js";
import type { Where } from "../../domain/refusal.js";
import { decodeText } from "../grid/decode-text.js";
import { findHeader } from "../headings/find-header.js";
import { frameOf, type ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { placesInTables } from "./places-in-grid.js";
import { readGrid } from "../grid/read-grid.js";

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
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused({ ...decoded.refusal, where: file });
  const grid = readGrid(decoded.text, (rows) => findHeader(rows, frame.value) !== null);
  if ("code" in grid) return refused({ ...grid, where: file });
  const encoding: Notice[] =
    decoded.encoding === "UTF-8" ? [] : [{ code: "encoding", encoding: decoded.encoding, where: file }];
  const table = { grid, where: file, before: encoding, beside: [] };
  return placesInTables([table], frame.value, file, options);
}
