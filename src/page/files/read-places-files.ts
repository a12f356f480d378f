import { describeNotice, describeRefusal, readInternshipPlaces } from "../../index.js";
import { readInternshipPlaces as readWorkbook } from "../../xlsx.js";
import { isOfficeFile } from "./is-office-file.js";
import { rowsOf } from "../work/rows.js";
import type { PlacesRow, ReadReport, Work } from "../work/work.js";

/** What was read of dropped files: the rows of those that could be read, and what is said of each. */
export interface ReadFiles {
  readonly rows: readonly PlacesRow[];
  readonly reports: readonly ReadReport[];
}

/** Reads files of internship places, CSV and Excel, one after another; `onFile` is told how many are done. */
export async function readPlacesFiles(
  files: readonly File[],
  { kkr, studyYear }: Pick<Work, "kkr" | "studyYear">,
  onFile: (done: number, of: number) => void,
): Promise<ReadFiles> {
  const rows: PlacesRow[] = [];
  const reports: ReadReport[] = [];
  for (const [index, file] of files.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const year = studyYear.trim();
    const options = {
      file: file.name,
      ...(kkr === "" ? {} : { kkr }),
      ...(year === "" ? {} : { studyYear: year }),
    };
    const outcome = isOfficeFile(file.name, bytes)
      ? await readWorkbook(bytes, options)
      : readInternshipPlaces(bytes, options);
    if (outcome.ok) rows.push(...rowsOf(outcome.value));
    const texts = outcome.ok
      ? outcome.notices.map((notice) => describeNotice(notice, "da"))
      : outcome.refusals.map((refusal) => describeRefusal(refusal, "da"));
    reports.push({ name: file.name, isRead: outcome.ok, texts });
    onFile(index + 1, files.length);
  }
  return { rows, reports };
}
