// R6 of docs/method.md.

import { give, type Allocation } from "./allocation.js";
import type { Claims } from "./claims.js";
import { nearWeights } from "./near-weights.js";
import { selectSmallest } from "./select.js";
import { roundNear, type SignpostRule } from "./signposts.js";
import { compareProducts, times, type Whole } from "./whole.js";

/**
 * A divisor method with bounds: at some divisor every claim gets its weight ÷ divisor, rounded by the
 * method and held within its bounds, and together they get the seats.
 *
 * The same, seat by seat: the k-th seat of a claim costs signpost(k) ÷ weight (the factor, one over the
 * divisor, at which the claim reaches it), and the cheapest seats between the bounds are given.
 *
 * Time does not grow with the seats: a search with doubles jumps to where at most a few seats per claim are
 * in doubt, and the cheapest of those are selected exactly.
 */
export function divisorMethod(claims: Claims, rule: SignpostRule): Allocation {
  const sizes = nearWeights(claims);
  const { low, high } = bracket(claims, sizes, rule);
  // Why seats cheaper than `low` are certain and those dearer than `high` are out, though doubles say so: a
  // seat counts as reached at a factor by a double that is off by less than ERROR. `low` reaches at most the
  // seats there are. A seat reached even at low × (1 − 3 ERROR) is cheaper than every seat not reached at
  // `low`; if an allowed result left it out, it would have one of those in its place. `high` likewise.
  const certain = seatsAt(claims, sizes, rule, low * (1 - 3 * ERROR));
  const most = seatsAt(claims, sizes, rule, high * (1 + 3 * ERROR));

  let left = claims.seats;
  let candidates = 0;
  for (let claim = 0; claim < certain.length; claim++) {
    left -= certain[claim] as number;
    candidates += (most[claim] as number) - (certain[claim] as number);
  }
  const seats = Array.from(certain);

  const claimOf = new Int32Array(candidates);
  const seatOf = new Float64Array(candidates);
  const costs = new Float64Array(candidates);
  let next = 0;
  for (let claim = 0; claim < seats.length; claim++) {
    for (let seat = (seats[claim] as number) + 1; seat <= (most[claim] as number); seat++) {
      claimOf[next] = claim;
      seatOf[next] = seat;
      costs[next++] = rule.near(seat) / (sizes[claim] as number);
    }
  }
  const selection = selectSmallest(
    costs,
    left,
    (cost) => cost * 2 * ERROR,
    (candidate) =>
      costOf(rule, seatOf[candidate] as number, claims.weights[claimOf[candidate] as number] as Whole),
    (a, b) => compareProducts(a.numerator, b.denominator, b.numerator, a.denominator),
  );
  return give(seats, selection, claimOf);
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

function seatsAt(
  { lower, upper }: Claims,
  sizes: Float64Array,
  rule: SignpostRule,
  factor: number,
): Float64Array {
  const seats = new Float64Array(sizes.length);
  for (let claim = 0; claim < sizes.length; claim++) {
    const rounded = roundNear(rule, (sizes[claim] as number) * factor);
    seats[claim] = Math.max(lower[claim] as number, Math.min(upper[claim] as number, rounded));
  }
  return seats;
}

/**
 * Two factors, of which the first reaches at most the seats and the second at least, with few seats between
 * them: Newton's steps, which land where the bounds do not bend the way, and bisection where they do.
 */
function bracket(claims: Claims, sizes: Float64Array, rule: SignpostRule): { low: number; high: number } {
  const { seats, lower, upper } = claims;
  let low = { factor: 0, count: -Infinity };
  let high = { factor: Infinity, count: Infinity };
  let factor = firstGuess(claims, sizes, rule);
  for (let pass = 1, leap = 4; ; pass++) {
    let count = 0;
    let moving = 0;
    for (let claim = 0; claim < sizes.length; claim++) {
      const size = sizes[claim] as number;
      const rounded = roundNear(rule, size * factor);
      if (rounded <= (lower[claim] as number)) count += lower[claim] as number;
      else if (rounded > (upper[claim] as number)) count += upper[claim] as number;
      else {
        count += rounded;
        moving += size;
      }
    }
    if (count <= seats) low = { factor, count };
    if (count >= seats) high = { factor, count };
    // Selecting among few is cheaper than another pass; after many passes it is a tie or nearly one. Between factors
    // a 2^-48 apart there is at most a seat a claim and, as all seats are below 2^53, 32 more: it ends.
    const enough = pass < 10 ? sizes.length / 16 + 8 : 2 * sizes.length + 64;
    if (high.count - low.count <= enough) return { low: low.factor, high: high.factor };
    const newton = factor + (seats - count) / moving;
    if (pass < 10 && newton > low.factor && newton < high.factor) factor = newton;
    else if (high.factor === Infinity) factor *= leap **= 2;
    else if (low.factor === 0) factor /= leap **= 2;
    else factor = Math.sqrt(low.factor) * Math.sqrt(high.factor);
  }
}

/** The factor that is right on average: d'Hondt rounds half a seat down a claim, Adams half a seat up. */
function firstGuess({ seats }: Claims, sizes: Float64Array, rule: SignpostRule): number {
  const roundedDown = rule.near(2 ** 20) - (2 ** 20 - 0.5);
  let total = 0;
  for (const size of sizes) total += size;
  const guess = (seats + roundedDown * sizes.length) / total;
  return guess > 0 ? guess : 1;
}
