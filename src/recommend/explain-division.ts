import { inSameProportions, plain, sumOf } from "../domain/amount.js";
import type { Names } from "../domain/refusal.js";
import type { Division } from "./calculation.js";
import type { Cut, ExplainedDivision, ExplainedRow } from "./explanation.js";
import { fraction } from "./fraction.js";

/**
 * The figures behind a division. They are computed from its basis once more, apart from the apportionment; and
 * each row's whole part and its place by rank sum to the study places that the apportionment gave.
 */
export function explainDivision(division: Division, names: Names): ExplainedDivision {
  const { subject, basis, studyPlaces, rows, tiesSettled } = division;
  const weights = inSameProportions(rows.map((row) => row.basis));
  // Where there is nothing to divide the basis may be zero: quotas of 0/1 say so.
  const total = weights.reduce((sum, weight) => sum + weight, 0n) || 1n;
  const numerators = weights.map((weight) => BigInt(studyPlaces) * weight);
  const remainders = numerators.map((numerator) => numerator % total);
  const explained = rows.map((row, index): ExplainedRow => {
    const numerator = numerators[index] ?? 0n;
    const remainder = remainders[index] ?? 0n;
    const wholePart = Number(numerator / total);
    return {
      id: row.id,
      name: names[row.id] ?? row.id,
      basis: String(row.basis),
      quota: fraction(numerator, total),
      wholePart,
      remainder: fraction(remainder, total),
      rank: 1 + remainders.filter((other) => other > remainder).length,
      placeByRank: row.studyPlaces > wholePart,
      placeByTieOrder: tiesSettled.includes(row.id),
      studyPlaces: row.studyPlaces,
    };
  });
  return {
    over: subject.over,
    ...(subject.over === "institutions"
      ? {}
      : { institution: subject.institution, name: names[subject.institution] ?? subject.institution }),
    basis,
    basisTotal: plain(sumOf(rows.map((row) => row.basis))),
    studyPlaces,
    placesByRank: explained.filter((row) => row.placeByRank).length,
    rows: explained,
    cut: cutOf(explained),
  };
}

function cutOf(rows: readonly ExplainedRow[]): Cut | null {
  const byRemainder = rows.toSorted((a, b) => {
    const [first, second] = [BigInt(a.remainder.numerator), BigInt(b.remainder.numerator)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
  const lastIn = byRemainder.find((row) => row.placeByRank);
  const firstOut = byRemainder.findLast((row) => !row.placeByRank);
  if (lastIn === undefined || firstOut === undefined) return null;
  return {
    lastIn: { id: lastIn.id, remainder: lastIn.remainder },
    firstOut: { id: firstOut.id, remainder: firstOut.remainder },
  };
}
