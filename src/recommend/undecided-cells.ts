import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { calculate } from "./calculate.js";

/**
 * What the cells would have been had the council decided none of them: the calculated numbers beside the
 * decided ones. null if that calculation has no single answer; undefined if nothing was decided.
 */
export function undecidedCells(
  request: RecommendationRequest,
  frame: FormFrame,
): readonly (readonly number[])[] | null | undefined {
  const { decided, ...rest } = request;
  if (decided === undefined || decided.length === 0) return undefined;
  const calculation = calculate(rest, frame);
  return calculation.ok ? calculation.value.cells : null;
}
