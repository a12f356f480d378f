import type { FormFrame } from "../domain/form-frame.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import type { Refusal, Where } from "../domain/refusal.js";
import type { Column } from "./columns.js";
import type { Header } from "./find-header.js";
import { type Grid, type GridRow, isBlank, LONGEST_LINE } from "./grid.js";
import { isNumberAt, readNumber } from "./read-cell.js";
import { OTHER_NUMBERS } from "./unread-columns.js";

/**
 * A table that can't be read because it has two figures for each specialisation, as "Behov" and "Har": in the row under
 * the headings, or in the one above headings that stand twice. Which of them are the places, it does not say. Null for
 * any other table.
 */
export function figuresRefusal(
  grid: Grid,
  { first, last }: Header,
  columns: readonly Column[],
  frame: FormFrame,
  file: Where,
): Refusal | null {
  const places = columns.filter(
    ({ specialisation, meaning }) => specialisation !== undefined && meaning === "places",
  );
  const kinds = new Set(places.map(({ specialisation }) => specialisation)).size;
  const [under, over] = [figuresIn(grid[last + 1], places, frame), figuresIn(grid[first - 1], places, frame)];
  const headersOf = (texts: readonly string[]): string[] => [...new Set(texts)];
  const isUnder =
    kinds > 1 && headersOf(under).length > 1 && under.length === headersOf(under).length * kinds;
  const isOver =
    over.length > 1 && headersOf(over).length === over.length && places.length === over.length * kinds;
  if (isUnder)
    return { code: "figures-beside", headers: headersOf(under), where: { ...file, row: last + 2 } };
  return isOver ? { code: "figures-beside", headers: over, where: { ...file, row: first } } : null;
}

/** What stands in a row from the first column of places on; nothing where a number or an institution is among it. */
function figuresIn(cells: GridRow = [], [first]: readonly Column[], frame: FormFrame): string[] {
  const written = cells.filter(
    (cell, index) => index >= (first?.index ?? 0) && !isBlank(cell) && cell.kind !== "covered",
  );
  const texts = written.map(({ text }) => text.trim().slice(0, LONGEST_LINE));
  const isOther = (text: string): boolean => findNamed(text, frame.edition.institutions) !== undefined;
  return written.some((cell) => readNumber(cell).ok) ||
    texts.some((text) => nameKey(text) === "" || isOther(text))
    ? []
    : texts;
}

/** The headings of columns with numbers that may be the places, in a long table that has none called so. */
export function figuresWithoutName(columns: readonly Column[], below: Grid): string[] {
  return columns
    .filter(
      ({ index, meaning, header }) =>
        meaning === "extra" &&
        nameKey(header) !== "" &&
        !OTHER_NUMBERS.test(header.slice(0, LONGEST_LINE)) &&
        below.some((cells) => isNumberAt(cells, index)),
    )
    .map(({ header }) => header.trim());
}
