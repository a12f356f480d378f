import { nameKey } from "./name-key.js";
import { rememberedOf } from "./remembered.js";

/** A spelling that would be understood, and what it stands for. */
export interface Spelling {
  readonly spelling: string;
  readonly answer: string;
}

/**
 * What a mistyped text most likely means: the spelling that the fewest letters added, left out, exchanged or
 * swapped with their neighbour lead to. Null when that is more than a third of them, and when two that mean
 * different things are equally near.
 */
export function nearestOf(written: string, spellings: readonly Spelling[]): string | null {
  const key = keyOf(written);
  return nearestWithin(Math.max(1, Math.floor(key.length / 3)), key, spellings)?.answer ?? null;
}

/**
 * The same among names, of which a different one that nobody here knows may look much the same: »Østdanmark« is three
 * letters from »Syddanmark«. So only what a slip of the hand explains: no letter of a text as short as an abbreviation,
 * one of a short word, two of a longer one. And a known name that means something else must not be as near to the
 * answer as two such slips: a third one might then be meant.
 */
export function nearestName(written: string, spellings: readonly Spelling[]): string | null {
  const key = keyOf(written);
  const slip = key.length < 4 ? 0 : key.length < 7 ? 1 : 2;
  const found = nearestWithin(slip, key, spellings);
  if (found === null) return null;
  const isAlone = keysOf(spellings).every(
    ({ answer, key: other }) =>
      answer === found.answer || distanceWithin(2 * found.distance - 1, found.key, other) === Infinity,
  );
  return isAlone ? found.answer : null;
}

/** The one spelling that is nearest, no further than `most`; null if two that mean different things are. */
function nearestWithin(
  most: number,
  key: string,
  spellings: readonly Spelling[],
): (Keyed & { readonly distance: number }) | null {
  let nearest: readonly Keyed[] = [];
  let distance = most;
  for (const one of keysOf(spellings)) {
    const own = distanceWithin(distance, key, one.key);
    if (own === Infinity) continue;
    nearest = own < distance ? [one] : [...nearest, one];
    distance = own;
  }
  const [first, ...others] = nearest;
  if (first === undefined || others.some(({ answer }) => answer !== first.answer)) return null;
  return { ...first, distance };
}

interface Keyed extends Spelling {
  readonly key: string;
}

// A file may have thousands of unknown names, each held against the same known ones: the same array of them.
const keysOf = rememberedOf((spellings: readonly Spelling[]) =>
  spellings.map((one): Keyed => ({ ...one, key: nameKey(one.spelling) })),
);

function keyOf(written: string): string {
  return nameKey(written).slice(0, LONGEST);
}

/** The same among texts that stand for themselves. */
export function nearest(written: string, known: readonly string[]): string | null {
  return nearestOf(written, ownAnswers(known));
}

const ownAnswers = rememberedOf((known: readonly string[]) =>
  known.map((text): Spelling => ({ spelling: text, answer: text })),
);

/** Nothing known is longer; and a cell may hold a novel. */
const LONGEST = 80;

/**
 * Optimal string alignment, or Infinity if it is more than `most`: a file may have thousands of unknown names.
 * `row[j]` is the distance of the first i letters of a and the first j of b; before it stand the rows of i - 1, i - 2.
 * Where i and j differ by more than `most` the distance does too: such cells are not looked at.
 */
function distanceWithin(most: number, a: string, b: string): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = new Array<number>(b.length + 2).fill(Infinity);
  let last = before.slice();
  let row = before.map((_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    [before, last, row] = [last, row, before];
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? i : Infinity;
    row[to + 1] = Infinity;
    let least = row[from - 1] ?? Infinity;
    for (let j = from; j <= to; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = (last[j - 1] ?? 0) + (isSame ? 0 : 1);
      const swap = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      const cell = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchange, swap);
      row[j] = cell;
      least = Math.min(least, cell);
    }
    // No way leads back: what a swap skips is one letter left out, and costs as much.
    if (least > most) return Infinity;
  }
  const distance = row[b.length] ?? 0;
  return distance > most ? Infinity : distance;
}
