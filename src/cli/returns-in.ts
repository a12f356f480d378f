import { readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { UnreadKind } from "../domain/returns-refusal.js";
import { returnsAmong } from "../returns/returns-among.js";
import type { Flag, Words } from "./flags.js";

export interface UnreadFile {
  readonly path: string;
  readonly kind: UnreadKind;
}

export interface FolderContent {
  readonly returns: readonly string[];
  readonly unread: readonly UnreadFile[];
}

/** The returns in a folder, as the command line of Windows does not write out `*.xlsx`; and what else lies there. */
export function returnsIn(folder: string): FolderContent {
  const { returns, unread } = returnsAmong(readdirSync(folder).toSorted());
  const noFiles = returns.flatMap((name) => {
    const kind = noFileKind(join(folder, name));
    return kind === null ? [] : [{ name, kind }];
  });
  const isNoFile = new Set(noFiles.map(({ name }) => name));
  const kinds = [...unread, ...noFiles].map(({ name, kind }) => {
    const path = join(folder, name);
    return { path, kind: kind === "other" ? (noFileKind(path) ?? kind) : kind };
  });
  return {
    returns: returns.filter((name) => !isNoFile.has(name)).map((name) => join(folder, name)),
    unread: kinds.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** Null for a file. A device or a pipe is not opened, whatever it is called. */
function noFileKind(path: string): UnreadKind | null {
  const found = statOf(path);
  if (found?.isDirectory() === true) return "folder";
  return found?.isFile() === true ? null : "no-file";
}

/** Nothing too where the system can't say: a link that leads round in a ring, a name too long. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** In bytes: to read more takes a second or longer. */
const LONG = 2 ** 16;

/** Whether to read one of the files takes a while by itself. */
export function isLong(paths: readonly string[]): boolean {
  return paths.some((path) => (statOf(path)?.size ?? 0) > LONG);
}

/** Every file that a command line has the command read, `-` for standard input. */
export function filesRead({ positionals, values }: Words, flags: readonly Flag[]): readonly string[] {
  const beside = flags.filter(({ isRead }) => isRead === true).flatMap(({ name }) => values.get(name) ?? []);
  return [...positionals, ...beside].flatMap((path) => (isFolder(path) ? returnsIn(path).returns : [path]));
}
