import type { Notice, Refusal } from "../../index.js";
import { isAsked, questionsOf } from "../work/file-answers.js";
import { asInFiles, frameOf } from "../work/frame.js";
import { readTable } from "../work/read-table.js";
import { OF_ALL, reportOf } from "../work/report-of.js";
import { rowsOf } from "../work/rows.js";
import { sentenceInFile } from "../work/sentences.js";
import { BY_HAND, type PlacesRow, type ReadReport, type Work } from "../work/work.js";

/** A line break in a range's first cell is malformed where the cells were separated otherwise than by tabs. */
const NO_TABLE: ReadonlySet<string> = new Set(["no-header", "empty-file", "malformed-csv"]);

/** What was read of a pasted table; no rows if it was refused. */
export interface PastedTable {
  /** The text that was read, to be asked about as a file is. */
  readonly text: string;
  readonly rows: readonly PlacesRow[] | null;
  readonly report: ReadReport;
  /** Whether something must be answered before it can be read: that is asked of it as of a file. */
  readonly isAsked: boolean;
}

/**
 * A pasted table, read as the same text in a file would be; null where it has no header that is recognised.
 *
 * @param added the line, from 0, that was not pasted
 */
export function placesInTable(
  pasted: string,
  work: Pick<Work, "kkr" | "studyYear" | "unit" | "edition">,
  added = Infinity,
): PastedTable | null {
  const text = pasted.replace(/\r\n?/g, "\n");
  const outcome = readTable(text, work);
  const frame = frameOf(work);
  const { council, specialisations } = frame;
  const hasUnit = outcome.ok && outcome.notices.some(({ code }) => code === "unit-stated");
  if (outcome.ok && !hasUnit) {
    const rows = rowsOf(outcome.value, specialisations).map((row) => ({
      ...row,
      provider: asInFiles(row.provider, frame),
      file: BY_HAND,
    }));
    const notices = outcome.notices
      .filter((notice) => !isSeen(notice))
      .map((notice) => asPasted(notice, added));
    return { text, rows, report: reportOf(OF_ALL.paste, { ...outcome, notices }), isAsked: false };
  }
  const refusals = outcome.ok ? [] : outcome.refusals;
  if (refusals.some(({ code }) => NO_TABLE.has(code))) return null;
  // Where the KKR is known, a key says the institution.
  const isKeyed =
    council !== undefined &&
    refusals.every((one) => one.code === "missing-column" && one.meaning === "institution");
  // A unit of its own is held against that of the table, and converted, as a file's is.
  const isAnswered = isKeyed || refusals.every(({ code }) => code === "other-unit");
  const texts = refusals.map((refusal) => sentenceInFile(asPasted(refusal, added)));
  return {
    ...{ text, rows: null },
    report: { name: OF_ALL.paste, isRead: false, texts },
    isAsked: isAnswered || isAsked(questionsOf(refusals).questions),
  };
}

/** Whether what a notice says is seen in the table. */
function isSeen(notice: Notice): boolean {
  const what = notice.code === "read-differently" ? notice.what : notice.code;
  return ["institution-assumed", "institution", "specialisation"].includes(what);
}

/** With its row as it was pasted. */
function asPasted<T extends Refusal | Notice>(said: T, added: number): T {
  const { row } = said.where ?? {};
  return row === undefined
    ? said
    : { ...said, where: { ...said.where, row: row > added + 1 ? row - 1 : row } };
}
