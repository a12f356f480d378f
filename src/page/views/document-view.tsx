import { useEffect, useMemo, useState, useLayoutEffect, useRef } from "preact/hooks";
import { type Outcome, type SubmissionDocument, toHtmlFragment } from "../../index.js";
import { toDocx } from "../../docx.js";
import { toXlsx } from "../../xlsx.js";
import { usePage } from "../page-state.js";
import { OF_THE_YEAR } from "../work/result-of.js";
import { Button } from "./button.js";
import { HappenedAt, useSave } from "./happened.js";
import { Remarks } from "./fault-summary.js";

/**
 * What the library made, as a document, with the ways to take it along: each file is what the command writes. Or why it
 * made nothing.
 */
export function Made<T>({
  outcome,
  as,
  name,
}: {
  readonly outcome: Outcome<T>;
  readonly as: (made: T) => SubmissionDocument;
  /** What its files are called, before the KKR and the study year. */
  readonly name: string;
}) {
  const { print } = usePage();
  const save = useSave();
  const document = useMemo(() => (outcome.ok ? as(outcome.value) : null), [outcome]);
  return (
    <>
      <Remarks outcome={outcome} without={OF_THE_YEAR} />
      {document !== null && (
        <>
          <Fragment document={document} />
          <div class="button-group" role="group" aria-label={document.title}>
            <Button onClick={() => save(name, "docx", toDocx(document))}>Gem som Word</Button>
            <Button onClick={() => save(name, "xlsx", toXlsx(document))}>Gem som Excel</Button>
            <Button onClick={() => print(document)}>Udskriv med skemaet</Button>
          </div>
          <HappenedAt field={name} />
        </>
      )}
    </>
  );
}

/** What takes longer than a frame to make: it waits until nobody types. */
export function Slow<S, T>({
  of,
  make,
  ...shown
}: Omit<Parameters<typeof Made<T>>[0], "outcome"> & {
  readonly of: S;
  readonly make: (of: S) => Outcome<T>;
}) {
  const [settled, setSettled] = useState<S | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(of), 300);
    return () => clearTimeout(timer);
  }, [of]);
  const isReady = settled === of;
  const made = useMemo(() => (isReady ? make(of) : null), [isReady, of]);
  return made === null ? <p role="status">Regner …</p> : <Made {...shown} outcome={made} />;
}

/** A document of the library's, as it is in every other format: the page adds nothing to it. */
export function Fragment({
  document,
  sections,
}: {
  readonly document: SubmissionDocument;
  /** Only these of its sections. */
  readonly sections?: readonly string[];
}) {
  const place = useRef<HTMLDivElement>(null);
  const html = useMemo(() => {
    const shown = document.sections.filter(({ id }) => sections?.includes(id) ?? true);
    // The library escapes every text: nothing from outside can become markup here.
    return toHtmlFragment({ ...document, sections: shown }, { level: 3 });
  }, [document, sections?.join(" ")]);
  useLayoutEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const tables = Array.from(current.querySelectorAll("table"));
    tables.forEach(labelCells);
    const fit = (): void => stackWide(tables, current);
    fit();
    // In the next frame: what changes its own size while it is told of it is an error.
    const observer = new ResizeObserver(() => requestAnimationFrame(fit));
    observer.observe(current);
    return () => observer.disconnect();
  }, [html]);
  // What can't be stacked scrolls within it, also by the keyboard.
  return (
    <div
      ref={place}
      class="document"
      role="group"
      aria-label={document.title}
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** Each cell gets the header of its column, but for the names that a row begins with. */
function labelCells(table: HTMLTableElement): void {
  const headers = Array.from(table.tHead?.rows[0]?.cells ?? []);
  for (const { rows } of table.tBodies) {
    for (const { cells } of rows) {
      // The cells of the rows above that reach into this one are always its first.
      const covered = headers.length - cells.length;
      Array.from(cells).forEach((cell, index) => {
        const header = headers[covered + index];
        const isName = covered + index < 2 || header?.textContent === "Specialisering";
        if (!isName || header?.className.includes("end") === true)
          cell.dataset["label"] = header?.textContent;
      });
    }
  }
}

/** No number is cut: the rows of a table that is wider than its place are stacked, whatever the letters and the window. */
function stackWide(tables: readonly HTMLTableElement[], { clientWidth }: HTMLElement): void {
  // All are measured before any is changed, so that the browser arranges the page once.
  for (const { classList } of tables) classList.remove("stacked");
  const isWide = tables.map(({ offsetWidth }) => offsetWidth > clientWidth);
  tables.forEach(({ classList }, index) => classList.toggle("stacked", isWide[index]));
}
