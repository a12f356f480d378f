// R12 of docs/method.md.

import type { FormFrame } from "../domain/form-frame.js";
import { type Ceiling, ceilingRefusals, ceilingsOf, tightest } from "../capacity/ceiling.js";
import type { RecommendationRequest } from "../domain/request.js";
import type { Step, Totals } from "./calculation.js";

/** The most study places that each cell carries: institutions of specialisations. */
export function cellCeilings(request: RecommendationRequest, frame: FormFrame): Ceiling[][] {
  const { internshipPlacesUnit: unit } = request;
  // The checks have refused a total by capacity whose internship places have no unit.
  if (unit === undefined) throw new Error("cellCeilings: the internship places have no unit");
  return frame.institutions.map((institution) =>
    frame.specialisations.map(({ id }) => tightest(ceilingsOf(request, unit, institution.id, id, frame))),
  );
}

/** The cells at their ceilings are the table, so the totals are their sums: nothing is divided again. */
export function ceilingTotals(request: RecommendationRequest, frame: FormFrame): Step<Totals> {
  const sums = cellCeilings(request, frame).map((row) =>
    row.reduce((sum, { studyPlaces }) => sum + studyPlaces, 0),
  );
  const [tooLarge, ...rest] = ceilingRefusals(sums.reduce((sum, total) => sum + total, 0));
  if (tooLarge !== undefined) return { ok: false, refusals: [tooLarge, ...rest] };
  const totals = frame.institutions.map(({ id }, index) => [id, sums[index] ?? 0] as const);
  return { ok: true, value: { totals: Object.fromEntries(totals) } };
}
