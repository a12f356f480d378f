import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { Refusal, Where } from "../../domain/refusal.js";
import type { Column } from "../headings/columns.js";
import type { HeadedTable } from "../headings/find-header.js";
import { isNameHeading } from "../headings/meanings.js";
import { type Grid, type GridRow, isBlank, LONGEST_LINE } from "../grid/grid.js";
import { namedByHeading } from "../words/heading.js";
import { isNumberAt, readNumber } from "../grid/read-cell.js";
import { readLabel } from "../words/sum-label.js";
import { OTHER_NUMBERS } from "../headings/unread-columns.js";

/**
 * A table that can't be read because it has two figures for each specialisation, as "Behov" and "Har": in the row under
 * the headings, or in the one above headings that stand twice. Which of them are the places, it does not say. Null for
 * any other table.
 */
export function figuresRefusal({ grid, header, columns, frame, file }: HeadedTable): Refusal | null {
  const { first, last } = header;
  const places = columns.filter(
    ({ specialisation, meaning }) => specialisation !== undefined && meaning === "places",
  );
  const kinds = new Set(places.map(({ specialisation }) => specialisation)).size;
  const [under, over] = [figuresIn(grid[last + 1], places, frame), figuresIn(grid[first - 1], places, frame)];
  const headersOf = (texts: readonly string[]): string[] => [...new Set(texts)];
  const isUnder =
    kinds > 1 && headersOf(under).length > 1 && under.length === headersOf(under).length * kinds;
  const isOver =
    kinds > 0 &&
    over.length > 1 &&
    headersOf(over).length === over.length &&
    places.length === over.length * kinds;
  const name = isUnder ? under.find(isNameHeading) : undefined;
  if (name !== undefined) {
    // Each specialisation has a table of its own.
    const same = (grid[last + 1] ?? []).flatMap(({ text }, index) => (text.trim() === name ? [index] : []));
    const begins = (same[1] ?? 0) + 1;
    return { code: "repeated-column", headers: [name, name], begins, where: { ...file, row: last + 2 } };
  }
  if (!isUnder && !isOver) return null;
  const headers = isUnder ? headersOf(under) : over;
  const where = { ...file, row: isUnder ? last + 2 : first };
  return { code: "figures-beside", headers, where };
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

/**
 * The headings that name a specialisation and say that its numbers are others than all its places: "Dagtilbud (besat)",
 * "Behov i dagtilbud", "Dagtilbud (uger)".
 */
function headingsOfOthers(
  headers: readonly string[],
  { specialisations }: FormFrame,
): { readonly header: string; readonly said: readonly string[] }[] {
  const isOther = (word: string): boolean => {
    const { kind } = readLabel(word);
    return (
      (kind !== null && kind !== "sum") || /^(?:ikke|ej|[aàá]|uger?|måned(?:er)?|mdr|timer|dage)$/i.test(word)
    );
  };
  return headers.flatMap((header) => {
    const words = header.slice(0, LONGEST_LINE).match(/\p{L}+/gu) ?? [];
    const said = words.filter(isOther);
    const own = words.filter((word) => !isOther(word));
    return said.length > 0 && namedByHeading(own.join(" "), specialisations) !== undefined
      ? [{ header, said }]
      : [];
  });
}

/** What is said of such headings and of those that are `marked` so; null where there are fewer than `least`. */
export function headingsRefusal(
  headers: readonly string[],
  marked: readonly string[],
  frame: FormFrame,
  where: Where,
  least = 1,
): Refusal | null {
  const named = headingsOfOthers(headers, frame);
  const all = [...named.map(({ header }) => header), ...marked];
  if (all.length < least) return null;
  const words = [...new Set(named.flatMap(({ said }) => said))];
  const saying = words.length > 0 ? { words } : {};
  return { code: "figures-beside", headers: all, areOthers: true, ...saying, where };
}

/** Why a table can't be read whose headings name the specialisations, but none of them all its places. */
export function othersRefusal(rows: Grid, frame: FormFrame, where: Where): Refusal | null {
  for (const [row, cells] of rows.entries()) {
    const headers = cells.map(({ text }) => text.trim());
    const found = headingsRefusal(headers, [], frame, { ...where, row: (where.row ?? 1) + row }, 2);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The headings of columns of numbers in a long table that has none called places: those that may be the places, or else
 * those whose headings say that something else is counted.
 */
export function figuresWithoutName(
  columns: readonly Column[],
  below: Grid,
): { readonly figures?: readonly string[]; readonly others?: readonly string[] } {
  const headings = columns.flatMap(({ index, meaning, header }) =>
    meaning === "extra" && nameKey(header) !== "" && below.some((cells) => isNumberAt(cells, index))
      ? [header.trim()]
      : [],
  );
  const figures = headings.filter((header) => !OTHER_NUMBERS.test(header.slice(0, LONGEST_LINE)));
  if (figures.length > 0) return { figures };
  return headings.length > 0 ? { others: headings } : {};
}
