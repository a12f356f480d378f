import { greatestCommonDivisor } from "../apportion/two-way/greatest-common-divisor.js";
import { inSameProportions } from "../domain/amount.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { splitBasis } from "../recommend/claims.js";

/** The quota of each cell: institutions of specialisations, all with one denominator. */
export interface Quotas {
  readonly numerators: readonly (readonly bigint[])[];
  readonly denominator: bigint;
}

/**
 * What each cell would have if study places could be divided: the institution's study places × the cell's basis ÷
 * the institution's basis. Where the region's total is divided by internship places, the region's instead of the
 * institution's, so that the quotas do not depend on the method. A cell of an institution without any basis has 0.
 */
export function quotasOf(
  request: RecommendationRequest,
  { institutions, specialisations }: FormFrame,
  institutionTotals: readonly number[],
): Quotas {
  const bases = inSameProportions(
    institutions.flatMap(({ id }) => specialisations.map((column) => splitBasis(request, id, column.id))),
  );
  const rows = institutions.map((_, index) =>
    bases.slice(index * specialisations.length, (index + 1) * specialisations.length),
  );
  const isRegional =
    request.studyPlaces.from === "regional-total" && request.specialisationShares === undefined;
  const wholes = rows.map((row, index) =>
    isRegional
      ? { studyPlaces: sumOf(institutionTotals.map(BigInt)), basis: sumOf(bases) }
      : { studyPlaces: BigInt(institutionTotals[index] ?? 0), basis: sumOf(row) },
  );
  const denominator = wholes.reduce((common, { basis }) => leastCommonMultiple(common, basis || 1n), 1n);
  const numerators = rows.map((row, index) => {
    const { studyPlaces = 0n, basis = 0n } = wholes[index] ?? {};
    return row.map((cell) => (studyPlaces * cell * denominator) / (basis || 1n));
  });
  return { numerators, denominator };
}

function sumOf(numbers: readonly bigint[]): bigint {
  return numbers.reduce((sum, number) => sum + number, 0n);
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}
