import {
  gatherReadings,
  type InternshipPlaces,
  type Answers,
  type Notice,
  type Outcome,
  type Refusal,
} from "../../index.js";
import { type FileQuestions, questionsOf } from "../work/file-answers.js";
import { frameOf } from "../work/frame.js";
import { listed } from "../work/listed.js";
import { isOdd, OF_ALL } from "../work/report-of.js";
import { OF_THE_YEAR } from "../work/result-of.js";
import { noticeOf, sentenceOf } from "../work/sentences.js";
import type { ReadReport, Work } from "../work/work.js";

/** What stands in the files: the part of a request that they say. */
export interface SaidInFiles {
  readonly internshipPlaces: readonly InternshipPlaces[];
  readonly studyYear?: string;
  readonly kkr?: string;
  readonly internshipPlacesUnit?: "half-year" | "full-year";
  readonly returns?: Answers;
}

/** What was read of files, or null where anything was refused: nothing is half-read. */
export interface SaidOfFiles {
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
}

type Framed = Pick<Work, "kkr" | "studyYear" | "edition">;

/** What the page says of the year, and of who has answered, it says once, and not of each file. */
const SAID_ELSEWHERE = new Set<Notice["code"]>([...OF_THE_YEAR, "not-answered", "answer-not-read"]);

/**
 * What came of reading files: of each what was read, or what is wrong with it, and what must be answered first.
 *
 * @param said what stands in them, where all are read
 * @param several whose rows have no institution yet
 */
export function saidOfFiles(
  outcome: Outcome<unknown>,
  said: SaidInFiles | null,
  files: readonly File[],
  several: readonly string[],
  work: Framed,
): SaidOfFiles {
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
  const readings = gatherReadings(notices.flatMap((notice) => ofEachFile(notice, several)));
  const odd = new Set([...readings.filter(isOdd).map(fileOf), ...several.map(() => together)]);
  const remarks = [
    ...readings.map((notice) => ({ file: fileOf(notice), text: noticeOf(notice) })),
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
