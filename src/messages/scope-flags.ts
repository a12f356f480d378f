import type { ReturnsNotice } from "../domain/returns-notice.js";

/** What a table of the collected internship places does not say, as the flags that do. */
export function scopeFlags({
  studyYear,
  kkr,
  unit,
}: Extract<ReturnsNotice, { readonly code: "unsaid-in-table" }>): string {
  return `--study-year ${studyYear} --kkr ${kkr}${unit === null ? "" : ` --unit ${unit}`}`;
}
