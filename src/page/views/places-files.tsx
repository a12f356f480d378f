import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  type NeedsKey,
  type ReadFiles,
  readPlacesFiles,
  type ReturnKey,
} from "../files/read-places-files.js";
import { sortedOut } from "../files/sorted-out.js";
import { usePage, useTold, useWaits } from "../page-state.js";
import { withTextAt } from "../work/at-path.js";
import { together } from "../work/answers-of.js";
import { type FileAnswers, type FileQuestions, isAsked } from "../work/file-answers.js";
import { frameOf } from "../work/frame.js";
import { withIncoming } from "../work/incoming.js";
import { NUMBERS } from "../work/numbers.js";
import { ASKED } from "../work/pasted.js";
import { isUnread, OF_ALL, unreadOf, withReports } from "../work/report-of.js";
import { requestOf } from "../work/request-of.js";
import { rowsOf } from "../work/rows.js";
import { isBlankRow, type ReadReport, type Work } from "../work/work.js";
import { counted, listed } from "../work/listed.js";
import { Button } from "./button.js";
import { FileField } from "./file-field.js";
import { FileQuestionsAlert } from "./file-questions.js";
import { goToField } from "./field-link.js";
import { KeyField } from "./key-field.js";
import { Answer, Question } from "./question.js";
import { Reminders } from "./reminders.js";
import { Reports } from "./reports.js";

/** Files that are read together, with what has been answered of them. */
interface Batch {
  readonly files: readonly File[];
  /** The names of files that lie among them and are not read. */
  readonly notRead: readonly string[];
  readonly key: ReturnKey | null;
  readonly answers: FileAnswers;
}

/** Files that can't be put in the table until what is asked of them is answered. */
interface Waiting extends Batch {
  readonly needsKey: NeedsKey | null;
  readonly usable: readonly File[];
  readonly questions: FileQuestions;
  /** That the numbers in the table have no unit while these files have one, in words. */
  readonly unitQuestion: string | null;
}

/**
 * Files of internship places, one or many, and beside each what was read and what is wrong with it.
 *
 * @param pasted a pasted table that is read as a file, for what must be asked of it
 */
