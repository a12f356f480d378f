import type { ReturnFile } from "../input/returns/opened-return.js";

/** Files in the order of their names, whatever order they were given in. */
export function byName(files: readonly ReturnFile[]): ReturnFile[] {
  return files.toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}
