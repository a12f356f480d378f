import { readInternshipPlaces } from "../../index.js";
import { type FileAnswers, type FileQuestions, questionsOf } from "../work/file-answers.js";
import { editionsOf, frameOf } from "../work/frame.js";
import { OF_ALL, reportOf } from "../work/report-of.js";
import { rowsOf } from "../work/rows.js";
import { sentenceInFile } from "../work/sentences.js";
import { kkrOf, type PlacesRow, type ReadReport, type Work } from "../work/work.js";

/** A line break in a range's first cell is malformed where the cells were separated otherwise than by tabs. */
const NO_TABLE: ReadonlySet<string> = new Set(["no-header", "empty-file", "malformed-csv"]);

/** What was read of a pasted table; no rows if it was refused. */
export interface PastedTable {
  readonly rows: readonly PlacesRow[] | null;
  /** What is said of it; none where it is only asked about. */
  readonly reports: readonly ReadReport[];
  readonly questions: FileQuestions;
  /** Whether nothing but the institution is missing: as a file it would be read with a key. */
  readonly needsKey: boolean;
}

/** A pasted table, read as the same text in a file would be; null where it has no header that is recognised. */
export function placesInTable(
  text: string,
  work: Pick<Work, "kkr" | "studyYear" | "unit" | "edition">,
  answers: FileAnswers,
): PastedTable | null {
  const bytes = new TextEncoder().encode(text.replace(/\r\n?/g, "\n"));
  const { studyYear, unit } = work;
  const year = studyYear.trim();
  const outcome = readInternshipPlaces(bytes, {
    ...kkrOf(work),
    ...(year === "" ? {} : { studyYear: year }),
    ...(unit === "" ? {} : { unit }),
    editions: editionsOf(work),
    ...answers,
  });
  const isTable = outcome.ok || outcome.refusals.every(({ code }) => !NO_TABLE.has(code));
  if (!isTable) return null;
  const { questions, others } = questionsOf(outcome.ok ? [] : outcome.refusals);
  const needsKey =
    !outcome.ok &&
    outcome.refusals.every((one) => one.code === "missing-column" && one.meaning === "institution");
  return {
    needsKey,
    rows: outcome.ok ? rowsOf(outcome.value, frameOf(work).specialisations) : null,
    reports: outcome.ok
      ? [reportOf(OF_ALL.paste, outcome)]
      : others.length === 0
        ? []
        : [{ name: OF_ALL.paste, isRead: false, texts: others.map(sentenceInFile) }],
    questions,
  };
}
