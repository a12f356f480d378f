import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { submissionDocument, type SubmissionDocument } from "../index.js";
import { download } from "./files/download.js";
import { PageContext, TypedContext, type Messages, type PageState } from "./page-state.js";
import { useSettled } from "./use-settled.js";
import { useWork } from "./use-work.js";
import { BeforeWork } from "./views/before-work.js";
import { DroppedBeside } from "./views/dropped-beside.js";
import { FormPanel, ResultLine } from "./views/form-panel.js";
import { FrameSection } from "./views/frame-section.js";
import { Introduction } from "./views/introduction.js";
import { MoreSection } from "./views/more-section.js";
import { OtherTasks } from "./views/other-tasks.js";
import { PlacesSection } from "./views/places-section.js";
import { PrintedDocument } from "./views/printed-document.js";
import { ProviderNames } from "./views/provider-names.js";
import { Results } from "./views/results.js";
import { TakeAway } from "./views/take-away.js";
import { Toolbar } from "./views/toolbar.js";
import { TotalSection } from "./views/total-section.js";
import type { Fault } from "./work/fault.js";
import { frameOf } from "./work/frame.js";
import { grouped } from "./work/grouped.js";
import { nameOfFile } from "./work/name-of-file.js";
import { type Result, resultOf } from "./work/result-of.js";
import { draftFile, type Shelf, withBeside } from "./work/store.js";
import type { Today } from "./work/today.js";

/**
 * The page: the work on the left, the form that comes of it on the right, and what stands behind it below. Drawn the
 * first time it ends with the grid, which is what stands in the file as HTML (first-view.tsx).
 */
export function App({ shelf, today }: { readonly shelf: Shelf; readonly today: Today }) {
  const [said, setSaid] = useState("");
  // Said again it must differ, or nobody hears it.
  const say = useCallback((text: string) => setSaid((last) => (last === text ? `${text}\u00a0` : text)), []);
  const inHand = useWork(shelf, today, say);
  const typed = inHand.history.present;
  const work = useSettled(inHand.history);
  const [isWhole, setIsWhole] = useState(false);
  useLayoutEffect(() => {
    setIsWhole(true);
  }, []);
  const result = useMemo(() => resultOf(work), [work]);
  const { recommendation } = result;
  const document = useMemo(
    () => (recommendation === null ? null : submissionDocument(recommendation)),
    [recommendation],
  );
  // Each clearing begins with parts that have read nothing and fields that nobody has left.
  const [clearings, setClearings] = useState(0);
  const left = useRef(new Set<string>());
  const clearAll = useCallback(() => {
    inHand.clearAll();
    left.current.clear();
    setClearings((count) => count + 1);
  }, [inHand.clearAll]);
  const messages = useMemo(() => messagesOf(result), [result]);
  // What has been typed since is drawn with the next result, and what is missing at a field that was left with it.
  const isSettled = useRef(true);
  isSettled.current = work === typed;
  const [leaves, setLeaves] = useState(0);
  const [waits, setWaits] = useState<PageState["waits"]>([]);
  const asked = useRef<SubmissionDocument | null>(null);
  const { current, edit, happened, undo } = inHand;
  const state = useMemo<PageState>(
    () => ({
      ...{ work, frame: frameOf(work), result, say, current, edit, happened, undo, waits },
      wait: (field, text) =>
        setWaits((before) => [
          ...before.filter((one) => one.field !== field),
          ...(text === null ? [] : [{ field, text, isMissing: true }]),
        ]),
      leave: (field) => {
        if (left.current.has(field)) return;
        left.current.add(field);
        if (isSettled.current && messages(field, true).faults.length > 0) setLeaves((count) => count + 1);
      },
      print: (shown) => {
        asked.current = shown ?? null;
        window.print();
      },
      messagesAt: (field) => messages(field, left.current.has(field)),
    }),
    [work, result, happened, leaves, clearings, waits],
  );
  const save = (): void => {
    const now = current();
    const { request, draft } = now === work ? result : resultOf(now);
    // What is no whole request would lose what was typed, and is kept as it was typed.
    const isDraft = request === null || now.waiting.length > 0;
    download(
      nameOfFile("arbejde", now, "json"),
      isDraft ? draftFile(now) : `${JSON.stringify(withBeside(draft.data, now), null, 2)}\n`,
    );
    inHand.markSaved();
    say("Arbejdet er gemt i browserens mappe til hentede filer.");
  };
  // Drawn again with another result, and not at every letter.
  const whole = useMemo(
    () => (
      <>
        <BeforeWork inHand={inHand} />
        <Introduction />
        <div class="columns">
          <div class="work">
            <FrameSection />
            <PlacesSection />
            {isWhole && (
              <>
                <TotalSection />
                <MoreSection />
              </>
            )}
          </div>
          {isWhole && <FormPanel document={document} />}
        </div>
        {isWhole && (
          <>
            <ResultLine document={document} />
            <TakeAway document={document} onSave={save} />
            <Results document={document} />
            <OtherTasks />
          </>
        )}
      </>
    ),
    [state, document, isWhole, inHand.found, inHand.aside],
  );
  return (
    <PageContext.Provider value={state}>
      <TypedContext.Provider value={typed}>
        {/* First: a picture may stand below too, hidden from the printer, and a name means the first that has it. */}
        {isWhole && <PrintedDocument document={document} asked={asked} today={today.date} />}
        <a class="skip-link" href="#form">
          Gå til skemaet
        </a>
        {work.basis === "places" && (
          <a class="skip-link" href="#places">
            Gå til tabellen
          </a>
        )}
        <header class="page-top">
          <h1>Dimensionering af pædagoguddannelsen</h1>
          <Toolbar inHand={{ ...inHand, clearAll }} onSave={save} />
        </header>
        <main key={clearings} class={work === typed ? undefined : "outdated"}>
          {whole}
        </main>
        {isWhole && (
          <>
            <ProviderNames />
            <DroppedBeside />
          </>
        )}
        <p class="sr-only" role="status" aria-live="polite">
          {said}
        </p>
      </TypedContext.Provider>
    </PageContext.Provider>
  );
}

/** What is said at each field; what is missing there, and last, only if it was left. */
function messagesOf({ faults, readings }: Result): (field: string, isLeft: boolean) => Messages {
  const sorted = faults.toSorted((a, b) => Number(a.isMissing) - Number(b.isMissing));
  const [faultsAt, readingsAt] = [grouped(sorted, fieldOf), grouped(readings, fieldOf)];
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

function fieldOf({ field }: Pick<Fault, "field">): string | null {
  return field;
}

/** What a field is part of: its row of the grid, or its item of a list. */
function rowOf(field: string): string {
  return field.split(".", 2).join(".");
}
