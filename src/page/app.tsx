import type { JSX } from "preact";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { submissionDocument, type SubmissionDocument } from "../index.js";
import { download } from "./files/download.js";
import { PageContext, type Messages, type PageState } from "./page-state.js";
import { useWork } from "./use-work.js";
import { BeforeWork } from "./views/before-work.js";
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
import { frameOf } from "./work/frame.js";
import { nameOfFile } from "./work/name-of-file.js";
import { resultOf } from "./work/result-of.js";
import type { Shelf } from "./work/store.js";
import type { Today } from "./work/today.js";

/**
 * The page: the work on the left, the form that comes of it on the right, and what stands behind it below. Drawn the
 * first time it ends with the grid, which is what stands in the file as HTML (first-view.tsx).
 */
export function App({ shelf, today }: { readonly shelf: Shelf; readonly today: Today }): JSX.Element {
  const inHand = useWork(shelf, today);
  const work = inHand.history.present;
  const [said, setSaid] = useState("");
  // Said again it must differ, or nobody hears it.
  const say = useCallback((text: string) => {
    setSaid((last) => (last === text ? `${text}\u00a0` : text));
  }, []);
  const [isWhole, setIsWhole] = useState(false);
  useLayoutEffect(() => {
    setIsWhole(true);
  }, []);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const frame = frameOf(work);
  const result = useMemo(() => resultOf(work), [work]);
  const { recommendation } = result;
  const document = useMemo(
    () => (recommendation === null ? null : submissionDocument(recommendation)),
    [recommendation],
  );
  // Each clearing begins with parts that have read nothing and fields that nobody has left.
  const [clearings, setClearings] = useState(0);
  const clearAll = useCallback(() => {
    inHand.clearAll();
    setLeft(new Set());
    setClearings((count) => count + 1);
  }, [inHand.clearAll]);
  const leave = useCallback((field: string) => {
    setLeft((fields) => (fields.has(field) ? fields : new Set([...fields, field])));
  }, []);
  const messages = useMemo(() => messagesOf(result.faults, result.readings), [result]);
  const asked = useRef<SubmissionDocument | null>(null);
  const state: PageState = {
    ...{ work, frame, result, leave, say },
    ...{ current: inHand.current, edit: inHand.edit, happened: inHand.happened, undo: inHand.undo },
    print: (shown) => {
      asked.current = shown ?? null;
      window.print();
    },
    messagesAt: (field) => {
      const { faults, missing, readings } = messages.get(field) ?? NONE;
      return { faults: left.has(field) ? [...faults, ...missing] : faults, readings };
    },
  };
  const save = (): void => {
    download(nameOfFile("arbejde", work, "json"), `${JSON.stringify(result.draft.data, null, 2)}\n`);
    inHand.markSaved();
    say("Arbejdet er gemt i browserens mappe til hentede filer.");
  };
  return (
    <PageContext.Provider value={state}>
      <a class="skip-link" href="#form">
        Gå til skemaet
      </a>
      <header class="page-top">
        <h1>Dimensionering af pædagoguddannelsen</h1>
        <Toolbar inHand={{ ...inHand, clearAll }} onSave={save} />
      </header>
      <main key={clearings}>
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
        {isWhole && <ResultLine document={document} />}
        {isWhole && (
          <>
            <TakeAway document={document} onSave={save} />
            <Results document={document} />
            <OtherTasks />
          </>
        )}
      </main>
      {isWhole && (
        <>
          <ProviderNames />
          <PrintedDocument document={document} asked={asked} today={today.date} />
        </>
      )}
      <p class="sr-only" role="status" aria-live="polite">
        {said}
      </p>
    </PageContext.Provider>
  );
}

interface AllMessages extends Messages {
  readonly missing: readonly string[];
}

const NONE: AllMessages = { faults: [], missing: [], readings: [] };

function messagesOf(
  faults: ReturnType<typeof resultOf>["faults"],
  readings: ReturnType<typeof resultOf>["readings"],
): ReadonlyMap<string, AllMessages> {
  const byField = new Map<string, { faults: string[]; missing: string[]; readings: string[] }>();
  const at = (field: string): { faults: string[]; missing: string[]; readings: string[] } => {
    const own = byField.get(field) ?? { faults: [], missing: [], readings: [] };
    byField.set(field, own);
    return own;
  };
  for (const { field, text, isMissing } of faults) {
    if (field !== null) at(field)[isMissing ? "missing" : "faults"].push(text);
  }
  for (const { field, text } of readings) {
    if (field !== null) at(field).readings.push(text);
  }
  return byField;
}
