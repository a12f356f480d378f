import { readDocument } from "./read-document.js";
import { saidIn } from "./said-in-tables.js";

/** Where a Word document has text beside its own, by what that is. */
const PARTS: Readonly<Record<"margin" | "note" | "comment", RegExp>> = {
  margin: /^word\/(?:header|footer)\d*\.xml$/,
  note: /^word\/(?:footnotes|endnotes)\d*\.xml$/,
  comment: /^word\/comments\d*\.xml$/,
};

/** The same texts, by what they are, each text once. A part that can't be read says nothing. */
export function textsBeside(parts: ReadonlyMap<string, Uint8Array>, what: keyof typeof PARTS): string[] {
  const names = [...parts.keys()].filter((name) => PARTS[what].test(name)).toSorted();
  const texts = names.flatMap((name) => {
    const margin = readDocument(parts, "accepted", name);
    if ("code" in margin) return [];
    return [...margin.paragraphs, ...margin.tables.flat().flatMap((row) => saidIn(row, true))];
  });
  return [...new Set(texts)];
}

/** What stands at the top and the foot of the pages, and in notes and comments, each text once. */
export function marginTexts(parts: ReadonlyMap<string, Uint8Array>): string[] {
  return [...new Set((["margin", "note", "comment"] as const).flatMap((what) => textsBeside(parts, what)))];
}
