import { readdirSync, type Stats, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { UnreadKind } from "../domain/unread-kind.js";

/** A file among the returns that is not read. */
export interface UnreadFile {
  readonly path: string;
  readonly kind: UnreadKind;
}

/** What lies in a folder. */
export interface FolderContent {
  readonly returns: readonly string[];
  readonly unread: readonly UnreadFile[];
}

const KINDS: readonly (readonly [kind: UnreadKind, endings: readonly string[]])[] = [
  ["opendocument", [".ods", ".fods", ".ots"]],
  ["old-excel", [".xls", ".xlt"]],
  ["other-excel", [".xlsm", ".xlsb", ".xltx", ".xltm"]],
  ["pdf", [".pdf"]],
  ["mail", [".msg", ".eml", ".oft"]],
  ["word", [".docx", ".doc", ".docm", ".odt", ".rtf"]],
  ["text", [".txt", ".tsv", ".tab"]],
  ["numbers", [".numbers"]],
];
/** What programs leave behind: the twin of a file that is open in Excel or LibreOffice, and what a folder looks like. */
const NOBODYS = /^(~\$|\.|(thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$)/i;

/** The returns in a folder, as the command line of Windows does not write out `*.xlsx`; and what else lies there. */
export function returnsIn(folder: string): FolderContent {
  const paths = readdirSync(folder)
    .filter((name) => !NOBODYS.test(name))
    .toSorted()
    .map((name) => join(folder, name));
  const unread = paths.flatMap((path): UnreadFile[] => {
    const kind = unreadKind(path);
    return kind === null ? [] : [{ path, kind }];
  });
  return { returns: paths.filter((path) => !unread.some((file) => file.path === path)), unread };
}

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** Why a file is not read; null if it is. */
function unreadKind(path: string): UnreadKind | null {
  const ending = extname(path).toLowerCase();
  const named = KINDS.find(([, endings]) => endings.includes(ending))?.[0];
  // A Numbers file may be a folder.
  if (named !== undefined) return named;
  const found = statOf(path);
  if (found?.isDirectory() === true) return "folder";
  // A device or a pipe is not opened, whatever it is called.
  if (found?.isFile() !== true) return "no-file";
  return [".xlsx", ".csv"].includes(ending) ? null : "other";
}

/** Nothing too where the system can't say: a link that leads round in a ring, a name too long. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
