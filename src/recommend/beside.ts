import type { Note } from "../domain/note.js";
import type { Notice } from "../domain/notice.js";
import { noteOf } from "../messages/note-of.js";

/** A table beside the form and never in it, the divisions it was made of, and what there is to say of it. */
export interface Beside<T, D> {
  /** undefined if it was not asked for, or left out. */
  readonly table: T | undefined;
  readonly divisions: readonly D[];
  readonly notes: readonly Note[];
  readonly notices: readonly Notice[];
}

export const NOT_ASKED_FOR: Beside<never, never> = {
  table: undefined,
  divisions: [],
  notes: [],
  notices: [],
};

/** A table that a tie leaves out: said with the form, which stands. */
export function leftOut(notice: Notice): Beside<never, never> {
  const note = noteOf({ code: "notice", notice }, notice.code);
  return { table: undefined, divisions: [], notes: [note], notices: [notice] };
}
