import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apportion,
  apportionTwoWay,
  verifyApportionment,
  verifyTwoWay,
  type TwoWayProblem,
} from "../../src/apportion/index.js";
import { smallCall, smallTable, type Call } from "../arbitraries/apportion.js";
import { allTables, allocationsAllowed, allowedTables, boundsOf, differingCells } from "./definition.js";

describe("verifyApportionment", () => {
  /** A call, and seats that somebody gave: any, mostly near the right ones. */
  const given = fc
    .tuple(smallCall, fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }), fc.boolean(), fc.nat(4), fc.nat(4))
    .map(([call, any, near, from, to]): { call: Call; seats: number[] } => {
      const right = apportion(call.seats, call.weights, {
        ...call.options,
        tieOrder: call.weights.map((_, index) => index),
      });
      const seats = near && right.ok ? [...right.seats] : any.slice(0, call.weights.length);
      if (near && any[0] !== 0 && (seats[from] ?? 0) > 0 && to < seats.length) {
        seats[from] = (seats[from] ?? 0) - 1;
        seats[to] = (seats[to] ?? 0) + 1;
      }
      return { call: { ...call, seats: seats.reduce((sum, one) => sum + one, 0) }, seats };
    });

  test("says of any seats what looking at all allocations says, and names seats that can move", () => {
    fc.assert(
      fc.property(given, ({ call, seats }) => {
        const check = verifyApportionment(seats, call.weights, call.options);
        const { lower, upper } = boundsOf(call);
        const claims = seats.flatMap((count, claim) =>
          count < (lower[claim] ?? 0) || count > (upper[claim] ?? 0) ? [claim] : [],
        );
        if (claims.length > 0) {
          expect(check).toEqual({ outcome: "out-of-bounds", claims });
          return;
        }
        const allowed = allocationsAllowed(call);
        const right = allowed.some((one) => one.every((count, claim) => count === seats[claim]));
        expect(check.outcome).toBe(!right ? "wrong" : allowed.length === 1 ? "only" : "tied");
        if (check.outcome !== "wrong" && check.outcome !== "tied") return;
        expect(check.moves.length).toBeGreaterThan(0);
        for (const { from, to, cost, costThere } of check.moves) {
          const saved = cost.numerator * costThere.denominator - costThere.numerator * cost.denominator;
          expect(saved > 0n).toBe(!right);
          expect(seats[from]).toBeGreaterThan(lower[from] ?? 0);
          expect(seats[to]).toBeLessThan(upper[to] ?? 0);
        }
        if (!right) return;
        const named = new Set(check.moves.flatMap(({ from, to }) => [from, to]));
        const differ = seats.flatMap((count, claim) =>
          allowed.some((one) => one[claim] !== count) ? [claim] : [],
        );
        expect([...named].sort()).toEqual(differ);
      }),
      { numRuns: 4000 },
    );
  });

  test("names who has a seat too many and who one too few, and what the move saves", () => {
    // Quotas of 10 over 6, 6, 2: 4 2/7, 4 2/7, 1 3/7.
    expect(verifyApportionment([5, 4, 1], [6, 6, 2])).toEqual({
      outcome: "wrong",
      moves: [
        {
          from: 0,
          to: 2,
          cost: { numerator: 10n, denominator: 14n },
          costThere: { numerator: 8n, denominator: 14n },
        },
      ],
    });
  });

  const third = { numerator: 1n, denominator: 3n };

  test("in a tie every claim concerned is named, and none besides", () => {
    // Quotas of 4 over 1, 1, 1, 3: 2/3, 2/3, 2/3, 2.
    expect(verifyApportionment([1, 1, 0, 2], [1, 1, 1, 3])).toEqual({
      outcome: "tied",
      moves: [0, 1].map((from) => ({
        from,
        to: 2,
        cost: { numerator: 2n, denominator: 6n },
        costThere: { numerator: 2n, denominator: 6n },
      })),
    });
    // 1/3, 1/3, 1/3, 1: the last is sure of its seat.
    expect(verifyApportionment([1, 0, 0, 1], [1, 1, 1, 3])).toMatchObject({
      outcome: "tied",
      moves: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
    });
    expect(verifyApportionment([1, 0, 0], [1, 1, 1])).toEqual({
      outcome: "tied",
      moves: [1, 2].map((to) => ({
        from: 0,
        to,
        cost: { ...third, numerator: 2n },
        costThere: { ...third, numerator: 2n },
      })),
    });
  });

  test("of seats that are wrong one of each claim moves", () => {
    expect(verifyApportionment([3, 0, 0], [1, 1, 1])).toEqual({
      outcome: "wrong",
      moves: [
        { from: 0, to: 1, cost: { numerator: 6n, denominator: 3n }, costThere: { ...third, numerator: 0n } },
      ],
    });
    expect(verifyApportionment([0, 0, 3, 3], [1, 1, 1, 1], { method: "dhondt" })).toMatchObject({
      outcome: "wrong",
      moves: [
        { from: 2, to: 0 },
        { from: 3, to: 1 },
      ],
    });
  });

  test("the seats of a claim held by a bound cost their number beyond it", () => {
    // 5 for the first; the others share the other 5, 2 1/2 each.
    expect(verifyApportionment([4, 3, 3], [8, 1, 1], { maximum: [5, null, null] })).toEqual({
      outcome: "wrong",
      moves: [
        {
          from: 1,
          to: 0,
          cost: { numerator: 1n, denominator: 2n },
          costThere: { numerator: 0n, denominator: 1n },
        },
      ],
    });
    // 4 for the second; the others share 6: 5 1/3 and 2/3.
    expect(verifyApportionment([4, 5, 1], [8, 1, 1], { minimum: [0, 4, 0] })).toEqual({
      outcome: "wrong",
      moves: [
        {
          from: 1,
          to: 0,
          cost: { numerator: 1n, denominator: 1n },
          costThere: { numerator: -3n, denominator: 9n },
        },
      ],
    });
  });

  test("refuses what makes no sense", () => {
    expect(verifyApportionment([1], [1, 2])).toMatchObject({
      outcome: "refused",
      refusal: { name: "seats", index: null, value: 1 },
    });
    expect(verifyApportionment([1, -1], [1, 2])).toMatchObject({ refusal: { name: "seats", index: 1 } });
    expect(verifyApportionment([2 ** 53 - 1, 1], [1, 2])).toMatchObject({
      outcome: "refused",
      refusal: { name: "seats", index: null, value: 2n ** 53n },
    });
    expect(verifyApportionment([1], ["1"] as unknown as number[])).toMatchObject({
      refusal: { name: "weights" },
    });
  });
});

