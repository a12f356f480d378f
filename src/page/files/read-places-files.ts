import {
  type AnsweredProvider,
  type InternshipPlaces,
  type Notice,
  type Outcome,
  readInternshipPlaces,
  type Refusal,
  type ReturnFile,
} from "../../index.js";
import {
  collectReturns,
  readInternshipPlaces as readWorkbook,
  type Reminders,
  type RemindersOptions,
  returnReminders,
} from "../../xlsx.js";
import { type FileAnswers, withoutLabels } from "../work/file-answers.js";
import { inOtherUnit } from "../work/amounts.js";
import { statedYear } from "../work/decisions.js";
import { frameOf, yearOptions } from "../work/frame.js";
import { rememberedKey, type ReturnKey, severalAmong } from "../work/key.js";
import { kkrOf, type SentAnswer, type Work } from "../work/work.js";
import { isOfficeFile } from "./opened.js";
import { type SaidInFiles, type SaidOfFiles, saidOfFiles } from "./said-of-files.js";

/** What was read of files, whose answers it is, and whom to remind. */
export interface ReadFiles extends SaidOfFiles {
  /** Whom to remind after these files; null where they are one table, of which nobody can say who is missing. */
  readonly remind: Reminding | null;
  /** Who stands in which of them. */
  readonly answered: readonly AnsweredProvider[];
  /** Whose answers are among them. */
  readonly answers: readonly AnswerInFiles[];
}

/** An answer, and the files that it stands in: also one of several, which is none of its sender's own. */
interface AnswerInFiles extends SentAnswer {
  readonly inFiles?: readonly string[];
}

/** The files to remind after, and what is known of them. */
export interface Reminding {
  readonly files: readonly ReturnFile[];
  readonly options: RemindersOptions;
}

/** What a reminder says of the last day to answer, of whom to ask, and of what was refused before. */
export type Asking = Pick<RemindersOptions, "deadline" | "contact" | "refusedBefore">;

/**
 * Reads dropped files: the providers' returns, one or many, as `collect` of the command does; or one table of
 * internship places without providers.
 *
 * @param key what a file says; without it, what is remembered
 * @param notRead names of files that lie among them and are not read
 */
export async function readPlacesFiles(
  files: readonly File[],
  work: Work,
  key: ReturnKey | null,
  answers: FileAnswers,
  notRead: readonly string[],
): Promise<ReadFiles> {
  // What the files say themselves goes before a study year that is only suggested.
  if (work.studyYear !== "" && statedYear(work) === "") {
    const unsaid = { ...work, studyYear: "", suggestedYear: "" };
    const read = await readPlacesFiles(files, unsaid, key, answers, notRead);
    if (!read.lacksYear) return withYearSaid(read, work.studyYear);
  }
  const named = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const said = { ...kkrOf(work), ...yearOptions(work), ...answers };
  const unit = work.unit === "" ? {} : { internshipPlacesUnit: work.unit };
  const frame = frameOf(work);
  const options = { ...said, ...unit, notRead, key: key ?? rememberedKey(work, frame) };
  const collected = await collectReturns(named, options);
  const refusals = collected.ok ? [] : collected.refusals;
  const unmet = refusals.flatMap((one) => (one.code === "unmet-answer" ? [one.written] : []));
  // What was answered of a file that is left out since is asked of none of the others.
  if (unmet.length > 0) return readPlacesFiles(files, work, key, withoutLabels(answers, unmet), notRead);
  const [only] = named;
  if (only !== undefined && named.length === 1 && refusals.some(isNoReturn)) {
    const table = await readTable(only, said, work.unit);
    const read = saidOfFiles(table, table.ok ? table.value : null, files, [], work);
    const hint = refusals.flatMap((one) =>
      table.ok && one.code === "return-without-provider" && one.named !== undefined
        ? [`Efter filens navn er den fra ${one.named}: er den det, så skriv navnet i rækken.`]
        : [],
    );
    const reports = read.reports.map((one) => ({ ...one, texts: [...one.texts, ...hint] }));
    // That the year is only suggested may be why it was not read as returns are.
    return { ...read, reports, lacksYear: true, remind: null, answered: [], answers: [] };
  }
  const value = collected.ok ? collected.value : null;
  const byKey = (collected.ok ? collected.notices : []).flatMap((notice) =>
    notice.code === "institution-by-key" ? notice.providers : [],
  );
  const several = severalAmong(byKey, work, frame);
  const asked = value === null ? await returnReminders(named, options) : null;
  const read = saidOfFiles(collected, value?.request ?? null, files, several, work);
  return {
    ...read,
    remind: { files: named, options },
    answered: value?.answered ?? [],
    answers: [
      ...(value?.answered ?? []).map((one) => ({ ...one, why: "read" as const, reasons: [] })),
      ...sentAnswers(asked?.ok === true ? asked.value : null, frame.members, read.usable),
    ],
  };
}

