import { nameKey } from "./name-key.js";

/** A spelling that would be understood, and what it stands for. */
interface Spelling {
  readonly spelling: string;
  readonly answer: string;
}

/**
 * What a mistyped text most likely means: the spelling that the fewest letters added, left out, exchanged or
 * swapped with their neighbour lead to. Null when that is more than a third of them, and when two that mean
 * different things are equally near.
 */
export function nearestOf(written: string, spellings: readonly Spelling[]): string | null {
  const key = nameKey(written).slice(0, LONGEST);
  const most = Math.max(1, Math.floor(key.length / 3));
  // A spelling so much longer or shorter is farther away than that: a file may have thousands of unknown names.
  const candidates = spellings.filter(
    ({ spelling }) => Math.abs(nameKey(spelling).length - key.length) <= most,
  );
  const measured = candidates.map(({ spelling, answer }) => ({
    answer,
    distance: distance(key, nameKey(spelling)),
  }));
  const least = measured.reduce((lowest, candidate) => Math.min(lowest, candidate.distance), Infinity);
  if (least > most) return null;
  const answers = new Set(measured.filter((it) => it.distance === least).map(({ answer }) => answer));
  const [answer] = answers;
  return answers.size === 1 ? (answer ?? null) : null;
}

/** The same among texts that stand for themselves. */
export function nearest(written: string, known: readonly string[]): string | null {
  return nearestOf(
    written,
    known.map((text) => ({ spelling: text, answer: text })),
  );
}

/** Nothing known is longer; and a cell may hold a novel. */
const LONGEST = 80;

/** Optimal string alignment. `rows[i][j]` is the distance of the first i letters of a and the first j of b. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const exchange = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(i - 2, j - 2) + 1 : Infinity;
      const row = rows[i];
      if (row !== undefined) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, exchange, swap);
    }
  }
  return at(a.length, b.length);
}
