import { useEffect, useRef, useState } from "preact/hooks";
import { type ReadFiles, readPlacesFiles } from "../files/read-places-files.js";
import {
  incomingOf,
  readBeside,
  withAnswers,
  withFiles,
  withMended,
  withUnitAsked,
} from "../files/with-places-files.js";
import { usePage } from "../page-state.js";
import { type FileAnswers, type FileQuestions, isAsked } from "../work/file-answers.js";
import { frameOf } from "../work/frame.js";
import { unchanged, unchangedSaid } from "../work/unchanged.js";
import type { ReturnKey } from "../work/key.js";
import { counted } from "../work/listed.js";
import { ASKED } from "../work/pasted.js";
import { isUnread, OF_ALL, unreadOf, WAITING, withReports } from "../work/report-of.js";
import { type PlacesRow, type ReadReport, type Work } from "../work/work.js";
import { goToField } from "./field-link.js";

/** Files that are read together, with what has been answered of them. */
export interface Batch {
  readonly files: readonly File[];
  /** Files with what those have too: they come one after another, when it is answered what becomes of the one before. */
  readonly later: readonly File[];
  /** The names of files that lie among them and are not read. */
  readonly notRead: readonly string[];
  /** Whether others were dropped with them that can't be used, of which it has been said why. */
  readonly isRest: boolean;
  /** What a file says of the institutions; null where what was answered on the page is used. */
  readonly key: ReturnKey | null;
  readonly answers: FileAnswers;
  /** The names of those that were dropped with them and stand in the table by now. */
  readonly put: readonly string[];
  /** What of those was put in by the last step, which these become a part of. */
  readonly step: Step | null;
}

/** Files that were put in the table, as one step that can be undone. */
interface Step {
  readonly files: number;
  readonly rows: number;
  /** Of whom nothing was put in: they stand there with the very numbers. */
  readonly same: string;
}

/** Files that can't be put in the table until what is asked of them is answered. */
export interface Waiting extends Batch {
  /** Whose institution is asked for. */
  readonly unstated: readonly string[];
  readonly usable: readonly File[];
  readonly questions: FileQuestions;
}

