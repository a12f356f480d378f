import type { FormFrame } from "../../domain/form-frame.js";
import { membersOf } from "../../domain/kkr.js";
import { nearest } from "../../domain/nearest.js";

/** Whether a name is nearly that of the council's region or one of its municipalities. */
export function isMisspelt(provider: string, { council }: FormFrame): boolean {
  return council !== undefined && nearest(provider, membersOf(council)) !== null;
}
