import type { Flag, Words } from "./flags.js";
import { isFolder, returnsIn } from "./returns-in.js";

/** Every file that a command line has the command read, `-` for standard input. */
export function filesRead({ positionals, values }: Words, flags: readonly Flag[]): readonly string[] {
  const beside = flags.filter(({ isRead }) => isRead === true).flatMap(({ name }) => values.get(name) ?? []);
  return [...positionals, ...beside].flatMap((path) => (isFolder(path) ? returnsIn(path).returns : [path]));
}
