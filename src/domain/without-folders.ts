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
export function withoutFolders<T>(value: T, isFile = false): T {
  if (typeof value === "string" && isFile) return lastOfPath(value) as T;
  if (Array.isArray(value)) return value.map((inner: unknown) => withoutFolders(inner, isFile)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      withoutFolders(inner, key === "file" || key === "files"),
    ]),
  ) as T;
}
