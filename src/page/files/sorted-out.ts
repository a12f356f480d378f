import { returnsAmong } from "../../xlsx.js";
import { noticeOf } from "../work/sentences.js";
import type { ReadReport } from "../work/work.js";

/** Files that were dropped together: those to be read, and what is said of the others. */
interface SortedOut {
  readonly returns: readonly File[];
  readonly asides: readonly ReadReport[];
}

/** Sorts files as the command sorts a folder, but reads texts. Where nothing else is there, all are read. */
export function sortedOut(chosen: readonly File[]): SortedOut {
  const files = toldApart(chosen);
  const { returns, unread } = returnsAmong(files.map(({ name }) => name));
  const names = new Set([...returns, ...unread.flatMap(({ name, kind }) => (kind === "text" ? [name] : []))]);
  if (names.size === 0) return { returns: files, asides: [] };
  const asides = unread.flatMap(({ name, kind }) => {
    if (names.has(name)) return [];
    return [{ name, isRead: false, texts: [noticeOf({ code: "file-not-read", kind })] }];
  });
  return { returns: files.filter(({ name }) => names.has(name)), asides };
}

/** Files of one name, as of a form that each has sent back under its own: "svar.xlsx" and "svar (2).xlsx". */
function toldApart(files: readonly File[]): readonly File[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { name } = file;
    for (let count = 2; taken.has(name); count += 1) name = file.name.replace(/(\.\w+)?$/, ` (${count})$1`);
    taken.add(name);
    return name === file.name ? file : new File([file], name);
  });
}
