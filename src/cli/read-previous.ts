import { done, type Outcome, refused } from "../domain/outcome.js";
import { isWorkbook } from "../input/archive/is-workbook.js";
import type { ReadInternshipPlacesOptions } from "../input/internship-places-options.js";
import { parseInternshipPlaces } from "../input/parse-internship-places.js";
import { readJson } from "../input/read-json.js";
import { openCsvReturn } from "../input/returns/open-csv-return.js";
import { openWorkbookReturn } from "../input/returns/open-workbook-return.js";
import type { OpenedReturn } from "../input/returns/opened-return.js";
import type { PreviousInternshipPlaces } from "../returns/collect-options.js";
import { readPlaces } from "./read-places.js";
import { nameOf, readInput } from "./read-input.js";
import { inFile } from "./in-file.js";
import { isJson } from "./is-json.js";

/** Last year's internship places: a collection as JSON, or a table. One provider's return is not all of them. */
export async function readPrevious(
  path: string,
  said: ReadInternshipPlacesOptions,
): Promise<Outcome<PreviousInternshipPlaces>> {
  const bytes = readInput(path);
  const file = nameOf(path);
  if (isJson(path, bytes)) {
    const data = readJson(bytes, { file });
    if (!data.ok) return data;
    const { sums = [], providers = [] } = said;
    const parsed = inFile(parseInternshipPlaces(data.value, { sums, providers }), file);
    const labels = parsed.ok ? parsed.value.internshipPlaces.map(({ provider = "" }) => provider) : [];
    return parsed.ok ? done({ ...parsed.value, file, labels }) : parsed;
  }
  const opened = openReturn(bytes, path);
  if (opened.ok && opened.value.code !== null) {
    return refused({ code: "previous-without-provider", isReturn: true, where: { file } });
  }
  const places = await readPlaces(bytes, path, { ...said, file, isEarlier: true });
  if (!places.ok) return places;
  return done({ internshipPlaces: places.value, file, labels: await answeredIn(bytes, path, said) });
}

/** The names among the user's answers that rows of the table have: read as the table of this year, it says which are not met. */
async function answeredIn(
  bytes: Uint8Array,
  path: string,
  said: ReadInternshipPlacesOptions,
): Promise<readonly string[]> {
  const { sums = [], providers = [] } = said;
  const names = [...sums, ...providers];
  if (names.length === 0) return names;
  const read = await readPlaces(bytes, path, said);
  const unmet = read.ok
    ? []
    : read.refusals.flatMap((refusal) => (refusal.code === "unmet-answer" ? [refusal.written] : []));
  return names.filter((name) => !unmet.includes(name));
}

function openReturn(bytes: Uint8Array, path: string): Outcome<OpenedReturn> {
  const file = { name: nameOf(path), bytes };
  return isWorkbook(bytes, path) ? openWorkbookReturn(file) : openCsvReturn(file);
}
