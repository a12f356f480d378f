import { done, type Outcome } from "../domain/outcome.js";
import { parseInternshipPlaces } from "../input/parse-internship-places.js";
import { readJson } from "../input/read-json.js";
import type { SumAnswers } from "../input/sum-answers.js";
import type { EarlierCollection, PreviousInternshipPlaces } from "../returns/collect-options.js";
import type { ReturnFile } from "../input/returns/opened-return.js";
import { inFile } from "./in-file.js";
import { isJson } from "./is-json.js";
import { nameOf, readInput } from "./read-input.js";

/** Last year's internship places: a collection as JSON; or a table, which is read with the returns. */
export function readPrevious(
  path: string,
  answers: SumAnswers,
): Outcome<PreviousInternshipPlaces | ReturnFile> {
  const bytes = readInput(path);
  if (!isJson(path, bytes)) return done({ name: nameOf(path), bytes });
  const read = readCollection(path, answers);
  if (!read.ok) return read;
  const labels = read.value.internshipPlaces.map(({ provider = "" }) => provider);
  return done({ ...read.value, labels }, read.notices);
}

/** An earlier collection as JSON. */
export function readCollection(
  path: string,
  { sums = [], providers = [] }: SumAnswers,
): Outcome<EarlierCollection> {
  const file = nameOf(path);
  const data = readJson(readInput(path), { file });
  if (!data.ok) return data;
  const parsed = inFile(parseInternshipPlaces(data.value, { sums, providers }), file);
  if (!parsed.ok) return parsed;
  const notices = parsed.notices.map((notice) => ({ ...notice, where: { ...notice.where, file } }));
  return done({ ...parsed.value, file }, notices);
}
