import type { Refusal } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";
import { splitBasis } from "./basis.js";
import type { Calculation, CalculationFrame, Division, Step } from "./calculation.js";
import { divide } from "./divide.js";
import { totalsOf } from "./totals.js";

/** First the total of each institution, then each total over the specialisations; all refusals of a step in one go. */
export function calculate(request: RecommendationRequest, frame: CalculationFrame): Step<Calculation> {
  const totals = totalsOf(request, frame);
  if (!totals.ok) return totals;
  const splits: Division[] = [];
  const refusals: Refusal[] = [];
  for (const { id } of frame.institutions) {
    const split = splitOf(id, totals.value.totals[id] ?? 0, request, frame);
    if (split.ok) splits.push(split.value);
    else refusals.push(...split.refusals);
  }
  const [first, ...rest] = refusals;
  return first === undefined
    ? { ok: true, value: { totals: totals.value, splits } }
    : { ok: false, refusals: [first, ...rest] };
}

function splitOf(
  institution: string,
  studyPlaces: number,
  request: RecommendationRequest,
  { specialisations, names }: CalculationFrame,
): Step<Division> {
  return divide({
    subject: { over: "specialisations", institution },
    basis: request.specialisationShares === undefined ? "internship-places" : "shares",
    studyPlaces,
    claims: specialisations.map(({ id }) => ({ id, basis: splitBasis(request, institution, id) })),
    tieOrder: request.tieOrder ?? [],
    names,
  });
}
