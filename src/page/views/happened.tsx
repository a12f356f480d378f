import { SAVED, download, nameOfFile } from "../files/download.js";
import { usePage, useTold } from "../page-state.js";
import { UNFIT } from "../work/filled.js";
import { Button } from "./button.js";
import { DimensioneringError } from "../../index.js";
import type { Work } from "../work/work.js";
import { sentenceOf } from "../work/sentences.js";

/** What the last change was, at the field it is said at, or in the list of that field; and the way back. */
export function HappenedAt({ field }: { readonly field: string }) {
  const { happened, undo, say, work } = usePage();
  if (happened === null || (happened.field !== field && happened.field.split(".")[0] !== field)) return null;
  const isPut = happened.isChange && !happened.text.includes(UNFIT) && work.waiting.length === 0;
  const isDone = isPut || happened.text.endsWith(SAVED);
  return (
    <p class={isDone ? "happened is-done" : "happened"}>
      {happened.text}{" "}
      {happened.isChange && (
        <Button
          kind="link"
          onClick={() => {
            undo();
            say("Fortrudt.");
            document.getElementById(happened.field)?.focus();
          }}
        >
          Fortryd det
        </Button>
      )}
    </p>
  );
}

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
