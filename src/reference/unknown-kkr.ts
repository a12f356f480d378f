import { nearestOf } from "../domain/nearest.js";
import type { Refusal } from "../domain/refusal.js";
import type { Where } from "../domain/where.js";
import { kkrs } from "./kkrs.js";

/** A text that names no KKR, with the one it most likely means. */
export function unknownKkr(written: string, where: Where): Refusal {
  const spellings = kkrs.flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map((spelling) => ({ spelling, answer: id })),
  );
  const known = kkrs.map(({ id }) => id);
  return { code: "unknown-name", what: "kkr", written, nearest: nearestOf(written, spellings), known, where };
}
