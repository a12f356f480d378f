import { type Outcome, refused } from "../domain/outcome.js";
import type { InternshipPlaces } from "../domain/request.js";
import { isWorkbook } from "../input/archive/is-workbook.js";
import type { ReadWorkbookPlacesOptions } from "../input/xlsx/read-internship-places.js";
import { readInternshipPlaces } from "../input/read-internship-places.js";

/** Internship places in a workbook or in CSV: by the file's ending, and where it says neither by what the file is. */
export async function readPlaces(
  bytes: Uint8Array,
  path: string,
  options: ReadWorkbookPlacesOptions,
): Promise<Outcome<readonly InternshipPlaces[]>> {
  if (!isWorkbook(bytes, path)) return readInternshipPlaces(bytes, options);
  return withHucre(path, async () => {
    const workbooks = await import("../input/xlsx/read-internship-places.js");
    return workbooks.readInternshipPlaces(bytes, options);
  });
}

/** What reads a workbook; refused where the package that it takes is not installed. */
export async function withHucre<T>(path: string, read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await read();
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    return refused({ code: "missing-package", install: "hucre@1", where: { file: path } });
  }
}

function isMissingPackage(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
}
