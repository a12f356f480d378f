import { isDate } from "../is-date.js";
import type { Refusal } from "../refusal.js";

/** What is wrong with a date that may be left out: it is no day of the calendar. */
export function dateRefusals(written: string | undefined, path: string): Refusal[] {
  if (written === undefined || isDate(written)) return [];
  return [{ code: "invalid-date", written, where: { path } }];
}
