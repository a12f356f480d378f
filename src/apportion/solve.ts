import { allocationOf } from "./apportion.js";
import { settle } from "./allocation.js";
import type { BoundedShares } from "./bounded-shares.js";
import { costOf, type Cost } from "./divisor-method.js";
import { signposts } from "./signposts.js";
import type { ApportionOptions, ApportionResult, DivisorMethod } from "./types.js";

type Solved = Extract<ApportionResult, { readonly ok: true }>;
type Unsolved = Exclude<ApportionResult, Solved>;

/** What the last seat of a claim cost, and what one more would cost; null where no cost gave or gives it. */
export interface SeatCosts {
  readonly last: Cost | null;
  readonly next: Cost | null;
}

/** What a result rests on: enough to follow it by hand. */
export type Found =
  | { readonly method: "largest-remainder"; readonly shares: BoundedShares }
  /** Costs are to the power: with 2 they are squares. */
  | { readonly method: DivisorMethod; readonly power: 1 | 2; readonly costs: readonly SeatCosts[] };

/** The result of `apportion`, with what the method found on its way to it. */
export function solve(
  seats: number,
  weights: readonly (number | bigint)[],
  options: ApportionOptions,
): (Solved & { readonly found: Found }) | Unsolved {
  const allocation = allocationOf(seats, weights, options);
  if ("code" in allocation) return { ok: false, refusal: allocation };
  const result = settle(allocation, options.tieOrder);
  if (!result.ok) return result;
  const { method = "largest-remainder", minimum, maximum } = options;
  if (method === "largest-remainder") {
    const shares = allocation.shares ?? { held: weights.map(() => "minimum"), seats: 0, weightOfFree: 0 };
    return { ...result, found: { method, shares } };
  }
  const rule = signposts[method];
  const costs = result.seats.map((has, claim): SeatCosts => {
    const weight = weights[claim] as number | bigint;
    const costAt = (seat: number): Cost | null => {
      const cost = costOf(rule, seat, weight);
      // A first seat may be by right: then it costs nothing.
      return cost.numerator > 0 ? cost : null;
    };
    return {
      last: has > (minimum?.[claim] ?? 0) ? costAt(has) : null,
      next: has !== maximum?.[claim] && weight > 0 ? costAt(has + 1) : null,
    };
  });
  return { ...result, found: { method, power: rule.power, costs } };
}

/** The same, a tie settled by the claims listed, in order, if they take all there is to draw; else refused as a whole. */
export function solveByListed(
  seats: number,
  weights: readonly (number | bigint)[],
  options: ApportionOptions,
  listed: readonly number[],
): ReturnType<typeof solve> {
  const result = solve(seats, weights, options);
  if (result.ok || result.refusal.code !== "tie") return result;
  const tied = new Set(result.refusal.tied);
  const first = new Set(listed.filter((claim) => tied.has(claim)));
  if (first.size < result.refusal.seatsToDraw) return result;
  return solve(seats, weights, { ...options, tieOrder: [...new Set([...first, ...weights.keys()])] });
}
