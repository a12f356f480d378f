import type { Refusal } from "../domain/refusal.js";
import { MAIN_PART } from "../input/filled-form/read-document.js";
import { cellEdits, unseenIn } from "./cell-edits.js";
import type { CellToFill } from "./cells-to-fill.js";
import { within, xmlTree } from "./xml-tree.js";

/**
 * The main part's text with a number in each of the cells, and all else to the letter as it was. A cell with text that
 * nobody sees is refused unless it is written over: beside the number it may come to be seen.
 */
export function insertNumbers(
  text: string,
  cells: readonly CellToFill[],
  overwrite: boolean,
): string | readonly Refusal[] {
  const tree = xmlTree(MAIN_PART, text);
  if ("code" in tree) return [tree];
  const elements = new Map(
    within(tree)
      .filter(({ name }) => name === "tc")
      .map((element) => [element.begin, element]),
  );
  const refusals: Refusal[] = [];
  const edits = cells.flatMap(({ at, beside, institution, specialisation, studyPlaces, written }) => {
    const element = elements.get(at);
    const neighbour = beside === undefined ? undefined : elements.get(beside);
    const unseen = element === undefined || written !== "" ? "" : unseenIn(text, element);
    if (unseen !== "" && !overwrite) {
      const taken = { institution, specialisation, written: unseen, isSeen: false, studyPlaces };
      refusals.push({ code: "fill-cell-taken", ...taken });
      return [];
    }
    const own = element && cellEdits(text, element, neighbour, studyPlaces, written !== "" || unseen !== "");
    if (own) return own;
    refusals.push({ code: "fill-no-cell", institution, specialisation });
    return [];
  });
  if (refusals.length > 0) return refusals;
  let filled = "";
  let done = 0;
  for (const edit of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    // Within what is taken away whole.
    if (edit.from < done) continue;
    filled += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return filled + text.slice(done);
}
