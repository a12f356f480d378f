import { apportion } from "../apportion/index.js";
import { type Amount, inSameProportions } from "../domain/amount.js";
import type { Names, Refusal } from "../domain/refusal.js";
import type { Division, DivisionBasis, DivisionSubject, Step } from "./calculation.js";

/** What is to be divided, among whom and on what. */
interface Task {
  readonly subject: DivisionSubject;
  readonly basis: DivisionBasis;
  readonly studyPlaces: number;
  readonly claims: readonly { readonly id: string; readonly basis: Amount }[];
  readonly tieOrder: readonly string[];
  readonly names: Names;
}

/**
 * Divides study places by largest remainder, each party in proportion to its part of the basis. Ids in the tie
 * order come before ids not in it; a tie among those not in it is refused. The order of the claims decides
 * nothing.
 */
export function divide(task: Task): Step<Division> {
  const { subject, basis, studyPlaces, claims, tieOrder } = task;
  const weights = inSameProportions(claims.map((claim) => claim.basis));
  const ids = claims.map(({ id }) => id);
  const first = apportion(studyPlaces, weights);
  const listed = tieOrder.filter((id) => ids.includes(id)).map((id) => ids.indexOf(id));
  const settled =
    first.ok || first.refusal.code !== "tie" || !listedDecide(first.refusal, listed)
      ? first
      : apportion(studyPlaces, weights, { tieOrder: fullOrder(listed, ids.length) });

  if (!settled.ok) return { ok: false, refusals: [refusalFor(settled.refusal, task, listed)] };
  const rows = claims.map((claim, index) => ({ ...claim, studyPlaces: settled.seats[index] ?? 0 }));
  const tiesSettled = settled.tiesSettled.flatMap((index) => ids[index] ?? []);
  return { ok: true, value: { subject, basis, studyPlaces, rows, tiesSettled } };
}

type ApportionRefusal = Extract<ReturnType<typeof apportion>, { ok: false }>["refusal"];
type Tie = Extract<ApportionRefusal, { code: "tie" }>;

function listedDecide({ tied, seatsToDraw }: Tie, listed: readonly number[]): boolean {
  return listed.filter((index) => tied.includes(index)).length >= seatsToDraw;
}

/** Those listed first; behind them the order does not matter, for none of them gets a place by it. */
function fullOrder(listed: readonly number[], length: number): number[] {
  const rest = Array.from({ length }, (_, index) => index).filter((index) => !listed.includes(index));
  return [...listed, ...rest];
}

function refusalFor(refusal: ApportionRefusal, task: Task, listed: readonly number[]): Refusal {
  const { subject, studyPlaces, claims, names } = task;
  const within = subject.over === "specialisations" ? { institution: subject.institution } : {};
  switch (refusal.code) {
    case "tie":
      return { code: "tie", ...within, ...tieAmongUnlisted(refusal, claims, listed), names };
    case "no-weight":
      return { code: "nothing-to-divide-on", ...within, studyPlaces, names };
    case "infeasible":
    case "too-few-seats":
    case "invalid-argument":
      throw new Error(`divide: apportion refused its arguments: ${JSON.stringify(refusal)}`);
  }
}

/** Of a tie that those listed do not decide: each of them has its place, and the rest are still tied. */
function tieAmongUnlisted(tie: Tie, claims: Task["claims"], listed: readonly number[]) {
  const served = listed.filter((index) => tie.tied.includes(index));
  const seats = tie.settled.map((settled, index) => settled + (served.includes(index) ? 1 : 0));
  return {
    tied: tie.tied.filter((index) => !served.includes(index)).flatMap((index) => claims[index]?.id ?? []),
    studyPlacesToDraw: tie.seatsToDraw - served.length,
    settled: Object.fromEntries(claims.map(({ id }, index) => [id, seats[index] ?? 0])),
  };
}
