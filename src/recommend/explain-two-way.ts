import type { FormFrame } from "../domain/form-frame.js";
import { exact, plain } from "../domain/amount.js";
import type { DivisionRow, Held, TwoWay } from "./calculation.js";
import type { ExplainedTwoWay, TwoWayCell } from "./explanation.js";
import type { DivisorMethod } from "../domain/request.js";
import { SIGNPOSTS } from "./explain-divisors.js";

/**
 * The table in which both margins are held: the multipliers, and each cell before it is rounded. Throws if a cell is not
 * what its multipliers give.
 */
export function explainTwoWay(table: TwoWay, frame: FormFrame): ExplainedTwoWay {
  const { institutions, specialisations, names } = frame;
  const { method, basis, multipliers, tiesSettled } = table;
  return {
    kind: "two-way",
    method,
    basis,
    institutions: institutions.map(({ id }, i) => ({
      id,
      name: names[id] ?? id,
      studyPlaces: table.institutionTotals[i] ?? 0,
      multiplier: multipliers?.institutions[i] ?? null,
      cells: (table.rows[i] ?? []).map((cell, j): TwoWayCell => {
        const product =
          multipliers === null
            ? null
            : plain(
                exact(cell.basis)
                  .times(multipliers.institutions[i] ?? 0)
                  .times(multipliers.specialisations[j] ?? 0),
              );
        if (product !== null && !isRounded(product, method, cell)) {
          throw new Error("explain: the multipliers of a table do not lead to its study places");
        }
        return {
          id: cell.id,
          name: names[cell.id] ?? cell.id,
          basis: String(cell.basis),
          minimum: cell.minimum,
          maximum: cell.maximum,
          held: heldBy(cell.minimum, cell.maximum, cell.studyPlaces, product),
          product,
          placeByTieOrder: tiesSettled.some(
            (settled) => settled.institution === id && settled.specialisation === cell.id,
          ),
          studyPlaces: cell.studyPlaces,
        };
      }),
    })),
    specialisations: specialisations.map(({ id }, j) => ({
      id,
      name: names[id] ?? id,
      studyPlaces: table.specialisationTotals[j] ?? 0,
      multiplier: multipliers?.specialisations[j] ?? null,
    })),
  };
}

/** A cell whose product lies beyond its bound by a whole place or more, so that no rounding leads there. */
function heldBy(
  minimum: number,
  maximum: number | null,
  studyPlaces: number,
  product: string | null,
): Held | null {
  if (product === null) return null;
  if (studyPlaces === maximum && exact(product).greaterThanOrEqualTo(maximum + 1)) return "maximum";
  return studyPlaces === minimum && exact(product).lessThanOrEqualTo(minimum - 1) ? "minimum" : null;
}

/**
 * Whether a basis times its multipliers gives a cell's study places, rounded by the method and held within the cell's
 * limits; strictly, as the multipliers of a table with both margins held do.
 */
export function isRounded(
  product: string,
  method: DivisorMethod,
  { minimum, maximum, studyPlaces }: Pick<DivisionRow, "minimum" | "maximum" | "studyPlaces">,
): boolean {
  const value = exact(product);
  const side = (place: number): number => {
    const [numerator, denominator] = SIGNPOSTS[method](BigInt(place));
    const power = method === "huntington-hill" ? 2 : 1;
    return value.pow(power).times(String(denominator)).comparedTo(String(numerator));
  };
  const isFirst = method === "adams" || method === "huntington-hill" || method === "dean";
  const isGiven = studyPlaces === 0 || studyPlaces === minimum || (isFirst && studyPlaces === 1);
  return (
    (isGiven || side(studyPlaces) > 0) &&
    (studyPlaces === maximum || value.isZero() || side(studyPlaces + 1) < 0)
  );
}
