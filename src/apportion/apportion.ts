import { settle, type Allocation } from "./allocation.js";
import {
  boundsFault,
  invalid,
  isCount,
  isDivisorMethod,
  methodFault,
  orderFault,
  recordFault,
  weightsFault,
} from "./arguments.js";
import { claimsOf } from "./claims.js";
import { divisorMethod } from "./divisor-method.js";
import { byRemainders, largestRemainder } from "./largest-remainder.js";
import { nearWeights } from "./near-weights.js";
import { signposts } from "./signposts.js";
import type { ApportionOptions, ApportionRefusal, ApportionResult, InvalidArgument } from "./types.js";

/**
 * Divides `seats` over claims in proportion to their weights. Every seat is given, and exactly: weights are
 * non-negative whole numbers of any size, seats go up to 2^53 − 1, and no rounding decides anything. The
 * time taken does not grow with the seats.
 *
 * - Every claim gets at least its minimum and at most its maximum. A weight of zero gets its minimum, no more.
 * - A tie is refused, with all that it leaves open, unless `tieOrder` settles it; `tiesSettled` then names
 *   the claims that got a seat by it, the first preferred first. The order of a list decides nothing else.
 * - A call that makes no sense is refused as `invalid-argument`; nothing is thrown.
 */
export function apportion(
  seats: number,
  weights: readonly (number | bigint)[],
  options: ApportionOptions = {},
): ApportionResult {
  const allocation = allocationOf(seats, weights, options);
  if ("code" in allocation) return { ok: false, refusal: allocation };
  return settle(allocation, options.tieOrder);
}

/** What the method finds before a tie is settled, or why there is nothing to find. */
export function allocationOf(
  seats: number,
  weights: readonly (number | bigint)[],
  options: ApportionOptions,
): Allocation | ApportionRefusal {
  const fault = argumentsFault(seats, weights, options);
  if (fault !== null) return fault;
  const plain = withoutBounds(seats, weights, options);
  if (plain !== null) return plain;
  // Adding 0 turns −0 into 0.
  const claims = claimsOf(seats + 0, weights, options);
  if ("code" in claims) return claims;
  if (claims.nothingToGive) return { seats: claims.lower, tied: [], open: 0 };
  const { method = "largest-remainder" } = options;
  if (method === "largest-remainder") return largestRemainder(claims);
  return divisorMethod(claims, nearWeights(claims), signposts[method]);
}

/** The same for most calls, in a fraction of the time: numbers that nothing bounds, and seats to give. Or null. */
function withoutBounds(
  seats: number,
  weights: readonly (number | bigint)[],
  { method = "largest-remainder", minimum, maximum }: ApportionOptions,
): Allocation | null {
  let total = 0;
  let weighty = 0;
  let areEqual = true;
  for (let claim = 0; claim < weights.length; claim++) {
    const weight = weights[claim];
    if (typeof weight !== "number") return null;
    total += weight;
    if (weight > 0) weighty += 1;
    areEqual &&= weight === weights[0];
  }
  const hasBounds = minimum !== undefined || maximum !== undefined;
  if (hasBounds || weighty === 0 || seats === 0 || total >= 2 ** 53) return null;
  if (method === "largest-remainder") return byRemainders(weights, seats, total);
  if (signposts[method].firstSeat && weighty >= seats) return null;
  const numbers = weights as readonly number[];
  if (areEqual) return evenly(seats, numbers);
  return divisorMethod({ seats, weights: numbers, lower: null, upper: null }, numbers, signposts[method]);
}

/** Seats over equal weights: no divisor method prefers one of them, so what does not go round is left to all. */
function evenly(seats: number, weights: readonly number[]): Allocation {
  const open = seats % weights.length;
  return {
    seats: weights.map(() => (seats - open) / weights.length),
    tied: open === 0 ? [] : [...weights.keys()],
    open,
  };
}

/** What is wrong with the arguments of a one-way call, or null. */
export function argumentsFault(
  seats: number,
  weights: readonly (number | bigint)[],
  options: ApportionOptions,
): InvalidArgument | null {
  return (
    (isCount(seats) ? null : invalid("seats", null, seats)) ??
    weightsFault(weights) ??
    recordFault("options", options) ??
    methodFault(options.method, (name) => name === "largest-remainder" || isDivisorMethod(name)) ??
    boundsFault(options.minimum, options.maximum, weights.length) ??
    orderFault(options.tieOrder, weights.length)
  );
}
