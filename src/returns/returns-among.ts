import type { UnreadKind } from "../domain/returns-refusal.js";

/** Names of files that lie together, told apart by what they end in. */
export interface SortedNames {
  readonly returns: readonly string[];
  readonly unread: readonly { readonly name: string; readonly kind: UnreadKind }[];
}

const KINDS: readonly (readonly [kind: UnreadKind | null, endings: readonly string[]])[] = [
  [null, ["xlsx", "csv"]],
  ["opendocument", ["ods", "fods", "ots"]],
  ["old-excel", ["xls", "xlt"]],
  ["other-excel", ["xlsm", "xlsb", "xltx", "xltm"]],
  ["pdf", ["pdf"]],
  ["mail", ["msg", "eml", "oft"]],
  ["word", ["docx", "doc", "docm", "odt", "rtf"]],
  ["text", ["txt", "tsv", "tab"]],
  ["numbers", ["numbers"]],
  ["packed", ["zip", "7z", "rar", "gz", "tar", "tgz"]],
  ["link", ["gsheet", "gdoc", "url", "webloc", "lnk"]],
  ["json", ["json"]],
];
/** What programs leave behind: the twin of a file that is open in an office program, and what a folder looks like. */
const NOBODYS = /^(~\$|~.*\.tmp$|\.|(thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx)$)/i;

/**
 * Which of the files that lie together are returns to be read, as `collect` takes a folder: by their names alone.
 * What programs leave behind is in neither list. Both lists keep the order of the names.
 */
export function returnsAmong(names: readonly string[]): SortedNames {
  const sorted = names.filter((name) => !NOBODYS.test(name)).map((name) => ({ name, kind: kindOf(name) }));
  return {
    returns: sorted.flatMap(({ name, kind }) => (kind === null ? [name] : [])),
    unread: sorted.flatMap(({ name, kind }) => (kind === null ? [] : [{ name, kind }])),
  };
}

/** Null for what is read. */
function kindOf(name: string): UnreadKind | null {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? "";
  const known = KINDS.find(([, endings]) => endings.includes(ending));
  return known === undefined ? "other" : known[0];
}
