import { sumText } from "./amounts.js";
import type { Work } from "./work.js";

/** A table for all municipalities of the country, with two institutions each, has 200. */
const MOST_ROWS = 3000;

/** Why the table can't become so long, in words; null where it can. Work that is as long already may be changed. */
export function tooManyRows(work: Work, before: Work): string | null {
  const count = work.rows.length + work.waiting.length;
  return count <= MOST_ROWS || count <= before.rows.length + before.waiting.length
    ? null
    : saysTooMany(count);
}

/** The same of a text before it is read: reading it would take long. A table has a few lines above and below its rows. */
export function tooManyLines(text: string): string | null {
  const count = text.split("\n").length;
  return count <= MOST_ROWS + 100 ? null : saysTooMany(count);
}

function saysTooMany(count: number): string {
  return `Siden har plads til 3.000 rækker, og det ville blive til ${sumText([count])}. Intet er ændret. Slå indberetningerne sammen til færre rækker.`;
}
