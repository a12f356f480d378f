import { DimensioneringError } from "../../index.js";
import { download, nameOfFile, SAVED } from "../files/download.js";
import { usePage, useTold } from "../page-state.js";
import type { Work } from "../work/work.js";
import { sentenceOf } from "../work/sentences.js";

type Content = string | Uint8Array;

/** Saves a file that is named after what it is, the KKR and the study year (the work's, unless others are given), and says so where `HappenedAt` is called what it is. */
export function useSave(): (
  what: string,
  ending: string,
  content: Content | Promise<Content>,
  of?: Pick<Work, "kkr" | "studyYear">,
) => void {
  const { work } = usePage();
  const told = useTold();
  return (what, ending, content, of = work) => {
    const name = nameOfFile(what, of, ending);
    const save = (made: Content): void => {
      download(name, made);
      told(what, name + SAVED);
    };
    const refuse = (error: unknown): void => {
      if (!(error instanceof DimensioneringError)) throw error;
      told(what, `${name} er ikke gemt. ${error.refusals.map(sentenceOf).join(" ")}`);
    };
    void Promise.resolve(content).then(save, refuse);
  };
}
