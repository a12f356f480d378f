import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Outcome, SubmissionDocument } from "../../index.js";
import { toDocx } from "../../docx.js";
import { toXlsx } from "../../xlsx.js";
import { usePage } from "../page-state.js";
import { OF_THE_YEAR } from "../work/result-of.js";
import { Button } from "./button.js";
import { Fragment } from "./fragment.js";
import { Remarks } from "./remarks.js";
import { useSave } from "./use-save.js";

/** A document of the library's, and the ways to take it along: each file is what the command writes. */
export function DocumentView({
  document,
  name,
}: {
  readonly document: SubmissionDocument;
  /** What its files are called, before the KKR and the study year. */
  readonly name: string;
}): JSX.Element {
  const { print } = usePage();
  const save = useSave();
  return (
    <>
      <Fragment document={document} />
      <div class="button-group" role="group" aria-label={document.title}>
        <Button onClick={() => save(name, "docx", toDocx(document))}>Gem som Word</Button>
        <Button onClick={() => save(name, "xlsx", toXlsx(document))}>Gem som Excel</Button>
        <Button onClick={() => print(document)}>Udskriv med skemaet</Button>
      </div>
    </>
  );
}

/** What the library makes of something, as a document; or why it makes nothing of it. */
export function Made<S, T>({
  of,
  make,
  as,
  name,
  isSlow = false,
}: {
  readonly of: S;
  readonly make: (of: S) => Outcome<T>;
  readonly as: (made: T) => SubmissionDocument;
  readonly name: string;
  /** Whether it takes longer than a frame: then it waits until nobody types. */
  readonly isSlow?: boolean;
}): JSX.Element {
  const [settled, setSettled] = useState<S | null>(null);
  useEffect(() => {
    if (!isSlow) return undefined;
    const timer = setTimeout(() => setSettled(of), 300);
    return () => clearTimeout(timer);
  }, [of, isSlow]);
  const isReady = !isSlow || settled === of;
  const made = useMemo(() => (isReady ? make(of) : null), [isReady, of]);
  const document = useMemo(() => (made?.ok === true ? as(made.value) : null), [made]);
  if (made === null) return <p role="status">Regner …</p>;
  return (
    <>
      <Remarks outcome={made} without={OF_THE_YEAR} />
      {document !== null && <DocumentView document={document} name={name} />}
    </>
  );
}
