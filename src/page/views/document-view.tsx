import { useEffect, useMemo, useState } from "preact/hooks";
import type { Outcome, SubmissionDocument } from "../../index.js";
import { toDocx } from "../../docx.js";
import { toXlsx } from "../../xlsx.js";
import { usePage } from "../page-state.js";
import { OF_THE_YEAR } from "../work/result-of.js";
import { Button } from "./button.js";
import { Fragment } from "./fragment.js";
import { HappenedAt } from "./happened.js";
import { Remarks } from "./remarks.js";
import { useSave } from "./use-save.js";

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
