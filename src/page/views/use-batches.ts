import { useEffect, useRef, useState } from "preact/hooks";
import { type ReadFiles, readPlacesFiles } from "../files/read-places-files.js";
import {
  incomingOf,
  readBeside,
  unitSaid,
  withAnswers,
  withFiles,
  withMended,
  withUnitAsked,
} from "../files/with-places-files.js";
import { usePage, useTold } from "../page-state.js";
import { type FileAnswers, type FileQuestions, isAsked } from "../work/file-answers.js";
import { frameOf } from "../work/frame.js";
import { unchangedSaid } from "../work/incoming.js";
import type { ReturnKey } from "../work/key.js";
import { counted } from "../work/listed.js";
import { ASKED } from "../work/pasted.js";
import { isUnread, OF_ALL, unreadOf, withReports } from "../work/report-of.js";
import { isBlankRow, type ReadReport } from "../work/work.js";
import { goToField } from "./field-link.js";

/** Files that are read together, with what has been answered of them. */
export interface Batch {
  readonly files: readonly File[];
  /** The names of files that lie among them and are not read. */
  readonly notRead: readonly string[];
  /** What a file says of the institutions; null where what was answered on the page is used. */
  readonly key: ReturnKey | null;
  readonly answers: FileAnswers;
}

/** Files that can't be put in the table until what is asked of them is answered. */
export interface Waiting extends Batch {
  /** Whose institution is asked for. */
  readonly unstated: readonly string[];
  readonly usable: readonly File[];
  readonly questions: FileQuestions;
}

/** Where what is asked of files stands. */
export const WAITING = "files-waiting";

/** Reads files into the table: at once, or when what is asked of them is answered. */
export function useBatches(): {
  readonly waiting: Waiting | null;
  /** Whom to remind after the files that were read last. */
  readonly remind: ReadFiles["remind"];
  /** How many files wait behind what is asked of those before. */
  readonly behind: () => number;
  /** The files that are being read, or wait. */
  readonly unfinished: () => readonly File[];
  readonly add: (files: readonly File[], notRead?: readonly string[], asides?: readonly ReadReport[]) => void;
  /** Reads a batch again, with another answer; `isRest` if only what can be used is left in it. */
  readonly readAgain: (batch: Batch, isRest?: boolean) => void;
  readonly drop: () => void;
} {
  const { work, current, say } = usePage();
  const told = useTold();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [remind, setRemind] = useState<ReadFiles["remind"]>(null);
  // What is being read, or waits: files that come are read together with these.
  const unfinished = useRef<Batch | null>(null);
  // Files with what others have too: one after another, when it is answered what becomes of the one before.
  const later = useRef<readonly Batch[]>([]);
  const read = async (batch: Batch, asides: readonly ReadReport[] = [], isRest = false): Promise<void> => {
    const { files, notRead, key, answers } = batch;
    const now = current();
    const isBeside = !now.rows.every(isBlankRow);
    unfinished.current = batch;
    const made = await readBeside(now, answers, async (given) =>
      readPlacesFiles(files, now, key, given, notRead, (count, of) => {
        if (of > 5 && count < of) say(`Læst ${count} af ${of} filer.`);
      }),
    );
    if (unfinished.current !== batch) return;
    const outcome = withUnitAsked(now, made);
    const { usable, again, questions } = outcome;
    if (again.length > 0) {
      const alone = again.map((file) => ({ ...batch, files: [file], notRead: [] }));
      later.current = [...later.current, ...alone];
      void read({ ...batch, files: files.filter((file) => !again.includes(file)) }, asides, isRest);
      return;
    }
    const isWaiting = outcome.unstated.length > 0 || isAsked(questions) || usable.length > 0;
    // Who was asked about these files before stands there still, to be corrected.
    const asked = outcome.unstated.length === 0 ? [] : (waiting?.unstated ?? []);
    const unstated = [...new Set([...asked, ...outcome.unstated])];
    setWaiting(isWaiting ? { ...batch, unstated, questions, usable } : null);
    // What is wrong with the others is said, and they come again once it is mended; all do that don't fit together.
    const refused = outcome.reports.filter(({ isRead }) => !isRead).map(({ name }) => name);
    const unrefused = files.filter(({ name }) => !refused.includes(name));
    unfinished.current = isWaiting && !refused.includes(OF_ALL.files) ? { ...batch, files: unrefused } : null;
    const waits = [...(isWaiting ? unrefused : []), ...later.current.flatMap((one) => one.files)];
    // Those of whom the others were reminded are as they were, with what is wrong with their files.
    if (!isRest) setRemind(outcome.remind);
    const names = files.map(({ name }) => name);
    const all = files.length + notRead.length;
    const filed =
      all === 1 ? names.join("") : `${files.length === all ? "" : `${files.length} af `}${all} filer`;
    const rows = incomingOf(now, outcome);
    const { length } = withFiles(now, outcome).waiting.filter((row) => !now.waiting.includes(row));
    const wait = length === 0 ? "" : `, hvoraf ${length} venter på svar`;
    const said =
      outcome.said === null
        ? refused.length > 0
          ? `${all === 1 ? "Filen" : "Filerne"} blev ikke indsat. Årsagen står lige ovenfor.`
          : ASKED
        : `${filed} er læst med ${counted(rows.length, "række", "rækker")} til tabellen${wait}.${unitSaid(now, isBeside)}${unchangedSaid(now, rows, frameOf(now))}`;
    const unread = waits.map(({ name }) => unreadOf(name));
    const reports = withAnswers([...asides, ...outcome.reports, ...unread], outcome.answers);
    told("rows.0.provider", said, (current) =>
      withFiles(withReports(isRest ? current : withMended(current, rows), reports, names), outcome),
    );
  };
  const drop = (): void => {
    unfinished.current = null;
    later.current = [];
    setWaiting(null);
  };
  // The field of the unit answers the question too.
  useEffect(() => {
    if (waiting !== null && waiting.questions.unit !== "") void read(waiting);
  }, [work.unit]);
  useEffect(() => {
    const [next, ...rest] = later.current;
    if (next === undefined || unfinished.current !== null || current().waiting.length > 0) return;
    // Where what was read is undone, they don't come either.
    const isUndone = !current().reports.some(isUnread);
    later.current = isUndone ? [] : rest;
    if (!isUndone) void read(next);
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
  return {
    ...{ waiting, remind, drop, behind: () => later.current.length },
    unfinished: () =>
      [...later.current, ...(unfinished.current === null ? [] : [unfinished.current])].flatMap(
        (one) => one.files,
      ),
    add: (files, notRead = [], asides) => {
      const before = unfinished.current;
      // The very file that comes once more takes its own place; others of its name were told apart.
      const names = new Set([...files.map(({ name }) => name), ...notRead]);
      const batch: Batch = {
        ...{ key: null, answers: {}, ...before },
        files: [...(before?.files ?? []).filter(({ name }) => !names.has(name)), ...files],
        notRead: [...(before?.notRead ?? []).filter((name) => !names.has(name)), ...notRead],
      };
      void read(batch, asides);
    },
    readAgain: (batch, isRest) => void read(batch, [], isRest),
  };
}
