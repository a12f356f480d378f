import { type Amount, exact, inSameProportions, plain, sumOf } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";

/** What study places are divided on within an institution, or (null) over the institutions: whole numbers by id. */
export interface Basis {
  readonly institution: string | null;
  readonly weights: ReadonlyMap<string, bigint>;
}

/**
 * The divisions by largest remainder that a request asks for and that no bound or decision holds, straight from
 * the request and by nobody's calculation: so a fault in the calculation can't hide itself here.
 */
export function basesOf(request: RecommendationRequest, frame: FormFrame): Basis[] {
  const { method = "largest-remainder", specialisationTotals, bounds = [], decided = [] } = request;
  // Ceilings that the internship places carry divide nothing.
  if (request.studyPlaces.from === "capacity") return [];
  if (method !== "largest-remainder" || specialisationTotals !== undefined) return [];
  const held = new Set([...bounds, ...decided].map(({ institution }) => institution));
  const specialisations = frame.specialisations.map(({ id }) => id);
  const within = frame.institutions.map(({ id: institution }) => ({
    institution,
    weights: weightsOf(specialisations, (id) =>
      request.specialisationShares === undefined
        ? reported(request, institution, id)
        : (request.specialisationShares[id] ?? 0),
    ),
  }));
  const over = overInstitutions(
    request,
    frame.institutions.map(({ id }) => id),
  );
  const free = within.filter(({ institution }) => !held.has(institution));
  return over === null || held.size > 0 ? free : [over, ...free];
}

function overInstitutions(request: RecommendationRequest, ids: readonly string[]): Basis | null {
  const { studyPlaces: origin } = request;
  if (ids.length < 2) return null;
  if (origin.from === "regional-total") {
    return { institution: null, weights: weightsOf(ids, (id) => reported(request, id)) };
  }
  return origin.from === "previous-year" && origin.change !== undefined
    ? { institution: null, weights: weightsOf(ids, (id) => origin.totals[id] ?? 0) }
    : null;
}

function weightsOf(ids: readonly string[], amountOf: (id: string) => Amount): ReadonlyMap<string, bigint> {
  const weights = inSameProportions(ids.map(amountOf));
  return new Map(ids.map((id, index) => [id, weights[index] ?? 0n]));
}

function reported(request: RecommendationRequest, institution: string, specialisation?: string): string {
  const rows = (request.internshipPlaces ?? []).filter(
    (row) => row.institution === institution && (specialisation ?? row.specialisation) === row.specialisation,
  );
  return plain(sumOf(rows.map(({ places }) => places)));
}

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
