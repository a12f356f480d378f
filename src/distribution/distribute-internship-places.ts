// R16 of docs/method.md.

import { distributionRefusals } from "../domain/checks/distribution-refusals.js";
import type { DistributionRequest } from "../domain/distribution-request.js";
import type { OwnEditions } from "../domain/form-edition.js";
import { done, type Outcome, refusedIfAny } from "../domain/outcome.js";
import { reference } from "../reference/reference.js";
import { bySpecialisation, withTotals } from "./with-totals.js";
import type { Distribution } from "./distribution.js";
import { type Cells, type Task, taskOf } from "./task.js";
import type { Method } from "../domain/request.js";
import type { Note, Said } from "../domain/note.js";
import type { Notice } from "../domain/notice.js";
import type { Names } from "../domain/refusal.js";
import { noteOf } from "../messages/note-of.js";
import { sum } from "../domain/sum.js";

/**
 * How many internship places each municipality and the region is to supply of each specialisation, in proportion to
 * the user's key. The needs are supplied to the last place, and every provider's sum lies within its limits.
 *
 * Each specialisation is divided by itself. Where a provider has a fixed total, or where a limit would not hold that
 * way, the providers' totals come first, within the limits, and then the cells, with both margins held. A limit that
 * holds by itself changes nothing. A tie, or limits that can't be met, is refused.
 *
 * Of what the reading of the request noticed (`notices`), a note says whom the key leaves out.
 */
export function distributeInternshipPlaces(
  request: DistributionRequest,
  options: OwnEditions & { readonly notices?: readonly Notice[] } = {},
): Outcome<Distribution> {
  const frame = reference.at(request.studyYear, undefined, options.editions);
  const wrong = refusedIfAny(distributionRefusals(request, frame));
  if (wrong !== null) return wrong;
  const task = taskOf(request, frame);
  const isFixed = request.providers.some(({ total }) => total !== undefined);
  const separate = isFixed ? null : bySpecialisation(task);
  const isDone = separate !== null && (!separate.ok || isWithinLimits(separate.value.cells, task));
  const result = isDone ? separate : withTotals(task);
  if (!result.ok) return result;

  const method = request.method ?? (isDone ? "largest-remainder" : "sainte-lague");
  const { cells, tiesSettled } = result.value;
  const counted = (count: (column: number) => number): Distribution["specialisations"] =>
    frame.specialisations.map(({ id, name }, column) => ({
      specialisation: id,
      name,
      internshipPlaces: count(column),
    }));
  return done({
    form: frame.edition.studyYear,
    key: request.key,
    method,
    totalsHeld: !isDone,
    specialisations: counted((column) => task.needs[column] ?? 0),
    providers: request.providers.map(({ provider }, row) => ({
      provider,
      internshipPlaces: sum(cells[row] ?? []),
      specialisations: counted((column) => cells[row]?.[column] ?? 0),
    })),
    internshipPlaces: sum(task.needs),
    notes: distributionNotes(request, method, !isDone, tiesSettled, frame.names, options.notices),
    request,
  });
}

function distributionNotes(
  { key, providers }: DistributionRequest,
  method: Method,
  totalsHeld: boolean,
  tiesSettled: Cells["tiesSettled"],
  names: Names,
  notices: readonly Notice[] = [],
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
  const left = notices.filter(({ code }) => code === "key-leaves-out");
  return [
    ...said.map((it) => noteOf(it)),
    ...left.map((notice) => noteOf({ code: "notice", notice }, notice.code)),
  ];
}

/** Whether every provider has what its limits allow. */
function isWithinLimits(cells: readonly (readonly number[])[], { minimum, maximum }: Task): boolean {
  return cells.every((row, index) => {
    const total = sum(row);
    const most = maximum[index] ?? null;
    return total >= (minimum[index] ?? 0) && (most === null || total <= most);
  });
}
