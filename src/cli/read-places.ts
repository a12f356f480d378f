import type { Outcome } from "../domain/outcome.js";
import type { InternshipPlaces } from "../domain/request.js";
import { isWorkbook } from "../input/archive/is-workbook.js";
import { readInternshipPlaces } from "../input/read-internship-places.js";
import {
  readInternshipPlaces as readWorkbook,
  type ReadWorkbookPlacesOptions,
} from "../input/xlsx/read-internship-places.js";

/** Internship places in a workbook or in CSV: by the file's ending, and where it says neither by what the file is. */
export async function readPlaces(
  bytes: Uint8Array,
  path: string,
  options: ReadWorkbookPlacesOptions,
): Promise<Outcome<readonly InternshipPlaces[]>> {
  return isWorkbook(bytes, path) ? readWorkbook(bytes, options) : readInternshipPlaces(bytes, options);
}
