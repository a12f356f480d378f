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
      renameIn(place.current);
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

/**
 * The same pictures may stand on the page itself, which is hidden from the printer, and of two with one name the
 * first is meant: a hatching that is hidden fills nothing.
 */
function renameIn(place: HTMLElement): void {
  for (const named of place.querySelectorAll("[id]")) named.id = `printed-${named.id}`;
  for (const filled of place.querySelectorAll('[fill^="url(#"]')) {
    filled.setAttribute("fill", (filled.getAttribute("fill") ?? "").replace("#", "#printed-"));
  }
  for (const image of place.querySelectorAll("[aria-labelledby]")) {
    const names = (image.getAttribute("aria-labelledby") ?? "").split(" ");
    image.setAttribute("aria-labelledby", names.map((name) => `printed-${name}`).join(" "));
  }
}
