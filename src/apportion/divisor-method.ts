// R6 of docs/method.md.

import type { Allocation } from "./allocation.js";
import { selectSmallest } from "./select.js";
import { roundNear, signpostNear, type SignpostRule } from "./signposts.js";
import { compareProducts, times, type Whole } from "./whole.js";

/** The claims of `claimsOf`; or, without bounds, weights that are all numbers and more seats than first seats. */
interface Divided {
  readonly seats: number;
  readonly weights: readonly Whole[];
  readonly lower: readonly number[] | null;
  readonly upper: readonly number[] | null;
}

/**
 * A divisor method with bounds: at some divisor every claim gets its weight ÷ divisor, rounded by the
 * method and held within its bounds, and together they get the seats. `sizes` are the weights as doubles.
 *
 * The same, seat by seat: the k-th seat of a claim costs signpost(k) ÷ weight (the factor, one over the
 * divisor, at which the claim reaches it), and the cheapest seats between the bounds are given.
 *
 * Time does not grow with the seats: a search with doubles jumps to the right factor, which is proved by the costs
 * on both sides of it; or, in a tie or near one, to where at most a few seats per claim are in doubt, and the
 * cheapest of those are selected exactly.
 */
export function divisorMethod(claims: Divided, sizes: readonly number[], rule: SignpostRule): Allocation {
  const { low, high } = search(claims, sizes, rule);
  // Why seats cheaper than `low` are certain and those dearer than `high` are out, though doubles say so: a
  // seat counts as reached at a factor by a double that is off by less than ERROR. `low` reaches at most the
  // seats there are. A seat reached even at low × (1 − 3 ERROR) is cheaper than every seat not reached at
  // `low`; if an allowed result left it out, it would have one of those in its place. `high` likewise.
  // As long from the start: a list that grows is copied again and again.
  const seats = sizes.slice();
  const candidates: Seat[] = [];
  const costs: number[] = [];
  let open = claims.seats;
  for (let claim = 0; claim < sizes.length; claim++) {
    const size = sizes[claim] as number;
    const certain = seatsAt(low * (1 - 3 * ERROR), claim, size, claims, rule);
    const most = seatsAt(high * (1 + 3 * ERROR), claim, size, claims, rule);
    seats[claim] = certain;
    open -= certain;
    for (let seat = certain + 1; seat <= most; seat++) {
      candidates.push({ claim, seat, weight: claims.weights[claim] as Whole });
      costs.push(signpostNear(rule, seat) / size);
    }
  }
  if (open === 0) return { seats, tied: [], open };
  const selection = selectSmallest(
    costs,
    open,
    (cost) => cost * 2 * ERROR,
    (one, other) => {
      const here = candidates[one] as Seat;
      const there = candidates[other] as Seat;
      if (here.seat === there.seat && here.weight === there.weight) return 0;
      const a = costOf(rule, here.seat, here.weight);
      const b = costOf(rule, there.seat, there.weight);
      return compareProducts(a.numerator, b.denominator, b.numerator, a.denominator);
    },
  );
  const claimOf = (at: number): number => (candidates[at] as Seat).claim;
  for (const at of selection.chosen) seats[claimOf(at)] = (seats[claimOf(at)] as number) + 1;
  return { seats, tied: selection.tied.map(claimOf), open: selection.open };
}

interface Seat {
  readonly claim: number;
  readonly seat: number;
  readonly weight: Whole;
}

/**
 * A bound on the relative error of a cost, and of the factor at which `roundNear` says a seat is reached:
 * the weight (2^-53), the product or quotient (2^-53), the signpost (2^-51) and, where a weight had to be
 * scaled, once more 2^-53; together less than 2^-50.
 */
const ERROR = 2 ** -50;

/** A cost, exactly. */
export interface Cost {
  readonly numerator: Whole;
  readonly denominator: Whole;
}

/** signpost(k) ÷ weight, to the method's power, exactly. */
export function costOf(rule: SignpostRule, seat: number, weight: Whole): Cost {
  const size = rule.power === 2 ? times(weight, weight) : weight;
  return { numerator: rule.numerator(seat), denominator: times(rule.denominator(seat), size) };
}

/** The seats that a claim has reached at a factor. */
function seatsAt(
  factor: number,
  claim: number,
  size: number,
  { seats, lower, upper }: Divided,
  rule: SignpostRule,
): number {
  const rounded = roundNear(rule, size * factor);
  if (lower === null || upper === null) return size === 0 ? 0 : Math.min(seats, rounded);
  return Math.max(lower[claim] as number, Math.min(upper[claim] as number, rounded));
}

/**
 * Two factors, of which the first reaches at most the seats and the second at least, with few seats between them; or
 * twice the same one that reaches the seats, and then none is left. Newton's steps lead to both; from then on the next
 * factor lies between them as the numbers of seats do, or where that comes to nothing in the middle.
 */
function search(
  claims: Divided,
  sizes: readonly number[],
  rule: SignpostRule,
): { low: number; high: number } {
  let low = 0;
  let high = Infinity;
  let leftAtLow = Infinity;
  let leftAtHigh = -Infinity;
  let total = 0;
  let weighty = 0;
  for (let claim = 0; claim < sizes.length; claim++) {
    const size = sizes[claim] as number;
    total += size;
    if (size > 0) weighty += 1;
  }
  // Right on average: d'Hondt rounds half a seat down a claim, Adams half a seat up.
  const guess = (claims.seats + (0.5 - rule.below) * weighty) / total;
  let factor = guess > 0 ? guess : 1;
  const leapOver = sizes.length > 64 ? 1.5 : 1;
  for (let pass = 1, leap = 4; ; pass++) {
    let left = claims.seats;
    for (let claim = 0; claim < sizes.length; claim++) {
      left -= seatsAt(factor, claim, sizes[claim] as number, claims, rule);
    }
    if (left >= 0) {
      low = factor;
      leftAtLow = left;
    }
    if (left <= 0) {
      high = factor;
      leftAtHigh = left;
    }
    // After many passes it is a tie or nearly one. Between factors a 2^-48 apart there is at most a seat a claim and, as
    // all seats are below 2^53, 32 more: it ends. Before, few seats take less time than one more pass.
    const few = pass < 12 ? sizes.length / 64 : 64 + 2 * sizes.length;
    if (leftAtLow - leftAtHigh <= few) return { low, high };
    const isBetween = low > 0 && high < Infinity;
    const next = isBetween
      ? low + ((high - low) * leftAtLow) / (leftAtLow - leftAtHigh)
      : factor + (leapOver * left) / total;
    if (pass < 12 && next > low && next < high) factor = next;
    else if (isBetween) factor = Math.sqrt(low) * Math.sqrt(high);
    else factor *= (leap **= 2) ** Math.sign(left);
  }
}
