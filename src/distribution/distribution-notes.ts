import type { DistributionRequest } from "../domain/distribution-request.js";
import type { Method } from "../domain/request.js";
import type { Note, Said } from "../domain/note.js";
import type { Names } from "../domain/refusal.js";
import { noteOf } from "../messages/note-of.js";
import type { Cells } from "./task.js";

/** What the table rests on and what was done on the way. */
export function distributionNotes(
  { key, providers }: DistributionRequest,
  method: Method,
  totalsHeld: boolean,
  tiesSettled: Extract<Cells, { ok: true }>["tiesSettled"],
  names: Names,
): Note[] {
  const isFixed = providers.some(({ total }) => total !== undefined);
  const winners = tiesSettled.map(({ provider, specialisation }) =>
    specialisation === undefined ? provider : `${provider} (${names[specialisation] ?? specialisation})`,
  );
  const said: Said[] = [
    { code: "key-meaning", text: key.meaning },
    { code: "key-source", text: key.source },
    { code: "unit" },
    totalsHeld ? { code: "totals-held", isFixed, method } : { code: "by-specialisation", method },
    ...(winners.length === 0 ? [] : [{ code: "tie-settled", among: "providers", winners } as const]),
  ];
  return said.map((it) => noteOf(it));
}
