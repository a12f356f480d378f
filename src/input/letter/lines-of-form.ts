import type { FormEdition } from "../../domain/form-edition.js";
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
  return lines.flatMap((line) => apart(line.replace(/\s+/g, " ").replace(NUMBER_BEHIND, ""), known));
}

/** A line that has a row's institution and its specialisation: "UC SYD Dagtilbudspædagogik". */
function apart(line: string, { specialisations }: FormEdition): string[] {
  if (line.length > MOST_LETTERS) return [line];
  const names = new Set(specialisations.map(({ name }) => nameKey(name)));
  for (const { index } of line.matchAll(/\s+/g)) {
    if (names.has(nameKey(line.slice(index)))) {
      return [line.slice(0, index).replace(NUMBER_BEHIND, ""), line.slice(index).trim()];
    }
  }
  return [line];
}
