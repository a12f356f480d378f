import { remembered, rememberedOf } from "./remembered.js";

/**
 * What two spellings of one name have in common: the letters and digits, in lower case. Case, spaces, hyphens
 * (also those of a line broken in a PDF), slashes and the form of å (NFC or NFD) do not matter.
 */
export const nameKey: (text: string) => string = remembered((text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ""),
);

/** Something with an id, a name and other names met: an institution or a specialisation. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The one that a text names, by id, name or alias; undefined when it names none. */
export function findNamed<T extends Named>(text: string, among: readonly T[]): T | undefined {
  const key = nameKey(text);
  // A dash names nobody, nor one whose name is blank.
  if (key === "") return undefined;
  const find = (one: string): T | undefined => among.find((named) => keysOf(named).has(one));
  return find(key) ?? (key.startsWith(KIND) ? find(key.slice(KIND.length)) : undefined);
}

/** What each institution is, which may stand before its name. */
const KIND = "professionshøjskolen";

// What is known is asked for every cell of every file: each has its keys made once.
const keysOf: (named: Named) => ReadonlySet<string> = rememberedOf(
  ({ id, name, aliases }) => new Set([id, name, ...aliases].map(nameKey)),
);

/** Whether a text is the id or the name itself, but for case: then nothing was read differently. */
export function isWrittenOut(text: string, { id, name }: Named): boolean {
  const written = text.normalize("NFC").trim().toLowerCase();
  return written === id.toLowerCase() || written === name.toLowerCase();
}
