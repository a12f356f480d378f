import type { FilledForm } from "../domain/filled-form.js";
import type { FormEdition } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { frameFor } from "../reference/frame-for.js";
import { basesOf } from "./claims.js";
import type { Finding } from "./finding.js";
import { betterMove, type Claim, outsideQuota } from "./placement.js";
import { heldFindings } from "./held-findings.js";
import { rowFindings } from "./row-findings.js";
import { filledTable, type FilledTable } from "./filled-table.js";
import { totalFindings } from "./total-findings.js";

export interface VerifyOptions {
  /** Form editions of your own; they go before ours for the same study year. */
  readonly editions?: readonly FormEdition[];
}

/**
 * What is wrong with a filled form as an answer to a request: rows that are missing, twice, or out of order;
 * numbers that are none; sums that differ; totals that are not the request's; and, for largest remainder, numbers
 * outside the quota rule and study places that could be moved so that the table comes nearer the internship
 * places. It looks at the form and the request alone, and never at a calculation. The findings of the form come
 * first; an empty list says that nothing was found.
 */
export function verify(
  request: RecommendationRequest,
  form: FilledForm,
  options: VerifyOptions = {},
): readonly Finding[] {
  const frame = frameFor(request.studyYear, request.kkr, options.editions);
  const table = filledTable(form);
  return [
    ...rowFindings(form, frame),
    ...totalFindings(request, form, table, frame),
    ...heldFindings(request, table, frame),
    ...placementFindings(request, table, frame),
  ];
}

/** By the definition of largest remainder. What bounds and decided cells hold elsewhere is left to `heldFindings`. */
function placementFindings(request: RecommendationRequest, table: FilledTable, frame: FormFrame): Finding[] {
  const order = request.tieOrder ?? [];
  return basesOf(request, frame).flatMap(({ institution, weights }): Finding[] => {
    const claims: Claim[] = [];
    for (const [id, weight] of weights) {
      const studyPlaces = table.studyPlacesAt(institution ?? id, institution === null ? null : id);
      // Without all the numbers there is no quota; that one is missing is a finding of its own.
      if (studyPlaces === null) return [];
      claims.push({ id, weight, studyPlaces, position: order.includes(id) ? order.indexOf(id) : Infinity });
    }
    const cells = (ids: readonly string[]): Finding["cells"] =>
      ids.flatMap((id) => table.cellsAt(institution ?? id, institution === null ? null : id));
    const common = { severity: "error", institution, names: frame.names } as const;
    const outside = outsideQuota(claims).map((at): Finding => ({
      ...common,
      code: "outside-quota",
      at,
      cells: cells([at.id]),
    }));
    const move = betterMove(claims);
    if (move === null) return outside;
    const ids = [move.from.id, move.to.id];
    return [...outside, { ...common, code: "misplaced-place", ...move, cells: cells(ids) }];
  });
}
