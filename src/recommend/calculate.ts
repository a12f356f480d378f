import type { FormFrame } from "../domain/form-frame.js";
import type { Refusal } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";
import { all, type Calculation, type Split, type Step } from "./calculation.js";
import { cellCeilings } from "./ceilings.js";
import { infeasibleHeld } from "./infeasible-held.js";
import { decidedSums } from "./decided-sums.js";
import { type Limits, limitsOf } from "./limits.js";
import { splitInstitution } from "./split-institution.js";
import { totalsOf } from "./totals.js";
import { splitTwoWay } from "./two-way.js";

/** First the total of each institution, then their split over the specialisations; all refusals of a step in one go. */
export function calculate(request: RecommendationRequest, frame: FormFrame): Step<Calculation> {
  const totals = totalsOf(request, frame);
  if (!totals.ok) return totals;
  const [wrong, ...others] = decidedSums(request, "institution", totals.value.totals, frame);
  if (wrong !== undefined) return { ok: false, refusals: [wrong, ...others] };
  const institutionTotals = frame.institutions.map(({ id }) => totals.value.totals[id] ?? 0);
  const split = splitBy(request, institutionTotals, frame);
  if (!split.ok) {
    const [first, ...more] = split.refusals;
    const said = (refusal: Refusal): Refusal => infeasibleHeld(refusal, request);
    return { ok: false, refusals: [said(first), ...more.map(said)] };
  }
  return { ok: true, value: { totals: totals.value, split: split.value, cells: cellsOf(split.value) } };
}

function splitBy(
  request: RecommendationRequest,
  institutionTotals: readonly number[],
  frame: FormFrame,
): Step<Split> {
  if (request.studyPlaces.from === "capacity") {
    return { ok: true, value: { kind: "ceilings", ceilings: cellCeilings(request, frame) } };
  }
  return request.specialisationTotals === undefined
    ? splitEach(request, institutionTotals, frame)
    : splitTwoWay(request, institutionTotals, frame);
}

function cellsOf(split: Split): number[][] {
  return rowsOf(split).map((row) => row.map(({ studyPlaces }) => studyPlaces));
}

function rowsOf(split: Split): readonly (readonly { readonly studyPlaces: number }[])[] {
  switch (split.kind) {
    case "one-way":
      return split.divisions.map(({ rows }) => rows);
    case "two-way":
      return split.table.rows;
    case "ceilings":
      return split.ceilings;
  }
}

/** Each institution by itself. */
function splitEach(
  request: RecommendationRequest,
  institutionTotals: readonly number[],
  frame: FormFrame,
): Step<Split> {
  const divisions = all(
    frame.institutions.map(({ id }, index) => {
      const limitsAt = (specialisation: string): Limits => limitsOf(request, id, specialisation);
      return splitInstitution(request, id, institutionTotals[index] ?? 0, limitsAt, frame);
    }),
  );
  return divisions.ok ? { ok: true, value: { kind: "one-way", divisions: divisions.value } } : divisions;
}