export function PlacesFiles({ pasted }: { readonly pasted: File | null }): JSX.Element {
  const { work, current, edit, say } = usePage();
  const told = useTold();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [remind, setRemind] = useState<{ readonly kkr: string; readonly write: ReadFiles["remind"] } | null>(
    null,
  );
  // What is being read, or waits: files that come are read together with these.
  const unfinished = useRef<Batch | null>(null);
  const read = (batch: Batch, asides: readonly ReadReport[] = [], isRest = false): void => {
    const { files, notRead, key, answers } = batch;
    const now = current();
    const earlier = now.rows.every(isBlankRow) ? null : placesIn(requestOf(now).data);
    unfinished.current = batch;
    void readPlacesFiles(files, now, key, answers, earlier, notRead, (count, of) => {
      if (of > 5 && count < of) say(`Læst ${count} af ${of} filer.`);
    }).then((outcome) => {
      if (unfinished.current !== batch) return;
      const { questions, usable } = outcome;
      const unitQuestion = earlier === null ? null : unitAsked(now, outcome);
      const isWaiting =
        outcome.needsKey !== null || isAsked(questions) || usable.length > 0 || unitQuestion !== null;
      // Who was asked about these files before stands there still, to be corrected.
      const asked = waiting?.needsKey?.providers ?? [];
      const needsKey =
        outcome.needsKey === null
          ? null
          : { ...outcome.needsKey, providers: [...new Set([...asked, ...outcome.needsKey.providers])] };
      setWaiting(isWaiting ? { ...batch, needsKey, questions, usable, unitQuestion } : null);
      // What is wrong with the others is said, and they come again once it is mended; all do that don't fit together.
      const refused = outcome.reports.filter(({ isRead }) => !isRead).map(({ name }) => name);
      unfinished.current =
        isWaiting && !refused.includes(OF_ALL.files)
          ? { ...batch, files: files.filter(({ name }) => !refused.includes(name)) }
          : null;
      const names = files.map(({ name }) => name);
      const unread = isWaiting ? names.filter((name) => !refused.includes(name)).map(unreadOf) : [];
      if (unitQuestion !== null) {
        setRemind(null);
        told("rows.0.provider", ASKED, (current) => withReports(current, unread));
        return;
      }
      // Those of whom the others were reminded are as they were, with what is wrong with their files.
      if (!isRest) setRemind({ kkr: outcome.said?.kkr ?? now.kkr, write: outcome.remind });
      const all = files.length + notRead.length;
      const isPaste = files[0]?.name === OF_ALL.paste;
      const filed = files.length === all ? counted(all, "fil", "filer") : `${files.length} af ${all} filer`;
      const said =
        outcome.said === null
          ? outcome.reports.length > 0
            ? `${all === 1 ? "Filen" : "Filerne"} blev ikke indsat. Årsagen står lige ovenfor.`
            : ASKED
          : `${isPaste ? OF_ALL.paste : filed} er læst med ${counted(rowsOf(outcome.said.internshipPlaces, []).length, "række", "rækker")}.${unitSaid(now, earlier)}`;
      const reports = [...asides, ...outcome.reports, ...unread];
      told("rows.0.provider", said, (current) => withFiles(withReports(current, reports, names), outcome));
    });
  };
  /** A file that comes once more takes its own place. */
  const add = (
    files: readonly File[],
    notRead: readonly string[] = [],
    asides: readonly ReadReport[] = [],
  ): void => {
    const before = unfinished.current;
    const names = new Set([...files.map(({ name }) => name), ...notRead]);
    const batch: Batch = {
      ...{ key: null, answers: {}, ...before },
      files: [...(before?.files ?? []).filter(({ name }) => !names.has(name)), ...files],
      notRead: [...(before?.notRead ?? []).filter((name) => !names.has(name)), ...notRead],
    };
    read(batch, asides);
  };
  useEffect(() => {
    if (pasted !== null) add([pasted]);
  }, [pasted]);
  // The field of the unit answers the question too.
  useEffect(() => {
    if (waiting !== null && waiting.unitQuestion !== null) read(waiting);
  }, [work.unit]);
  // Also if it is asked once more.
  useEffect(() => {
    if (waiting === null) return undefined;
    goToField(WAITING);
    // What was answered is gone, and what had the focus with it.
    return () => {
      if (document.activeElement === document.body) goToField("rows.0.provider");
    };
  }, [waiting]);
  const unread = work.reports.filter(isUnread).map(({ name }) => name);
  const shown = work.reports.filter((report) => !isUnread(report));
  const waits = unread.length;
  useWaits(
    WAITING,
    waits === 0
      ? null
      : `${counted(waits, "fil", "filer")} venter på svar i trin 2 og er ikke med i tallene.`,
  );
  return (
    <>
      <FileField
        id="places-files"
        label="Indlæs filer"
        hint="Træk indberetninger hertil, eller vælg dem: Excel (.xlsx) eller CSV, én eller mange. Eller indsæt et område fra Excel i tabellen herunder."
        accept=".xlsx,.csv,.tsv,.txt"
        multiple
        onFiles={(files, unopened) => {
          const { returns, asides } = sortedOut(files);
          add(returns, [...unopened, ...asides.map(({ name }) => name)], asides);
        }}
      />
      <Reports reports={shown} />
      <Reminders key={remind} remind={shown.length > 0 && remind?.kkr === work.kkr ? remind.write : null} />
      {waits > 0 && (
        <div id={WAITING} tabIndex={-1}>
          {waiting === null ? (
            <p class="alert alert-warning">
              {`${listed(unread)} blev ikke indsat, for der manglede et svar. Indlæs det igen, hvis det skal med.`}
            </p>
          ) : (
            <>
              {waiting.usable.length > 0 && (
                <Question
                  id="usable"
                  text={`${waiting.usable.length} af ${waiting.files.length + waiting.notRead.length} filer kunne læses. Hvad der er i vejen med de andre, står ved deres navne.`}
                >
                  <Answer
                    text="Brug dem, der kunne læses"
                    onAnswer={() => {
                      const left = waiting.files.filter((file) => !waiting.usable.includes(file));
                      const notRead = [...waiting.notRead, ...left.map(({ name }) => name)];
                      read({ ...waiting, files: waiting.usable, notRead }, [], true);
                    }}
                  />
                </Question>
              )}
              {waiting.unitQuestion !== null && (
                <Question id="unit-question" text={waiting.unitQuestion}>
                  {UNITS.map(({ value, label }) => (
                    <Answer
                      key={value}
                      text={label}
                      onAnswer={() => edit((current) => withTextAt(current, "unit", value))}
                    />
                  ))}
                </Question>
              )}
              {waiting.needsKey !== null && (
                <KeyField
                  question={waiting.needsKey.text}
                  providers={waiting.needsKey.providers}
                  onKey={(key) => read({ ...waiting, key })}
                />
              )}
              {isAsked(waiting.questions) && (
                <FileQuestionsAlert
                  questions={waiting.questions}
                  answers={waiting.answers}
                  onAnswers={(answers) => read({ ...waiting, answers })}
                />
              )}
            </>
          )}
          <Button
            kind="link"
            onClick={() => {
              unfinished.current = null;
              setWaiting(null);
              told("rows.0.provider", "Det, der ventede på svar, er ikke indsat.", (current) => ({
                ...current,
                reports: current.reports.filter((report) => !isUnread(report)),
              }));
              goToField("places-files");
            }}
          >
            Indsæt det ikke
          </Button>
        </div>
      )}
    </>
  );
}

