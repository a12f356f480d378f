import { requestRefusals } from "../domain/checks/request-refusals.js";
import type { OwnEditions } from "../domain/form-edition.js";
import { type FormFrame, framed, type FramedValue } from "../domain/form-frame.js";
import {
  answersIn,
  type Method,
  methodOfSplit,
  METHODS,
  type RecommendationRequest,
  type WithAnswers,
} from "../domain/request.js";
import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { Refusal } from "../domain/refusal.js";
import { yearNotices } from "../domain/year-notices.js";
import { type Fraction, fraction } from "../recommend/fraction.js";
import { recommend } from "../recommend/recommend.js";
import { reference } from "../reference/reference.js";
import { greatestCommonDivisor } from "../apportion/two-way/greatest-common-divisor.js";
import { inSameProportions } from "../domain/amount.js";
import { splitBasis } from "../recommend/claims.js";
import { sum } from "../domain/sum.js";

/** A method, and how far its table is from the quotas; or why it has no table. */
export interface ComparedMethod {
  readonly method: Method;
  /**
   * The differences between study places and quotas, each without its sign, added up over all cells. null where
   * the method has no table. All methods have one denominator: they can be compared by their numerators.
   */
  readonly deviation: Fraction | null;
  /** Why it has no table; empty where it has one. */
  readonly refusals: readonly Refusal[];
}

/** A cell of the form as each method fills it. */
export interface ComparedCell {
  readonly institution: string;
  readonly institutionName: string;
  readonly specialisation: string;
  readonly specialisationName: string;
  /**
   * Of the study places of the institution, or of the region where its total is divided by internship places: the
   * cell's part in proportion to the basis, before any bound, decision or total of a specialisation.
   */
  readonly quota: Fraction;
  /** By method; a method without a table is left out. */
  readonly studyPlaces: Readonly<Partial<Record<Method, number>>>;
  /** Whether not all the methods with a table agree on this cell. */
  readonly differs: boolean;
}

/** One request, divided by each of the six methods. */
export interface MethodComparison extends FramedValue, WithAnswers {
  /** The method that the request itself is answered by. */
  readonly method: Method;
  readonly methods: readonly ComparedMethod[];
  /** In the order of the form. */
  readonly cells: readonly ComparedCell[];
}

/**
 * The request answered by each of the six methods, everything else being equal. A method that has no answer (a
 * tie, too few study places, both margins held by largest remainder) is listed with its refusal. Refused where
 * the request is wrong whatever the method, and where no method has an answer.
 */
export function compareMethods(
  request: RecommendationRequest,
  options: OwnEditions = {},
): Outcome<MethodComparison> {
  const { method: stated, ...rest } = request;
  const frame = reference.of(request, options.editions);
  const wrong = refusedIfAny(requestRefusals(rest, frame));
  if (wrong !== null) return wrong;
  if (request.studyPlaces.from === "capacity") {
    return refused({ code: "no-methods-with-capacity", where: { path: "studyPlaces" } });
  }
  const answers = METHODS.map((method): MethodAnswer => {
    const outcome = recommend({ ...rest, method }, options);
    return outcome.ok
      ? { method, table: cellsOf(outcome.value), refusals: [] }
      : { method, table: null, refusals: outcome.refusals };
  });
  const some = answers.find(({ table }) => table !== null)?.table ?? null;
  if (some === null) {
    // That largest remainder holds no two margins is no reason why the others have no table.
    const reasons = answers.flatMap(({ refusals }) =>
      refusals.filter(({ code }) => code !== "method-not-two-way"),
    );
    const none = refusedIfAny(distinct(reasons));
    if (none !== null) return none;
    throw new Error("compareMethods: there is no method");
  }
  const quotas = quotasOf(request, frame, some.map(sum));
  const comparison = {
    ...framed(frame),
    ...answersIn(request),
    method: stated ?? methodOfSplit(request),
    methods: answers.map(({ method, table, refusals }) => {
      return { method, deviation: table && deviationOf(table, quotas), refusals };
    }),
    cells: comparedCells(answers, quotas, frame),
  };
  return done(comparison, yearNotices(frame));
}

type Cells = readonly (readonly number[])[];

/** What a method gives: the cells of its table; null where it has none. */
interface MethodAnswer extends Pick<ComparedMethod, "method" | "refusals"> {
  readonly table: Cells | null;
}

function cellsOf({ institutions }: Recommendation): Cells {
  return institutions.map(({ specialisations }) => specialisations.map(({ studyPlaces }) => studyPlaces));
}

function deviationOf(cells: Cells, { numerators, denominator }: Quotas): Fraction {
  const deviations = cells.flatMap((row, i) =>
    row.map((studyPlaces, j) => {
      const difference = BigInt(studyPlaces) * denominator - (numerators[i]?.[j] ?? 0n);
      return difference < 0n ? -difference : difference;
    }),
  );
  return fraction(sumOf(deviations), denominator);
}

function comparedCells(
  answers: readonly MethodAnswer[],
  { numerators, denominator }: Quotas,
  { institutions, specialisations }: FormFrame,
): ComparedCell[] {
  return institutions.flatMap((institution, i) =>
    specialisations.map((specialisation, j) => {
      const byMethod = answers.flatMap(({ method, table }) =>
        table === null ? [] : [[method, table[i]?.[j] ?? 0] as const],
      );
      return {
        institution: institution.id,
        institutionName: institution.name,
        specialisation: specialisation.id,
        specialisationName: specialisation.name,
        quota: fraction(numerators[i]?.[j] ?? 0n, denominator),
        studyPlaces: Object.fromEntries(byMethod),
        differs: new Set(byMethod.map(([, studyPlaces]) => studyPlaces)).size > 1,
      };
    }),
  );
}

/** Each refusal once: what is wrong for every method is said once. */
function distinct(refusals: readonly Refusal[]): Refusal[] {
  return [...new Map(refusals.map((refusal) => [JSON.stringify(refusal), refusal])).values()];
}

/** The quota of each cell: institutions of specialisations, all with one denominator. */
interface Quotas {
  readonly numerators: readonly (readonly bigint[])[];
  readonly denominator: bigint;
}

/**
 * What each cell would have if study places could be divided: the institution's study places × the cell's basis ÷
 * the institution's basis. Where the region's total is divided by internship places, the region's instead of the
 * institution's, so that the quotas do not depend on the method. A cell of an institution without any basis has 0.
 */
function quotasOf(
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
