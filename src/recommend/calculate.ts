import { methodOfSplit } from "../domain/method-of-split.js";
import type { RecommendationRequest } from "../domain/request.js";
import { splitBasis } from "./basis.js";
import {
  all,
  type Calculation,
  type CalculationFrame,
  type Division,
  type Split,
  type Step,
} from "./calculation.js";
import { divide } from "./divide.js";
import { limitsOf } from "./limits.js";
import { totalsOf } from "./totals.js";
import { splitTwoWay } from "./two-way.js";

/** First the total of each institution, then their split over the specialisations; all refusals of a step in one go. */
export function calculate(request: RecommendationRequest, frame: CalculationFrame): Step<Calculation> {
  const totals = totalsOf(request, frame);
  if (!totals.ok) return totals;
  const institutionTotals = frame.institutions.map(({ id }) => totals.value.totals[id] ?? 0);
  const split =
    request.specialisationTotals === undefined
      ? splitEach(request, institutionTotals, frame)
      : splitTwoWay(request, institutionTotals, frame);
  if (!split.ok) return split;
  return { ok: true, value: { totals: totals.value, split: split.value, cells: cellsOf(split.value) } };
}

function cellsOf(split: Split): number[][] {
  const rows = split.kind === "one-way" ? split.divisions.map((division) => division.rows) : split.table.rows;
  return rows.map((row) => row.map(({ studyPlaces }) => studyPlaces));
}

/** Each institution by itself. */
function splitEach(
  request: RecommendationRequest,
  institutionTotals: readonly number[],
  frame: CalculationFrame,
): Step<Split> {
  const divisions = all(
    frame.institutions.map(({ id }, index) => splitOf(id, institutionTotals[index] ?? 0, request, frame)),
  );
  return divisions.ok ? { ok: true, value: { kind: "one-way", divisions: divisions.value } } : divisions;
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
    method: methodOfSplit(request),
    studyPlaces,
    claims: specialisations.map(({ id }) => ({
      id,
      basis: splitBasis(request, institution, id),
      ...limitsOf(request, institution, id),
    })),
    tieOrder: request.tieOrder ?? [],
    names,
  });
}
