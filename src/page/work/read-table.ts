import { type InternshipPlaces, type Outcome, readInternshipPlaces, type Refusal } from "../../index.js";
import { type Range, tableText } from "./filled.js";
import { frameOf, yearOptions } from "./frame.js";
import type { FileAnswers } from "./file-answers.js";
import { kkrOf, type Work } from "./work.js";

type Read = Pick<Work, "kkr" | "studyYear" | "edition" | "unit">;

/** The text of a table, read as the same text in a file would be. */
export function readTable(
  text: string,
  work: Read,
  answers: FileAnswers = {},
): Outcome<readonly InternshipPlaces[]> {
  const unit = work.unit === "" ? {} : { unit: work.unit };
  const bytes = new TextEncoder().encode(text);
  return readInternshipPlaces(bytes, { ...kkrOf(work), ...yearOptions(work), ...unit, ...answers });
}

/** What is wrong with rows of a table: of each a name, and its numbers of these specialisations. */
export function refusalsOf(rows: Range, specialisations: readonly string[], work: Read): readonly Refusal[] {
  // What the rows are does not hang on the institution.
  const any = frameOf(work).institutions[0]?.name ?? "";
  const table = rows.map(([name = "", ...numbers]) => [name, any, ...numbers]);
  const read = readTable(tableText([["Kommune", "Institution", ...specialisations], ...table]), work);
  return read.ok ? [] : read.refusals;
}

/** What is wrong with a name that says another unit or another year than the work, as in a row of any table; if anything is. */
export function nameRefusal(provider: string, work: Read): Refusal | undefined {
  if (!/[\d½]|[åa]r|md|måned/i.test(provider)) return undefined;
  const ids = frameOf(work).specialisations.map(({ id }) => id);
  const numbers = ids.map(() => "1");
  // Somebody else too, so that what the name says is not said of all.
  const rows = [provider, "–"].map((name) => [name, ...numbers]);
  return refusalsOf(rows, ids, work).find(({ code }) => OF_NAME.has(code));
}

const OF_NAME: ReadonlySet<string> = new Set<Refusal["code"]>([
  "other-unit",
  "unit-of-some",
  "other-study-year",
]);
