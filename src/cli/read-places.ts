import { done, type Outcome, refused } from "../domain/outcome.js";
import type { InternshipPlaces } from "../domain/request.js";
import { isWorkbook } from "../input/archive/recognise.js";
import { readInternshipPlaces } from "../input/rows/read-internship-places.js";
import {
  readInternshipPlaces as readWorkbook,
  type ReadWorkbookPlacesOptions,
} from "../input/xlsx/read-internship-places.js";
import { parseInternshipPlaces } from "../input/request/parse-internship-places.js";
import type { SumAnswers } from "../input/words/sum-answers.js";
import type { EarlierCollection, LastYearSource } from "../returns/collect-options.js";
import { isJson, jsonIn, nameOf, readInput } from "./read-input.js";

/** Internship places in a workbook or in CSV: by the file's ending, and where it says neither by what the file is. */
export async function readPlaces(
  bytes: Uint8Array,
  path: string,
  options: ReadWorkbookPlacesOptions,
): Promise<Outcome<readonly InternshipPlaces[]>> {
  return isWorkbook(bytes, path) ? readWorkbook(bytes, options) : readInternshipPlaces(bytes, options);
}

/** Last year's internship places: a collection as JSON; or a table, which is read with the returns. */
export function readPrevious(path: string, answers: SumAnswers): Outcome<LastYearSource> {
  const bytes = readInput(path);
  if (!isJson(path, bytes)) return done({ name: nameOf(path), bytes });
  const read = readCollection(bytes, path, answers);
  if (!read.ok) return read;
  const labels = read.value.internshipPlaces.map(({ provider = "" }) => provider);
  return done({ ...read.value, labels }, read.notices);
}

/** An earlier collection as JSON. */
export function readCollection(
  bytes: Uint8Array,
  path: string,
  { sums = [], providers = [] }: SumAnswers,
): Outcome<EarlierCollection> {
  const file = nameOf(path);
  if (!isJson(path, bytes)) return refused({ code: "swapped-file", is: "table", where: { file } });
  const parsed = jsonIn(bytes, file, (data) => parseInternshipPlaces(data, { sums, providers }));
  if (!parsed.ok) return parsed;
  const notices = parsed.notices.map((notice) => ({ ...notice, where: { ...notice.where, file } }));
  return done({ ...parsed.value, file }, notices);
}