/** Where what is asked of files stands. */
const WAITING = "files-waiting";

/** The units that internship places may be counted in. */
const UNITS = (NUMBERS.unit.field?.choices ?? []).slice(1);

/** What to ask if the numbers in the table have no unit and those of the files have one; null otherwise. */
function unitAsked({ unit }: Work, { said }: ReadFiles): string | null {
  const theirs = UNITS.find(({ value }) => value === said?.internshipPlacesUnit);
  return unit !== "" || theirs === undefined
    ? null
    : `De indlæste filer er i ${theirs.label.toLowerCase()}, men det er ikke angivet, hvad tallene i tabellen er talt i. Hvad er de?`;
}

/** What files are read in that say no unit, beside numbers that have one. */
function unitSaid({ unit }: Work, earlier: object | null): string {
  const ours = UNITS.find(({ value }) => value === unit);
  return earlier === null || ours === undefined
    ? ""
    : ` Tal uden angivet enhed er læst som ${ours.label.toLowerCase()}, ligesom tabellens.`;
}

/** Of a request what a collection has: the rest may be unfinished. */
function placesIn({
  studyYear,
  kkr,
  internshipPlaces,
  internshipPlacesUnit,
  edition,
  returns,
}: Readonly<Record<string, unknown>>): object {
  return { studyYear, kkr, internshipPlaces, internshipPlacesUnit, edition, returns };
}

/** The work with what was read of files beside what stands there; as it was, where nothing was. */
function withFiles(work: Work, { said }: ReadFiles): Work {
  if (said === null) return work;
  const framed = {
    ...work,
    kkr: said.kkr ?? work.kkr,
    ...(said.studyYear === undefined ? {} : { studyYear: said.studyYear, suggestedYear: "" }),
    unit: said.internshipPlacesUnit ?? work.unit,
    readUnit: said.internshipPlacesUnit ?? work.readUnit,
    returns: together(work.returns, said.returns ?? null),
  };
  const frame = frameOf(framed);
  return withIncoming(framed, rowsOf(said.internshipPlaces, frame.specialisations), frame);
}
