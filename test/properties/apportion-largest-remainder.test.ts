import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion, type ApportionResult } from "../../src/apportion/index.js";
import { hugeWeight, tieProneWeight } from "../arbitraries/apportion.js";
import { prop } from "../prop.js";

// The guarantees of largest remainder without bounds, in the words of the issue, in exact arithmetic: nothing
// here divides, and nothing knows how src/apportion works.

/** Few claims with small weights: about a fifth of the draws meet a tie. */
const tieProne = fc.record({
  seats: fc.integer({ min: 0, max: 40 }),
  weights: fc.array(tieProneWeight, { minLength: 1, maxLength: 8 }),
});
/** Weights and seats of every size together, zeros among them. */
const wide = fc.record({
  seats: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.maxSafeNat()),
  weights: fc
    .array(fc.oneof(hugeWeight, tieProneWeight, fc.maxSafeNat(), fc.constant(0)), { maxLength: 12 })
    .map((weights) => [...weights, 1]),
});
const problem = fc.oneof(tieProne, wide);
/** Small enough to look at every allocation. */
const small = fc.record({
  seats: fc.integer({ min: 0, max: 8 }),
  weights: fc
    .array(fc.oneof({ weight: 6, arbitrary: tieProneWeight }, { weight: 1, arbitrary: fc.constant(0) }), {
      maxLength: 4,
    })
    .map((weights) => [...weights, 1]),
});

type Problem = typeof problem extends fc.Arbitrary<infer T> ? T : never;

function sum(numbers: readonly (number | bigint)[]): bigint {
  return numbers.reduce<bigint>((total, number) => total + BigInt(number), 0n);
}

/** Settled in the order of the list, where there is a tie. */
function seatsOf({ seats, weights }: Problem): number[] {
  const result = apportion(seats, weights, { tieOrder: weights.map((_, index) => index) });
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.seats;
}

/** How far an allocation is from the quotas, all of them times the total weight so that they are whole. */
function distances({ seats, weights }: Problem, allocation: readonly number[]): [bigint, bigint] {
  const total = sum(weights);
  const gaps = allocation.map(
    (own, index) => BigInt(own) * total - BigInt(seats) * BigInt(weights[index] ?? 0),
  );
  const absolute = gaps.reduce((far, gap) => far + (gap < 0n ? -gap : gap), 0n);
  return [absolute, gaps.reduce((far, gap) => far + gap * gap, 0n)];
}

function allAllocations(seats: number, claims: number): number[][] {
  if (claims === 1) return [[seats]];
  return Array.from({ length: seats + 1 }, (_, own) => own).flatMap((own) =>
    allAllocations(seats - own, claims - 1).map((rest) => [own, ...rest]),
  );
}

/** All allocations at the least distance from the quotas. */
function nearest(call: Problem): number[][] {
  const measured = allAllocations(call.seats, call.weights.length).map((allocation) => ({
    allocation,
    distance: distances(call, allocation)[1],
  }));
  const least = measured.reduce((best, { distance }) => (distance < best ? distance : best), 2n ** 4000n);
  return measured.filter(({ distance }) => distance === least).map(({ allocation }) => allocation);
}

