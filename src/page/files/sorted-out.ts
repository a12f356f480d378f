import { returnsAmong } from "../../xlsx.js";
import { noticeOf } from "../work/sentences.js";
import type { ReadReport } from "../work/work.js";

/** Files that were dropped together: those to be read, and what is said of the others. */
interface SortedOut {
  readonly returns: readonly File[];
  readonly asides: readonly ReadReport[];
}

/** Sorts files as the command sorts a folder, but reads texts. Where nothing else is there, all are read. */
export function sortedOut(files: readonly File[]): SortedOut {
  const { returns, unread } = returnsAmong(files.map(({ name }) => name));
  const names = new Set([...returns, ...unread.flatMap(({ name, kind }) => (kind === "text" ? [name] : []))]);
  if (names.size === 0) return { returns: files, asides: [] };
  const asides = unread.flatMap(({ name, kind }) => {
    if (names.has(name)) return [];
    return [{ name, isRead: false, texts: [noticeOf({ code: "file-not-read", kind })] }];
  });
  return { returns: files.filter(({ name }) => names.has(name)), asides };
}

/**
 * Files of one name, as of a form that each has sent back under its own: "svar.xlsx" and "svar (2).xlsx". The very file
 * that waits already takes its own place.
 *
 * @param waiting files that came before, and have their names
 */
export async function toldApart(
  files: readonly File[],
  waiting: readonly File[] = [],
): Promise<readonly File[]> {
  const taken = new Map(waiting.map((file) => [file.name, file]));
  const out: File[] = [];
  for (const file of files) {
    let { name } = file;
    for (let count = 2; !(await isFree(file, taken.get(name), out)); count += 1)
      name = file.name.replace(/(\.\w+)?$/, ` (${count})$1`);
    const named = name === file.name ? file : new File([file], name);
    taken.set(name, named);
    out.push(named);
  }
  return out;
}

/** Whether a file may have the name of another: there is none, or it is the very file, come once more. */
async function isFree(file: File, other: File | undefined, together: readonly File[]): Promise<boolean> {
  if (other === undefined) return true;
  if (together.includes(other) || other.size !== file.size) return false;
  const [own, theirs] = await Promise.all(
    [file, other].map(async (one) => new Uint8Array(await one.arrayBuffer())),
  );
  return own?.every((byte, index) => byte === theirs?.[index]) === true;
}
