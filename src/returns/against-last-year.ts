import { type Decimal, exact, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import { inUnit } from "../domain/internship-places.js";
import type { Notice } from "../domain/notice.js";
import type { InternshipPlaces } from "../domain/request.js";
import type { Units } from "./previous-refusals.js";
import type { ReportedCell } from "./reported-cell.js";

/** All internship places of each provider that has answered, its parts added up, beside last year's; and who had some and is silent now. */
export function againstLastYear(
  cells: readonly ReportedCell[],
  lastYear: readonly InternshipPlaces[],
  { previous, current }: Units,
  notAnswered: readonly string[],
  { ownerId, knownProvider }: FormFrame,
): Notice {
  const before = sums(lastYear.map(({ provider = "", places }) => [ownerId(provider), exact(places)]));
  const now = sums(cells.map(({ ownerId: id, places }) => [id, exact(places)]));
  const names = new Map(
    cells.map(({ ownerId: id, provider }) => [id, knownProvider(provider)?.name ?? provider]),
  );
  return {
    code: "against-last-year",
    providers: [...names].map(([id, provider]) => ({
      provider,
      before: plain(inUnit(before.get(id) ?? sumOf([]), previous, current)),
      now: plain(now.get(id) ?? sumOf([])),
    })),
    silent: notAnswered.filter((provider) => before.has(ownerId(provider))),
  };
}

function sums(
  amounts: readonly (readonly [provider: string, places: Decimal])[],
): ReadonlyMap<string, Decimal> {
  const found = new Map<string, Decimal>();
  for (const [provider, places] of amounts) {
    found.set(provider, found.get(provider)?.plus(places) ?? places);
  }
  return found;
}
