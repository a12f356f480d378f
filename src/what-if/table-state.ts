import type { Outcome } from "../domain/outcome.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { calculate } from "../recommend/calculate.js";
import type { Calculation, Division } from "../recommend/calculation.js";

/** What a request gives, and which rows a bound holds on the way; `table` and `held` are compared as texts. */
export interface TableState {
  readonly step: Outcome<Calculation>;
  /** Every cell; null where the request has no answer. */
  readonly table: string | null;
  readonly held: string;
}

export function stateOf(request: RecommendationRequest, frame: FormFrame): TableState {
  const step = calculate(request, frame);
  if (!step.ok) return { step, table: null, held: "" };
  const isBounded = (request.bounds ?? []).length > 0 || (request.decided ?? []).length > 0;
  return {
    step,
    table: JSON.stringify(step.value.cells),
    held: isBounded ? heldIn(step.value) : "",
  };
}

function heldIn({ totals, split }: Calculation): string {
  const divisions = split.kind === "one-way" ? split.divisions : [];
  return JSON.stringify([totals.division, ...divisions].map((division) => division && heldOf(division)));
}

/** Only by largest remainder does a row that is held take no part in the rounding of the others. */
function heldOf({ found }: Division): readonly unknown[] {
  return found.method === "largest-remainder" ? found.held : [];
}
