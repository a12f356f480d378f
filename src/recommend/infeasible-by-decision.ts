import type { Refusal } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";

/**
 * A refusal that says what holds the cells where decisions are part of it: who set no bounds is not told of any. Then
 * it stands at the last of the decisions.
 */
export function infeasibleByDecision(
  refusal: Refusal,
  { decided = [], bounds = [] }: Pick<RecommendationRequest, "decided" | "bounds">,
): Refusal {
  if (refusal.code !== "infeasible") return refusal;
  const { institution, institutions = institution === undefined ? [] : [institution] } = refusal;
  const last = decided.findLastIndex((cell) => institutions.includes(cell.institution));
  if (last === -1) return refusal;
  const isBounded = bounds.some(
    (bound) => bound.specialisation !== undefined && institutions.includes(bound.institution),
  );
  return isBounded
    ? { ...refusal, heldBy: "bounds-and-decisions" }
    : { ...refusal, heldBy: "decisions", where: { path: `decided[${last}]` } };
}
