import type { Work } from "../work/work.js";

/** Gives the browser a file to save. */
export function download(name: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(
    new Blob([typeof content === "string" ? content : new Uint8Array(content)]),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** "indstilling-syddanmark-2023-2024.docx"; what is not known yet is left out. */
export function nameOfFile(
  what: string,
  { kkr, studyYear }: Pick<Work, "kkr" | "studyYear">,
  ending: string,
): string {
  const year = studyYear.trim().replaceAll(/[^0-9]+/g, "-");
  return `${[what, kkr, year].filter((part) => part !== "").join("-")}.${ending}`;
}

/** Behind a file's name: where it went. */
export const SAVED = " er gemt i browserens mappe til hentede filer.";
