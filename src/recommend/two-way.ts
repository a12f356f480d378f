// R8 of docs/method.md.

import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Asked, FormFrame } from "../domain/form-frame.js";
import { apportionTwoWay, type TwoWayRefusal } from "../apportion/index.js";
import { inSameProportions, plain, scaleOf, sumOf } from "../domain/amount.js";
import { given } from "../domain/given.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import { type DivisorMethod, methodOfSplit, type RecommendationRequest } from "../domain/request.js";
import type { Refusal } from "../domain/refusal.js";
import type { Claim, Division, Split, TwoWay } from "./calculation.js";
import { decidedSums, limitsOf, splitBasis } from "./claims.js";
import { divide } from "./divide.js";
import { sum } from "../domain/sum.js";

/**
 * Splits the totals with both margins held: every institution has its total, every specialisation its own, and
 * every cell is its basis times a multiplier of its institution and one of its specialisation, rounded by the
 * method and held within its limits.
 */
export function splitTwoWay(asked: Asked, institutionTotals: readonly number[]): Outcome<Split> {
  const columns = columnsOf(asked, institutionTotals);
  if (!columns.ok) return columns;
  const { totals, division } = columns.value;
  const { specialisations } = asked.frame;
  const totalOf = Object.fromEntries(specialisations.map(({ id }, index) => [id, totals[index] ?? 0]));
  const wrong = refusedIfAny(decidedSums(asked, "specialisation", totalOf));
  if (wrong !== null) return wrong;
  const table = tableOf(asked, institutionTotals, totals);
  if (!table.ok) return table;
  return done({ kind: "two-way", table: table.value, ...given({ columns: division }) });
}

interface Columns {
  readonly totals: readonly number[];
  readonly division?: Division;
}

/** The total of each specialisation: as given, or the region's by largest remainder on the internship places. */
function columnsOf({ request, frame }: Asked, institutionTotals: readonly number[]): Outcome<Columns> {
  const { institutions, specialisations, names } = frame;
  const { specialisationTotals: stated } = request;
  if (typeof stated === "object") {
    return done({ totals: specialisations.map(({ id }) => stated[id] ?? 0) });
  }
  const claims = specialisations.map(({ id }) => ({
    id,
    basis: plain(sumOf(institutions.map((row) => internshipPlacesAt(request, row.id, id)))),
    minimum: 0,
    maximum: null,
  }));
  const division = divide({
    subject: { over: "specialisations" },
    basis: "internship-places",
    method: "largest-remainder",
    studyPlaces: sum(institutionTotals),
    claims,
    tieOrder: request.tieOrder ?? [],
    names,
  });
  if (!division.ok) return division;
  const totals = division.value.rows.map((row) => row.studyPlaces);
  return done({ totals, division: division.value });
}

function tableOf(
  { request, frame }: Asked,
  institutionTotals: readonly number[],
  specialisationTotals: readonly number[],
): Outcome<TwoWay> {
  const { institutions, specialisations } = frame;
  const claims = institutions.map(({ id }) =>
    specialisations.map((column): Claim => ({
      id: column.id,
      basis: splitBasis(request, id, column.id),
      ...limitsOf(request, id, column.id),
    })),
  );
  const bases = claims.flat().map(({ basis }) => basis);
  const weights = inSameProportions(bases);
  const method = divisorMethod(request);
  const tieOrder = cellOrder(request.tieOrder ?? [], frame);
  const result = apportionTwoWay({
    weights: claims.map((row, index) => weights.slice(index * row.length, (index + 1) * row.length)),
    rowSeats: institutionTotals,
    columnSeats: specialisationTotals,
    method,
    minimum: claims.map((row) => row.map((claim) => claim.minimum)),
    maximum: claims.map((row) => row.map((claim) => claim.maximum)),
    ...given({ tieOrder }),
  });
  if (!result.ok) {
    return refused(refusalFor(result.refusal, [institutionTotals, specialisationTotals], frame));
  }
  const { seats, rowMultipliers, columnMultipliers, tiesSettled } = result;
  return done({
    method,
    basis: request.specialisationShares === undefined ? "internship-places" : "shares",
    institutionTotals,
    specialisationTotals,
    rows: claims.map((row, i) => row.map((claim, j) => ({ ...claim, studyPlaces: seats[i]?.[j] ?? 0 }))),
    multipliers:
      rowMultipliers === null || columnMultipliers === null
        ? null
        : {
            // The weights were the basis times a power of ten; the multipliers are for the basis itself.
            institutions: rowMultipliers.map((multiplier) => plain(scaleOf(bases).times(multiplier))),
            specialisations: columnMultipliers,
          },
    tiesSettled: tiesSettled.map(([row, column]) => cellAt(row, column, frame)),
  });
}

/** The checks have refused largest remainder, which is no method for two fixed margins. */
function divisorMethod(request: RecommendationRequest): DivisorMethod {
  const method = methodOfSplit(request);
  if (method === "largest-remainder") throw new Error("splitTwoWay: largest-remainder holds no two margins");
  return method;
}

/** Cells by the specialisation's position in the tie order, then the institution's; none if an id is missing. */
function cellOrder(
  tieOrder: readonly string[],
  { institutions, specialisations }: FormFrame,
): (readonly [number, number])[] | undefined {
  const positions = (ids: readonly { readonly id: string }[]): number[] =>
    tieOrder.map((id) => ids.findIndex((entry) => entry.id === id)).filter((index) => index !== -1);
  const [rows, columns] = [positions(institutions), positions(specialisations)];
  if (rows.length < institutions.length || columns.length < specialisations.length) return undefined;
  return columns.flatMap((column) => rows.map((row) => [row, column] as const));
}

function cellAt(
  row: number,
  column: number,
  { institutions, specialisations }: FormFrame,
): { readonly institution: string; readonly specialisation: string } {
  return { institution: institutions[row]?.id ?? "", specialisation: specialisations[column]?.id ?? "" };
}

function refusalFor(
  refusal: TwoWayRefusal,
  totals: readonly (readonly number[])[],
  frame: FormFrame,
): Refusal {
  const { names, institutions, specialisations } = frame;
  const [sumOfRows = 0, sumOfColumns = 0] = totals.map(sum);
  const sums = { institutions: sumOfRows, specialisations: sumOfColumns };
  switch (refusal.code) {
    case "tie":
      return {
        ...{ code: "tie", kind: "two-way" },
        cells: refusal.cells.map(([row, column]) => cellAt(row, column, frame)),
        names,
      };
    case "infeasible":
      return {
        code: "infeasible",
        institutions: refusal.rows.flatMap((row) => institutions[row]?.id ?? []),
        specialisations: refusal.columns.flatMap((column) => specialisations[column]?.id ?? []),
        needed: refusal.needed,
        available: refusal.available,
        ...(sumOfRows === sumOfColumns ? {} : { sums, where: { path: "specialisationTotals" } }),
        names,
      };
    case "no-weight":
      return { code: "nothing-to-divide-on", studyPlaces: sumOfRows, names };
    case "invalid-argument":
      throw new Error(`splitTwoWay: apportionTwoWay refused its argument ${refusal.name}`);
  }
}
