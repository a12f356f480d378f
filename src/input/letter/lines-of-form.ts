import type { FormEdition } from "../../domain/form-edition.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import { unbroken } from "./unbroken.js";

/** A page's number, or a number filled in: no name. */
const NUMBERS = /^\s*(?:side\s*)?[\d.,\s]*(?:(?:\/|af)\s*\d+)?\s*$/i;
const NUMBER_BEHIND = /\s+\d[\d.]*$/;

/**
 * The lines under the headings, each a name or a part of one: a word that a hyphen breaks is whole, a line that goes
 * on in small letters belongs to the one before, and numbers are away.
 */
export function linesOfForm(region: string, known: FormEdition): string[] {
  const lines: string[] = [];
  for (const written of region.split(/[\n\t\f]/)) {
    if (NUMBERS.test(written)) continue;
    const line = written.trim();
    const before = lines.at(-1);
    const isNew = !/^\p{Ll}/u.test(line) || findNamed(line, known.specialisations) !== undefined;
    if (before === undefined || isNew) lines.push(line);
    else lines[lines.length - 1] = unbroken(`${before}\n${line}`);
  }
  return lines.flatMap((line) => apart(line.replace(NUMBER_BEHIND, "").replace(/\s+/g, " "), known));
}

/** A line that has a row's institution and its specialisation: "UC SYD Dagtilbudspædagogik". */
function apart(line: string, { specialisations }: FormEdition): string[] {
  const names = new Set(specialisations.map(({ name }) => nameKey(name)));
  for (const { index } of line.matchAll(/\s+/g)) {
    if (names.has(nameKey(line.slice(index)))) {
      return [line.slice(0, index).replace(NUMBER_BEHIND, ""), line.slice(index).trim()];
    }
  }
  return [line];
}
