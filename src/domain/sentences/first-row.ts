import { danishList } from "../danish.js";
import { shortened } from "../shortened.js";
import { visibleText } from "../visible-text.js";
import { englishList } from "./english-list.js";
import { mostOf } from "./most-of.js";

/**
 * The first row of a file, where it is none that was looked for: its cells that have a text, a long one cut off, and
 * of very many the first. Nothing where none has a text.
 */
export function danishFirstRow(read: readonly string[]): string {
  const { texts, others } = cellsShown(read);
  const quoted = texts.map((text) => `»${text}«`);
  const said = danishList(others === 0 ? quoted : [...quoted, `${others} andre felter`]);
  return said === "" ? "" : ` Første række er ${said}.`;
}

/** The same in English. */
export function englishFirstRow(read: readonly string[]): string {
  const { texts, others } = cellsShown(read);
  const quoted = texts.map((text) => `“${text}”`);
  const said = englishList(others === 0 ? quoted : [...quoted, `${others} other cells`]);
  return said === "" ? "" : ` The first row is ${said}.`;
}

function cellsShown(read: readonly string[]): { readonly texts: readonly string[]; readonly others: number } {
  const { shown, others } = mostOf(
    read.map((text) => visibleText(text).trim()).filter((text) => text !== ""),
  );
  return { texts: shown.map((text) => shortened(text)), others };
}
