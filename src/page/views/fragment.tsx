import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type SubmissionDocument, toHtmlFragment } from "../../index.js";

/** A document of the library's, as it is in every other format: the page adds nothing to it. */
export function Fragment({
  document,
  sections,
}: {
  readonly document: SubmissionDocument;
  /** Only these of its sections. */
  readonly sections?: readonly string[];
}): JSX.Element {
  const html = useMemo(() => {
    const shown = document.sections.filter(({ id }) => sections?.includes(id) ?? true);
    // The library escapes every text: nothing from outside can become markup here.
    return toHtmlFragment({ ...document, sections: shown }, { level: 3 });
  }, [document, sections?.join(" ")]);
  // A wide table scrolls within it, also by the keyboard.
  return (
    <div
      class="document"
      role="group"
      aria-label={document.title}
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
