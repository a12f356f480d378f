import type { Language } from "../domain/language.js";
import { harmlessText, visibleText } from "../domain/visible-text.js";
import type { Said } from "./wrong-use.js";

export interface Streams {
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** Whether somebody sees standard error as it is written. */
  readonly isTerminal?: boolean;
}

/** So many lines of one kind are printed; nobody reads more, and one faulty column has one for each row. */
const MOST = 200;

const TIMES = { da: "gange", en: "times" };

/** The only way from the command to what a person sees: nothing that a file or a name holds steers the terminal. */
export class Terminal {
  constructor(
    readonly streams: Streams,
    readonly language: Language,
  ) {}

  /** The result as text for a person, on standard output. */
  show(text: string): void {
    this.streams.out(harmlessText(text));
  }

  /** A result as a file would hold it, byte for byte. */
  pass(content: string | Uint8Array): void {
    this.streams.out(content);
  }

  /** Help, where it was not asked for. */
  explain(text: string): void {
    this.streams.err(harmlessText(text));
  }

  /** One message, on one line of standard error. */
  say(message: string | Said): void {
    const text = typeof message === "string" ? message : message[this.language];
    this.streams.err(`${visibleText(text)}\n`);
  }

  /** Messages of one kind, a line each: equal ones once with how often, and of very many the first; `more` are left out already. */
  list(messages: readonly string[], more = 0): void {
    const times = new Map<string, number>();
    for (const message of messages) times.set(message, (times.get(message) ?? 0) + 1);
    for (const [message, count] of [...times].slice(0, MOST)) {
      this.say(count === 1 ? message : `${message} (${count} ${TIMES[this.language]})`);
    }
    const others = Math.max(0, times.size - MOST) + more;
    if (others > 0) this.say({ da: `… og ${others} mere.`, en: `… and ${others} more.` });
  }
}

/** Told after each part of a long job how many are done and how many there are; 0 are done where one long part begins. */
export type Progress = (done: number, of: number) => void;

/** A job is quiet for a second; after that the line changes at most ten times a second. */
const QUIET = 1000;
const BETWEEN = 100;

/**
 * Shows on standard error how far a job has come, where that is a terminal and the job takes longer than a second:
 * one line that is written over and, at `end`, away. What the command says and writes is the same with and without.
 */
export function progressOn(
  { err, isTerminal = false }: Omit<Streams, "out">,
  language: Language,
  // Not `performance`, which Node loads first when it is asked: a millisecond of every command.
  now: () => number = () => 1000 * process.uptime(),
): { readonly progress: Progress; readonly end: () => void } {
  let next = now() + QUIET;
  let shown = 0;
  return {
    progress: (done, of) => {
      // Nothing is told until that part is done.
      if (!isTerminal || (done > 0 && now() < next)) return;
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