describe("largest remainder without bounds", () => {
  prop([problem], { numRuns: 400 })("every seat is given", (call) => {
    expect(sum(seatsOf(call))).toBe(BigInt(call.seats));
  });

  prop([problem], { numRuns: 400 })(
    "the quota rule: every claim gets its quota rounded down or up",
    (call) => {
      const total = sum(call.weights);
      for (const [index, own] of seatsOf(call).entries()) {
        const numerator = BigInt(call.seats) * BigInt(call.weights[index] ?? 0);
        const gap = BigInt(own) * total - numerator;
        expect(gap > -total && gap < total).toBe(true);
      }
    },
  );

  prop([problem], { numRuns: 300 })("no seat could move and bring the shares nearer their quotas", (call) => {
    const seats = seatsOf(call);
    const [absolute, squared] = distances(call, seats);
    for (const from of seats.keys()) {
      for (const to of seats.keys()) {
        if (from === to || seats[from] === 0) continue;
        const moved = seats.map((own, index) => own + (index === to ? 1 : 0) - (index === from ? 1 : 0));
        const [movedAbsolute, movedSquared] = distances(call, moved);
        expect(movedAbsolute >= absolute && movedSquared >= squared).toBe(true);
      }
    }
  });

  prop([small], { numRuns: 600 })(
    "a result is the only allocation nearest the quotas, and a refused tie names exactly the claims that an exhaustive search over all allocations finds tied",
    (call) => {
      const found = nearest(call);
      const [first = [], ...others] = found;
      const settled = first.map((_, index) => Math.min(...found.map((each) => each[index] ?? 0)));
      const tied = [...first.keys()].filter((index) => found.some((each) => each[index] !== settled[index]));
      const seatsToDraw = call.seats - Number(sum(settled));
      const expected: ApportionResult =
        others.length === 0
          ? { ok: true, seats: first, tiesSettled: [] }
          : { ok: false, refusal: { code: "tie", settled, tied, seatsToDraw } };
      expect(apportion(call.seats, call.weights)).toEqual(expected);
    },
  );

  prop([fc.oneof(small, tieProne), fc.infiniteStream(fc.nat())], { numRuns: 300 })(
    "a tie order settles a tie and nothing else: the first of the tied get a seat each",
    (call, keys) => {
      const tieOrder = call.weights
        .map((_, index) => ({ index, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ index }) => index);
      const plain = apportion(call.seats, call.weights);
      const ordered = apportion(call.seats, call.weights, { tieOrder });
      if (plain.ok || plain.refusal.code !== "tie") {
        expect(ordered).toEqual(plain);
        return;
      }
      const { settled, tied, seatsToDraw } = plain.refusal;
      const winners = tieOrder.filter((index) => tied.includes(index)).slice(0, seatsToDraw);
      const seats = settled.map((own, index) => own + (winners.includes(index) ? 1 : 0));
      expect(ordered).toEqual({ ok: true, seats, tiesSettled: winners });
    },
  );

  prop([problem, fc.infiniteStream(fc.nat())], { numRuns: 300 })(
    "the order of the list never matters",
    ({ seats, weights }, keys) => {
      const shuffle = weights
        .map((_, index) => ({ index, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ index }) => index);
      const here = apportion(seats, weights);
      const there = apportion(
        seats,
        shuffle.map((index) => weights[index] ?? 0),
      );
      const inOrder = (list: readonly number[]): number[] => shuffle.map((index) => list[index] ?? -1);
      if (here.ok) {
        expect(there).toEqual({ ...here, seats: inOrder(here.seats) });
        return;
      }
      if (here.refusal.code !== "tie") throw new Error("a positive weight is refused only for a tie");
      const { settled, tied } = here.refusal;
      const moved = [...shuffle.keys()].filter((place) => tied.includes(shuffle[place] ?? -1));
      expect(there).toEqual({
        ok: false,
        refusal: { ...here.refusal, settled: inOrder(settled), tied: moved },
      });
    },
  );

  prop([problem, fc.bigInt({ min: 1n, max: 10n ** 40n })], { numRuns: 300 })(
    "scaling all weights changes nothing, ties included",
    ({ seats, weights }, factor) => {
      const scaled = weights.map((weight) => BigInt(weight) * factor);
      expect(apportion(seats, scaled)).toEqual(apportion(seats, weights));
    },
  );

  prop([problem, fc.integer({ min: 1, max: 5 })], { numRuns: 300 })(
    "more seats never break the total",
    ({ seats, weights }, more) => {
      for (let extra = 0; extra <= more; extra += 1) {
        const all = Math.min(Number.MAX_SAFE_INTEGER, seats + extra);
        expect(sum(seatsOf({ seats: all, weights }))).toBe(BigInt(all));
      }
    },
  );

  prop([problem], { numRuns: 400 })(
    "equal weights differ by at most one, and then only through a settled tie",
    (call) => {
      const { seats, weights } = call;
      const plain = apportion(seats, weights);
      const given = seatsOf(call);
      for (const [index, weight] of weights.entries()) {
        for (const [other, twin] of weights.entries()) {
          if (BigInt(weight) !== BigInt(twin)) continue;
          const difference = Math.abs((given[index] ?? 0) - (given[other] ?? 0));
          expect(difference).toBeLessThanOrEqual(plain.ok ? 0 : 1);
          if (difference === 0) continue;
          const tied = !plain.ok && plain.refusal.code === "tie" ? plain.refusal.tied : [];
          expect(tied).toEqual(expect.arrayContaining([index, other]));
        }
      }
    },
  );

  test("a twentieth or more of the tie-prone draws are ties: the tie rules above are tested", () => {
    const calls = fc.sample(tieProne, { numRuns: 400, seed: 1 });
    const ties = calls.filter(({ seats, weights }) => !apportion(seats, weights).ok);
    expect(ties.length).toBeGreaterThan(20);
  });
});
