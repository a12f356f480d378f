import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type ReadFiles, readPlacesFiles } from "../files/read-places-files.js";
import { sortedOut } from "../files/sorted-out.js";
import {
  incomingOf,
  unitSaid,
  withAnswers,
  withFiles,
  withMended,
  withUnitAsked,
} from "../files/with-places-files.js";
import { usePage, useTold, useWaits } from "../page-state.js";
import { type FileAnswers, type FileQuestions, isAsked } from "../work/file-answers.js";
import { frameOf } from "../work/frame.js";
import { unchangedSaid } from "../work/incoming.js";
import type { ReturnKey } from "../work/key.js";
import { ASKED } from "../work/pasted.js";
import { isUnread, OF_ALL, unreadOf, withReports } from "../work/report-of.js";
import { isBlankRow, kkrOf, type ReadReport } from "../work/work.js";
import { counted, listed } from "../work/listed.js";
import { Button } from "./button.js";
import { FileField } from "./file-field.js";
import { goToField } from "./field-link.js";
import { Reminders } from "./reminders.js";
import { Reports } from "./reports.js";
import { WaitingFiles } from "./waiting-files.js";

/** Files that are read together, with what has been answered of them. */
interface Batch {
  readonly files: readonly File[];
  /** The names of files that lie among them and are not read. */
  readonly notRead: readonly string[];
  /** What a file says of the institutions; null where what was answered on the page is used. */
  readonly key: ReturnKey | null;
  readonly answers: FileAnswers;
}

/** Files that can't be put in the table until what is asked of them is answered. */
interface Waiting extends Batch {
  /** Whose institution is asked for. */
  readonly unstated: readonly string[];
  readonly usable: readonly File[];
  readonly questions: FileQuestions;
}

/**
 * Files of internship places, one or many, and beside each what was read and what is wrong with it.
 *
 * @param pasted a pasted table that is read as a file, for what must be asked of it
 */
