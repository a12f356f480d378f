import { type BigIntStats, fstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Whether two paths are one file, also by another spelling or a link. `-` is the file that standard input is read
 * from, where it is one. A file that is not there yet is where its folder really is.
 */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [entryAt(one), entryAt(other)];
  if (a === null || b === null) return a === b && placeOf(one) === placeOf(other);
  return a.dev === b.dev && a.ino === b.ino;
}

function entryAt(path: string): BigIntStats | null {
  try {
    return path === "-" ? fstatSync(0, { bigint: true }) : statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

function placeOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return resolve(path);
  }
}
