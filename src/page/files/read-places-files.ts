import {
  type AnsweredProvider,
  type Answers,
  gatherReadings,
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
import { type FileAnswers, type FileQuestions, questionsOf, withoutLabels } from "../work/file-answers.js";
import { inOtherUnit } from "../work/amounts.js";
import { statedYear } from "../work/decisions.js";
import { frameOf, yearOptions } from "../work/frame.js";
import { listed } from "../work/listed.js";
import { rememberedKey, type ReturnKey, severalAmong } from "../work/key.js";
import { noticeOf, sentenceOf } from "../work/sentences.js";
import { OF_THE_YEAR } from "../work/result-of.js";
import { OF_ALL } from "../work/report-of.js";
import { kkrOf, type ReadReport, type SentAnswer, type Work } from "../work/work.js";
import { isOfficeFile } from "./is-office-file.js";

/** What stands in the files: the part of a request that they say. */
interface SaidInFiles {
  readonly internshipPlaces: readonly InternshipPlaces[];
  readonly studyYear?: string;
  readonly kkr?: string;
  readonly internshipPlacesUnit?: "half-year" | "full-year";
  readonly returns?: Answers;
}

/** What was read of files, or null where anything was refused: nothing is half-read. */
export interface ReadFiles {
  readonly said: SaidInFiles | null;
  readonly reports: readonly ReadReport[];
  /** What is to be chosen between files that come again, if something else is wrong first. */
  readonly choices: readonly string[];
  /** Whose returns do not say which institution they are for: a key would. Empty where all do. */
  readonly unstated: readonly string[];
  /** The files that have nothing wrong with them: where others have, these may be used alone. */
  readonly usable: readonly File[];
  /** Those of them with what another of them has too: they are read after the others. */
  readonly again: readonly File[];
  /** Whose rows have no institution yet, because they have places at several. */
  readonly several: readonly string[];
  /** Whether nobody says the study year that they are for. */
  readonly lacksYear: boolean;
  /** What else must be answered before they can be read. */
  readonly questions: FileQuestions;
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
    const read = readAs(table, table.ok ? table.value : null, files, [], work);
    const named = refusals.flatMap((one) =>
      one.code === "return-without-provider" ? (one.named ?? []) : [],
    );
    const hint = named.map(
      (name) => `Efter filens navn er den fra ${name}: er den det, så skriv navnet i rækken.`,
    );
    const reports = read.reports.map((one) => (table.ok ? { ...one, texts: [...one.texts, ...hint] } : one));
    // That the year is only suggested may be why it was not read as returns are.
    return { ...read, reports, lacksYear: true, remind: null, answered: [], answers: [] };
  }
  const value = collected.ok ? collected.value : null;
  const byKey = (collected.ok ? collected.notices : []).flatMap((notice) =>
    notice.code === "institution-by-key" ? notice.providers : [],
  );
  const several = severalAmong(byKey, work, frame);
  const asked = value === null ? await returnReminders(named, options) : null;
  const read = readAs(collected, value?.request ?? null, files, several, work);
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
  const unitSaid: readonly Notice[] =
    stated === undefined
      ? [{ code: "unit-assumed", unit: to, files }]
      : stated === to
        ? []
        : [{ code: "unit-converted", from: stated, to, files }];
  const internshipPlaces = isRefused
    ? read.value.map((one) => ({ ...one, places: inOtherUnit(to, one.places) }))
    : read.value;
  return {
    ...read,
    value: { internshipPlaces, internshipPlacesUnit: to },
    notices: [...read.notices, ...unitSaid],
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

type Framed = Pick<Work, "kkr" | "studyYear" | "edition">;

/**
 * What else can be done here: the text of an e-mail has no table, and a form of a KKR that has become part of the chosen
 * one can be read under its own, and go along.
 */
function wayOn(refusal: Refusal, work: Framed): string {
  if (refusal.code === "no-header" && refusal.read.filter((text) => text.trim() !== "").length === 1)
    return " Er det teksten i en e-mail, så skriv tallene i tabellen herunder, eller indsæt dem der.";
  if (refusal.code !== "other-return" || refusal.what !== "kkr") return "";
  const { found, expected, names } = refusal;
  const membersOf = (kkr: string): readonly string[] => frameOf({ ...work, kkr }).members;
  const [own, all] = [membersOf(found), membersOf(expected)];
  if (own.length === 0 || !own.every((name) => all.includes(name))) return "";
  const [before, now] = [names[found] ?? found, names[expected] ?? expected];
  return ` Skal den med, så vælg ${before} i trin 1, indlæs filen, og vælg ${now} igen.`;
}

/** What the page says of the year, and of who has answered, it says once, and not of each file. */
const SAID_ELSEWHERE = new Set<Notice["code"]>([...OF_THE_YEAR, "not-answered", "answer-not-read"]);

function readAs(
  outcome: Outcome<unknown>,
  said: SaidInFiles | null,
  files: readonly File[],
  several: readonly string[],
  work: Framed,
): Omit<ReadFiles, "remind" | "answered" | "answers"> {
  const isRead = outcome.ok;
  const [notices, refusals] = isRead ? [outcome.notices, []] : [[], outcome.refusals];
  const { questions, others } = questionsOf(refusals);
  // The institution is asked for; and what stands in two files is said, or asked, when the second is read.
  const faults = others.filter(({ code }) => code !== "institution-unstated" && code !== "provider-twice");
  const names = files.map(({ name }) => name);
  const faulty = new Set(faults.flatMap((one) => filesOf(one, names)));
  const usable = files.filter(({ name }) => !faulty.has(name));
  const again = new Set(
    others.flatMap((one) => {
      if (one.code !== "provider-twice") return [];
      return one.in.flatMap(({ file = "" }) => (faulty.has(file) ? [] : [file])).slice(1);
    }),
  );
  // What is said of no file is said of all of them; of a single one, that is the one.
  const together = names.length === 1 ? (names[0] ?? "") : OF_ALL.files;
  const fileOf = ({ where }: Refusal | Notice): string =>
    names.find((name) => name === where?.file) ?? together;
  const odd = new Set(notices.filter(isOdd).map(fileOf));
  const remarks = [
    ...gatherReadings(notices.flatMap((notice) => ofEachFile(notice, several))).map((notice) => ({
      ...{ file: fileOf(notice), text: noticeOf(notice) },
    })),
    ...several.map((name) => ({
      file: together,
      text: `${name} har pladser på flere institutioner: vælg institution i tabellen, og fordel tallene på en række for hver.`,
    })),
    ...faults.map((refusal) => ({
      ...{ file: fileOf(refusal), text: `${sentenceOf(refusal)}${wayOn(refusal, work)}` },
    })),
  ];
  const all = [...new Set([...names, together])].map((name) => ({
    ...{ name, isRead, ...(odd.has(name) && { isOdd: true }) },
    texts: remarks.filter(({ file }) => file === name).map(({ text }) => text),
  }));
  return {
    ...{ said, questions, several, usable },
    choices: faults.length === 0 ? [] : [...new Set(others.flatMap(toChooseFrom))],
    again: [...again].flatMap((file) => usable.filter(({ name }) => name === file)),
    // Each file that was read; of what was refused, that which has something wrong with it.
    reports: all.filter(({ name, texts }) => texts.length > 0 || (isRead && names.includes(name))),
    unstated: others.flatMap((one) => (one.code === "institution-unstated" ? one.providers : [])),
    lacksYear: isRead
      ? said?.studyYear === undefined
      : refusals.some(({ code }) => code === "unstated-return"),
  };
}

/** Two files that say different things of a provider: which is used is asked when what else is wrong is settled. */
function toChooseFrom(refusal: Refusal): readonly string[] {
  if (refusal.code !== "provider-twice" || refusal.areSame === true) return [];
  const files = refusal.in.map(({ file = "" }) => `»${file}«`);
  return [
    `${refusal.provider} står i ${listed(files)} med forskellige tal. Du vælger mellem dem, når de læses.`,
  ];
}

/** Of these files the one that a refusal is of, or else all that it speaks of. */
function filesOf(refusal: Refusal, names: readonly string[]): readonly string[] {
  const text = JSON.stringify(refusal.where?.file === undefined ? refusal : refusal.where);
  return names.filter((name) => text.includes(`"file":${JSON.stringify(name)}`));
}

/** A notice as it is said of files: of each by itself, and not of those who are told to choose an institution. */
function ofEachFile(notice: Notice, several: readonly string[]): readonly Notice[] {
  if (notice.code === "unit-converted" || notice.code === "unit-assumed")
    return notice.files.map((file) => ({ ...notice, files: ["filen"], where: { file } }));
  if (notice.code !== "institution-by-key") return SAID_ELSEWHERE.has(notice.code) ? [] : [notice];
  const providers = notice.providers.filter((name) => !several.includes(name));
  return providers.length === 0 ? [] : [{ ...notice, providers }];
}

/** Whether a reading is to be looked at: a sum that does not match, or numbers that are not counted. */
function isOdd(notice: Notice): boolean {
  if (notice.code === "total-row") return !notice.agrees && notice.isAlone !== true;
  return notice.code === "figure-row" || notice.code === "sheet-not-read";
}
