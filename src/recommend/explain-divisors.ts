import type { SeatCosts } from "../apportion/solve.js";
import { scaleOf } from "../domain/amount.js";
import type { DivisorMethod } from "../domain/request.js";
import type { Names } from "../domain/refusal.js";
import type { Division, Found } from "./calculation.js";
import {
  type Cut,
  cutBetween,
  type DivisorDivision,
  type DivisorRow,
  type Figure,
  partyOf,
} from "./explanation.js";
import { compareFractions, fraction, rootFraction } from "./fraction.js";

type Costs = Extract<Found, { readonly method: DivisorMethod }>;

/**
 * What a basis is divided by for its n-th study place, as numerator and denominator; by Huntington-Hill the square of
 * it. Said once more than the calculation has it, so that an explanation checks what was found.
 */
export const SIGNPOSTS: Readonly<Record<DivisorMethod, (n: bigint) => readonly [bigint, bigint]>> = {
  dhondt: (n) => [n, 1n],
  "sainte-lague": (n) => [2n * n - 1n, 2n],
  adams: (n) => [n - 1n, 1n],
  "huntington-hill": (n) => [n * (n - 1n), 1n],
  dean: (n) => [2n * n * (n - 1n), 2n * n - 1n],
};

/**
 * The figures behind a division by a divisor method: basis ÷ signpost of each row's last study place, and of
 * one more. Every last figure is at least as large as every next one: no study place could go elsewhere. Throws if
 * one is not, or if a cost that was found is another than signpost ÷ weight.
 */
export function explainDivisors(
  division: Division,
  { method, power, costs }: Costs,
  names: Names,
): Pick<DivisorDivision, "kind" | "method" | "rows" | "cut"> {
  const { weights } = division;
  const scale = BigInt(scaleOf(division.rows.map((row) => row.basis)).toFixed(0)) ** BigInt(power);
  const total = weights.reduce((sum, weight) => sum + weight, 0n) || 1n;
  /** A seat costs signpost ÷ weight, and its figure is the other way round, on the scale of the basis. */
  const figure = (cost: SeatCosts["last"]): Figure | null => {
    if (cost === null) return null;
    const [numerator, denominator] = [BigInt(cost.denominator), scale * BigInt(cost.numerator)];
    return power === 1
      ? { ...fraction(numerator, denominator), squared: false }
      : { ...rootFraction(numerator, denominator), squared: true };
  };
  const rows = division.rows.map((row, index): DivisorRow => {
    const { last = null, next = null } = costs[index] ?? {};
    return {
      ...partyOf(row, names),
      held: null,
      quota: fraction(BigInt(division.studyPlaces) * (weights[index] ?? 0n), total),
      lastFigure: figure(last),
      nextFigure: figure(next),
      placeByTieOrder: division.tiesSettled.includes(row.id),
      studyPlaces: row.studyPlaces,
    };
  });
  const figures = (key: "lastFigure" | "nextFigure"): Cut<Figure>["lastIn"][] =>
    rows.flatMap((row) => (row[key] === null ? [] : [{ id: row.id, figure: row[key] }]));
  const cut = cutBetween(figures("lastFigure"), figures("nextFigure"));
  const areCosts = division.rows.every(({ minimum, maximum, studyPlaces }, index) => {
    const { last = null, next = null } = costs[index] ?? {};
    const weight = (weights[index] ?? 0n) ** BigInt(power);
    const isCost = (cost: SeatCosts["last"], place: number, isFree: boolean): boolean => {
      const [numerator, denominator] = SIGNPOSTS[method](BigInt(place));
      // A study place by right costs nothing.
      if (cost === null || !isFree || numerator === 0n) return cost === null && (!isFree || numerator === 0n);
      return BigInt(cost.numerator) * denominator * weight === numerator * BigInt(cost.denominator);
    };
    return (
      isCost(last, studyPlaces, studyPlaces > minimum) &&
      isCost(next, studyPlaces + 1, studyPlaces !== maximum && weight > 0n)
    );
  });
  if (!areCosts) throw new Error("explain: the costs of a division are not those of its method");
  if (cut !== null && compareFractions(cut.lastIn.figure, cut.firstOut.figure) < 0) {
    throw new Error("explain: a study place of a division would have gone elsewhere by the figures");
  }
  return { kind: "divisor", method, rows, cut };
}
