import { useCallback, useMemo, useRef, useState, useLayoutEffect } from "preact/hooks";
import { submissionDocument, type SubmissionDocument } from "../index.js";
import { download, nameOfFile, SAVED } from "./files/download.js";
import type { Messages, PageState } from "./page-state.js";
import type { WorkInHand } from "./use-work.js";
import { frameOf } from "./work/frame.js";
import { grouped } from "./work/grouped.js";
import { type Result, resultOf } from "./work/result-of.js";
import { draftFile, jsonFile, withBeside } from "./work/store.js";
import { workOf } from "./work/work-of.js";
import { options } from "preact";
import type { History } from "./work/history.js";
import { SHOWN_ROWS, type Work } from "./work/work.js";

/** What every part of the page may see and do with the work, and what is done with the page as a whole. */
export function usePageState(inHand: WorkInHand, say: (text: string) => void) {
  const { current, edit, happened, undo } = inHand;
  const work = useSettled(inHand.history);
  const result = useMemo(() => resultOf(work), [work]);
  const { recommendation } = result;
  const document = useMemo(() => recommendation && submissionDocument(recommendation), [recommendation]);
  const messages = useMemo(() => messagesOf(result), [result]);
  // Each clearing begins with parts that have read nothing and fields that nobody has left.
  const [clearings, setClearings] = useState(0);
  const left = useRef<ReadonlySet<string>>(new Set());
  const clearAll = useCallback(() => {
    inHand.clearAll();
    left.current = new Set();
    setClearings((count) => count + 1);
  }, [inHand.clearAll]);
  // What has been typed since is drawn with the next result, and what is missing at a field that was left with it.
  const isSettled = useRef(true);
  isSettled.current = work === inHand.history.present;
  const [leaves, setLeaves] = useState(0);
  const [waits, setWaits] = useState<PageState["waits"]>([]);
  const asked = useRef<SubmissionDocument | null>(null);
  const state = useMemo<PageState>(() => {
    // As they are when this is drawn: what is said afterwards is compared with it.
    const fields = left.current;
    return {
      ...{ work, frame: frameOf(work), result, document, say, current, edit, happened, undo, waits },
      wait: (field, text) =>
        setWaits((before) => [
          ...before.filter((one) => one.field !== field),
          ...(text === null ? [] : [{ field, text, isMissing: true }]),
        ]),
      leave: (field) => {
        if (left.current.has(field)) return;
        left.current = new Set(left.current).add(field);
        if (isSettled.current && messages(field, true).faults.length > 0) setLeaves((count) => count + 1);
      },
      print: (shown) => {
        asked.current = shown ?? null;
        window.print();
      },
      messagesAt: (field) => messages(field, fields.has(field)),
      save: () => {
        const now = current();
        const { request, draft } = now === work ? result : resultOf(now);
        // What is no whole request would lose what was typed, and is kept as it was typed.
        const data =
          request === null || now.waiting.length > 0
            ? draftFile(now)
            : jsonFile(withBeside(draft.data, workOf(request), now));
        download(nameOfFile("arbejde", now, "json"), data);
        inHand.markSaved();
        edit((same) => same, null, { field: "arbejde", text: `Arbejdet${SAVED}` });
      },
    };
  }, [work, result, happened, leaves, clearings, waits]);
  return { state, asked, clearings, clearAll };
}

/** What is said at each field; what is missing there, and last, only if it was left. */
function messagesOf({ faults, readings }: Result): (field: string, isLeft: boolean) => Messages {
  const sorted = faults.toSorted((a, b) => Number(a.isMissing) - Number(b.isMissing));
  const [faultsAt, readingsAt] = [
    grouped(sorted, ({ field }) => field),
    grouped(readings, ({ field }) => field),
  ];
  const wrong = faults.filter(({ field, isMissing }) => field !== null && !isMissing);
  const wrongRows = new Set(wrong.map(({ field }) => rowOf(field ?? "")));
  return (field, isLeft) => {
    // Beside a fault it is said at once what else is missing in the row.
    const isSaid = isLeft || wrongRows.has(rowOf(field));
    return {
      faults: (faultsAt.get(field) ?? [])
        .filter(({ isMissing }) => isSaid || !isMissing)
        .map(({ text }) => text),
      readings: (readingsAt.get(field) ?? []).map(({ text }) => text),
    };
  };
}

/** What a field is part of: its row of the grid, or its item of a list. */
function rowOf(field: string): string {
  return field.split(".", 2).join(".");
}

/** So long nobody has typed, in milliseconds, before what was typed is calculated. */
const PAUSE = 200;

/**
 * The work that is calculated with: as it stood when the caseworker last paused. A choice counts at once, unless the
 * table is so long that it must be drawn first. Before anything is pressed, dropped, chosen as a file or printed, what
 * was typed counts, so that nobody takes away an old number.
 */
function useSettled({ present, changing }: History<Work>): Work {
  const settled = useRef(present);
  const [, redraw] = useState(0);
  if (changing === null && present.rows.length <= SHOWN_ROWS) settled.current = present;
  useLayoutEffect(() => {
    if (settled.current === present) return undefined;
    const settle = (): void => {
      settled.current = present;
      redraw((count) => count + 1);
    };
    const settleFirst = ({ target }: Event): void => {
      if (target instanceof Element && target.closest("button, a, summary, [type=file]") === null) return;
      // The handlers of this very event must be those that know the work.
      options.debounceRendering = (draw) => draw();
      settle();
      delete options.debounceRendering;
    };
    const timer = setTimeout(settle, changing === null ? 0 : PAUSE);
    for (const type of EVENTS) addEventListener(type, settleFirst, true);
    return () => {
      clearTimeout(timer);
      for (const type of EVENTS) removeEventListener(type, settleFirst, true);
    };
  }, [present]);
  return settled.current;
}

const EVENTS = ["click", "change", "drop", "beforeprint"] as const;
