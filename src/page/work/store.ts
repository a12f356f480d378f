import { blankWork, type Work } from "./work.js";

/** What the browser keeps: the work, and whether it has been saved as a file since it was last changed. */
export interface Kept {
  readonly work: Work;
  readonly isSaved: boolean;
}

/** Where in the browser's storage it stands. */
export const KEY = "paedagog-dimensionering";
/** Raised when the shape of `Work` changes: what an older page kept is then left alone, and not read wrongly. */
const VERSION = 2;

/**
 * What version 1 did not keep; and what it kept in another shape, which is read again from its file.
 */
const SINCE_VERSION_1 = { edition: null, editionReport: null, returns: null, previous: null, form: null };

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The work as it was kept, or null where nothing was, or nothing that this page can read. */
export function keptIn(shelf: Shelf): Kept | null {
  try {
    const text = shelf.getItem(KEY);
    // Most often: and an error that is thrown, though caught, has the browser read the whole program once more.
    if (text === null) return null;
    const kept = JSON.parse(text) as { version: number } & Kept;
    const work = kept.version === 1 ? { ...kept.work, ...SINCE_VERSION_1 } : kept.work;
    const isWhole = Object.keys(blankWork([])).every((key) => key in work);
    return [1, VERSION].includes(kept.version) && isWhole ? { work, isSaved: kept.isSaved } : null;
  } catch {
    // Nothing is there; the browser denies access to its storage; or another program has written there.
    return null;
  }
}

/** Whether it could be kept: a browser may refuse, or be full. */
export function keep(shelf: Shelf, { work, isSaved }: Kept): boolean {
  try {
    shelf.setItem(KEY, JSON.stringify({ version: VERSION, work, isSaved }));
    return true;
  } catch {
    return false;
  }
}

export function clear(shelf: Shelf): void {
  try {
    shelf.removeItem(KEY);
  } catch {
    // Nothing is kept where the browser denies access.
  }
}
