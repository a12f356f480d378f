import type { Names } from "../domain/refusal.js";
import type { Division, Shares } from "./calculation.js";
import { type Cut, cutBetween, partyOf, type RemainderDivision, type RemainderRow } from "./explanation.js";
import { compareFractions, type Fraction, fraction } from "./fraction.js";
import { sumOfStudyPlaces } from "../domain/sum.js";

/**
 * The figures behind a division by largest remainder. The rows that a bound holds have their number; the others
 * share what is left: their quotas have one denominator, and their remainders are ranked by numerators. Each
 * row's whole part and its place by rank sum to the study places that it got. Throws if they do not.
 */
export function explainRemainders(
  division: Division,
  { held, studyPlacesOfFree, weightOfFree }: Shares,
  names: Names,
): Pick<RemainderDivision, "kind" | "placesByRank" | "rows" | "cut"> {
  const total = weightOfFree || 1n;
  const numerators = division.weights.map((weight, index) =>
    held[index] === null ? BigInt(studyPlacesOfFree) * weight : null,
  );
  const remainders = numerators.map((numerator) => (numerator === null ? null : numerator % total));
  const rows = division.rows.map((row, index): RemainderRow => {
    const numerator = numerators[index] ?? null;
    const remainder = remainders[index] ?? null;
    const wholePart = numerator === null ? row.studyPlaces : Number(numerator / total);
    return {
      ...partyOf(row, names),
      held: held[index] ?? null,
      quota: numerator === null ? fraction(BigInt(row.studyPlaces), 1n) : fraction(numerator, total),
      wholePart,
      remainder: fraction(remainder ?? 0n, total),
      rank: remainder === null ? null : 1 + remainders.filter((other) => (other ?? 0n) > remainder).length,
      placeByRank: row.studyPlaces > wholePart,
      placeByTieOrder: division.tiesSettled.includes(row.id),
      studyPlaces: row.studyPlaces,
    };
  });
  // A held row is never at the cut: it has no remainder, and where places go by rank, some remainder gets none.
  const remaindersOf = (placeByRank: boolean): Cut<Fraction>["lastIn"][] =>
    rows.flatMap((row) => (row.placeByRank === placeByRank ? [{ id: row.id, figure: row.remainder }] : []));
  const cut = cutBetween(remaindersOf(true), remaindersOf(false));
  const free = rows.filter((row) => row.held === null);
  const quotas = numerators.reduce<bigint>((sum, numerator) => sum + (numerator ?? 0n), 0n);
  const isFollowed =
    quotas === BigInt(studyPlacesOfFree) * weightOfFree &&
    sumOfStudyPlaces(free) === studyPlacesOfFree &&
    free.every((row) => row.studyPlaces === row.wholePart + (row.placeByRank ? 1 : 0)) &&
    rows.every((row) => row.held === null || row.studyPlaces === row[row.held]) &&
    (cut === null || compareFractions(cut.lastIn.figure, cut.firstOut.figure) >= 0);
  if (!isFollowed) throw new Error("explain: the quotas of a division do not lead to its study places");
  const placesByRank = rows.filter((row) => row.placeByRank).length;
  return { kind: "largest-remainder", placesByRank, rows, cut };
}
