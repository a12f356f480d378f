import type { Refusal } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";

/**
 * A refusal that says what holds the cells: who set no bounds is not told of any. Where decisions alone do, it stands
 * at the last of them.
 */
export function infeasibleHeld(
  refusal: Refusal,
  { decided = [], bounds = [] }: Pick<RecommendationRequest, "decided" | "bounds">,
): Refusal {
  if (refusal.code !== "infeasible" || refusal.heldBy !== undefined || refusal.sums !== undefined)
    return refusal;
  const { institution, institutions = institution === undefined ? [] : [institution] } = refusal;
  const last = decided.findLastIndex((cell) => institutions.includes(cell.institution));
  // Nothing is set: then it is the cells with nothing to divide on.
  if (bounds.length === 0 && decided.length === 0) return { ...refusal, heldBy: "zeros" };
  if (last === -1) return refusal;
  const isBounded = bounds.some(
    (bound) => bound.specialisation !== undefined && institutions.includes(bound.institution),
  );
  return isBounded
    ? { ...refusal, heldBy: "bounds-and-decisions" }
    : { ...refusal, heldBy: "decisions", where: { path: `decided[${last}]` } };
}
