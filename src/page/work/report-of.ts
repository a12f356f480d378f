import { gatherReadings, type Notice, type Outcome } from "../../index.js";
import { noticeOf, sentenceInFile } from "./sentences.js";
import type { ReadReport, Work } from "./work.js";

/** What came of reading something: what was read differently than written, or what is wrong with it. */
export function reportOf(name: string, outcome: Outcome<unknown>): ReadReport {
  if (!outcome.ok) return { name, isRead: false, texts: outcome.refusals.map(sentenceInFile) };
  const isToSee = outcome.notices.some(isOdd) && { isOdd: true };
  return { name, isRead: true, ...isToSee, texts: gatherReadings(outcome.notices).map(noticeOf) };
}

/** Whether a reading is to be looked at: a sum that does not match, or one of those below. */
export function isOdd(notice: Notice): boolean {
  if (notice.code === "total-row") return !notice.agrees && notice.isAlone !== true;
  return notice.code === "institution-by-key" ? notice.unused !== undefined : TO_SEE.has(notice.code);
}

/** What was not counted, not seen by who wrote it, converted or assumed; what somebody may have meant otherwise, or wrote. */
const TO_SEE: ReadonlySet<Notice["code"]> = new Set<Notice["code"]>([
  ...(["figure-row", "sheet-not-read", "file-not-read", "not-in-form", "new-specialisation"] as const),
  ...(["hidden-cells", "hidden-left-out", "tracked-changes", "letter-tracked-changes"] as const),
  ...(["unit-converted", "unit-assumed", "specialisations-left-out", "per-cent-not-100"] as const),
  ...(["partial-answers", "part-of-place", "draft-by-name", "file-of-other", "key-overruled"] as const),
  ...(["other-provider", "providers-of-another-kkr", "letter-other-title", "letter-form-repeated"] as const),
  ...(["provider-remark", "remarks", "cell-comments", "further-notices"] as const),
]);

/** What is said of several files at once; and what of a paste, which takes the place of the last one. */
export const OF_ALL = { files: "Filerne tilsammen", paste: "Det indsatte" } as const;

/** What was read, within a sentence: that it was pasted is no name. */
export function inSentence(name: string): string {
  return name.replaceAll(/De(?=[tn] indsatte)/g, "de");
}

/**
 * The work with what was read last of these files behind what was read of others before; each name once. What waits
 * for an answer still does.
 */
export function withReports(work: Work, reports: readonly ReadReport[], files: readonly string[] = []): Work {
  const names = new Set<string>([...Object.values(OF_ALL), ...files, ...reports.map(({ name }) => name)]);
  // What was read of all before stands beside what is now.
  const before = work.reports.filter(isOfAll).flatMap(({ texts }) => texts);
  const isKept = !reports.some(isOfAll);
  const waiting = new Set([...files, ...reports.filter(isUnread).map(({ name }) => name)]);
  const sent = new Set(reports.flatMap(providersOf));
  // Another's answer may come under the same name: what was said of the first one is true still.
  const isAnothers = (report: ReadReport): boolean => {
    const left = providersOf(report).filter((name) => !sent.has(name)).length;
    return !isUnread(report) && left > 0 && (!report.isRead || left === report.of?.length);
  };
  const others = work.reports.filter(
    (report) =>
      (isKept && isOfAll(report)) ||
      isAnothers(report) ||
      !(isUnread(report) ? waiting : names).has(report.name),
  );
  const own = reports.map((report) =>
    isOfAll(report) ? { ...report, texts: [...new Set([...before, ...report.texts])] } : report,
  );
  return { ...work, reports: [...others, ...own] };
}

/** The work without what was wrong with a paste, once its numbers are typed instead; what waits for an answer still does. */
export function withoutPaste(work: Work): Work {
  const isPaste = (report: ReadReport): boolean =>
    report.name === OF_ALL.paste && !report.isRead && !isUnread(report);
  return work.reports.some(isPaste)
    ? { ...work, reports: work.reports.filter((report) => !isPaste(report)) }
    : work;
}

function providersOf({ of = [] }: ReadReport): readonly string[] {
  return of.map(({ provider }) => provider);
}

function isOfAll({ name, isRead }: ReadReport): boolean {
  return isRead && name === OF_ALL.files;
}

/** Where what is asked of files stands. */
export const WAITING = "files-waiting";

/** What is kept of a file that waits for an answer: its name, to be said if it was never put in. */
export function unreadOf(name: string): ReadReport {
  return { name, isRead: false, texts: [] };
}

export function isUnread({ isRead, texts }: ReadReport): boolean {
  return !isRead && texts.length === 0;
}

/** A file, with whose answer it is where its name does not say it. */
export function titleOf(report: ReadReport): string {
  const [only = "", ...others] = providersOf(report);
  const isSaid = others.length > 0 || report.name.toLowerCase().includes(only.toLowerCase());
  return isSaid ? report.name : `${report.name} (${only})`;
}
