import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { SubmissionDocument } from "../index.js";
import type { Fault } from "./work/fault.js";
import type { Frame } from "./work/frame.js";
import type { Result } from "./work/result-of.js";
import type { Work } from "./work/work.js";

/** What stands beside a field: what is wrong with it, and what was read differently than written. */
export interface Messages {
  readonly faults: readonly string[];
  readonly readings: readonly string[];
}

/** What was done to more than the field that was typed in, in words, and at which field it is said. */
export interface Happened {
  readonly field: string;
  readonly text: string;
  /** Whether the work is another than before: not where it only says why nothing was put into it. */
  readonly isChange: boolean;
}

export type Edit = (
  change: (work: Work) => Work,
  changing?: string | null,
  happened?: Pick<Happened, "field" | "text">,
) => boolean;

/** What every part of the page may see and do. */
export interface PageState {
  /** The work that the result is of. What was typed since stands in the fields alone (`useTyped`). */
  readonly work: Work;
  readonly frame: Frame;
  readonly result: Result;
  /** The filled form, as it is sent; null where there is none. */
  readonly document: SubmissionDocument | null;
  /** The work as it is, also where a change of this very event is not drawn yet. */
  readonly current: () => Work;
  /**
   * Changes the work, and says what happened, to those who see the page and to those who hear it. Changes one after
   * another with the same `changing` are undone as one. False where the table would be too long: then that is said.
   */
  readonly edit: Edit;
  /** What the last change was, where it is said beside its field until the next one. */
  readonly happened: Happened | null;
  readonly undo: () => void;
  /** Saves the work as a file. */
  readonly save: () => void;
  readonly messagesAt: (field: string) => Messages;
  /** A field was left: from then on it is said there that something is missing. */
  readonly leave: (field: string) => void;
  /** What waits for an answer, or is a warning, and so is said at the form too. */
  readonly waits: readonly Fault[];
  readonly wait: (field: string, text: string | null) => void;
  /** Says something that has no place of its own on the page, to those who hear it. */
  readonly say: (text: string) => void;
  /** Prints the form, and then a document; without one, what stands behind the form. */
  readonly print: (document?: SubmissionDocument) => void;
}

export const PageContext: ReturnType<typeof createContext<PageState | null>> =
  createContext<PageState | null>(null);

/** The work as it stands in the fields: another one at every letter, and only fields are drawn again with it. */
export const TypedContext: ReturnType<typeof createContext<Work | null>> = createContext<Work | null>(null);

export function usePage(): PageState {
  return within(useContext(PageContext));
}

export function useTyped(): Work {
  return within(useContext(TypedContext));
}

function within<T>(value: T | null): T {
  if (value === null) throw new Error("outside of the page");
  return value;
}

/** Changes the work, and says what happened at a field. */
export function useTold(): (field: string, text: string, change: (work: Work) => Work) => void {
  const { edit } = usePage();
  return (field, text, change) => edit(change, null, { field, text });
}

/** Has the form say what is open at a field, as long as it is; null where nothing is. */
export function useWaits(field: string, text: string | null): void {
  const { wait } = usePage();
  useEffect(() => {
    if (text === null) return undefined;
    wait(field, text);
    return () => wait(field, null);
  }, [text]);
}
