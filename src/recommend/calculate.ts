import { all, done, type Outcome, refusedAs, refusedIfAny } from "../domain/outcome.js";
import type { Asked } from "../domain/form-frame.js";
import type { Refusal } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";
import { type Calculation, type Split } from "./calculation.js";
import { cellCeilings } from "./ceilings.js";
import { decidedSums, type Limits, limitsOf } from "./claims.js";
import { splitInstitution } from "./divide.js";
import { totalsOf } from "./totals.js";
import { splitTwoWay } from "./two-way.js";

/** First the total of each institution, then their split over the specialisations; all refusals of a step in one go. */
export function calculate(asked: Asked): Outcome<Calculation> {
  const totals = totalsOf(asked);
  if (!totals.ok) return totals;
  const wrong = refusedIfAny(decidedSums(asked, "institution", totals.value.totals));
  if (wrong !== null) return wrong;
  const institutionTotals = asked.frame.institutions.map(({ id }) => totals.value.totals[id] ?? 0);
  const split = splitBy(asked, institutionTotals);
  if (!split.ok) return refusedAs(split, (refusal) => infeasibleHeld(refusal, asked.request));
  return done({
    totals: totals.value,
    split: split.value,
    cells: rowsOf(split.value).map((row) => row.map(({ studyPlaces }) => studyPlaces)),
  });
}

function splitBy(asked: Asked, institutionTotals: readonly number[]): Outcome<Split> {
  const { studyPlaces, specialisationTotals } = asked.request;
  if (studyPlaces.from === "capacity") return done({ kind: "ceilings", ceilings: cellCeilings(asked) });
  return specialisationTotals === undefined
    ? splitEach(asked, institutionTotals)
    : splitTwoWay(asked, institutionTotals);
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

function splitEach(asked: Asked, institutionTotals: readonly number[]): Outcome<Split> {
  const divisions = all(
    asked.frame.institutions.map(({ id }, index) => {
      const limitsAt = (specialisation: string): Limits => limitsOf(asked.request, id, specialisation);
      return splitInstitution(asked, id, institutionTotals[index] ?? 0, limitsAt);
    }),
  );
  return divisions.ok ? done({ kind: "one-way", divisions: divisions.value }) : divisions;
}

/** A refusal that says what holds the cells, bounds only if there are some; by decisions alone, at the last of them. */
function infeasibleHeld(
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

/**
 * What the cells would have been had the council neither decided nor bounded any number: the calculated numbers beside
 * its own. The totals hold here too. null if that calculation has no single answer; undefined if nothing was set.
 */
export function undecidedCells({ request, frame }: Asked): Calculation["cells"] | null | undefined {
  const { decided = [], bounds = [], ...rest } = request;
  if (decided.length + bounds.length === 0) return undefined;
  const calculation = calculate({ request: rest, frame });
  return calculation.ok ? calculation.value.cells : null;
}
