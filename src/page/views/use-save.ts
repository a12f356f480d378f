import { DimensioneringError } from "../../index.js";
import { download } from "../files/download.js";
import { usePage } from "../page-state.js";
import { nameOfFile } from "../work/name-of-file.js";
import { sentenceOf } from "../work/sentences.js";

type Content = string | Uint8Array;

/** Saves a file that is named after what it is, the KKR and the study year, and says where it went, or why it can't be. */
export function useSave(): (what: string, ending: string, content: Content | Promise<Content>) => void {
  const { work, say } = usePage();
  return (what, ending, content) => {
    const name = nameOfFile(what, work, ending);
    const save = (made: Content): void => {
      download(name, made);
      say(`${name} er gemt i browserens mappe til hentede filer.`);
    };
    const refuse = (error: unknown): void => {
      if (!(error instanceof DimensioneringError)) throw error;
      say(`${name} er ikke gemt. ${error.refusals.map(sentenceOf).join(" ")}`);
    };
    if (content instanceof Promise) void content.then(save, refuse);
    else save(content);
  };
}
