import { expect, test } from "vitest";
import { move, nearTable, refresh, roundAll } from "./near-table.js";
import { tableOf } from "./table.js";

const problem = {
  weights: [
    [7, 2, 0],
    [5, 30, 11],
  ],
  rowSeats: [10, 40],
  columnSeats: [13, 30, 7],
};

test("an empty table has the logarithms of its weights, beyond the doubles too, and multipliers of 1", () => {
  const near = nearTable(
    tableOf({ ...problem, weights: [[1, 2 ** 52, 0].map(BigInt), [3n << 1000n, 5n << 2000n, 2n ** 1000n]] }),
  );
  const expected = [0, 52, -Infinity, Math.log2(3) + 1000, Math.log2(5) + 2000, 1000];
  for (const [cell, log] of near.weightLogs.entries()) {
    if (cell === 2) expect(log).toBe(-Infinity);
    else expect(log / Math.LN2).toBeCloseTo(expected[cell] ?? NaN, 9);
  }
  expect([...near.rowLogs, ...near.columnLogs]).toEqual([0, 0, 0, 0, 0]);
});

test("every cell is its weight times the multipliers, rounded and held within its bounds", () => {
  const near = nearTable(
    tableOf({
      ...problem,
      minimum: [
        [0, 4, 0],
        [0, 0, 0],
      ],
      maximum: [
        [null, null, null],
        [null, 20, null],
      ],
    }),
  );
  near.rowLogs.set([Math.log(2), Math.log(0.5)]);
  near.columnLogs.set([Math.log(1.01), Math.log(1.4), Math.log(3.2)]);
  // 14.14, 5.6 and 0; 2.525, 21 and 17.6.
  const off = roundAll(near, 1);
  expect([...near.seats]).toEqual([14, 6, 0, 3, 20, 18]);
  expect([...near.rowExcess]).toEqual([10, 1]);
  expect([...near.columnExcess]).toEqual([4, -4, 11]);
  expect(off).toBe(30);
});

test("in big steps cells stand on a grid from their least, and pass neither bound", () => {
  const near = nearTable(
    tableOf({
      ...problem,
      weights: [[100, 100, 100, 100, 100, 5, 100]],
      rowSeats: [1],
      columnSeats: [1, 0, 0, 0, 0, 0, 0],
      minimum: [[3, 0, 110, 0, 0, 0, 10]],
      maximum: [[null, 50, null, 64, 96, null, 70]],
    }),
  );
  roundAll(near, 32);
  // (100 − 3) ÷ 32 is three steps; 50 holds one; 64 and 96 two and three; 5 is nearer to none than to one;
  // from 10 to 70 there is room for one.
  expect([...near.seats]).toEqual([99, 32, 110, 64, 96, 0, 42]);
  expect(near.step).toBe(32);
});

test("a cell may rise and fall where the product passes its signposts, and not beyond its bounds", () => {
  const near = nearTable(
    tableOf({
      ...problem,
      weights: [[10, 10, 10, 10]],
      rowSeats: [9],
      columnSeats: [9, 0, 0, 0],
      minimum: [[0, 3, 0, 0]],
      maximum: [[null, null, 3, 0]],
    }),
  );
  near.seats.set([3, 3, 3, 0]);
  for (let cell = 0; cell < 4; cell++) refresh(near, cell);
  const [up, down] = [Math.log(3.5 / 10), Math.log(2.5 / 10)];
  expect([...near.rise]).toEqual([expect.closeTo(up, 12), expect.closeTo(up, 12), Infinity, Infinity]);
  expect([...near.fall]).toEqual([expect.closeTo(down, 12), -Infinity, expect.closeTo(down, 12), -Infinity]);
});

test("a step of many seats is passed in its middle", () => {
  const near = nearTable(tableOf({ ...problem, weights: [[10]], rowSeats: [40], columnSeats: [40] }));
  near.step = 8;
  near.seats.set([16]);
  refresh(near, 0);
  // Between 16 and 24 the signposts from 16.5 to 23.5: the middle is 20.
  expect(near.rise[0]).toBeCloseTo(Math.log(2), 12);
  expect(near.fall[0]).toBeCloseTo(Math.log(1.2), 12);
  near.seats.set([4]);
  refresh(near, 0);
  expect(near.fall[0]).toBe(-Infinity);
  near.seats.set([8]);
  refresh(near, 0);
  expect(near.fall[0]).toBeCloseTo(Math.log(0.4), 12);
});

test("a move changes the cell, its row and its column by a step, and its limits with them", () => {
  const near = nearTable(tableOf({ ...problem, method: "dhondt" }));
  roundAll(near, 1);
  near.step = 2;
  const before = { rows: [...near.rowExcess], columns: [...near.columnExcess], seats: [...near.seats] };
  move(near, 4, -1);
  expect([...near.seats]).toEqual(before.seats.with(4, 28));
  expect([...near.rowExcess]).toEqual(before.rows.with(1, (before.rows[1] ?? 0) - 2));
  expect([...near.columnExcess]).toEqual(before.columns.with(1, (before.columns[1] ?? 0) - 2));
  expect(near.rise[4]).toBeCloseTo(Math.log(29.5 / 30), 12);
  move(near, 4, 1);
  expect([...near.seats]).toEqual(before.seats);
  expect([...near.columnExcess]).toEqual(before.columns);
});
