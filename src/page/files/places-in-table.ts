import { readInternshipPlaces } from "../../index.js";
import { frameOf } from "../work/frame.js";
import { reportOf } from "../work/report-of.js";
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
  const isTable =
    outcome.ok || outcome.refusals.every(({ code }) => code !== "no-header" && code !== "empty-file");
  if (!isTable) return null;
  return {
    rows: outcome.ok ? rowsOf(outcome.value, frameOf({ kkr, studyYear }).specialisations) : null,
    report: reportOf("Det indsatte", outcome),
  };
}