describe("verifyTwoWay", () => {
  /** A problem, and a right table or another with the same margins or other seats. */
  const given = fc.tuple(smallTable, fc.nat(1000), fc.nat(9)).map(([problem, at, crooked]) => {
    const tables = allTables(problem);
    const allowed = tables.length === 0 ? [] : allowedTables(problem);
    const pool = crooked < 5 ? allowed : tables;
    const table = pool[at % Math.max(1, pool.length)] ?? problem.weights.map((line) => line.map(() => 1));
    const seats = crooked === 9 ? table.map((line, row) => (row === 0 ? line.toReversed() : line)) : table;
    return { problem, seats, allowed };
  });

  test("says of any table what looking at all tables says; the moves named keep the margins and gain", () => {
    fc.assert(
      fc.property(given, ({ problem, seats, allowed }) => {
        const check = verifyTwoWay(seats, problem);
        const key = JSON.stringify(seats);
        const right = allowed.some((table) => JSON.stringify(table) === key);
        const exists = allTables(problem).some((table) => JSON.stringify(table) === key);
        if (!exists) expect(check.outcome).toMatch(/^(out-of-bounds|margins)$/);
        else if (!right) {
          if (check.outcome !== "wrong") throw new Error(check.outcome);
          expect(check.gain.numerator).toBeGreaterThan(check.gain.denominator);
          const moved = seats.map((line) => [...line]);
          for (const { row, from, to } of check.moves) {
            const line = moved[row] ?? [];
            line[from] = (line[from] ?? 0) - 1;
            line[to] = (line[to] ?? 0) + 1;
          }
          expect(allTables(problem)).toContainEqual(moved);
        } else if (allowed.length === 1) expect(check).toEqual({ outcome: "only" });
        else expect(check).toEqual({ outcome: "tied", cells: differingCells(allowed) });
      }),
      { numRuns: 3000 },
    );
  });

  test("a result of ours is proved by its own multipliers, and no other table by them", () => {
    fc.assert(
      fc.property(smallTable, (problem) => {
        const result = apportionTwoWay(problem);
        if (!result.ok || result.rowMultipliers === null || result.columnMultipliers === null) return;
        const { seats, rowMultipliers, columnMultipliers } = result;
        expect(verifyTwoWay(seats, problem, { rowMultipliers, columnMultipliers })).toEqual({
          outcome: "only",
        });
        for (const other of allTables(problem).filter(
          (table) => JSON.stringify(table) !== JSON.stringify(seats),
        )) {
          expect(verifyTwoWay(other, problem, { rowMultipliers, columnMultipliers })).toMatchObject({
            outcome: "multipliers",
            cells: differingCells([other, seats]),
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  const problem: TwoWayProblem = {
    weights: [
      [5, 5],
      [5, 5],
    ],
    rowSeats: [1, 1],
    columnSeats: [1, 1],
  };

  test("of a table that is wrong the seats that move are named, and what that gains", () => {
    const better = {
      ...problem,
      weights: [
        [20, 10],
        [10, 10],
      ],
    };
    const seats = [
      [0, 1],
      [1, 0],
    ];
    for (const [method, gained] of [
      ["sainte-lague", 2n],
      ["dhondt", 2n],
    ] as const) {
      const check = verifyTwoWay(seats, { ...better, method });
      if (check.outcome !== "wrong") throw new Error(check.outcome);
      const { moves, gain } = check;
      expect(moves.toSorted((a, b) => a.row - b.row)).toEqual([
        { row: 0, from: 1, to: 0 },
        { row: 1, from: 0, to: 1 },
      ]);
      expect(gain.numerator).toBe(gained * gain.denominator);
    }
    const squared = { ...better, method: "huntington-hill", rowSeats: [3, 3], columnSeats: [3, 3] } as const;
    const check = verifyTwoWay(
      [
        [1, 2],
        [2, 1],
      ],
      squared,
    );
    if (check.outcome !== "wrong") throw new Error(check.outcome);
    // Second seats: 2 ÷ 10² twice, over 2 ÷ 20² and 2 ÷ 10².
    expect(check.gain.numerator).toBe(4n * check.gain.denominator);
  });

  test("cells that multipliers do not round to are named, rising and falling", () => {
    const multipliers = { rowMultipliers: ["0.1", "0.2"], columnMultipliers: ["1", "0.9"] };
    expect(
      verifyTwoWay(
        [
          [1, 0],
          [0, 1],
        ],
        problem,
        multipliers,
      ),
    ).toEqual({ outcome: "multipliers", cells: [[1, 0]] });
    expect(
      verifyTwoWay(
        [
          [0, 1],
          [1, 0],
        ],
        problem,
        multipliers,
      ),
    ).toEqual({
      outcome: "multipliers",
      cells: [
        [0, 1],
        [1, 1],
      ],
    });
  });

  test("multipliers on the signposts prove a tie", () => {
    const multipliers = { rowMultipliers: ["0.1", "0.1"], columnMultipliers: ["1", "1.0"] };
    expect(
      verifyTwoWay(
        [
          [1, 0],
          [0, 1],
        ],
        problem,
        multipliers,
      ),
    ).toEqual({
      outcome: "tied",
      cells: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
    });
  });

  test("names rows and columns that are off, and cells out of bounds", () => {
    expect(
      verifyTwoWay(
        [
          [1, 1],
          [0, 1],
        ],
        problem,
      ),
    ).toEqual({ outcome: "margins", rows: [0], columns: [1] });
    expect(
      verifyTwoWay(
        [
          [1, 0],
          [0, 1],
        ],
        {
          ...problem,
          minimum: [
            [0, 0],
            [1, 0],
          ],
        },
      ),
    ).toEqual({ outcome: "out-of-bounds", cells: [[1, 0]] });
    expect(
      verifyTwoWay(
        [
          [1, 0],
          [0, 1],
        ],
        {
          ...problem,
          maximum: [
            [0, null],
            [null, null],
          ],
        },
      ),
    ).toEqual({
      outcome: "out-of-bounds",
      cells: [[0, 0]],
    });
  });

  test.each<[string, unknown, unknown, unknown]>([
    ["a row too short", [[1, 0], [0]], undefined, { name: "seats", index: 1, value: 1 }],
    [
      "half a seat",
      [
        [1, 0],
        [0, 0.5],
      ],
      undefined,
      { name: "seats", index: [1, 1], value: 0.5 },
    ],
    [
      "no multipliers",
      [
        [1, 0],
        [0, 1],
      ],
      null,
      { name: "multipliers", index: null, value: null },
    ],
    [
      "a multiplier of 0",
      [
        [1, 0],
        [0, 1],
      ],
      { rowMultipliers: ["1", "0.0"], columnMultipliers: ["1", "1"] },
      { name: "rowMultipliers", index: 1, value: "0.0" },
    ],
    [
      "a multiplier as a number",
      [
        [1, 0],
        [0, 1],
      ],
      { rowMultipliers: ["1", "1"], columnMultipliers: ["1", 1] },
      { name: "columnMultipliers", index: 1, value: 1 },
    ],
    [
      "a multiplier with an exponent",
      [
        [1, 0],
        [0, 1],
      ],
      { rowMultipliers: ["1e3", "1"], columnMultipliers: ["1", "1"] },
      { name: "rowMultipliers", index: 0, value: "1e3" },
    ],
  ])("refuses %s", (_, seats, multipliers, refusal) => {
    const verify = verifyTwoWay as (...args: unknown[]) => unknown;
    expect(verify(seats, problem, multipliers)).toEqual({
      outcome: "refused",
      refusal: { code: "invalid-argument", ...(refusal as object) },
    });
  });
});
