import type { FormEdition, Specialisation } from "../../domain/form-edition.js";
import { findNamed, nameKey } from "../../domain/name-key.js";
import type { NamesOfLetter } from "./headings.js";

/** A reading of the lines: the specialisations stand at each of these places, and are so many lines. */
interface Reading {
  readonly places: readonly number[];
  readonly length: number;
}

/** A line that is no name: with a full stop or an address, or a letter's ending. */
const RUNNING_TEXT = /[.@]|^med venlig hilsen/i;
/** No letter has more lines under its headings. */
const MOST_LINES = 5000;

/**
 * Lines divided into institutions and the specialisations that each of them has. The specialisations stand again in
 * the same order for every institution; what is between them are institutions, over one line or several. Lines
 * behind the last ones are no part of the form. Null where there is no such reading, or no best one.
 */
export function dividedLines(lines: readonly string[], known: FormEdition): NamesOfLetter | null {
  if (lines.length > MOST_LINES) return null;
  const keys = lines.map(nameKey);
  const isSpecialisation = lines.map((line) => isNamed(line, known.specialisations));
  const isInstitution = lines.map((line) => isNamed(line, known.institutions));
  const first = isSpecialisation.indexOf(true);
  const isRepeated = first !== -1 && keys.lastIndexOf(keys[first] ?? "") !== first;
  const readings = [...(isRepeated ? [] : soleReadings(lines, known)), ...repeatedReadings(keys)];
  const possible = readings.filter((reading) => {
    const within = lines.map((_, at) => isWithin(at, reading));
    const inside = new Set(keys.filter((_, at) => within[at]));
    return lines.every((_, at) =>
      within[at] ? !isInstitution[at] : !isSpecialisation[at] && !inside.has(keys[at] ?? ""),
    );
  });
  const scored = possible
    .filter(({ places: [start = 0] }) => start > 0)
    .map((reading) => {
      const institutions = institutionsIn(lines, reading);
      const met = institutions.filter((name) => isNamed(name, known.institutions)).length;
      return { reading, institutions, met, lines: reading.places.length * reading.length };
    })
    .toSorted((a, b) => b.met - a.met || b.lines - a.lines);
  const [best, second] = scored;
  if (best === undefined || (best.met === second?.met && best.lines === second.lines)) return null;
  // A known institution behind the last specialisations would have none of its own.
  const { places, length } = best.reading;
  const end = (places.at(-1) ?? 0) + length;
  if (isInstitution.includes(true, end)) return null;
  return {
    institutions: best.institutions,
    specialisations: lines.slice(places[0], (places[0] ?? 0) + length),
  };
}

/**
 * Of one institution nothing stands again: its own name, or a known specialisation on the second line, tells where
 * its specialisations begin, and running text where they end.
 */
function soleReadings(lines: readonly string[], known: FormEdition): Reading[] {
  const name = lines.findIndex((_, at) => isNamed(lines.slice(0, at + 1).join(" "), known.institutions));
  const start = name === -1 && isNamed(lines[1] ?? "", known.specialisations) ? 1 : name + 1;
  const end = lines.findIndex((line, at) => at >= start && RUNNING_TEXT.test(line));
  const length = (end === -1 ? lines.length : end) - start;
  const own = lines.slice(start, start + length).map(nameKey);
  return start === 0 || length < 1 || new Set(own).size < length ? [] : [{ places: [start], length }];
}

function isNamed(line: string, among: readonly Specialisation[]): boolean {
  return findNamed(line, among) !== undefined;
}

/** Every way in which the same lines stand again, with at least one line before each time. */
function repeatedReadings(keys: readonly string[]): Reading[] {
  return keys.flatMap((key, start) => {
    const places = keys.flatMap((other, at) => (other === key ? [at] : []));
    const apart = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    if (places[0] !== start || places.length < 2) return [];
    const most = Math.min(...apart) - 1;
    let length = 0;
    while (length < most && places.every((at) => keys[at + length] === keys[start + length])) length += 1;
    return length === 0 ? [] : [{ places, length }];
  });
}

function isWithin(at: number, { places, length }: Reading): boolean {
  return places.some((place) => place <= at && at < place + length);
}

function institutionsIn(lines: readonly string[], { places, length }: Reading): string[] {
  return places.map((place, index) => {
    const from = index === 0 ? 0 : (places[index - 1] ?? 0) + length;
    return lines.slice(from, place).join(" ");
  });
}
