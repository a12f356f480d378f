import { sentenceOf, noticeOf } from "../work/sentences.js";
import type { ReadReport } from "../work/work.js";
import { returnsAmong } from "../../xlsx.js";

/** Files as they were when they were chosen, to be read at any time; and what is said of those that can't be read. */
export interface OpenedFiles {
  readonly files: readonly File[];
  readonly unread: readonly ReadReport[];
}

/** No larger file is read, as by the command; the page sees nothing of the library but what anybody may import. */
const LARGEST = 32 * 2 ** 20;

/** Opens files. One that is too large, locked, gone, in the cloud alone, or a folder is no reason to leave the others. */
export async function opened(chosen: readonly File[]): Promise<OpenedFiles> {
  const files: File[] = [];
  const unread: ReadReport[] = [];
  for (const file of chosen) {
    const { name, size } = file;
    const refuse = (text: string): unknown => unread.push({ name, isRead: false, texts: [text] });
    if (size > LARGEST) refuse(sentenceOf({ code: "file-too-large", limit: LARGEST, size }));
    else
      await file.arrayBuffer().then(
        (bytes) => files.push(new File([bytes], name)),
        () => refuse(UNREADABLE),
      );
  }
  return { files, unread };
}

const UNREADABLE =
  "Filen kan ikke åbnes. Er den en mappe, så vælg filerne i den. Ellers kan den være slettet, låst eller kun ligge i skyen: luk den, eller gem den på computeren, og indlæs den igen.";

/**
 * Whether a file goes to the reader of workbooks: by its ending, or because it is an archive or an old Office file
 * under another name. That reader refuses with advice what only looks like a workbook.
 */
export function isOfficeFile(name: string, bytes: Uint8Array): boolean {
  if (/\.(xlsx|xls|xlsm|ods)$/i.test(name)) return true;
  const starts = (...first: readonly number[]): boolean =>
    first.every((byte, index) => bytes[index] === byte);
  return starts(0x50, 0x4b) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

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