/** Reads files into the table: at once, or when what is asked of them is answered. */
export function useBatches() {
  const { work, current, edit, say } = usePage();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  // Whom to remind after the files that were read last.
  const [remind, setRemind] = useState<ReadFiles["remind"]>(null);
  // What is being read, or waits: files that come are read together with these.
  const unfinished = useRef<Batch | null>(null);
  const drops = useRef(0);
  // What comes of files that were dropped together, one after another, with nothing done between, is undone at once.
  const dropped = (): string => `files.${drops.current}`;
  const read = async (batch: Batch, asides: readonly ReadReport[] = []): Promise<void> => {
    const { files, later, notRead, key, answers, put } = batch;
    const now = current();
    unfinished.current = batch;
    const made = await readBeside(now, answers, async (given) =>
      readPlacesFiles(files, now, key, given, notRead),
    );
    if (unfinished.current !== batch) return;
    const outcome = withUnitAsked(now, made);
    const { usable, again, questions, reports, choices } = outcome;
    if (again.length > 0) {
      const first = files.filter((file) => !again.includes(file));
      const choice = choices.length === 0 ? [] : [{ name: OF_ALL.files, isRead: false, texts: choices }];
      void read({ ...batch, files: first, later: [...later, ...again] }, [...asides, ...choice]);
      return;
    }
    const isRead = outcome.said !== null;
    const isAnswerable = outcome.unstated.length > 0 || isAsked(questions) || usable.length < files.length;
    // What is wrong with the others is said, and they come again once it is mended.
    const left = !isRead && isAnswerable ? usable : [];
    // Who was asked about these files before stands there still, to be corrected.
    const asked = outcome.unstated.length === 0 ? [] : (waiting?.unstated ?? []);
    const unstated = [...new Set([...asked, ...outcome.unstated])];
    setWaiting(left.length === 0 ? null : { ...batch, unstated, questions, usable });
    setRemind(outcome.remind);
    const rows = incomingOf(now, outcome, put);
    const names = files.map(({ name }) => name);
    const change = (work: Work): Work => withFiles(work, outcome, put);
    const asks = change(now).waiting.filter((row) => !now.waiting.includes(row)).length;
    const step = isRead ? stepOf(batch, now, rows, outcome) : null;
    const rest = { ...batch, files: left, put: isRead ? [...put, ...names] : put };
    unfinished.current = left.length + later.length === 0 ? null : { ...rest, step: asks > 0 ? null : step };
    const isRefused = reports.some((report) => !report.isRead);
    const said =
      step !== null
        ? stepSaid(step, batch, asks)
        : isRefused
          ? "Intet er indsat. Årsagen står lige ovenfor."
          : ASKED;
    const unread = [...left, ...later].map(({ name }) => unreadOf(name));
    const all = withAnswers([...onceEach([...asides, ...reports]), ...unread], outcome.answers);
    edit((work) => change(withReports(batch.isRest ? work : withMended(work, rows), all, names)), dropped(), {
      ...{ field: "rows.0.provider", text: said },
    });
  };
  const drop = (): void => {
    unfinished.current = null;
    setWaiting(null);
  };
  // The field of the unit answers the question too.
  useEffect(() => {
    if (waiting !== null && waiting.questions.unit !== "") void read(waiting);
  }, [work.unit]);
  useEffect(() => {
    const batch = unfinished.current;
    const [next, ...later] = batch?.later ?? [];
    if (batch === null || next === undefined || batch.files.length > 0 || current().waiting.length > 0)
      return;
    // Where what was read is undone, they don't come either.
    if (!current().reports.some(isUnread)) drop();
    else void read({ ...batch, files: [next], later });
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
    ...{ waiting, remind, drop },
    /** The files that are being read, or wait. */
    unfinished: () => [...(unfinished.current?.files ?? []), ...(unfinished.current?.later ?? [])],
    add: (
      files: readonly File[],
      notRead: readonly string[] = [],
      asides?: readonly ReadReport[],
      key?: ReturnKey | null,
    ) => {
      const before = unfinished.current ?? NOTHING;
      drops.current += 1;
      // The very file that comes once more takes its own place; others of its name were told apart.
      const come = new Set([...files.map(({ name }) => name), ...notRead]);
      const isOther = ({ name }: File): boolean => !come.has(name);
      const batch: Batch = {
        ...{ ...before, isRest: false, step: null, key: key ?? before.key },
        files: [...before.files.filter(isOther), ...files],
        later: before.later.filter(isOther),
        notRead: [...before.notRead.filter((name) => !come.has(name)), ...notRead],
      };
      unfinished.current = batch;
      const names = batch.files.map(({ name }) => name);
      if (names.length > 5) say(`${names.length} filer læses.`);
      edit((work) => withReports(work, names.map(unreadOf)), dropped());
      // Reading holds up everything else: first the browser keeps the names, to be said if the page is closed now.
      setTimeout(() => {
        if (unfinished.current === batch) void read(batch, asides);
      }, 50);
    },
    /** With another answer. */
    readAgain: (batch: Batch) => void read(batch),
  };
}

const NOTHING: Batch = {
  ...{ files: [], later: [], notRead: [], isRest: false, key: null, answers: {}, put: [], step: null },
};

/** What is said under one name, together. */
function onceEach(reports: readonly ReadReport[]): readonly ReadReport[] {
  return reports.flatMap((report, index) => {
    const alike = reports.filter(({ name }) => name === report.name);
    const isFirst = reports[index] === alike[0];
    return isFirst ? [{ ...report, texts: alike.flatMap(({ texts }) => texts) }] : [];
  });
}

/** What is put in the table with a batch, and with what came before it in the same step. */
function stepOf({ files, step }: Batch, work: Work, rows: readonly PlacesRow[], { said }: ReadFiles): Step {
  const frame = frameOf(work);
  const same = unchanged(work, rows, frame);
  return {
    files: (step?.files ?? 0) + files.length,
    rows: (step?.rows ?? 0) + rows.filter(({ provider }) => !same.includes(provider)).length,
    same: `${step?.same ?? ""}${unchangedSaid(work, rows, frame, said?.returns?.remarks)}`,
  };
}

/** "2 af 3 filer er læst med 4 rækker til tabellen." */
function stepSaid(step: Step, { files, later, notRead, put }: Batch, asks: number): string {
  const all = step.files + later.length + notRead.length;
  const isOne = step.files === 1 && (all === 1 || put.length > 0);
  const which = isOne
    ? files.map(({ name }) => name).join("")
    : `${step.files === all ? "" : `${step.files} af `}${all} filer`;
  const wait = asks === 0 ? "" : `, hvoraf ${asks} venter på svar`;
  const rows = counted(step.rows, "række", "rækker");
  const how = step.rows === 0 && step.same !== "" ? "" : ` med ${rows} til tabellen${wait}`;
  return `${which} er læst${how}.${step.same}`;
}
