// R15 of docs/method.md.

import { exact } from "../domain/amount.js";
import type { OwnEditions } from "../domain/form-edition.js";
import { framed, type FramedValue } from "../domain/form-frame.js";
import type { Names } from "../domain/refusal.js";
import { done, type Outcome } from "../domain/outcome.js";
import {
  answersIn,
  type InternshipPlacesUnit,
  type RecommendationRequest,
  type WithAnswers,
} from "../domain/request.js";
import { yearNotices } from "../domain/year-notices.js";
import { explain } from "../recommend/explain.js";
import { recommend } from "../recommend/recommend.js";
import { reference } from "../reference/reference.js";
import {
  cellSensitivities,
  type CellSensitivity,
  pairSensitivities,
  type PairSensitivity,
} from "./cell-sensitivity.js";
import { given } from "../domain/given.js";
import type { ExplainedDivision, RemainderRow } from "../recommend/explanation.js";
import { compareFractions, type Fraction, fraction } from "../recommend/fraction.js";

/** What would change the table, where it rests on internship places or on decided shares. */
export type Sensitivity = FramedValue &
  WithAnswers & {
    /** The names of the institutions and specialisations on the table, by id. */
    readonly names: Names;
    /** For each study place given by remainder: who would have got it next. */
    readonly runnersUp: readonly RunnerUp[];
    readonly internshipPlacesUnit?: InternshipPlacesUnit;
  } & (
    | {
        readonly basis: "internship-places";
        /** The step of every change: the last decimal given of any internship places, "1" or "0.1". */
        readonly unit: string;
        /** In the order of the form. */
        readonly cells: readonly CellSensitivity[];
        /** The smallest change of the whole table that moves anything: every cell and way that has it. */
        readonly closest: readonly ClosestCell[];
      }
    | {
        readonly basis: "shares";
        /** A tenth of a percentage point: "0.1". */
        readonly unit: string;
        /** Every specialisation with every other, in the order of the form. */
        readonly pairs: readonly PairSensitivity[];
        readonly closest: readonly ClosestPair[];
      }
  );

/** The smallest change of one cell's basis that moves a study place. */
export interface ClosestCell {
  readonly institution: string;
  readonly specialisation: string;
  readonly way: "up" | "down";
  readonly change: string;
}

/** The smallest move of basis between two cells that moves a study place. */
export interface ClosestPair {
  readonly from: string;
  readonly to: string;
  readonly change: string;
}

/** Forms of the user's own, and who is told how far the search has come. */
export interface SensitivityOptions extends OwnEditions {
  /** Called after each search, with how many are done and how many there are. */
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * What would change the table. For each cell the smallest change in its internship places, up and down, at which
 * any study place moves, everything else being equal; for decided shares the smallest number of tenths of a
 * percentage point from one specialisation to another. One unit less changes nothing. A tie that the request does
 * not settle counts as a move, and so does a request that no longer has an answer. Refused where the request itself
 * has none.
 */
export function sensitivity(
  request: RecommendationRequest,
  options: SensitivityOptions = {},
): Outcome<Sensitivity> {
  const recommendation = recommend(request, options);
  if (!recommendation.ok) return recommendation;
  const frame = reference.of(request, options.editions);
  const explanation = explain(recommendation.value);
  const { internshipPlacesUnit } = request;
  const said = { ...answersIn(request), ...given({ internshipPlacesUnit }) };
  const common = { ...framed(frame), ...said, names: explanation.names };
  const notices = yearNotices(frame);
  const runnersUp = runnersUpOf(explanation.divisions);
  if (request.specialisationShares !== undefined) {
    const { unit, pairs } = pairSensitivities({ request, frame }, options.onProgress);
    const found = pairs.flatMap(({ from, to, nudge }) =>
      nudge === null ? [] : [{ from, to, change: nudge.change }],
    );
    const shares = { ...common, basis: "shares" as const, unit, closest: smallest(found), pairs, runnersUp };
    return done(shares, notices);
  }
  const { unit, cells } = cellSensitivities({ request, frame }, options.onProgress);
  const found = cells.flatMap(({ institution, specialisation, up, down }): ClosestCell[] => [
    ...(up === null ? [] : [{ institution, specialisation, way: "up" as const, change: up.change }]),
    ...(down === null ? [] : [{ institution, specialisation, way: "down" as const, change: down.change }]),
  ]);
  const basis = "internship-places" as const;
  return done({ ...common, basis, unit, closest: smallest(found), cells, runnersUp }, notices);
}

/** All with the smallest change: which of them comes first in a list decides nothing. */
function smallest<T extends { readonly change: string }>(found: readonly T[]): T[] {
  return found.filter(({ change }) => found.every((other) => exact(change).lessThanOrEqualTo(other.change)));
}

/** A study place given by remainder, and who would have got it next. */
export interface RunnerUp {
  /** Among whom the places were divided: institutions, or the specialisations of one institution or the region. */
  readonly over: "institutions" | "specialisations";
  readonly institution?: string;
  readonly id: string;
  readonly name: string;
  readonly remainder: Fraction;
  /** All with the largest remainder that got no place. Empty where nobody else could have got it. */
  readonly next: readonly { readonly id: string; readonly name: string; readonly remainder: Fraction }[];
  /** How much larger the remainder was; null where there is no next. 0 where a tie was settled. */
  readonly margin: Fraction | null;
}

/** For each place given by remainder the runner-up. Divisor methods give none by remainder. */
function runnersUpOf(divisions: readonly ExplainedDivision[]): RunnerUp[] {
  return divisions.flatMap((division): RunnerUp[] => {
    if (division.kind !== "largest-remainder") return [];
    const { over, institution, rows } = division;
    const next = nextInLine(rows);
    return rows
      .filter((row) => row.placeByRank)
      .map(({ id, name, remainder }) => ({
        ...{ over, ...given({ institution }), id, name, remainder },
        next: next.map((row) => ({ id: row.id, name: row.name, remainder: row.remainder })),
        margin: next[0] === undefined ? null : differenceOf(remainder, next[0].remainder),
      }));
  });
}

/** Who is held can't get a place by remainder. Whoever is next has some: the remainders sum to the places given. */
function nextInLine(rows: readonly RemainderRow[]): RemainderRow[] {
  const others = rows.filter((row) => !row.placeByRank && row.held === null);
  const [largest] = others.toSorted((a, b) => compareFractions(b.remainder, a.remainder));
  if (largest === undefined) return [];
  return others.filter((row) => compareFractions(row.remainder, largest.remainder) === 0);
}

/** Remainders of one division have one denominator. */
function differenceOf(a: Fraction, b: Fraction): Fraction {
  return fraction(BigInt(a.numerator) - BigInt(b.numerator), BigInt(a.denominator));
}
