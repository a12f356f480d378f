import fc from "fast-check";
import { expect, test } from "vitest";
import { smallTable } from "../../../test/arbitraries/apportion.js";
import { centre, makeRoom } from "./centre.js";
import { nearTable, refresh, type NearTable } from "./near-table.js";
import { solveNearly } from "./solve.js";
import { plainRefusal, tableOf, withoutEmptyLines } from "./table.js";
import type { TwoWayProblem } from "./types.js";

/** The table with these seats, all multipliers 1. */
function given(problem: TwoWayProblem, seats: readonly number[]): NearTable {
  const near = nearTable(tableOf(problem));
  near.seats.set(seats);
  for (const cell of seats.keys()) refresh(near, cell);
  return near;
}

const log = (near: NearTable, row: number, column: number): number =>
  (near.rowLogs[row] ?? NaN) + (near.columnLogs[column] ?? NaN);

test("a cell ends in the middle between its signposts; the room is how far it is from them", () => {
  const near = given({ weights: [[10]], rowSeats: [20], columnSeats: [20] }, [20]);
  expect(centre(near)).toBeCloseTo(Math.log(20.5 / 19.5) / 2, 12);
  expect(log(near, 0, 0)).toBeCloseTo((Math.log(2.05) + Math.log(1.95)) / 2, 12);
});

test("with a limit on one side only a tenth away from it is enough", () => {
  const problem = { weights: [[10]], rowSeats: [20], columnSeats: [20] };
  const most = given({ ...problem, minimum: [[20]] }, [20]);
  expect(centre(most)).toBeCloseTo(0.1, 12);
  expect(log(most, 0, 0)).toBeCloseTo(Math.log(2.05) - 0.1, 12);
  const least = given({ ...problem, maximum: [[20]] }, [20]);
  expect(centre(least)).toBeCloseTo(0.1, 12);
  expect(log(least, 0, 0)).toBeCloseTo(Math.log(1.95) + 0.1, 12);
});

test("a cell that is held from both sides has all the room there is", () => {
  const near = given(
    { weights: [[10]], rowSeats: [20], columnSeats: [20], minimum: [[20]], maximum: [[20]] },
    [20],
  );
  expect(centre(near)).toBe(Infinity);
  expect(log(near, 0, 0)).toBe(0);
});

test("the nearest of many cells gives the room, rising or falling", () => {
  const near = given({ weights: [[100, 99]], rowSeats: [3], columnSeats: [2, 1], method: "dhondt" }, [2, 1]);
  const room = centre(near);
  const rooms = [0, 1].flatMap((column) => [
    (near.rise[column] ?? NaN) - log(near, 0, column),
    log(near, 0, column) - (near.fall[column] ?? NaN),
  ]);
  expect(room).toBe(Math.min(...rooms));
  expect(room).toBeGreaterThan(0.1);
});

test("where a tie leaves no room there is none", () => {
  const near = given(
    {
      weights: [
        [5, 5],
        [5, 5],
      ],
      rowSeats: [1, 1],
      columnSeats: [1, 1],
    },
    [1, 0, 0, 1],
  );
  expect(centre(near)).toBeLessThan(1e-12);
});

test("room that was asked for is made, unless there is none", () => {
  const problem = { weights: [[100, 99]], rowSeats: [3], columnSeats: [2, 1], method: "dhondt" } as const;
  for (const wanted of [0, 0.01, 0.1]) {
    const near = given(problem, [2, 1]);
    near.rowLogs.set([7]);
    expect(makeRoom(near, wanted)).toBe(true);
    for (const column of [0, 1]) {
      expect((near.rise[column] ?? NaN) - log(near, 0, column)).toBeGreaterThan(wanted * 0.998 - 1e-15);
      expect(log(near, 0, column) - (near.fall[column] ?? NaN)).toBeGreaterThan(wanted * 0.998 - 1e-15);
    }
  }
  expect(makeRoom(given(problem, [2, 1]), 1)).toBe(false);
  const tied = given(
    {
      weights: [
        [5, 5],
        [5, 5],
      ],
      rowSeats: [1, 1],
      columnSeats: [1, 1],
    },
    [1, 0, 0, 1],
  );
  expect(makeRoom(tied, 0.001)).toBe(false);
});

/** The most room that can be made, up to the tenth that is enough, found by halving. */
function mostRoom(near: NearTable): number {
  let [low, high] = [0, 0.1];
  for (let half = 0; half < 40; half++) {
    const middle = (low + high) / 2;
    const copy = { ...near, rowLogs: near.rowLogs.slice(), columnLogs: near.columnLogs.slice() };
    if (makeRoom(copy, middle)) low = middle;
    else high = middle;
  }
  return low;
}

function solved(problem: TwoWayProblem): NearTable[] {
  const table = tableOf(problem);
  const near = plainRefusal(table) === null ? solveNearly(withoutEmptyLines(table)) : null;
  return near === null || "needed" in near ? [] : [near];
}

test("the room is nine tenths of what there could be or more", () => {
  // The same tables every time: the middle is approached, and how nearly is not for chance to say.
  const tables = fc.sample(smallTable, { numRuns: 250, seed: 5 }).flatMap(solved);
  expect(tables.length).toBeGreaterThan(150);
  for (const near of tables) {
    const most = mostRoom(near);
    const room = centre(near);
    if (most > 1e-9) expect(room).toBeGreaterThan(0.9 * most);
    else expect(room).toBeLessThan(1e-9);
  }
});

test.each([6, 10, 14])(
  "nearly all there could be on a band of %i rows with weights by Fibonacci's numbers",
  (size) => {
    const fibonacci = [1n, 1n];
    while (fibonacci.length < 2 * size) fibonacci.push((fibonacci.at(-1) ?? 0n) + (fibonacci.at(-2) ?? 0n));
    const margins = new Array<number>(size).fill(2);
    const weights = margins.map((_, row) =>
      margins.map((__, column) => (Math.abs(row - column) <= 1 ? (fibonacci[row + column] ?? 0n) : 0n)),
    );
    const [near] = solved({ weights, rowSeats: margins, columnSeats: margins });
    if (near === undefined) throw new Error("expected a table");
    expect(centre(near) / mostRoom(near)).toBeCloseTo(1, 1);
  },
);

test.each([
  [10 ** 6, 10, 4e-9],
  [10 ** 8, 24, 1e-10],
  [10 ** 9, 12, 1.2e-11],
])(
  "on one long cycle through 60 rows, where the middle is found slowly, weights of %i and %i more have a room of %d",
  (weight, more, room) => {
    const size = 60;
    const margins = new Array<number>(size).fill(1);
    const weights = margins.map((_, row) =>
      margins.map((__, column) =>
        column === row ? weight + (row === 0 ? more : 0) : column === (row + 1) % size ? weight : 0,
      ),
    );
    const table = { weights, rowSeats: margins, columnSeats: margins };
    const near = given(
      table,
      weights.flatMap((line, row) => line.map((_, column) => (column === row ? 1 : 0))),
    );
    const found = centre(near);
    expect(found).toBeGreaterThan(0.99 * room);
    expect(found).toBeLessThan(30 * room);
  },
);
