import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type SubmissionDocument, toHtmlFragment } from "../../index.js";

/** What the printer gets: the whole document and nothing of the page. It is made when somebody prints. */
export function PrintedDocument({ document }: { readonly document: SubmissionDocument | null }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fill = (): void => {
      if (place.current === null) return;
      // The library escapes every text: nothing from outside can become markup here.
      place.current.innerHTML =
        document === null ? "<p>Skemaet er ikke udfyldt endnu.</p>" : toHtmlFragment(document);
    };
    const empty = (): void => {
      place.current?.replaceChildren();
    };
    addEventListener("beforeprint", fill);
    addEventListener("afterprint", empty);
    return () => {
      removeEventListener("beforeprint", fill);
      removeEventListener("afterprint", empty);
    };
  }, [document]);
  return <div ref={place} class="printed document" />;
}
