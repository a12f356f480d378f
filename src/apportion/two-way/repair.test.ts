import fc from "fast-check";
import { expect, test } from "vitest";
import { smallTable } from "../../../test/arbitraries/apportion.js";
import { allTables } from "../../../test/apportion/definition.js";
import { fitProportionally } from "./fit.js";
import { nearTable, roundAll, type NearTable } from "./near-table.js";
import { repair } from "./repair.js";
import { plainRefusal, tableOf, withoutEmptyLines } from "./table.js";
import type { TwoWayProblem } from "./types.js";

/** Rounded by multipliers that proportional fitting has set, or has not. */
function rounded(problem: TwoWayProblem, passes: number, step: number): NearTable {
  const near = nearTable(withoutEmptyLines(tableOf(problem)));
  fitProportionally(near, passes);
  roundAll(near, step);
  return near;
}

/** How far the multipliers are from where a cell would have to move. */
function overstepped({ rowLogs, columnLogs, rise, fall }: NearTable): number {
  let most = 0;
  for (const [cell, limit] of rise.entries()) {
    const log =
      (rowLogs[Math.floor(cell / columnLogs.length)] ?? NaN) + (columnLogs[cell % columnLogs.length] ?? NaN);
    most = Math.max(most, log - limit, (fall[cell] ?? NaN) - log);
  }
  return most;
}

/** Rows whose seats another row must have, so that some margins can't be met. */
const anyTable = fc
  .tuple(smallTable, fc.nat(9))
  .map(([problem, turn]) => (turn === 0 ? { ...problem, rowSeats: problem.rowSeats.toReversed() } : problem))
  .filter((problem) => plainRefusal(tableOf(problem)) === null);

test("every margin is met within the bounds, by multipliers that round to the table, or no table has the margins", () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(0, 6), (problem, passes) => {
      const near = rounded(problem, passes, 1);
      const met = repair(near);
      expect(met).toBe(allTables(problem).length > 0);
      if (!met) return;
      expect([...near.rowExcess, ...near.columnExcess].map(Math.abs)).toEqual(
        new Array(near.rowExcess.length + near.columnExcess.length).fill(0),
      );
      for (const [cell, seats] of near.seats.entries()) {
        expect(seats).toBeGreaterThanOrEqual(near.table.lower[cell] ?? NaN);
        expect(seats).toBeLessThanOrEqual(near.table.upper[cell] ?? NaN);
      }
      expect(overstepped(near)).toBeLessThan(1e-9);
    }),
    { numRuns: 1000 },
  );
});

test("in big steps every margin is met to less than a step", () => {
  const weights = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 5 }, (_, column) => ((row * 37 + column * 11) % 17) + 1),
  );
  const margins = new Array<number>(5).fill(1000);
  for (const step of [4, 64]) {
    const near = rounded({ weights, rowSeats: margins, columnSeats: margins }, 0, step);
    expect(repair(near)).toBe(true);
    for (const excess of [...near.rowExcess, ...near.columnExcess]) {
      expect(Math.abs(excess)).toBeLessThan(step);
    }
    expect(overstepped(near)).toBeLessThan(1e-9);
  }
});
