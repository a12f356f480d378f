import type { ApportionOptions, ApportionRefusal } from "../apportion/index.js";
import { solveByListed } from "../apportion/solve.js";
import type { DistributionRequest } from "../domain/distribution-request.js";
import { done, type Outcome, refused } from "../domain/outcome.js";
import type { Refusal } from "../domain/refusal.js";
import type { Task } from "./task.js";

/** Places divided over the providers, with the rows that got one by the tie order. */
interface Divided {
  readonly places: readonly number[];
  readonly tiesSettled: readonly number[];
}

/**
 * Places of one specialisation, or without one of all together, over the providers. Those whom the tie order lists
 * come before those it does not; a tie among the others is refused. The order of the providers decides nothing.
 */
export function divide(
  count: number,
  weights: readonly bigint[],
  options: ApportionOptions,
  task: Task,
  specialisation?: string,
): Outcome<Divided> {
  const result = solveByListed(count, weights, options, task.rowOrder);
  return result.ok
    ? done({ places: result.seats, tiesSettled: result.tiesSettled })
    : refused(refusalFor(result.refusal, count, task, specialisation));
}

function refusalFor(
  refusal: ApportionRefusal,
  count: number,
  { request, names, rowOrder }: Task,
  specialisation: string | undefined,
): Refusal {
  const within = specialisation === undefined ? {} : { specialisation };
  switch (refusal.code) {
    case "tie": {
      const open = refusal.tied.filter((row) => !rowOrder.includes(row));
      return {
        code: "providers-tied",
        ...within,
        tied: open.flatMap((row) => request.providers[row]?.provider ?? []),
        internshipPlacesToDraw: refusal.seatsToDraw - (refusal.tied.length - open.length),
        names,
      };
    }
    case "no-weight":
      return { code: "empty-distribution-key", ...within, needed: count, names };
    case "infeasible": {
      const { needed, available } = refusal;
      return { code: "needs-not-met", needed, available, ...heldTotals(request), names };
    }
    case "too-few-seats": {
      const { needed, available } = refusal;
      return { code: "too-few-internship-places", ...within, needed, available, names };
    }
    case "invalid-argument":
      throw new Error(`divide: apportion refused its argument ${refusal.name}`);
  }
}

/** Whether some have a total of their own, for a refusal of numbers that can't be met. */
export function heldTotals({ providers }: DistributionRequest): { readonly isFixed?: true } {
  return providers.some(({ total }) => total !== undefined) ? { isFixed: true } : {};
}
