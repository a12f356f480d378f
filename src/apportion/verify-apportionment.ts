import { argumentsFault } from "./apportion.js";
import { invalid, seatsFault } from "./arguments.js";
import { boundedShares } from "./bounded-shares.js";
import { boundsOf } from "./claims.js";
import { costOf } from "./divisor-method.js";
import { signposts } from "./signposts.js";
import type { ApportionOptions, InvalidArgument } from "./types.js";
import { sum, type Whole } from "./whole.js";

/** An exact fraction; the denominator is positive. The `Fraction` of the main entry has digits as texts. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The last seat of one claim and the next seat of another, with what each costs. What a seat costs is, for
 * largest remainder, the number of it less the claim's share, and for a divisor method signpost ÷ weight
 * (with huntington-hill the square). Moving the seat saves the difference; where both cost the same, it is a
 * tie.
 */
export interface SeatMove {
  readonly from: number;
  readonly to: number;
  readonly cost: Fraction;
  readonly costThere: Fraction;
}

/** What can be said of somebody's seats. */
export type ApportionmentCheck =
  /** They are right, and nothing else is. */
  | { readonly outcome: "only" }
  /** They are right, and so are others: the seats that may as well move, every claim concerned named. */
  | { readonly outcome: "tied"; readonly moves: SeatMove[] }
  /** They are not right: seats that move to where they cost less, the greatest gain first, a claim once. */
  | { readonly outcome: "wrong"; readonly moves: SeatMove[] }
  /** These claims have fewer seats than their minimum or first seat, or more than their maximum. */
  | { readonly outcome: "out-of-bounds"; readonly claims: number[] }
  | { readonly outcome: "refused"; readonly refusal: InvalidArgument };

/**
 * Checks seats that somebody else has given, of which there are as many as they sum to, without solving
 * anything: they are right exactly where no seat costs more than another claim's next seat would (the min-max
 * inequality). Exact as `apportion` is; `tieOrder` plays no part.
 */
export function verifyApportionment(
  seats: readonly number[],
  weights: readonly (number | bigint)[],
  options: ApportionOptions = {},
): ApportionmentCheck {
  const fault = argumentsFault(0, weights, options) ?? seatsFault("seats", seats, weights.length);
  if (fault !== null) return { outcome: "refused", refusal: fault };
  const total = sum(seats);
  if (typeof total === "bigint") return { outcome: "refused", refusal: invalid("seats", null, total) };

  const { lower, upper } = boundsOf(total, weights, options);
  const has = (claim: number): number => seats[claim] as number;
  const fewest = (claim: number): number => lower[claim] as number;
  const most = (claim: number): number => upper[claim] as number;
  const claims = [...seats.keys()];
  const outside = claims.filter((claim) => has(claim) < fewest(claim) || has(claim) > most(claim));
  if (outside.length > 0) return { outcome: "out-of-bounds", claims: outside };

  const cost = costs(total, weights, lower, upper, options);
  const taken = claims
    .filter((claim) => has(claim) > fewest(claim))
    .map((claim) => ({ claim, cost: cost(claim, has(claim)) }))
    .sort((a, b) => compare(b.cost, a.cost));
  const open = claims
    .filter((claim) => has(claim) < most(claim))
    .map((claim) => ({ claim, cost: cost(claim, has(claim) + 1) }))
    .sort((a, b) => compare(a.cost, b.cost));
  const [dearest] = taken;
  const [cheapest] = open;
  const worst = dearest && cheapest ? compare(dearest.cost, cheapest.cost) : -1;
  if (!dearest || worst < 0) return { outcome: "only" };

  const asDear = (seat: Seat): boolean => compare(seat.cost, dearest.cost) === 0;
  const [givers, takers] = worst === 0 ? [taken.filter(asDear), open.filter(asDear)] : [taken, open];
  // In a tie there may be more claims on one side than on the other: then the last there is named again.
  const count = Math[worst === 0 ? "max" : "min"](givers.length, takers.length);
  const moves: SeatMove[] = [];
  for (let at = 0; at < count; at++) {
    const from = (givers[at] ?? givers.at(-1)) as Seat;
    const to = (takers[at] ?? takers.at(-1)) as Seat;
    if (compare(from.cost, to.cost) < worst) break;
    moves.push({ from: from.claim, to: to.claim, cost: from.cost, costThere: to.cost });
  }
  return { outcome: worst === 0 ? "tied" : "wrong", moves };
}

interface Seat {
  readonly claim: number;
  readonly cost: Fraction;
}

/** What the seats of the claims cost, by the method. */
function costs(
  seats: number,
  weights: readonly Whole[],
  lower: number[],
  upper: readonly number[],
  { method = "largest-remainder" }: ApportionOptions,
): (claim: number, seat: number) => Fraction {
  if (method !== "largest-remainder") {
    return (claim, seat) => {
      const { numerator, denominator } = costOf(signposts[method], seat, weights[claim] as Whole);
      return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
    };
  }
  const shares = boundedShares({ seats, weights, lower, upper });
  return (claim, seat) => {
    const state = shares.held[claim];
    if (state !== "free") {
      const share = (state === "maximum" ? upper : lower)[claim] as number;
      return { numerator: BigInt(seat - share), denominator: 1n };
    }
    const denominator = BigInt(shares.weightOfFree);
    const share = BigInt(shares.seats) * BigInt(weights[claim] as Whole);
    return { numerator: BigInt(seat) * denominator - share, denominator };
  };
}

function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