export function PlacesFiles({ pasted }: { readonly pasted: File | null }): JSX.Element {
  const { work, current, say } = usePage();
  const told = useTold();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [remind, setRemind] = useState<ReadFiles["remind"]>(null);
  // What is being read, or waits: files that come are read together with these.
  const unfinished = useRef<Batch | null>(null);
  // Files with what others have too: one after another, when it is answered what becomes of the one before.
  const later = useRef<readonly Batch[]>([]);
  const read = (batch: Batch, asides: readonly ReadReport[] = [], isRest = false): void => {
    const { files, notRead, key, answers } = batch;
    const now = current();
    const isBeside = !now.rows.every(isBlankRow);
    unfinished.current = batch;
    void readPlacesFiles(files, now, key, answers, notRead, (count, of) => {
      if (of > 5 && count < of) say(`Læst ${count} af ${of} filer.`);
    }).then((made) => {
      if (unfinished.current !== batch) return;
      const outcome = withUnitAsked(now, made);
      const { usable, again, questions } = outcome;
      if (again.length > 0) {
        later.current = [
          ...later.current,
          ...again.map((file) => ({ ...batch, files: [file], notRead: [] })),
        ];
        read({ ...batch, files: files.filter((file) => !again.includes(file)) }, asides, isRest);
        return;
      }
      const isWaiting = outcome.unstated.length > 0 || isAsked(questions) || usable.length > 0;
      // Who was asked about these files before stands there still, to be corrected.
      const asked = outcome.unstated.length === 0 ? [] : (waiting?.unstated ?? []);
      const unstated = [...new Set([...asked, ...outcome.unstated])];
      setWaiting(isWaiting ? { ...batch, unstated, questions, usable } : null);
      // What is wrong with the others is said, and they come again once it is mended; all do that don't fit together.
      const refused = outcome.reports.filter(({ isRead }) => !isRead).map(({ name }) => name);
      unfinished.current =
        isWaiting && !refused.includes(OF_ALL.files)
          ? { ...batch, files: files.filter(({ name }) => !refused.includes(name)) }
          : null;
      const names = files.map(({ name }) => name);
      const waits = isWaiting ? names.filter((name) => !refused.includes(name)) : [];
      const unread = [...waits, ...later.current.flatMap((one) => one.files.map(({ name }) => name))].map(
        unreadOf,
      );
      // Those of whom the others were reminded are as they were, with what is wrong with their files.
      if (!isRest) setRemind(outcome.remind);
      const all = files.length + notRead.length;
      const filed =
        all === 1 ? names.join("") : `${files.length === all ? "" : `${files.length} af `}${all} filer`;
      const rows = incomingOf(now, outcome);
      const { length } = withFiles(now, outcome).waiting;
      const wait = length === 0 ? "" : `, og ${counted(length, "række", "rækker")} venter på svar`;
      const said =
        outcome.said === null
          ? refused.length > 0
            ? `${all === 1 ? "Filen" : "Filerne"} blev ikke indsat. Årsagen står lige ovenfor.`
            : ASKED
          : `${filed} er læst med ${counted(rows.length, "række", "rækker")}${wait}.${unitSaid(now, isBeside)}${unchangedSaid(now, rows, frameOf(now))}`;
      const reports = withAnswers([...asides, ...outcome.reports, ...unread], outcome.answers);
      told("rows.0.provider", said, (current) => {
        const mended = isRest ? current : withMended(current, rows);
        return withFiles(withReports(mended, reports, names), outcome);
      });
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
  const drop = (): void => {
    unfinished.current = null;
    later.current = [];
    setWaiting(null);
  };
  useEffect(() => {
    if (pasted !== null) add([pasted]);
  }, [pasted]);
  // The field of the unit answers the question too.
  useEffect(() => {
    if (waiting !== null && waiting.questions.unit !== "") read(waiting);
  }, [work.unit]);
  useEffect(() => {
    const [next, ...rest] = later.current;
    if (next === undefined || unfinished.current !== null || current().waiting.length > 0) return;
    // Where what was read is undone, they don't come either.
    const isUndone = !current().reports.some(isUnread);
    later.current = isUndone ? [] : rest;
    if (!isUndone) read(next);
  });
  // Also if it is asked once more.
  useEffect(() => {
    if (waiting === null) return undefined;
    // The table was emptied, or what was read undone.
    if (!current().reports.some(isUnread)) {
      drop();
      return undefined;
    }
    goToField(WAITING);
    // What was answered is gone, and what had the focus with it.
    return () => {
      if (document.activeElement === document.body) goToField("rows.0.provider");
    };
  }, [waiting, work.reports]);
  const unread = work.reports.filter(isUnread).map(({ name }) => name);
  const shown = work.reports.filter((report) => !isUnread(report));
  const waits = unread.length;
  // Those with what others have too wait behind the question of the table, which says so itself.
  const isShown = waits > 0 && (waiting !== null || later.current.length === 0);
  useWaits(
    WAITING,
    !isShown
      ? null
      : `${waits === 1 ? unread.join("") : `${waits} filer`} venter på svar i trin 2 og er ikke med i tallene.`,
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
      <Reminders
        key={remind}
        remind={shown.length > 0 && remind?.options.kkr === kkrOf(work).kkr ? remind : null}
      />
      {isShown && (
        <div id={WAITING} tabIndex={-1}>
          {waiting === null ? (
            <p class="alert alert-warning">
              {`${listed(unread)} blev ikke indsat, for der manglede et svar. Indlæs det igen, hvis det skal med.`}
            </p>
          ) : (
            <WaitingFiles
              {...waiting}
              usable={
                waiting.usable.length === 0
                  ? null
                  : `${waiting.usable.length} af ${waiting.files.length + waiting.notRead.length} filer kunne læses. Hvad der er i vejen med de andre, står ved deres navne.`
              }
              onUsable={() => {
                const left = waiting.files.filter((file) => !waiting.usable.includes(file));
                const notRead = [...waiting.notRead, ...left.map(({ name }) => name)];
                read({ ...waiting, files: waiting.usable, notRead }, [], true);
              }}
              onKey={(key) => read({ ...waiting, key })}
              onAnswers={(answers) => read({ ...waiting, answers })}
            />
          )}
          <Button
            kind="link"
            onClick={() => {
              drop();
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
