import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type SubmissionDocument, toHtmlFragment } from "../../index.js";

/** The sections that are the answer itself: they are printed first, on a page of their own. */
export const FORM_SECTIONS: readonly string[] = ["form", "overbooked", "intake"];

/** What the printer gets: the form, then what was asked for, else what stands behind the form. Made when printed. */
export function PrintedDocument({
  document,
  asked,
  today,
}: {
  readonly document: SubmissionDocument | null;
  readonly asked: RefObject<SubmissionDocument | null>;
  readonly today: () => string;
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fill = (): void => {
      if (place.current === null) return;
      // The library escapes every text: nothing from outside can become markup here.
      const said =
        document === null ? "<p>Skemaet er ikke udfyldt endnu.</p>" : htmlOf(document, asked.current);
      place.current.innerHTML = `<p class="printed-on">Udskrevet ${today()}</p>${said}`;
    };
    const empty = (): void => {
      place.current?.replaceChildren();
      asked.current = null;
    };
    // What was typed last is calculated when it is to be printed, and maybe after this was filled.
    if (place.current?.hasChildNodes() === true) fill();
    addEventListener("beforeprint", fill);
    addEventListener("afterprint", empty);
    return () => {
      removeEventListener("beforeprint", fill);
      removeEventListener("afterprint", empty);
    };
  }, [document, asked, today]);
  return <div ref={place} class="printed document" />;
}

function htmlOf(document: SubmissionDocument, asked: SubmissionDocument | null): string {
  const [form, rest] = [true, false].map((isForm) =>
    document.sections.filter(({ id }) => FORM_SECTIONS.includes(id) === isForm),
  );
  const sections = [...(form ?? []), ...(asked?.sections ?? rest ?? [])];
  return toHtmlFragment({ ...document, sections });
}
