import { DimensioneringError } from "../../index.js";
import { download } from "../files/download.js";
import { usePage, useTold } from "../page-state.js";
import { nameOfFile } from "../work/name-of-file.js";
import { sentenceOf } from "../work/sentences.js";
import { goToField } from "./field-link.js";

type Content = string | Uint8Array;

/** Saves a file that is named after what it is, the KKR and the study year, and says where it went, or why it can't be. */
export function useSave(): (what: string, ending: string, content: Content | Promise<Content>) => void {
  const { work, say } = usePage();
  const told = useTold();
  return (what, ending, content) => {
    const name = nameOfFile(what, work, ending);
    const save = (made: Content): void => {
      download(name, made);
      say(`${name} er gemt i browserens mappe til hentede filer.`);
    };
    const refuse = (error: unknown): void => {
      if (!(error instanceof DimensioneringError)) throw error;
      const why = error.refusals.map(sentenceOf).join(" ");
      told("request-file", `${name} er ikke gemt. ${why}`, (same) => same);
      // Whoever saves stands elsewhere on the page.
      goToField("kept");
    };
    if (content instanceof Promise) void content.then(save, refuse);
    else save(content);
  };
}
