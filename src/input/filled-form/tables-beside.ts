import { nameKey } from "../../domain/name-key.js";
import { studyYearsIn } from "../../domain/study-year.js";
import type { GridRow } from "../grid/grid.js";

const WITH_OVERBOOKING = /(?<!\p{L})(?:med|inkl\p{L}*\.?|efter)\s[^;]{0,20}overbook/iu;
/** What a caption says of it where the headings below say it themselves. */
const OF_BESIDE = /(?:\d+\s?(?:pct\.|%|procent)\s)?overbook\p{L}*|(?:sommer|vinter)\p{L}*/giu;

/** Whether the column under a heading has study places with overbooking. */
export function isWithOverbooking(title: string): boolean {
  return WITH_OVERBOOKING.test(title);
}

/** A caption without what the headings of the table say themselves, or what the numbers are held against too. */
export function withoutBeside(caption: string): string {
  return caption.replace(OF_BESIDE, "…");
}

/** The change that stands in a row beside two years and is not theirs, as the sum that it would be. */
export function wrongChange(row: GridRow, heading: GridRow, studyYear: string): string[] {
  const numberUnder = (isMeant: (title: string) => boolean): number => {
    const text = row[heading.findIndex((cell) => isMeant(cell.text))]?.text.trim() ?? "";
    return text === "" ? NaN : Number(text.replace(/[.\s+]/g, "").replace(/^[−–]/u, "-"));
  };
  const now = numberUnder((title) => title.includes(studyYear) || /^i år$/iu.test(title));
  const before = numberUnder(
    (title) => /^(?:sidste|forrige) år$/iu.test(title) || (studyYearsIn(title)[0] ?? studyYear) !== studyYear,
  );
  const change = numberUnder((title) => /^(?:ændring|forskel|difference)$/iu.test(title.trim()));
  if (Number.isNaN(now - before - change) || now - before === change) return [];
  return [change < 0 ? `${now} + ${-change} = ${before}` : `${before} + ${change} = ${now}`];
}

/** Whether the table under a heading is one in which our annex works study places out, or has the internship places. */
export function workedOut(heading: GridRow): boolean {
  return heading.some(({ text }) =>
    ["nøjagtigandel", "gangemultiplikatorerne", "loft", "indberetter"].includes(nameKey(text)),
  );
}
