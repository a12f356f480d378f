import { useCallback, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { PageContext, TypedContext } from "./page-state.js";
import { usePageState } from "./use-page-state.js";
import { useWork } from "./use-work.js";
import { BeforeWork } from "./views/before-work.js";
import { DroppedBeside } from "./views/file-field.js";
import { FormPanel, ResultLine } from "./views/form-panel.js";
import { FrameSection } from "./views/frame-section.js";
import { Introduction } from "./views/introduction.js";
import { OtherTasks } from "./views/other-tasks.js";
import { ProviderNames } from "./views/places-grid.js";
import { PlacesSection } from "./views/places-section.js";
import { PrintedDocument } from "./views/printed-document.js";
import { Results } from "./views/results.js";
import { TakeAway } from "./views/take-away.js";
import { Toolbar } from "./views/toolbar.js";
import { MoreSection, TotalSection } from "./views/total-section.js";
import type { Shelf } from "./work/store.js";
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
  const { state, asked, clearings, clearAll } = usePageState(inHand, say);
  const { work, document } = state;
  const [isWhole, setIsWhole] = useState(false);
  useLayoutEffect(() => {
    setIsWhole(true);
  }, []);
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
          {isWhole && <FormPanel />}
        </div>
        {isWhole && (
          <>
            <ResultLine />
            <TakeAway />
            <Results />
            <OtherTasks />
          </>
        )}
      </>
    ),
    [state, isWhole, inHand.found, inHand.aside],
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
          <Toolbar inHand={{ ...inHand, clearAll }} />
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
