import type { FormColumn, FormEdition } from "../../domain/form-edition.js";
import { nameKey } from "../../domain/name-key.js";

const SPECIALISATION = "(?:speciali[sz]ering(?:sretning(?:er)?|er)?|specialeretning(?:er)?|specialer?)";
const PLACES = "(?:studiepladser|uddannelsespladser|pladser|optag)";
const BY = `(?:fordelt)?(?:per|pr|på|for)(?:hver|den|de)?(?:enkelte?)?${SPECIALISATION}`;

/** The headings met, as the letters of them: the longer before the shorter. */
const HEADINGS: readonly (readonly [FormColumn, string])[] = [
  [
    "total",
    `(?:samlet(?:antal)?${PLACES}?(?:ialt)?(?!(?:antal)?(?:${PLACES}|${BY}))|(?:antal)?${PLACES}ialt)`,
  ],
  ["studyPlaces", `(?:samlet)?(?:antal)?${PLACES}(?:${BY})?`],
  ["specialisation", SPECIALISATION],
  [
    "institution",
    "(?:(?:uddannelses)?institution(?:snavn|er(?:ne)?)?|professionshøjskoler?|uddannelsessted(?:er)?)",
  ],
];

const WHOLE = HEADINGS.map(([column, letters]) => [column, new RegExp(`^${letters}$`)] as const);

/** The column that a heading stands over; null where it is none of the form's. */
export function columnOfHeading(text: string): FormColumn | null {
  const key = nameKey(text);
  return WHOLE.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

export interface HeadingAt {
  readonly column: FormColumn;
  readonly from: number;
  readonly to: number;
}

/**
 * The form's four headings, each once and one right after another, from a place among letters on; null where they
 * don't stand there. `isEndOfWord` says whether a word may end before a place.
 */
export function headingsAt(
  letters: string,
  start: number,
  isEndOfWord: (place: number) => boolean,
): readonly HeadingAt[] | null {
  const found: HeadingAt[] = [];
  for (let from = start; found.length < HEADINGS.length;) {
    const next = headingAt(letters, from, isEndOfWord);
    if (next === null || found.some(({ column }) => column === next.column)) return null;
    found.push(next);
    from = next.to;
  }
  return found;
}

const NEXT = HEADINGS.map(([column, letters]) => [column, new RegExp(letters, "y")] as const);

function headingAt(letters: string, from: number, isEndOfWord: (place: number) => boolean): HeadingAt | null {
  for (const [column, pattern] of NEXT) {
    pattern.lastIndex = from;
    const [longest = ""] = pattern.exec(letters) ?? [];
    // »Specialisering« before »Erhvervsakademi« is not »Specialiseringer«.
    for (let to = from + longest.length; to > from; to -= 1) {
      const heading = letters.slice(from, to);
      if (isEndOfWord(to) && columnOfHeading(heading) === column) return { column, from, to };
    }
  }
  return null;
}

/** The names on a letter's form as written, in its order. */
export interface NamesOfLetter {
  readonly institutions: readonly string[];
  readonly specialisations: readonly string[];
}

/** The form of a letter, with its headings as written. */
export interface LetterForm extends NamesOfLetter {
  readonly columns: FormEdition["columns"];
  /** Whether the letter has it several times. */
  readonly isRepeated?: boolean;
  /** Headings of further columns, which nothing is known of. */
  readonly extraColumns: readonly string[];
}
