import { type Amount, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { grouped } from "../domain/grouped.js";
import { inUnit } from "../domain/internship-places.js";
import type { Notice } from "../domain/notice.js";
import type { InternshipPlaces } from "../domain/request.js";
import type { Units } from "./previous-refusals.js";
import type { ReportedCell } from "./reported-cell.js";

/** The cells in which a provider has gone up or down by more than half since last year; down to 0 is one of them. */
export function jumps(
  cells: readonly ReportedCell[],
  lastYear: readonly InternshipPlaces[],
  units: Units,
  { names, ownerId, knownProvider }: FormFrame,
): Notice[] {
  const known = byCell(lastYear, ownerId);
  const keyOf = ({ ownerId: id, institution, specialisation }: ReportedCell): string =>
    cellKey(id, institution, specialisation);
  return grouped(cells, keyOf).flatMap((own): Notice[] => {
    const [first] = own;
    const amounts = first === undefined ? undefined : known.get(keyOf(first));
    if (first === undefined || amounts === undefined) return [];
    const before = inUnit(sumOf(amounts), units.previous, units.current);
    const now = sumOf(own.map(({ places }) => places));
    if (!now.minus(before).abs().times(2).greaterThan(before)) return [];
    const { institution, specialisation, where } = first;
    const provider = knownProvider(first.provider)?.name ?? first.provider;
    const cell = { provider, institution, specialisation, names, where };
    return [{ code: "jump", ...cell, before: plain(before), now: plain(now) }];
  });
}

/** What stands for each cell: two spellings of a provider are one, and so are its parts. */
function byCell(
  rows: readonly InternshipPlaces[],
  ownerId: FormFrame["ownerId"],
): ReadonlyMap<string, readonly Amount[]> {
  const amounts = new Map<string, Amount[]>();
  for (const { provider = "", institution, specialisation, places } of rows) {
    const cell = cellKey(ownerId(provider), institution, specialisation);
    const before = amounts.get(cell);
    if (before === undefined) amounts.set(cell, [places]);
    else before.push(places);
  }
  return amounts;
}

function cellKey(...ids: readonly [provider: string, institution: string, specialisation: string]): string {
  return JSON.stringify(ids);
}
