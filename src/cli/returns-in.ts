import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The returns in a folder: the command line of Windows does not write out `*.xlsx`. */
export function returnsIn(folder: string): readonly string[] {
  // An Excel file that is open has a twin beside it, which holds nothing.
  const names = readdirSync(folder).filter((name) => /^(?!~\$|\.).*\.(xlsx|csv)$/i.test(name));
  return names.map((name) => join(folder, name));
}

/** Whether reading it ends: a pipe or a device that lies among the returns may never, and a link may lead nowhere. */
export function isRegularFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
