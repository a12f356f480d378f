import type { FormFrame } from "../domain/form-frame.js";
import type { Refusal } from "../domain/refusal.js";
import type { DecidedCell, RecommendationRequest } from "../domain/request.js";

/**
 * Decided cells that by themselves do not fit the totals: together they are more than the total of their institution,
 * or of their specialisation; or they are all its cells, and less.
 */
export function decidedSums(
  { decided = [] }: Pick<RecommendationRequest, "decided">,
  of: "institution" | "specialisation",
  totals: Readonly<Record<string, number>>,
  { institutions, specialisations, names }: FormFrame,
): Refusal[] {
  const [parties, across] =
    of === "institution" ? [institutions, specialisations] : [specialisations, institutions];
  return parties.flatMap(({ id }): Refusal[] => {
    const cells = decided.filter((cell) => cell[of] === id);
    const total = totals[id] ?? 0;
    const sum = sumOf(cells);
    const isLess = cells.length === across.length && sum < total;
    if (sum <= total && !isLess) return [];
    const [needed, available] = isLess ? [total, sum] : [sum, total];
    // The decision with which there was no room left; where there is room left, the last.
    const past = cells.findIndex((_, index) => sumOf(cells.slice(0, index + 1)) > total);
    const at = cells.at(past);
    const where = { path: `decided[${decided.findIndex((cell) => cell === at)}]` };
    const party = of === "institution" ? { institution: id } : { institutions: [], specialisations: [id] };
    return [{ code: "infeasible", ...party, needed, available, heldBy: "decisions", cells, names, where }];
  });
}

function sumOf(cells: readonly DecidedCell[]): number {
  return cells.reduce((sum, { studyPlaces }) => sum + studyPlaces, 0);
}
