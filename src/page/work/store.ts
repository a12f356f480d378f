import { recordOf } from "./grouped.js";
import { resultOf } from "./result-of.js";
import { isRecord } from "./shape.js";
import { isWork } from "./shape-of-work.js";
import type { Work } from "./work.js";

/** What the browser keeps: the work, whether it has been saved as a file since it was last changed, and its day. */
export interface Kept {
  readonly work: Work;
  readonly isSaved: boolean;
  /** "14. januar 2027". */
  readonly day: string;
}

/** Where in the browser's storage it stands. */
export const KEY = "paedagog-dimensionering";
/** Where a text lies that this page can't read. */
const ASIDE = `${KEY}-lagt-til-side`;
/** Written and taken away again when a window is closed, for the other windows to hear. */
export const CLOSED: string = `${KEY}-lukket`;
/** Raised when the shape of `Work` changes. */
const VERSION = 4;

/** The part of `Storage` that is needed. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** One that keeps nothing, as where the browser denies access. */
export const FORGETFUL: Shelf = {
  getItem: () => null,
  setItem: () => {
    throw new Error("The browser keeps nothing.");
  },
  removeItem: () => undefined,
};

/** The work as it was kept, or null where nothing was, or nothing that this page can read. */
export function keptIn(shelf: Shelf): Kept | null {
  try {
    const text = shelf.getItem(KEY);
    // Most often: and an error that is thrown, though caught, has the browser read the whole program once more.
    if (text === null) return null;
    const written = JSON.parse(text) as Written & { readonly isSaved: unknown; readonly day?: unknown };
    const work = workIn(written);
    const day = typeof written.day === "string" ? written.day : "";
    return work === null ? null : { work, isSaved: written.isSaved === true, day };
  } catch {
    // Nothing is there; the browser denies access to its storage; or another program has written there.
    return null;
  }
}

/** Work as it was written, by this page or by another one. */
interface Written {
  readonly version: number;
  readonly work: unknown;
}

/** Null where it is no work, or that of a page of another version. Throws where it is nothing of the kind. */
function workIn({ version, work }: Written): Work | null {
  return version === VERSION && isWork(work) ? work : null;
}

/** The same request with what else was typed, chosen or read, as the page's own key; as it is where `opened`, the work of it, is all. */
export function withBeside(data: object, opened: Work, now: Work): object {
  // What was read stands in the request; of the reports those remain that say why a file was not. A form is checked, and not saved.
  const { editionReport } = opened;
  const work = { ...now, form: null, editionReport, reports: now.reports.filter(({ isRead }) => !isRead) };
  const used = (Object.keys(work) as (keyof Work)[]).filter(
    (key) => work[key] !== undefined && saidBy(work[key]) !== saidBy(opened[key]),
  );
  return used.length === 0 ? data : { ...data, page: recordOf(used, (key) => work[key]) };
}

/** What a part of work says, in whatever order, and whatever file its rows are from: no request has that. */
function saidBy(part: unknown): string | undefined {
  return JSON.stringify(part, (key, value: unknown) => {
    if (key === "file") return undefined;
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

/** What of it no request says: it is true also where somebody has changed the request since. */
const BESIDE = [
  ...(["reports", "scenarios", "asking", "previous"] as const),
  ...(["supply", "key", "confirmed", "attachment", "filledIn"] as const),
] as const;

/** The work of a request with what stood beside it in its file; null if that is not as the page writes it. */
export function besideRead(work: Work, request: object, beside: unknown): Work | null {
  if (!isRecord(beside)) return null;
  const said: Partial<Work> = beside;
  const whole = { ...work, ...said };
  if (isWork(whole) && isOf(whole, request)) return whole;
  const read = BESIDE.filter((key) => key in said);
  const rest: unknown = { ...work, ...recordOf(read, (key) => said[key]) };
  return isWork(rest) ? rest : null;
}

/** Whether work says this very request. */
function isOf(work: Work, request: object): boolean {
  try {
    return JSON.stringify(resultOf(work).request) === JSON.stringify(request);
  } catch {
    // Somebody has changed what nothing can be calculated with.
    return false;
  }
}

/** A file of work that is no request yet: what was typed, as it was typed. The command refuses it by its key. */
export function draftFile(work: Work): string {
  return jsonFile({ kladde: { version: VERSION, work } });
}

/** Data as the command writes it in a file. */
export function jsonFile(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The work in such a file, or in one with what the browser had kept; null where this page can't read it. */
export function workInDraft(text: string): Work | null {
  try {
    const written = JSON.parse(text) as Written & { readonly kladde?: Written };
    const work = workIn(written.kladde ?? written);
    // What can't be calculated with, because somebody has changed it, throws here, and not when it is drawn.
    if (work !== null) resultOf(work);
    return work;
  } catch {
    return null;
  }
}

/** What lies aside, with what stands where the work is kept and can't be read: that is laid aside here. */
export function asideIn(shelf: Shelf, isUnusable: boolean): string | null {
  try {
    const [text, aside] = [shelf.getItem(KEY), shelf.getItem(ASIDE)];
    if (text === null || !isUnusable) return aside;
    const both = aside === null ? text : `${aside}\n${text}`;
    // First: there may be no room for it twice.
    shelf.removeItem(KEY);
    shelf.setItem(ASIDE, both);
    return both;
  } catch {
    // The browser denies access.
    return null;
  }
}

/** Whether it could be kept: a browser may refuse, or be full. */
export function keep(shelf: Shelf, kept: Kept): boolean {
  return canSet(shelf, KEY, JSON.stringify({ version: VERSION, ...kept }));
}

/** Whether the browser keeps anything at all. */
export function canKeep(shelf: Shelf, key: string = `${KEY}-prøve`): boolean {
  const isKept = canSet(shelf, key, "");
  if (isKept) shelf.removeItem(key);
  return isKept;
}

function canSet(shelf: Shelf, key: string, text: string): boolean {
  try {
    shelf.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Forgets what lies aside; and the work too. */
export function clear(shelf: Shelf, what: "aside" | "all"): void {
  try {
    shelf.removeItem(ASIDE);
    if (what === "all") shelf.removeItem(KEY);
  } catch {
    // Nothing is kept where the browser denies access.
  }
}
