import { type Amount, exact, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { inUnit } from "../domain/in-unit.js";
import type { Notice } from "../domain/notice.js";
import type { InternshipPlaces } from "../domain/request.js";
import type { Units } from "./previous-refusals.js";
import type { ReportedCell } from "./reported-cell.js";

/** The cells in which a provider has gone up or down by more than half since last year; down to 0 is one of them. */
export function jumps(
  cells: readonly ReportedCell[],
  lastYear: readonly InternshipPlaces[],
  units: Units,
  { names, providerId }: FormFrame,
): Notice[] {
  const known = byCell(lastYear, providerId);
  return cells.flatMap(
    ({ provider, providerId: id, institution, specialisation, places, where }): Notice[] => {
      const amounts = known.get(cellKey(id, institution, specialisation));
      if (amounts === undefined) return [];
      const before = inUnit(sumOf(amounts), units.previous, units.current);
      const now = exact(places);
      if (!now.minus(before).abs().times(2).greaterThan(before)) return [];
      const cell = { provider, institution, specialisation, names, where };
      return [{ code: "jump", ...cell, before: plain(before), now: plain(now) }];
    },
  );
}

/** What stands for each cell: two spellings of a provider are one. */
function byCell(
  rows: readonly InternshipPlaces[],
  providerId: FormFrame["providerId"],
): ReadonlyMap<string, readonly Amount[]> {
  const amounts = new Map<string, Amount[]>();
  for (const { provider = "", institution, specialisation, places } of rows) {
    const cell = cellKey(providerId(provider), institution, specialisation);
    const before = amounts.get(cell);
    if (before === undefined) amounts.set(cell, [places]);
    else before.push(places);
  }
  return amounts;
}

function cellKey(...ids: readonly [provider: string, institution: string, specialisation: string]): string {
  return JSON.stringify(ids);
}
