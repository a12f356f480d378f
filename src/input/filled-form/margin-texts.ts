import { readDocument } from "./read-document.js";

const MARGINS = /^word\/(?:header|footer|footnotes|endnotes|comments)\d*\.xml$/;

/** What stands at the top and the foot of the pages, and in notes and comments, each text once. One that can't be read says nothing. */
export function marginTexts(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const names = [...parts.keys()].filter((name) => MARGINS.test(name)).toSorted();
  const texts = names.flatMap((name) => {
    const margin = readDocument(parts, "accepted", name);
    return "code" in margin ? [] : margin.paragraphs;
  });
  return [...new Set(texts)];
}
