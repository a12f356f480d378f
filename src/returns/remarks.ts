import type { FormEdition } from "../domain/form-edition.js";
import { nameKey } from "../domain/name-key.js";
import { CHOICES_SHEET } from "../domain/blank-return.js";
import type { WrittenCell } from "../input/grid.js";
import { blankReturn, isOwnLine, ownTexts } from "./blank-return.js";
import type { Scope } from "./scope.js";

/** What somebody has written in a return that we sent out, beside what is asked for. Our own texts do not count. */
export function remarksIn(
  cells: readonly WrittenCell[],
  { studyYear, council }: Scope,
  editions: readonly FormEdition[] | undefined,
): WrittenCell[] {
  if (cells.length === 0) return [];
  const blank = blankReturn({ studyYear, kkr: council.id, ...(editions === undefined ? {} : { editions }) });
  if (!blank.ok) return [];
  const own = new Set(ownTexts(blank.value).map(nameKey));
  const choices = new Set(blank.value.fields.flatMap((field) => field.choices).map(nameKey));
  return cells.filter(({ text, where }) => {
    const known = where.sheet === CHOICES_SHEET ? choices : own;
    return nameKey(text) === "" ? !/^[-–—.]*$/.test(text) : !known.has(nameKey(text)) && !isOwnLine(text);
  });
}
