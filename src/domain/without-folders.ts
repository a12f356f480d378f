/** The last part of a path: a file's name without its folder. */
export function lastOfPath(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? "";
}

/** What a file is called without its ending, its words apart: "SvarFraOdense.csv" has three too. */
export function nameOfFile(path: string): string {
  return lastOfPath(path.normalize("NFC"))
    .replace(/\.\w+$/, "")
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
}

/** A refusal or a notice with each file by its name alone: who gets the sentence knows no folder of ours. */
export function withoutFolders<T>(said: T): T {
  return shortened(said, false) as T;
}

function shortened(value: unknown, isFile: boolean): unknown {
  if (typeof value === "string") return isFile ? lastOfPath(value) : value;
  if (Array.isArray(value)) return value.map((inner: unknown) => shortened(inner, isFile));
  if (typeof value !== "object" || value === null) return value;
  const named = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    shortened(inner, key === "file" || key === "files"),
  ]);
  return Object.fromEntries(named);
}
