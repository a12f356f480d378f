import type { ProviderRemark } from "../../index.js";
import { NOBODY, together } from "../work/answers-of.js";
import { IN_TWO_UNITS, isInOtherUnit } from "../work/decisions.js";
import { frameOf } from "../work/frame.js";
import type { FileAnswers } from "../work/file-answers.js";
import { withIncoming } from "../work/incoming.js";
import { unchanged } from "../work/unchanged.js";
import { listed } from "../work/listed.js";
import { NUMBERS } from "../work/numbers.js";
import { inOneLine, rowsOf } from "../work/rows.js";
import { numbersIn, sumOf } from "../work/amounts.js";
import { isUnread } from "../work/report-of.js";
import { hasNumber, type PlacesRow, type ReadReport, type WaitingRow, type Work } from "../work/work.js";
import type { ReadFiles } from "./read-places-files.js";

/** What was read of files; of blanks nothing is asked where, read as 0, they are the very numbers that stand in the table. */
export async function readBeside(
  work: Work,
  answers: FileAnswers,
  read: (answers: FileAnswers) => Promise<ReadFiles>,
): Promise<ReadFiles> {
  const asked = await read(answers);
  if (asked.questions.blanks === "" || !work.rows.some(hasNumber)) return asked;
  const asZero = await read({ ...answers, blankAsZero: true });
  const rows = incomingOf(work, asZero);
  const same = unchanged(work, rows, frameOf(work));
  return rows.length > 0 && rows.every(({ provider }) => same.includes(provider)) ? asZero : asked;
}

/** The units that internship places may be counted in. */
export const UNITS: readonly { readonly value: string; readonly label: string }[] = (
  NUMBERS.unit.field?.choices ?? []
).slice(1);

/** Where the numbers in the table have no unit and those of the files have one, that is asked, and nothing is read. */
export function withUnitAsked({ unit, rows }: Work, outcome: ReadFiles): ReadFiles {
  const theirs = outcome.said?.internshipPlacesUnit;
  const { questions, said } = outcome;
  // Of files in two units the answer is not what the numbers in the table are, until that is asked.
  const isAsked = theirs !== undefined || questions.unit !== "";
  if (unit !== "" || !isAsked || !rows.some(hasNumber)) return outcome;
  const are = theirs === undefined ? "ikke alle i samme enhed" : `i ${unitName(theirs)}`;
  const text = `De indlæste filer er ${are}, og det er ikke angivet, hvad tallene i tabellen er talt i. Hvad er de? Andre regnes om.`;
  const answers = (said?.internshipPlaces ?? []).map(({ provider = "" }) => provider);
  const waits = [...new Set(answers)].map((provider) => ({
    ...{ provider, why: "waits" as const, files: [], reasons: [] },
  }));
  return {
    ...{ ...outcome, said: null, questions: { ...questions, unit: text } },
    ...(said === null ? {} : { reports: [], remind: null, answers: waits }),
  };
}

/** Reports with whose answers they have: each at its file; without one, at the first that waits, or is refused, as it is. */
export function withAnswers(
  reports: readonly ReadReport[],
  answers: ReadFiles["answers"],
): readonly ReadReport[] {
  const out = reports.filter(({ isRead }) => !isRead);
  const at = answers.map(({ inFiles, ...answer }) => {
    const files = inFiles ?? answer.files;
    const rest = out.find((report) => isUnread(report) === (answer.why === "waits")) ?? out[0];
    return { answer, report: reports.find(({ name }) => files.includes(name)) ?? rest };
  });
  return reports.map((report) => {
    const of = at.flatMap((one) => (one.report === report ? [one.answer] : []));
    return of.length === 0 ? report : { ...report, of };
  });
}

/** The work without what was said of files whose answers have come since. */
export function withMended(work: Work, rows: readonly PlacesRow[]): Work {
  const { ownerId } = frameOf(work);
  const come = new Set(rows.map(({ provider }) => ownerId(provider)));
  const reports = work.reports.map(({ of = [], ...report }) => {
    const left = of.filter(({ provider }) => !come.has(ownerId(provider)));
    const isMended = of.length > 0 && left.length === 0;
    return { ...report, ...(left.length > 0 && { of: left }), ...(isMended && { isClosed: true }) };
  });
  return { ...work, reports };
}

/** "halvårspladser" */
export function unitName(unit: string): string {
  return UNITS.find(({ value }) => value === unit)?.label.toLowerCase() ?? "";
}

/**
 * The rows of what was read. Who has places at several institutions has none yet.
 *
 * @param put the names of files that were dropped with them and stand in the table by now
 */
export function incomingOf(
  work: Work,
  { said, several, answered }: ReadFiles,
  put: readonly string[] = [],
): readonly WaitingRow[] {
  const { specialisations, providerId } = frameOf(framed(work, said));
  const filesOf = new Map(answered.map(({ provider, files }) => [inOneLine(provider), listed(files)]));
  const blank = new Set((said?.returns?.blankAsZero ?? []).map(inOneLine));
  const ofSameDrop = new Set(
    work.rows
      .filter(({ file = "" }) => put.some((name) => file.includes(name)))
      .map(({ provider }) => providerId(provider)),
  );
  return rowsOf(said?.internshipPlaces ?? [], specialisations).map((row) => ({
    ...row,
    ...(several.includes(row.provider) ? { institution: "" } : {}),
    file: filesOf.get(row.provider),
    isBlankAsZero: (blank.has(row.provider) && sumOf(numbersIn(row.places)) === "0") || undefined,
    ...(ofSameDrop.has(providerId(row.provider)) && { isTogether: true as const }),
  }));
}

/** The work with what the files say of the year and the KKR; as it was, where they say nothing. */
function framed(work: Work, said: ReadFiles["said"]): Work {
  return {
    ...work,
    kkr: said?.kkr ?? work.kkr,
    ...(said?.studyYear === undefined ? {} : { studyYear: said.studyYear, suggestedYear: "" }),
  };
}

/** The work with what was read of files beside what stands there, and with those of the same drop; as it was, where nothing was. */
export function withFiles(work: Work, outcome: ReadFiles, put: readonly string[] = []): Work {
  const { said } = outcome;
  if (said === null) return work;
  const read = {
    ...framed(work, said),
    unit: said.internshipPlacesUnit ?? work.unit,
    // The others in the table are not of the new unit because these are, nor these of the old one.
    readUnit: isInOtherUnit(work) ? IN_TWO_UNITS : (said.internshipPlacesUnit ?? work.readUnit),
  };
  const frame = frameOf(read);
  const { remarks = [], ...answers } = said.returns ?? NOBODY;
  const there = new Set(work.rows.filter(hasNumber).map(({ provider }) => frame.providerId(provider)));
  const returns = together(work.returns, said.returns === undefined ? null : answers, (provider) =>
    there.has(frame.providerId(provider)),
  );
  // Nobody said the unit: which it is assumed to be is said once one is chosen.
  const assumed = read.unit !== "" || said.returns === undefined ? [] : unitless(outcome);
  return withIncoming({ ...read, returns }, incomingOf(work, outcome, put), frame, [...remarks, ...assumed]);
}

/** Whose own file states no unit, by file: of a table with several it is us who made it. */
function unitless({ answered }: ReadFiles): ProviderRemark[] {
  const isOwn = (file: string): boolean => answered.filter(({ files }) => files.includes(file)).length === 1;
  return answered.flatMap(({ provider, files }) =>
    files.filter(isOwn).map((file) => ({ provider, text: "", code: "unit-assumed" as const, file })),
  );
}
