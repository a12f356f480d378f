import { describeNotice, describeRefusal, readInternshipPlaces } from "../../index.js";
import { rowsOf } from "../work/rows.js";
import type { PlacesRow, ReadReport, Work } from "../work/work.js";

/** A pasted table, read as the same text in a file would be; null where it has no header that is recognised. */
export function placesInTable(
  text: string,
  { kkr, studyYear }: Pick<Work, "kkr" | "studyYear">,
): { readonly rows: readonly PlacesRow[] | null; readonly report: ReadReport } | null {
  const bytes = new TextEncoder().encode(text.replace(/\r\n?/g, "\n"));
  const year = studyYear.trim();
  const outcome = readInternshipPlaces(bytes, {
    ...(kkr === "" ? {} : { kkr }),
    ...(year === "" ? {} : { studyYear: year }),
  });
  const name = "Det indsatte";
  if (!outcome.ok) {
    const hasHeader = outcome.refusals.every(({ code }) => code !== "no-header" && code !== "empty-file");
    if (!hasHeader) return null;
    const texts = outcome.refusals.map((refusal) => describeRefusal(refusal, "da"));
    return { rows: null, report: { name, isRead: false, texts } };
  }
  const texts = outcome.notices.map((notice) => describeNotice(notice, "da"));
  return { rows: rowsOf(outcome.value), report: { name, isRead: true, texts } };
}
