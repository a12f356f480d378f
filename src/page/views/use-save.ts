import { DimensioneringError } from "../../index.js";
import { download, nameOfFile } from "../files/download.js";
import { usePage, useTold } from "../page-state.js";
import type { Work } from "../work/work.js";
import { sentenceOf } from "../work/sentences.js";
import { goToField } from "./field-link.js";

/** Where a file went. */
export function savedText(name: string): string {
  return `${name} er gemt i browserens mappe til hentede filer.`;
}

type Content = string | Uint8Array;

/** Saves a file that is named after what it is, the KKR and the study year (the work's, unless others are given), and says where it went, or why it can't be. */
export function useSave(): (
  what: string,
  ending: string,
  content: Content | Promise<Content>,
  of?: Pick<Work, "kkr" | "studyYear">,
) => void {
  const { work, say } = usePage();
  const told = useTold();
  return (what, ending, content, of = work) => {
    const name = nameOfFile(what, of, ending);
    const save = (made: Content): void => {
      download(name, made);
      say(savedText(name));
    };
    const refuse = (error: unknown): void => {
      if (!(error instanceof DimensioneringError)) throw error;
      const why = error.refusals.map(sentenceOf).join(" ");
      told("request-file", `${name} er ikke gemt. ${why}`);
      // Whoever saves stands elsewhere on the page.
      goToField("kept");
    };
    if (content instanceof Promise) void content.then(save, refuse);
    else save(content);
  };
}
