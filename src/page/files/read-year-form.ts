import {
  describeLetterDifferences,
  type FormEdition,
  type LetterReading,
  type Outcome,
  parseFormEdition,
  readJson,
  readLetter,
  reference,
} from "../../index.js";
import { recordOf } from "../work/grouped.js";
import { isOdd, reportOf } from "../work/report-of.js";
import { noticeOf } from "../work/sentences.js";
import type { ReadReport } from "../work/work.js";

/** The year's form as it was read, and what is said of it; without a form, why there is none. */
export interface ReadForm {
  readonly edition: FormEdition | null;
  readonly report: ReadReport;
}

/**
 * Reads the ministry's letter. An institution that is not known comes with a blank KKR, which the page asks for.
 *
 * @param studyYear as typed; used only if the letter's title says none
 */
export function readYearLetter(bytes: Uint8Array, name: string, studyYear: string): ReadForm {
  const read = (options: Parameters<typeof readLetter>[1]): Outcome<LetterReading> => {
    const first = readLetter(bytes, options);
    const unknown = unknownIn(first);
    if (unknown.length === 0) return first;
    // Any KKR lets the rest be read, with everything else that may be wrong.
    const [any = ""] = reference.at(undefined).councils.map(({ id }) => id);
    const kkrOf = recordOf(unknown, () => any);
    const second = readLetter(bytes, { ...options, kkrOf });
    return second.ok ? { ...second, value: withoutKkr(second.value, unknown) } : second;
  };
  const first = read({});
  const isUnstated = !first.ok && first.refusals.some(({ code }) => code === "letter-without-study-year");
  const outcome = isUnstated && studyYear.trim() !== "" ? read({ studyYear: studyYear.trim() }) : first;
  if (!outcome.ok) return { edition: null, report: reportOf(name, outcome) };
  const { value, notices } = outcome;
  // The rest of what was read stands in the fields.
  // What is listed under a line is said with it: the report is one list itself.
  const said = describeLetterDifferences(value, "da");
  const lines = said.join("\n").replaceAll("\n- ", " ").split("\n");
  const texts = [...lines, ...notices.map(noticeOf)];
  // Of the same form as before, with all that it should say, there is one line.
  const isToSee = (said.length > 1 || notices.some(isOdd)) && { isOdd: true };
  return { edition: value.edition, report: { name, isRead: true, ...isToSee, texts } };
}

/** Reads a form file, as the command writes it. */
export function readYearForm(bytes: Uint8Array, name: string): ReadForm {
  const data = readJson(bytes, { file: name });
  const outcome = data.ok ? parseFormEdition(data.value) : data;
  return { edition: outcome.ok ? outcome.value : null, report: reportOf(name, outcome) };
}

function unknownIn(outcome: Outcome<LetterReading>): string[] {
  if (outcome.ok) return [];
  return outcome.refusals.flatMap((refusal) =>
    refusal.code === "letter-institution-unknown" ? [refusal.written] : [],
  );
}

function withoutKkr(reading: LetterReading, names: readonly string[]): LetterReading {
  const institutions = reading.edition.institutions.map((institution) =>
    names.includes(institution.name) ? { ...institution, kkr: "" } : institution,
  );
  return { ...reading, edition: { ...reading.edition, institutions } };
}
