// R3 and R5 of docs/method.md.

import type { ApportionRefusal } from "../apportion/index.js";
import { type Found as ApportionFound, solveByListed } from "../apportion/solve.js";
import { inSameProportions } from "../domain/amount.js";
import type { Asked } from "../domain/form-frame.js";
import { given } from "../domain/given.js";
import type { OverbookedReason } from "../domain/notice.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import type { Names, Refusal } from "../domain/refusal.js";
import { type Method, methodOfSplit } from "../domain/request.js";
import type { Claim, Division, DivisionBasis, DivisionSubject, Found } from "./calculation.js";
import { type Limits, splitBasis } from "./claims.js";

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
