import type { Recommendation } from "../domain/recommendation.js";
import { calculate } from "./calculate.js";
import type { Calculation, CalculationFrame } from "./calculation.js";
import { explainDivision } from "./explain-division.js";
import { explainTwoWay } from "./explain-two-way.js";
import type { Explanation } from "./explanation.js";
import { undecidedCells } from "./undecided-cells.js";

/**
 * Every number of a recommendation, followed by hand. The recommendation keeps its request, so the figures are
 * computed from that once more.
 *
 * Throws where the table is not the one that its own request gives: then somebody changed one of them.
 */
export function explain(recommendation: Recommendation): Explanation {
  const { request } = recommendation;
  const frame = frameOf(recommendation);
  const calculation = calculate(request, frame);
  if (!calculation.ok || !isTableOf(recommendation, calculation.value)) {
    throw new Error("explain: the recommendation's table is not the one that its own request gives");
  }
  const { totals, split } = calculation.value;
  const divisions = [
    ...(totals.division === undefined ? [] : [totals.division]),
    ...(split.kind === "one-way" ? split.divisions : split.columns === undefined ? [] : [split.columns]),
  ];
  const undecided = undecidedCells(request, frame);
  return {
    names: frame.names,
    from: request.studyPlaces.from,
    ...(totals.changed === undefined ? {} : { changed: totals.changed }),
    ...(totals.changedEach === undefined ? {} : { changedEach: totals.changedEach }),
    divisions: divisions.map((division) => explainDivision(division, frame.names)),
    ...(split.kind === "one-way" ? {} : { twoWay: explainTwoWay(split.table, frame) }),
    ...(undecided === undefined ? {} : { undecided }),
  };
}

function frameOf({ institutions }: Recommendation): CalculationFrame {
  const specialisations = institutions[0]?.specialisations ?? [];
  return {
    institutions: institutions.map(({ institution }) => ({ id: institution })),
    specialisations: specialisations.map(({ specialisation }) => ({ id: specialisation })),
    names: Object.fromEntries([
      ...institutions.map(({ institution, name }) => [institution, name] as const),
      ...specialisations.map(({ specialisation, name }) => [specialisation, name] as const),
    ]),
  };
}

function isTableOf({ institutions }: Recommendation, { totals, cells }: Calculation): boolean {
  return institutions.every(
    ({ institution, studyPlaces, specialisations }, position) =>
      totals.totals[institution] === studyPlaces &&
      specialisations.every((row, index) => cells[position]?.[index] === row.studyPlaces),
  );
}
