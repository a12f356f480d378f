import type { Language } from "../domain/language.js";

/** Told after each part of a long job how many are done and how many there are. */
export type Progress = (done: number, of: number) => void;

/** Where progress is shown. Without a terminal there is nobody to see it, and a log would be full of it. */
interface Terminal {
  readonly err: (text: string) => void;
  readonly isTerminal?: boolean;
}

/** A job is quiet for a second; after that the line changes at most ten times a second. */
const QUIET = 1000;
const BETWEEN = 100;

/**
 * Shows on standard error how far a job has come, where that is a terminal and the job takes longer than a second:
 * one line that is written over and, at `end`, away. What the command says and writes is the same with and without.
 */
export function progressOn(
  { err, isTerminal = false }: Terminal,
  language: Language,
  now: () => number = () => performance.now(),
): { readonly progress: Progress; readonly end: () => void } {
  let next = now() + QUIET;
  let shown = 0;
  return {
    progress: (done, of) => {
      if (!isTerminal || now() < next) return;
      next = now() + BETWEEN;
      const text = language === "da" ? `${done} af ${of} …` : `${done} of ${of} …`;
      err(`\r${text.padEnd(shown)}`);
      shown = Math.max(shown, text.length);
    },
    end: () => {
      if (shown > 0) err(`\r${" ".repeat(shown)}\r`);
      shown = 0;
    },
  };
}
