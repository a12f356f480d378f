import { exact } from "../domain/amount.js";
import type { DivisorMethod } from "../domain/request.js";
import type { DivisionRow } from "./calculation.js";
import { SIGNPOSTS } from "./explain-divisors.js";

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
