import type { RefObject } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { isBegun } from "./work/decisions.js";
import { changed, type History, redone, startOf, undone } from "./work/history.js";
import { asideIn, canKeep, clear, CLOSED, keep, keptIn, KEY, type Kept, type Shelf } from "./work/store.js";
import type { Today } from "./work/today.js";
import { tooManyRows } from "./work/too-many-rows.js";
import { blankWork, NO_INSTITUTION, type Work } from "./work/work.js";

/** What was done to more than the field that was typed in, in words, and at which field it is said. */
interface Happened {
  readonly field: string;
  readonly text: string;
  /** Whether the work is another than before: not where it only says why nothing was put into it. */
  readonly isChange: boolean;
}

/**
 * Changes the work, and says what happened, to those who see the page and to those who hear it. Changes one after another
 * with the same `changing` are undone as one. False where the table would be too long: then that is said.
 */
type Edit = (
  change: (work: Work) => Work,
  changing?: string | null,
  happened?: Pick<Happened, "field" | "text">,
) => boolean;

/** The work with its history, kept by the browser after every change. */
export interface WorkInHand {
  readonly history: History<Work>;
  /** Whether it has been saved as a file since it was last changed. */
  readonly isSaved: boolean;
  /** Whether the browser keeps it, also over what another window of this page wrote; or nothing; or that other work. */
  readonly kept: "this" | "over-another" | "nothing" | "another" | "another-closed";
  /** What the browser had kept, until it is taken up or left. */
  readonly found: Kept | null;
  /** What the browser had kept and this page can't read, as it stands there. */
  readonly aside: string | null;
  readonly takeUp: () => void;
  readonly beginAnew: () => void;
  readonly dropAside: () => void;
  /** The work as it is, also where a change of this very event is not drawn yet. */
  readonly current: () => Work;
  readonly edit: Edit;
  /** What the last change is said to have been, beside its field; null where nothing is said of it, and once it is undone. */
  readonly happened: Happened | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly markSaved: () => void;
  /** Begins anew, and nothing is kept. */
  readonly clearAll: () => void;
}

/** What every change changes at once. */
type Held = Pick<WorkInHand, "history" | "isSaved" | "happened">;

/** Blank work begins with the study year that the date suggests. */
export function useWork(shelf: Shelf, today: Today, say: (text: string) => void): WorkInHand {
  const fresh = (): Work => ({
    ...blankWork([NO_INSTITUTION]),
    studyYear: today.studyYear,
    suggestedYear: today.studyYear,
  });
  const [found, setFound] = useState(() => keptIn(shelf));
  const [aside, setAside] = useState(() => asideIn(shelf, found === null));
  const [state, setState] = useState<Held>(() => {
    const history = startOf(found?.work ?? fresh());
    return { history, isSaved: found?.isSaved ?? true, happened: null };
  });
  // What a handler sees must be what the handler before it made, also within one event.
  const latest = useRef(state);
  const set = useCallback((history: History<Work>, isSaved: boolean, happened: Happened | null = null) => {
    latest.current = { history, isSaved, happened };
    setState(latest.current);
  }, []);
  const current = useCallback(() => latest.current.history.present, []);
  const edit = useCallback<Edit>((change, changing = null, happened) => {
    const { history, isSaved } = latest.current;
    const work = change(history.present);
    const refused = tooManyRows(work, history.present);
    const next = refused === null ? changed(history, work, changing) : history;
    const parts = Object.keys(work) as (keyof Work)[];
    // What is said of files is no change to be undone by itself.
    const isChange = parts.some((part) => part !== "reports" && next.present[part] !== history.present[part]);
    const said = refused === null ? happened : { field: "rows.0.provider", text: refused };
    if (next !== history || said !== undefined) {
      set(next, isSaved && next === history, said === undefined ? null : { ...said, isChange });
    }
    if (said !== undefined) say(said.text);
    return refused === null;
  }, []);
  const go = useCallback((way: (history: History<Work>) => History<Work>) => {
    const { history } = latest.current;
    const next = way(history);
    // Where there is nothing to undo, nothing has changed since it was saved.
    if (next !== history) set(next, false);
  }, []);
  const undo = useCallback(() => go(undone), []);
  const redo = useCallback(() => go(redone), []);
  const markSaved = useCallback(() => set(latest.current.history, true, latest.current.happened), []);
  const clearAll = useCallback(() => {
    set(startOf(fresh()), true);
    clear(shelf, "all");
    setFound(null);
    setAside(null);
  }, []);
  const kept = useKept(shelf, state, latest, found !== null, today);
  return {
    ...{ ...state, kept, current, edit, undo, redo, markSaved, clearAll, aside },
    // Whoever goes on with it has taken it up.
    found: state.history.past.length === 0 ? found : null,
    takeUp: () => setFound(null),
    beginAnew: () =>
      edit(fresh, null, {
        field: "kkr",
        text: "Siden er tom. Det tidligere arbejde slettes først, når du skriver noget.",
      }),
    dropAside: () => {
      clear(shelf, "aside");
      setAside(null);
    },
  };
}

/** Has the browser keep the work after every change, but for one that is blank, and says whether it does. */
function useKept(
  shelf: Shelf,
  state: Held,
  latest: RefObject<Held>,
  hasFound: boolean,
  today: Today,
): WorkInHand["kept"] {
  const [kept, setKept] = useState<WorkInHand["kept"]>("this");
  const last = useRef<Held | null>(null);
  const keepLatest = useRef<() => void>(Object);
  keepLatest.current = () => {
    const { history, isSaved } = latest.current;
    if (last.current === latest.current) return;
    last.current = latest.current;
    // Until something is typed, what was found is kept, and not the blank page that was begun in its place.
    const isAnew = hasFound && !isBegun(history.present);
    if (isAnew || (isSaved && history.past.length === 0 && history.future.length === 0)) return;
    const isKept = keep(shelf, { work: history.present, isSaved, day: today.date() });
    setKept((before) =>
      !isKept ? "nothing" : before === "another" || before === "over-another" ? "over-another" : "this",
    );
  };
  useEffect(() => {
    // After the frame: what is typed is shown first.
    const timer = setTimeout(() => keepLatest.current(), 0);
    return () => clearTimeout(timer);
  }, [state]);
  useEffect(() => {
    if (!canKeep(shelf)) setKept("nothing");
    // Heard of what other windows write, and when they clear it or are closed.
    const hear = ({ key }: StorageEvent): void => {
      if (key === KEY || key === null) setKept("another");
      else if (key === CLOSED) setKept((last) => AFTER_CLOSING[last] ?? last);
    };
    const close = (): void => {
      // What was typed last may not be drawn yet.
      keepLatest.current();
      canKeep(shelf, CLOSED);
    };
    addEventListener("storage", hear);
    addEventListener("pagehide", close);
    return () => {
      removeEventListener("storage", hear);
      removeEventListener("pagehide", close);
    };
  }, []);
  // What the browser keeps stands there again.
  const isLost = !state.isSaved && kept !== "this" && kept !== "over-another";
  useEffect(() => {
    if (!isLost) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isLost]);
  return kept;
}

/** What is said of the browser's memory where another window was said to be open, and is so no more. */
const AFTER_CLOSING: Partial<Record<WorkInHand["kept"], WorkInHand["kept"]>> = {
  "over-another": "this",
  another: "another-closed",
};
