import { signposts } from "../apportion/signposts.js";
import { inSameProportions, scaleOf } from "../domain/amount.js";
import type { DivisorMethod } from "../domain/method.js";
import type { Names } from "../domain/refusal.js";
import type { Division } from "./calculation.js";
import type { Cut, DivisorDivision, DivisorRow, Figure } from "./explanation.js";
import { compareFractions, fraction, rootFraction } from "./fraction.js";

/**
 * The figures behind a division by a divisor method: basis ÷ signpost of each row's last study place, and of
 * one more. Every last figure is at least as large as every next one: no study place could go elsewhere.
 */
export function explainDivisors(
  division: Division,
  method: DivisorMethod,
  names: Names,
): Pick<DivisorDivision, "kind" | "method" | "rows" | "cut"> {
  const bases = division.rows.map((row) => row.basis);
  const weights = inSameProportions(bases);
  const scale = BigInt(scaleOf(bases).toFixed(0));
  const total = weights.reduce((sum, weight) => sum + weight, 0n) || 1n;
  const rows = division.rows.map((row, index): DivisorRow => {
    const weight = weights[index] ?? 0n;
    const figureAt = (studyPlaces: number): Figure | null => figure(weight, scale, studyPlaces, method);
    const { minimum, maximum, studyPlaces } = row;
    const canGrow = studyPlaces !== maximum && weight > 0n;
    return {
      id: row.id,
      name: names[row.id] ?? row.id,
      basis: String(row.basis),
      minimum,
      maximum,
      held: null,
      quota: fraction(BigInt(division.studyPlaces) * weight, total),
      lastFigure: studyPlaces > minimum ? figureAt(studyPlaces) : null,
      nextFigure: canGrow ? figureAt(studyPlaces + 1) : null,
      placeByTieOrder: division.tiesSettled.includes(row.id),
      studyPlaces,
    };
  });
  return { kind: "divisor", method, rows, cut: cutOf(rows) };
}

/** basis ÷ signpost, exactly; null where the signpost is 0, as before a first seat. */
function figure(weight: bigint, scale: bigint, studyPlaces: number, method: DivisorMethod): Figure | null {
  const rule = signposts[method];
  const signpost = BigInt(rule.numerator(studyPlaces));
  if (signpost === 0n) return null;
  const denominator = BigInt(rule.denominator(studyPlaces));
  if (rule.power === 1) return { ...fraction(weight * denominator, scale * signpost), squared: false };
  return { ...rootFraction(weight * weight * denominator, scale * scale * signpost), squared: true };
}

function cutOf(rows: readonly DivisorRow[]): Cut<Figure> | null {
  const figures = (key: "lastFigure" | "nextFigure"): { readonly id: string; readonly figure: Figure }[] =>
    rows
      .flatMap((row) => (row[key] === null ? [] : [{ id: row.id, figure: row[key] }]))
      .toSorted((a, b) => compareFractions(a.figure, b.figure));
  const lastIn = figures("lastFigure")[0];
  const firstOut = figures("nextFigure").at(-1);
  return lastIn === undefined || firstOut === undefined ? null : { lastIn, firstOut };
}
