import type { FormFrame } from "../domain/form-frame.js";
import type { Notice } from "../domain/notice.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { firstYearOf, yearsIn } from "../domain/study-year.js";
import { nameOfFile } from "../domain/without-folders.js";
import { LONGEST_LINE } from "../input/grid/grid.js";
import { MONTHS } from "../input/words/period-words.js";
import { providersInFileName } from "./providers-in-file-name.js";
import { type ReportedCell, returnOf } from "./reported-cell.js";
import type { Scope } from "./scope.js";

/** A file whose name names somebody of ours who is not in it. */
export interface MisnamedFile {
  readonly named: readonly string[];
  readonly holds: readonly string[];
  readonly where: Where;
}

/** Whom a file's name names and its numbers are not from. A region may be the area of those whom it holds. */
export function misnamedFile(
  where: Where,
  holds: readonly string[],
  { council, frame }: Pick<Scope, "council" | "frame">,
): MisnamedFile[] {
  const owners = new Set(holds.map(frame.ownerId));
  const all = providersInFileName(where.file ?? "", council);
  const isArea = owners.size > 1 || all.length > 1;
  const named = all.filter(
    (name) => !owners.has(frame.providerId(name)) && !(isArea && name === council.region),
  );
  return named.length === 0 || holds.length === 0 ? [] : [{ named, holds, where }];
}

/**
 * Whoever would be said to be silent though a file is called after them has to be settled, and who has answered beside a
 * file of names that nobody knows, which may be their sites; else it is only said.
 */
export function misnamedFaults(
  files: readonly MisnamedFile[],
  cells: readonly ReportedCell[],
  { providerId, knownProvider }: Pick<FormFrame, "providerId" | "knownProvider">,
): { readonly refusals: readonly Refusal[]; readonly notices: readonly Notice[] } {
  const refusals: Refusal[] = [];
  const notices: Notice[] = [];
  for (const file of files) {
    const said = { code: "file-of-other" as const, ...file };
    const answers = file.named.map((name) => cells.find(({ ownerId }) => ownerId === providerId(name)));
    const [answer, ...others] = answers;
    const mayBeSites = others.length === 0 && file.holds.every((name) => knownProvider(name) === null);
    if (answers.includes(undefined)) {
      refusals.push(said);
    } else if (mayBeSites && answer !== undefined) {
      refusals.push({ ...said, answeredIn: returnOf(answer) });
    } else {
      notices.push(said);
    }
  }
  return { refusals, notices };
}

/**
 * Whether a file's name says that its numbers are not the last ones; or has only the year before the study year, in
 * which it may have been sent, or of which its numbers may be.
 */
export function draftNotices(where: Where, studyYear: string): Notice[] {
  const name = nameOfFile(where.file ?? "").replaceAll("_", " ");
  const [year = ""] = YEAR_ALONE.exec(name) ?? [];
  const isBefore = Number(year) + 1 === firstYearOf(studyYear) && yearsIn(name).length === 1;
  const [written] = DRAFT.exec(name) ?? (isBefore ? [year] : []);
  return written === undefined ? [] : [{ code: "draft-by-name", written, where: { file: where.file ?? "" } }];
}

/**
 * Lines over a table with a day before the winter in which returns are sent, or with the year before the study year and
 * nothing nearer: "Opgjort den 12. januar 2026" for 2027/2028.
 */
export function datedNotices(read: readonly Notice[], studyYear: string): Notice[] {
  const sent = (firstYearOf(studyYear) ?? 0) - 1;
  const isEarlier = (line: string): boolean => {
    const [year, ...others] = yearsIn(line);
    if (year === undefined || others.length > 0 || year.includes("/")) return false;
    const [, inNumbers, inWords = ""] = MONTH_OF_YEAR.exec(line) ?? [];
    const named = MONTHS.indexOf(inWords.slice(0, 3).toLowerCase()) + 1;
    const isBefore = Number(inNumbers ?? named) <= LAST_MONTH_BEFORE;
    return Number(year) === sent - 1 || (Number(year) === sent && isBefore);
  };
  return read.flatMap((notice): Notice[] => {
    if (notice.code !== "rows-above-header") return [];
    const earlier = notice.texts.map((text) => text.slice(0, LONGEST_LINE)).filter(isEarlier);
    const where = notice.where === undefined ? {} : { where: notice.where };
    return earlier.map((written) => ({ code: "draft-by-name", written, isOverTable: true, ...where }));
  });
}
/** Returns for a study year are asked for in the autumn and winter before: until this month they are last year's. */
const LAST_MONTH_BEFORE = 7;
/** The month of a day, "01-01-2026", or its name: "januar 2026". */
const MONTH_OF_YEAR = new RegExp(
  String.raw`(?<!\d)(?:\d\d?[./-]\s?(\d\d?)[./-]\s?|(${MONTHS.join("|")})\p{L}*\.?\s)20\d\d(?!\d)`,
  "iu",
);

/** A year that is no part of a date: "Køge 2026". */
const YEAR_ALONE = new RegExp(
  String.raw`(?<!\d|\d[-. ]|(?:${MONTHS.join("|")})\p{L}*\.?\s?)20\d\d(?![-. ]?\d)`,
  "iu",
);
const DRAFT =
  /(?<!\p{L})(?:udkast|kladde|foreløbige?t?|gammel|gamle|draft|forkerte?|ikke[- ](?:endelige?t?|bruges)|ønsk(?:e[rt]?|ede)|behov)(?!\p{L})/iu;
