import { createContext } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { SubmissionDocument } from "../index.js";
import type { WorkInHand } from "./use-work.js";
import type { Fault } from "./work/fault.js";
import type { Frame } from "./work/frame.js";
import type { Result } from "./work/result-of.js";
import type { Work } from "./work/work.js";

/** What stands beside a field: what is wrong with it, and what was read differently than written. */
export interface Messages {
  readonly faults: readonly string[];
  readonly readings: readonly string[];
}

/** What every part of the page may see and do. */
export interface PageState extends Pick<WorkInHand, "current" | "edit" | "happened" | "undo"> {
  /** The work that the result is of. What was typed since stands in the fields alone (`useTyped`). */
  readonly work: Work;
  readonly frame: Frame;
  readonly result: Result;
  /** The filled form, as it is sent; null where there is none. */
  readonly document: SubmissionDocument | null;
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

export const PageContext = createContext<PageState | null>(null);

/** The work as it stands in the fields: another one at every letter, and only fields are drawn again with it. */
export const TypedContext = createContext<Work | null>(null);

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

/** Says at a field what happened, or why nothing did, and changes the work. */
export function useTold(): (field: string, text: string, change?: (work: Work) => Work) => void {
  const { edit } = usePage();
  return (field, text, change = (same) => same) => edit(change, null, { field, text });
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
