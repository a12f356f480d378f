import type { Work } from "./work.js";

/** "indstilling-syddanmark-2023-2024.docx"; what is not known yet is left out. */
export function nameOfFile(
  what: string,
  { kkr, studyYear }: Pick<Work, "kkr" | "studyYear">,
  ending: string,
): string {
  const year = studyYear.trim().replaceAll(/[^0-9]+/g, "-");
  return `${[what, kkr, year].filter((part) => part !== "").join("-")}.${ending}`;
}
