import type { FormFrame } from "../../domain/form-frame.js";
import { nearest } from "../../domain/nearest.js";

/** Whether a name is nearly that of the council's region or one of its municipalities. */
export function isMisspelt(provider: string, { council }: FormFrame): boolean {
  const names =
    council === undefined ? [] : [council.region, ...council.municipalities.map(({ name }) => name)];
  return nearest(provider, names) !== null;
}
