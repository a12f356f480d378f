import type { FormEdition, Specialisation } from "../../domain/form-edition.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import { unbroken } from "./unbroken.js";

/** A page's number, or a number filled in: no name. */
const NUMBERS = /^(?:side\s*)?[\d.,\s]*(?:(?:\/|af)\s*\d+)?$/i;
/** A line with more is running text: no row of a form is so long. */
const MOST_LETTERS = 300;
const NUMBER_BEHIND = /\s+\d[\d.]*$/;

/**
 * The lines under the headings, each a name or a part of one: a word that a hyphen breaks is whole, a line that goes
 * on in small letters belongs to the one before, and numbers are away.
 */
export function linesOfForm(region: string, known: FormEdition): string[] {
  const lines: string[] = [];
  for (const written of region.split(/[\n\t\f]/)) {
    const line = written.trim();
    if (NUMBERS.test(line)) continue;
    const before = lines.at(-1);
    const isNew = !/^\p{Ll}/u.test(line) || findNamed(line, known.specialisations) !== undefined;
    if (before === undefined || isNew) lines.push(line);
    else lines[lines.length - 1] = unbroken(`${before}\n${line}`);
  }
  const rows = lines.flatMap((line) => apart(line.replace(/\s+/g, " "), known));
  const names = [...known.institutions, ...known.specialisations];
  const isFilled = isFilledIn(rows, known.specialisations) || isFilledIn(rows, known.institutions);
  return rows.map((row) =>
    isFilled || isNumbered(row, names) ? withoutNumber(row) : withoutMark(row, names),
  );
}

/** Whether every known name has a number behind it: then so have the others, and it is none of theirs. */
function isFilledIn(rows: readonly string[], known: readonly Specialisation[]): boolean {
  const named = rows.filter((row) => findNamed(withoutNumber(row), known) !== undefined);
  return named.length > 0 && named.every((row) => findNamed(row, known) === undefined);
}

/** A known name with a number behind it that is not the name's own. */
function isNumbered(row: string, known: readonly Specialisation[]): boolean {
  return findNamed(row, known) === undefined && findNamed(withoutNumber(row), known) !== undefined;
}

/** A known name without the number of a footnote, which a copied text has right behind it: "College1". */
function withoutMark(row: string, known: readonly Specialisation[]): string {
  const name = row.replace(/(?<=\p{L})\d{1,2}\)?$/u, "");
  return findNamed(row, known) === undefined && findNamed(name, known) !== undefined ? name : row;
}

function withoutNumber(row: string): string {
  return row.replace(NUMBER_BEHIND, "");
}

/** A line that has a row's institution and its specialisation: "UC SYD Dagtilbudspædagogik". */
function apart(line: string, { specialisations }: FormEdition): string[] {
  if (line.length > MOST_LETTERS) return [line];
  const names = new Set(specialisations.map(({ name }) => nameKey(name)));
  for (const { index } of line.matchAll(/\s+/g)) {
    const behind = line.slice(index).trim();
    if (names.has(nameKey(withoutNumber(behind)))) return [line.slice(0, index), behind];
  }
  return [line];
}
