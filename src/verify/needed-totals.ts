import { type Amount, exact, plain, sumOf } from "../domain/amount.js";
import type { RecommendationRequest } from "../domain/request.js";

/** The totals that a request fixes: of institutions by id, and (null) of all together. */
export function neededTotals({ studyPlaces: origin }: RecommendationRequest): Map<string | null, number> {
  switch (origin.from) {
    case "institution-totals":
      return new Map(Object.entries(origin.totals));
    case "regional-total":
      return new Map([[null, origin.total]]);
    case "previous-year": {
      const { totals, change, changes } = origin;
      if (change !== undefined) {
        return new Map([[null, changed(plain(sumOf(Object.values(totals))), change)]]);
      }
      return new Map(
        Object.entries(totals).map(([id, total]) => [id, changed(total, changes?.[id] ?? { places: 0 })]),
      );
    }
    case "capacity":
      return new Map();
  }
}

/** Rounded to the nearest whole place, half up. */
function changed(total: Amount, change: { places: number } | { percent: Amount }): number {
  if ("places" in change) return Number(total) + change.places;
  return exact(total).times(exact(change.percent).plus(100)).div(100).plus("0.5").floor().toNumber();
}
