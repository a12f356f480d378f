import type { FormFrame } from "../domain/form-frame.js";
import { type Amount, exact, inSameProportions, plain } from "../domain/amount.js";
import type { DivisionRow, Held, TwoWay } from "./calculation.js";
import {
  type ExplainedIntake,
  type ExplainedSeason,
  type ExplainedTwoWay,
  partyOf,
  type TwoWayCell,
} from "./explanation.js";
import type { DivisorMethod, Intake, Season } from "../domain/request.js";
import { SIGNPOSTS } from "./explain-divisors.js";
import { fraction } from "./fraction.js";
import type { IntakeDivision } from "./intake.js";

/** The table with both margins held: multipliers, and each cell before rounding. Throws if these do not give a cell. */
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
        const factors = multipliers && [
          multipliers.institutions[i] ?? 0,
          multipliers.specialisations[j] ?? 0,
        ];
        const product = productOf([cell.basis], factors, method, cell, "a table");
        return {
          ...partyOf(cell, names),
          held: heldBy(cell, product),
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
function heldBy({ minimum, maximum, studyPlaces }: Rounded, product: string | null): Held | null {
  if (product === null) return null;
  if (studyPlaces === maximum && exact(product).greaterThanOrEqualTo(maximum + 1)) return "maximum";
  return studyPlaces === minimum && exact(product).lessThanOrEqualTo(minimum - 1) ? "minimum" : null;
}

/** What a product is rounded to, and within which limits. */
type Rounded = Pick<DivisionRow, "minimum" | "maximum" | "studyPlaces">;

/** A basis times its multipliers, if there are any. Throws if a cell is not what they give. */
function productOf(
  basis: readonly Amount[],
  multipliers: readonly Amount[] | null,
  method: DivisorMethod,
  cell: Rounded,
  of: "a table" | "an intake",
): string | null {
  if (multipliers === null) return null;
  const product = plain([...basis, ...multipliers].reduce((all, factor) => all.times(factor), exact(1)));
  if (isRounded(product, method, cell)) return product;
  throw new Error(`explain: the multipliers of ${of} do not lead to its study places`);
}

/**
 * Whether a basis times its multipliers gives a cell's study places, rounded by the method and held within the cell's
 * limits; strictly, as the multipliers of a table with both margins held do.
 */
export function isRounded(
  product: string,
  method: DivisorMethod,
  { minimum, maximum, studyPlaces }: Rounded,
): boolean {
  const value = exact(product);
  const side = (place: number): number => {
    const [numerator, denominator] = SIGNPOSTS[method](BigInt(place));
    const power = method === "huntington-hill" ? value.times(value) : value;
    return power.times(String(denominator)).comparedTo(String(numerator));
  };
  const isFirst = method === "adams" || method === "huntington-hill" || method === "dean";
  const isGiven = studyPlaces === 0 || studyPlaces === minimum || (isFirst && studyPlaces === 1);
  return (
    (isGiven || side(studyPlaces) > 0) &&
    (studyPlaces === maximum || value.isZero() || side(studyPlaces + 1) < 0)
  );
}

/** The figures behind the table of the intake. Throws if a cell is not what its multipliers give. */
export function explainIntake(
  divisions: readonly IntakeDivision[],
  intake: Intake,
  { names }: FormFrame,
): ExplainedIntake[] {
  return divisions.map(({ institution, studyPlaces, totals, rows, multipliers }) => ({
    institution,
    name: names[institution] ?? institution,
    studyPlaces,
    total: {
      summer: season(studyPlaces, intake.summer, totals.summer),
      winter: season(studyPlaces, intake.winter, totals.winter),
    },
    multipliers: multipliers?.seasons ?? null,
    specialisations: rows.map((row, index) => {
      const cell = (of: Season): ExplainedSeason & { product: string | null } => {
        const factors = multipliers && [multipliers.rows[index] ?? 0, multipliers.seasons[of]];
        const free = { minimum: 0, maximum: null, studyPlaces: row.seasons[of] };
        const basis = [row.studyPlaces, intake[of], "0.01"];
        const product = productOf(basis, factors, "sainte-lague", free, "an intake");
        return { ...season(row.studyPlaces, intake[of], row.seasons[of]), product };
      };
      return {
        id: row.id,
        name: names[row.id] ?? row.id,
        studyPlaces: row.studyPlaces,
        multiplier: multipliers?.rows[index] ?? null,
        summer: cell("summer"),
        winter: cell("winter"),
      };
    }),
  }));
}

/** So many study places × the season's per cent ÷ 100. */
function season(of: number, share: Amount, studyPlaces: number): ExplainedSeason {
  const [part = 0n, whole = 1n] = inSameProportions([share, 100]);
  return { quota: fraction(BigInt(of) * part, whole), studyPlaces };
}
