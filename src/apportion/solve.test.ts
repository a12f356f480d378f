import fc from "fast-check";
import { expect, it } from "vitest";
import { apportion } from "./apportion.js";
import { solve, solveByListed } from "./solve.js";
import type { Method } from "./types.js";

const METHODS: Method[] = ["largest-remainder", "sainte-lague", "dhondt", "adams", "huntington-hill", "dean"];

it("says which claims a bound holds, and what the others share", () => {
  expect(solve(9, [8, 1, 1], { maximum: [5, null, null] })).toEqual({
    ...{ ok: true, seats: [5, 2, 2], tiesSettled: [] },
    found: {
      method: "largest-remainder",
      shares: { held: ["maximum", "free", "free"], seats: 4, weightOfFree: 2 },
    },
  });
  expect(solve(5, [1, 1], { minimum: [2, 3] })).toMatchObject({
    found: { shares: { held: ["minimum", "minimum"], seats: 0, weightOfFree: 0 } },
  });
  expect(solve(5, [3, 2], {})).toMatchObject({ found: { shares: { held: [], seats: 5, weightOfFree: 5 } } });
});

it("says what the last seat of each claim cost and one more would, if a cost gives it", () => {
  const cost = (numerator: number, denominator: number): object => ({ numerator, denominator });
  expect(solve(5, [6, 3, 0], { method: "sainte-lague", minimum: [0, 2, 0] })).toMatchObject({
    found: {
      ...{ method: "sainte-lague", power: 1 },
      costs: [
        { last: cost(5, 12), next: cost(7, 12) },
        { last: null, next: cost(5, 6) },
        { last: null, next: null },
      ],
    },
  });
  expect(solve(3, [2, 1], { method: "huntington-hill", maximum: [2, null] })).toMatchObject({
    found: {
      power: 2,
      costs: [
        { last: cost(2, 4), next: null },
        { last: null, next: cost(2, 1) },
      ],
    },
  });
});

it("says nothing of what a tie was found by", () => {
  const refusal = { code: "tie", seatsToDraw: 1, tied: [0, 1] };
  for (const method of METHODS) {
    const result = solve(3, [1, 1], { method });
    expect(result).toEqual({ ok: false, refusal: expect.objectContaining(refusal) as unknown });
  }
});

it("settles a tie by the claims listed, in their order, if they take all there is to draw", () => {
  // One seat each, and two left to draw.
  const weights = [1, 1, 1, 1];
  const tie = { ok: false, refusal: { code: "tie", tied: [0, 1, 2, 3], seatsToDraw: 2 } };
  expect(solveByListed(6, weights, {}, [3, 1])).toMatchObject({ ok: true, seats: [1, 2, 1, 2] });
  expect(solveByListed(6, weights, {}, [3, 1, 0])).toMatchObject({ ok: true, seats: [1, 2, 1, 2] });
  expect(solveByListed(6, weights, {}, [3])).toMatchObject(tie);
  expect(solveByListed(6, weights, {}, [])).toMatchObject(tie);
});

it("counts of the claims listed only those that tie", () => {
  // Four seats to the first, and two left between three of the same remainder.
  const weights = [6, 1, 1, 1];
  expect(solve(6, weights, {})).toMatchObject({ refusal: { code: "tie", tied: [1, 2, 3], seatsToDraw: 2 } });
  expect(solveByListed(6, weights, {}, [0, 2])).toMatchObject({ refusal: { code: "tie" } });
  expect(solveByListed(6, weights, {}, [0, 3, 2])).toMatchObject({ ok: true, seats: [4, 0, 1, 1] });
});

it("leaves a result without a tie, and any other refusal, as it is", () => {
  expect(solveByListed(4, [1, 1], {}, [])).toEqual(solve(4, [1, 1], {}));
  expect(solveByListed(4, [1, 1], {}, [1])).toEqual(solve(4, [1, 1], {}));
  expect(solveByListed(4, [0, 0], {}, [1])).toEqual(solve(4, [0, 0], {}));
});

it("has the result of apportion, and the seats by the shares and the costs found", () => {
  const claim = fc.record({
    weight: fc.nat(9),
    minimum: fc.nat(4),
    room: fc.option(fc.nat(6)),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...METHODS),
      fc.nat(40),
      fc.array(claim, { minLength: 1, maxLength: 6 }),
      (method, seats, claims) => {
        const weights = claims.map(({ weight }) => weight);
        const minimum = claims.map((each) => each.minimum);
        const maximum = claims.map((each) => (each.room === null ? null : each.minimum + each.room));
        const options = { method, minimum, maximum, tieOrder: [...weights.keys()] };
        const solution = solve(seats, weights, options);
        const { found, ...result } = { found: undefined, ...solution };
        expect(result).toEqual(apportion(seats, weights, options));
        if (!solution.ok || found === undefined) return;
        if (found.method === "largest-remainder") {
          const free = weights.filter((_, index) => found.shares.held[index] === "free");
          const held = solution.seats.filter((_, index) => found.shares.held[index] !== "free");
          expect(found.shares.weightOfFree).toBe(free.reduce((sum, weight) => sum + weight, 0));
          expect(found.shares.seats).toBe(held.reduce((left, has) => left - has, seats));
          return;
        }
        const decimal = (seat: (typeof found.costs)[number]["last"]): number[] =>
          seat === null ? [] : [Number(seat.numerator) / Number(seat.denominator)];
        const dearest = Math.max(0, ...found.costs.flatMap(({ last }) => decimal(last)));
        const cheapest = Math.min(Infinity, ...found.costs.flatMap(({ next }) => decimal(next)));
        expect(dearest).toBeLessThanOrEqual(cheapest);
      },
    ),
  );
});
