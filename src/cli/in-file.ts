import type { Outcome } from "../domain/outcome.js";

/** What was refused of data in a file, with the file's name. */
export function inFile<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  if (outcome.ok) return outcome;
  const [first, ...rest] = outcome.refusals;
  const placed = ({ where, ...refusal }: typeof first): typeof first => ({
    ...refusal,
    where: { ...where, file },
  });
  return { ok: false, refusals: [placed(first), ...rest.map(placed)] };
}
