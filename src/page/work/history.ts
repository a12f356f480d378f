/** What was, what is and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was made to: one more change there is part of the same step. */
  readonly changing: string | null;
}

const LONGEST = 200;

export function startOf<T>(present: T): History<T> {
  return { past: [], present, future: [], changing: null };
}

/**
 * A change as a step that can be undone. Changes one after another with the same `changing`, such as the letters
 * typed in one field, are one step; null is always a step of its own.
 */
export function changed<T>(history: History<T>, present: T, changing: string | null): History<T> {
  if (present === history.present) return history;
  const isSameStep = changing !== null && changing === history.changing;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-LONGEST);
  return { past, present, future: [], changing };
}

export function undone<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const future = [history.present, ...history.future];
  return { past: history.past.slice(0, -1), present, future, changing: null };
}

export function redone<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, changing: null };
}