/** A table without providers, with its unit: in that of the page where there is one, as returns are. */
async function readTable(
  { name, bytes }: ReturnFile,
  said: object,
  unit: Work["unit"],
): Promise<Outcome<SaidInFiles>> {
  const readIn = async (given: Work["unit"]): Promise<Outcome<readonly InternshipPlaces[]>> => {
    const options = { ...said, ...(given === "" ? {} : { unit: given }), file: name };
    return isOfficeFile(name, bytes) ? readWorkbook(bytes, options) : readInternshipPlaces(bytes, options);
  };
  const given = await readIn(unit);
  const isRefused = !given.ok && given.refusals.every(({ code }) => code === "other-unit");
  const read = isRefused ? await readIn("") : given;
  if (!read.ok) return read;
  const [stated] = read.notices.flatMap((one) => (one.code === "unit-stated" ? [one.unit] : []));
  if (isRefused && stated === undefined) return given;
  const to = unit === "" ? stated : unit;
  if (to === undefined) return { ...read, value: { internshipPlaces: read.value } };
  const files = [name];
  const unitSaid: Notice =
    stated === undefined
      ? { code: "unit-assumed", unit: to, files }
      : { code: "unit-converted", from: stated, to, files };
  const internshipPlaces = isRefused
    ? read.value.map((one) => ({ ...one, places: inOtherUnit(to, one.places) }))
    : read.value;
  return {
    ...read,
    value: { internshipPlaces, internshipPlacesUnit: to },
    notices: stated === to ? read.notices : [...read.notices, unitSaid],
  };
}

/** What was read of another study year than the one that was suggested, which is said once. */
function withYearSaid(read: ReadFiles, suggested: string): ReadFiles {
  const year = read.said?.studyYear;
  if (year === undefined || year === suggested) return read;
  const text = `Studieåret er ${year} efter det, der er læst. Foreslået var ${suggested}.`;
  const reports = read.reports.map((report, index) =>
    index === 0 ? { ...report, isOdd: true, texts: [text, ...report.texts] } : report,
  );
  return { ...read, reports };
}

/**
 * Whoever is not said to be silent has sent an answer: one to be mended; one that waits; or one that can't be used, as
 * something else is wrong with its file.
 */
function sentAnswers(
  asked: Reminders | null,
  members: readonly string[],
  usable: readonly File[],
): readonly AnswerInFiles[] {
  if (asked === null) return [];
  const { reminders } = asked;
  const all = new Set([...members, ...reminders.map(({ provider }) => provider)]);
  return [...all].flatMap((provider): readonly AnswerInFiles[] => {
    const { why, files = [], reasons = [] } = reminders.find((one) => one.provider === provider) ?? {};
    if (why === "not-answered") return [];
    const inFiles = asked.inFiles.find((one) => one.provider === provider)?.files ?? files;
    if (why === "refused" || why === "not-read") return [{ provider, why, files, reasons, inFiles }];
    const waiting = usable.flatMap(({ name }) => (inFiles.includes(name) ? [name] : []));
    const isLost = inFiles.length > 0 && waiting.length === 0;
    return [{ provider, why: isLost ? "not-read" : "waits", files: isLost ? inFiles : waiting, reasons }];
  });
}

/** A refusal that only says that a file is no provider's return: it may be a table all the same. */
function isNoReturn({ code }: Refusal): boolean {
  return code === "return-without-provider" || code === "unstated-return";
}
