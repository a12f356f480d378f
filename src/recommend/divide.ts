// R3, R5 and R7 of docs/method.md.

import type { ApportionRefusal } from "../apportion/index.js";
import { type Found as ApportionFound, solveByListed } from "../apportion/solve.js";
import { type Amount, inSameProportions } from "../domain/amount.js";
import type { Asked } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import { internshipPlacesAt } from "../domain/internship-places.js";
import type { OverbookedReason } from "../domain/notice.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import type { Names, Refusal } from "../domain/refusal.js";
import { type Method, methodOfSplit, type RecommendationRequest } from "../domain/request.js";
import { sumOfStudyPlaces } from "../domain/sum.js";
import type { Claim, Division, DivisionBasis, DivisionSubject, Found } from "./calculation.js";

/** What an institution's study places are divided on: its internship places, or the shares decided for all. */
export function splitBasis(
  request: RecommendationRequest,
  institution: string,
  specialisation: string,
): Amount {
  return request.specialisationShares === undefined
    ? internshipPlacesAt(request, institution, specialisation)
    : (request.specialisationShares[specialisation] ?? 0);
}

/** The fewest and the most study places; a maximum of null means that there is no maximum. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number | null;
}

/** The limits of a cell, or without a specialisation of an institution: a decided cell is held at its number. */
export function limitsOf(
  { bounds = [], decided = [] }: RecommendationRequest,
  institution: string,
  specialisation?: string,
): Limits {
  const isMeant = (place: { readonly institution: string; readonly specialisation?: string }): boolean =>
    place.institution === institution && place.specialisation === specialisation;
  const fixed = decided.find(isMeant);
  if (fixed !== undefined) return { minimum: fixed.studyPlaces, maximum: fixed.studyPlaces };
  const bound = bounds.find(isMeant);
  return { minimum: bound?.minimum ?? 0, maximum: bound?.maximum ?? null };
}

/** Decided cells that do not fit the totals: more than an institution's or a specialisation's; or all of it, and less. */
export function decidedSums(
  { request: { decided = [] }, frame: { institutions, specialisations, names } }: Asked,
  of: "institution" | "specialisation",
  totals: Readonly<Record<string, number>>,
): Refusal[] {
  const [parties, across] =
    of === "institution" ? [institutions, specialisations] : [specialisations, institutions];
  return parties.flatMap(({ id }): Refusal[] => {
    const cells = decided.filter((cell) => cell[of] === id);
    const total = totals[id] ?? 0;
    const sum = sumOfStudyPlaces(cells);
    const isLess = cells.length === across.length && sum < total;
    if (sum <= total && !isLess) return [];
    const [needed, available] = isLess ? [total, sum] : [sum, total];
    // The decision with which there was no room left; where there is room left, the last.
    const past = cells.findIndex((_, index) => sumOfStudyPlaces(cells.slice(0, index + 1)) > total);
    const at = cells.at(past);
    const where = { path: `decided[${decided.findIndex((cell) => cell === at)}]` };
    const party = of === "institution" ? { institution: id } : { institutions: [], specialisations: [id] };
    return [{ code: "infeasible", ...party, needed, available, heldBy: "decisions", cells, names, where }];
  });
}

interface Task {
  readonly subject: DivisionSubject;
  readonly basis: DivisionBasis;
  readonly method: Method;
  readonly studyPlaces: number;
  readonly claims: readonly Claim[];
  readonly tieOrder: readonly string[];
  readonly names: Names;
}

/** Why a division has no one result. How its total is written is nothing to it. */
type DivisionRefusal = Exclude<OverbookedReason, { readonly written: string }>;

type Tie = Extract<ApportionRefusal, { code: "tie" }>;

/**
 * Divides study places, each party in proportion to its part of the basis and within its limits. Ids in the tie
 * order come before ids not in it; a tie among those not in it is refused. The order of the claims decides
 * nothing.
 */
