import { noticeInDanish } from "../messages/describe-notice.js";
import type { Notice } from "../domain/notice.js";
import type { Note } from "../domain/recommendation.js";

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
  // The form says what came of it; what to write on the command line is not part of what is sent.
  const text = noticeInDanish(notice, { remedies: "none" });
  const note = { code: notice.code, text };
  return { table: undefined, divisions: [], notes: [note], notices: [notice] };
}