export function divide(task: Task): Outcome<Division, DivisionRefusal> {
  const { subject, basis, method, studyPlaces, claims, tieOrder } = task;
  const weights = inSameProportions(claims.map((claim) => claim.basis));
  const minimum = claims.map((claim) => claim.minimum);
  const maximum = claims.map((claim) => claim.maximum);
  const listed = tieOrder.map((id) => claims.findIndex((claim) => claim.id === id));
  const result = solveByListed(studyPlaces, weights, { method, minimum, maximum }, listed);
  if (!result.ok) return refused(refusalFor(result.refusal, task));
  const rows = claims.map((claim, index) => ({ ...claim, studyPlaces: result.seats[index] ?? 0 }));
  const tiesSettled = result.tiesSettled.flatMap((index) => claims[index]?.id ?? []);
  const found = foundOf(result.found, claims);
  return done({ subject, basis, studyPlaces, weights, found, rows, tiesSettled });
}

/** A minimum of 0 holds nothing: a share of 0 is simply 0. A cell decided at 0 is held. */
function foundOf(found: ApportionFound, claims: readonly Claim[]): Found {
  if (found.method !== "largest-remainder") return found;
  const { held, seats, weightOfFree } = found.shares;
  return {
    method: found.method,
    held: claims.map(({ minimum, maximum }, index) => {
      const state = held[index] ?? "free";
      return state === "free" || (state === "minimum" && minimum === 0 && maximum !== 0) ? null : state;
    }),
    studyPlacesOfFree: seats,
    weightOfFree: BigInt(weightOfFree),
  };
}

function refusalFor(refusal: ApportionRefusal, task: Task): DivisionRefusal {
  const { subject, studyPlaces, names } = task;
  const within = given({ institution: subject.institution });
  switch (refusal.code) {
    case "tie":
      return { code: "tie", ...within, ...tieAmongUnlisted(refusal, task), names };
    case "no-weight":
      return { code: "nothing-to-divide-on", ...within, studyPlaces, names };
    case "infeasible":
    case "too-few-seats": {
      const code = refusal.code === "infeasible" ? "infeasible" : "too-few-study-places";
      const { needed, available } = refusal;
      return { code, ...within, needed, available, names };
    }
    case "invalid-argument":
      throw new Error(`divide: apportion refused its argument ${refusal.name}`);
  }
}

/** Of a tie that those listed do not decide: each of them has its place, and the rest are still tied. */
function tieAmongUnlisted(
  tie: Tie,
  { claims, tieOrder }: Task,
): Pick<Extract<Refusal, { code: "tie"; settled: unknown }>, "tied" | "studyPlacesToDraw" | "settled"> {
  const ids = claims.map(({ id }) => id);
  const served = tieOrder.map((id) => ids.indexOf(id)).filter((index) => tie.tied.includes(index));
  const settled = ids.map((id, index) => [id, (tie.settled[index] ?? 0) + (served.includes(index) ? 1 : 0)]);
  return {
    tied: tie.tied.filter((index) => !served.includes(index)).flatMap((index) => ids[index] ?? []),
    studyPlacesToDraw: tie.seatsToDraw - served.length,
    settled: Object.fromEntries(settled) as Record<string, number>,
  };
}

/** An institution's study places over its specialisations, by the request's method and basis, each within its limits. */
export function splitInstitution(
  { request, frame: { specialisations, names } }: Asked,
  institution: string,
  studyPlaces: number,
  limitsAt: (specialisation: string, column: number) => Limits,
): Outcome<Division, DivisionRefusal> {
  return divide({
    subject: { over: "specialisations", institution },
    basis: request.specialisationShares === undefined ? "internship-places" : "shares",
    method: methodOfSplit(request),
    studyPlaces,
    claims: specialisations.map(({ id }, column) => ({
      id,
      basis: splitBasis(request, institution, id),
      ...limitsAt(id, column),
    })),
    tieOrder: request.tieOrder ?? [],
    names,
  });
}
