import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apportion,
  apportionTwoWay,
  type DivisorMethod,
  type TwoWayProblem,
} from "../../src/apportion/index.js";
import { anyDivisorMethod, hugeWeight, smallTable, tieProneWeight } from "../arbitraries/apportion.js";

interface Case {
  readonly name: string;
  readonly method: DivisorMethod;
  readonly weights: string[][];
  readonly rowSeats: number[];
  readonly columnSeats: number[];
  readonly maximum?: (number | null)[][];
  readonly expected?: number[][];
  readonly expectedRefusal?: string;
}

const { cases } = JSON.parse(
  readFileSync(new URL("../cases/apportion-two-way.json", import.meta.url), "utf8"),
) as { cases: Case[] };

const turn = <T>(table: readonly (readonly T[])[]): T[][] =>
  (table[0] ?? []).map((_, column) => table.map((line) => line[column] as T));

/** Tables of any size and shape of weights; margins of another table with the same zeros. */
const wideTable = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 7 }) })
  .chain(({ rows, columns }) => {
    const tableOf = <T>(entry: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
      fc.array(fc.array(entry, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
    return fc.record({
      weights: tableOf(fc.oneof(tieProneWeight, hugeWeight, fc.nat(10 ** 6), fc.constant(0))),
      seats: tableOf(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10 ** 9 }))),
      method: anyDivisorMethod,
    });
  })
  .map(({ weights, seats, method }): TwoWayProblem => {
    const filled = seats.map((line, row) =>
      line.map((count, column) => (Number(weights[row]?.[column]) === 0 ? 0 : count)),
    );
    const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
    return { weights, method, rowSeats: filled.map(sum), columnSeats: turn(filled).map(sum) };
  });

describe("known answers, computed by a program independent of ours", () => {
  test.each(cases)(
    "$method: $name",
    ({ method, weights, rowSeats, columnSeats, maximum, expected, expectedRefusal }) => {
      const result = apportionTwoWay({
        method,
        weights: weights.map((line) => line.map(BigInt)),
        rowSeats,
        columnSeats,
        ...(maximum === undefined ? {} : { maximum }),
      });
      if (expectedRefusal === undefined) expect(result).toMatchObject({ ok: true, seats: expected });
      else expect(result).toMatchObject({ ok: false, refusal: { code: expectedRefusal } });
    },
  );
});

describe("laws", () => {
  test("margins are met to the seat, at any size", () => {
    fc.assert(
      fc.property(wideTable, (problem) => {
        const tieOrder = problem.weights.flatMap((line, row) =>
          line.map((_, column) => [row, column] as const),
        );
        const result = apportionTwoWay({ ...problem, tieOrder });
        if (!result.ok) throw new Error(result.refusal.code);
        const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
        expect(result.seats.map(sum)).toEqual(problem.rowSeats);
        expect(turn(result.seats).map(sum)).toEqual(problem.columnSeats);
      }),
      { numRuns: 600 },
    );
  });

  test("transposing a problem transposes its result, ties and refusals included", () => {
    const turned = (problem: TwoWayProblem): TwoWayProblem => ({
      ...problem,
      weights: turn(problem.weights),
      rowSeats: problem.columnSeats,
      columnSeats: problem.rowSeats,
      ...(problem.minimum === undefined ? {} : { minimum: turn(problem.minimum) }),
      ...(problem.maximum === undefined ? {} : { maximum: turn(problem.maximum) }),
    });
    fc.assert(
      fc.property(fc.oneof(smallTable, wideTable), (problem) => {
        const there = apportionTwoWay(problem);
        const back = apportionTwoWay(turned(problem));
        if (there.ok && back.ok) expect(turn(back.seats)).toEqual(there.seats);
        else if (there.ok || back.ok) expect(back).toEqual(there);
        else if (there.refusal.code === "tie" && back.refusal.code === "tie") {
          const cells = back.refusal.cells.map(([row, column]) => [column, row]);
          expect(cells.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))).toEqual(
            there.refusal.cells,
          );
        } else expect(back.refusal.code).toBe(there.refusal.code);
      }),
      { numRuns: 1000 },
    );
  });

  test("one row whose columns have what the one-way method gives is the one-way result, with its multiplier", () => {
    const weights = fc.array(tieProneWeight, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 6, max: 40 }), anyDivisorMethod, (row, seats, method) => {
        const oneWay = apportion(seats, row, { method });
        if (!oneWay.ok) return;
        const result = apportionTwoWay({
          weights: [row],
          rowSeats: [seats],
          columnSeats: oneWay.seats,
          method,
        });
        expect(result).toMatchObject({ ok: true, seats: [oneWay.seats], tiesSettled: [] });
      }),
    );
  });

  test("rows times any numbers and columns times any numbers give the same table", () => {
    fc.assert(
      fc.property(
        smallTable,
        fc.array(fc.bigInt({ min: 1n, max: 2n ** 70n }), { minLength: 6, maxLength: 6 }),
        (problem, by) => {
          const weights = problem.weights.map((line, row) =>
            line.map((weight, column) => BigInt(weight) * (by[row] ?? 1n) * (by[3 + column] ?? 1n)),
          );
          const plain = apportionTwoWay(problem);
          const scaled = apportionTwoWay({ ...problem, weights });
          if (plain.ok && scaled.ok) expect(scaled.seats).toEqual(plain.seats);
          else expect(scaled).toEqual(plain);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("each row of a right table is right by the one-way method, its weights scaled by the column multipliers", () => {
    const problem = {
      weights: [
        [710, 720, 472],
        [881, 616, 461],
      ],
      rowSeats: [532, 548],
      columnSeats: [484, 351, 245],
    };
    const result = apportionTwoWay(problem);
    if (!result.ok || result.columnMultipliers === null) throw new Error("expected a table with multipliers");
    const columns = result.columnMultipliers.map((text) => BigInt(Math.round(Number(text) * 1e12)));
    for (const [row, line] of problem.weights.entries()) {
      const weights = line.map((weight, column) => BigInt(weight) * (columns[column] ?? 0n));
      expect(apportion(problem.rowSeats[row] ?? 0, weights, { method: "sainte-lague" })).toMatchObject({
        seats: result.seats[row],
      });
    }
  });
});

describe("refusals", () => {
  const cells = (rows: number, columns: number): [number, number][] =>
    Array.from({ length: rows * columns }, (_, cell) => [Math.floor(cell / columns), cell % columns]);

  test.each<[string, unknown, unknown]>([
    [
      "sums that differ",
      { weights: [[1, 1]], rowSeats: [3], columnSeats: [2, 2] },
      { code: "infeasible", needed: 4, available: 3, rows: [0], columns: [0, 1] },
    ],
    [
      "sums that differ, the rows' the greater",
      { weights: [[1, 1]], rowSeats: [5], columnSeats: [2, 2] },
      { code: "infeasible", needed: 5, available: 4, rows: [0], columns: [0, 1] },
    ],
    [
      "a row that only a column without seats could take from",
      {
        weights: [
          [1, 1],
          [1, 1],
          [1, 0],
        ],
        rowSeats: [1, 0, 1],
        columnSeats: [0, 2],
      },
      { code: "infeasible", needed: 1, available: 0, rows: [2], columns: [0] },
    ],
    [
      "a column fed by one row only",
      {
        weights: [
          [3, 0],
          [0, 4],
        ],
        rowSeats: [1, 2],
        columnSeats: [2, 1],
      },
      { code: "infeasible", needed: 2, available: 1, rows: [0], columns: [0] },
    ],
    [
      "a minimum above its row",
      {
        weights: [
          [3, 1],
          [1, 4],
        ],
        rowSeats: [1, 2],
        columnSeats: [2, 1],
        minimum: [
          [2, 0],
          [0, 0],
        ],
      },
      { code: "infeasible", needed: 2, available: 1, rows: [0], columns: [] },
    ],
    [
      "a minimum above its column",
      {
        weights: [
          [3, 1],
          [1, 4],
        ],
        rowSeats: [1, 2],
        columnSeats: [2, 1],
        minimum: [
          [0, 0],
          [0, 2],
        ],
      },
      { code: "infeasible", needed: 2, available: 1, rows: [], columns: [1] },
    ],
    [
      "maxima below a column",
      {
        weights: [
          [3, 1],
          [1, 4],
        ],
        rowSeats: [1, 2],
        columnSeats: [2, 1],
        maximum: [
          [1, null],
          [0, null],
        ],
      },
      { code: "infeasible", needed: 2, available: 1, rows: [], columns: [0] },
    ],
    [
      "maxima below a row",
      {
        weights: [
          [3, 1],
          [1, 4],
        ],
        rowSeats: [2, 1],
        columnSeats: [1, 2],
        maximum: [
          [1, 0],
          [null, null],
        ],
      },
      { code: "infeasible", needed: 2, available: 1, rows: [0], columns: [] },
    ],
    [
      "a first seat in a row without seats",
      {
        weights: [
          [3, 1],
          [1, 4],
        ],
        rowSeats: [0, 3],
        columnSeats: [2, 1],
        method: "adams",
      },
      { code: "infeasible", needed: 2, available: 0, rows: [0], columns: [] },
    ],
    ["no weight", { weights: [[0, 0]], rowSeats: [3], columnSeats: [2, 1] }, { code: "no-weight" }],
    [
      "a tie of four cells",
      {
        weights: [
          [5, 5],
          [5, 5],
        ],
        rowSeats: [1, 1],
        columnSeats: [1, 1],
      },
      { code: "tie", cells: cells(2, 2) },
    ],
    [
      "largest remainder",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], method: "largest-remainder" },
      { code: "invalid-argument", name: "method", index: null, value: "largest-remainder" },
    ],
    ["no problem", null, { code: "invalid-argument", name: "problem", index: null, value: null }],
    ["no rows' seats", {}, { code: "invalid-argument", name: "rowSeats", index: null, value: undefined }],
    [
      "a fraction of a seat",
      { weights: [[1]], rowSeats: [1], columnSeats: [0.5] },
      { code: "invalid-argument", name: "columnSeats", index: 0, value: 0.5 },
    ],
    [
      "too few rows",
      { weights: [[1]], rowSeats: [1, 1], columnSeats: [2] },
      { code: "invalid-argument", name: "weights", index: null, value: 1 },
    ],
    [
      "a row that is none",
      { weights: [[1], 1], rowSeats: [1, 1], columnSeats: [2] },
      { code: "invalid-argument", name: "weights", index: 1, value: 1 },
    ],
    [
      "a row too long",
      { weights: [[1], [1, 2]], rowSeats: [1, 1], columnSeats: [2] },
      { code: "invalid-argument", name: "weights", index: 1, value: 2 },
    ],
    [
      "a negative weight",
      { weights: [[1], [-1]], rowSeats: [1, 1], columnSeats: [2] },
      { code: "invalid-argument", name: "weights", index: [1, 0], value: -1 },
    ],
    [
      "a minimum of text",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], minimum: [["0"]] },
      { code: "invalid-argument", name: "minimum", index: [0, 0], value: "0" },
    ],
    [
      "a maximum undefined",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], maximum: [[undefined]] },
      { code: "invalid-argument", name: "maximum", index: [0, 0], value: undefined },
    ],
    [
      "a minimum above its maximum",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], minimum: [[2]], maximum: [[1]] },
      { code: "invalid-argument", name: "minimum", index: [0, 0], value: 2 },
    ],
    [
      "an order too short",
      { weights: [[1, 1]], rowSeats: [2], columnSeats: [1, 1], tieOrder: [[0, 0]] },
      { code: "invalid-argument", name: "tieOrder", index: null, value: 1 },
    ],
    [
      "an order that is none",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], tieOrder: 0 },
      { code: "invalid-argument", name: "tieOrder", index: null, value: 0 },
    ],
    [
      "a cell twice",
      {
        weights: [[1, 1]],
        rowSeats: [2],
        columnSeats: [1, 1],
        tieOrder: [
          [0, 0],
          [0, 0],
        ],
      },
      { code: "invalid-argument", name: "tieOrder", index: 1, value: [0, 0] },
    ],
    ...[
      [0, 1],
      [1, 0],
      [0, 0.5],
      [0.5, 0],
      [0, -1],
      [-1, 0],
      [0],
      [0, 0, 0],
      "00",
      { length: 2 },
      0,
      null,
    ].map((cell): [string, unknown, unknown] => [
      `a stranger of a cell: ${JSON.stringify(cell)}`,
      { weights: [[1]], rowSeats: [1], columnSeats: [1], tieOrder: [cell] },
      { code: "invalid-argument", name: "tieOrder", index: 0, value: cell },
    ]),
    [
      "a cell of another row twice",
      {
        weights: [
          [1, 1],
          [1, 1],
        ],
        rowSeats: [1, 1],
        columnSeats: [1, 1],
        tieOrder: [
          [1, 0],
          [0, 1],
          [0, 0],
          [0, 1],
        ],
      },
      { code: "invalid-argument", name: "tieOrder", index: 3, value: [0, 1] },
    ],
    [
      "minima for too few rows",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], minimum: [] },
      { code: "invalid-argument", name: "minimum", index: null, value: 0 },
    ],
    [
      "a row of minima that is none",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], minimum: [0] },
      { code: "invalid-argument", name: "minimum", index: 0, value: 0 },
    ],
    [
      "maxima for too many rows",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], maximum: [[1], [1]] },
      { code: "invalid-argument", name: "maximum", index: null, value: 2 },
    ],
    [
      "a row of maxima that is none",
      { weights: [[1]], rowSeats: [1], columnSeats: [1], maximum: [null] },
      { code: "invalid-argument", name: "maximum", index: 0, value: null },
    ],
  ])("%s", (_, problem, refusal) => {
    expect(apportionTwoWay(problem as TwoWayProblem)).toEqual({ ok: false, refusal });
  });

  test("a tie is settled by the order: the cells in it are greatest first", () => {
    const ones = (rows: number, columns: number): number[][] =>
      Array.from({ length: rows }, () => new Array<number>(columns).fill(1));
    const first = (rows: number, columns: number, ...preferred: [number, number][]): [number, number][] => [
      ...preferred,
      ...cells(rows, columns).filter((cell) => !preferred.some((one) => String(one) === String(cell))),
    ];
    const settled = { ok: true, rowMultipliers: null, columnMultipliers: null };
    expect(
      apportionTwoWay({
        weights: ones(2, 3),
        rowSeats: [1, 1],
        columnSeats: [1, 1, 0],
        tieOrder: first(2, 3, [1, 2], [1, 0]),
      }),
    ).toEqual({
      ...settled,
      seats: [
        [0, 1, 0],
        [1, 0, 0],
      ],
      tiesSettled: [
        [1, 0],
        [0, 1],
      ],
    });
    const square = { weights: ones(3, 3), rowSeats: [1, 1, 1], columnSeats: [1, 1, 1] };
    for (const order of [
      [
        [0, 2],
        [1, 0],
        [2, 1],
      ],
      [
        [2, 0],
        [0, 1],
        [1, 2],
      ],
      [
        [1, 1],
        [2, 2],
        [0, 0],
      ],
      [
        [0, 1],
        [2, 2],
        [1, 0],
      ],
    ] as [number, number][][]) {
      expect(apportionTwoWay({ ...square, tieOrder: first(3, 3, ...order) })).toEqual({
        ...settled,
        seats: [0, 1, 2].map((row) =>
          [0, 1, 2].map((column) => (order.some((cell) => String(cell) === String([row, column])) ? 1 : 0)),
        ),
        tiesSettled: order,
      });
    }
  });

  test("of a settled tie the cells that are not tied stay, and so do cells that are high already", () => {
    const all = cells(3, 3);
    const orderOf = (...preferred: [number, number][]): [number, number][] => [
      ...preferred,
      ...all.filter((cell) => !preferred.some((one) => String(one) === String(cell))),
    ];
    const hexagon = [
      [100, 100, 1],
      [1, 100, 100],
      [100, 1, 100],
    ];
    const ones = [1, 1, 1];
    expect(
      apportionTwoWay({
        weights: hexagon,
        rowSeats: ones,
        columnSeats: ones,
        tieOrder: orderOf([0, 2], [1, 0], [2, 1], [0, 1]),
      }),
    ).toMatchObject({
      seats: [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0],
      ],
      tiesSettled: [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
    });
    const twos = { weights: [ones, ones, ones], rowSeats: [2, 2, 2], columnSeats: [2, 2, 2] };
    expect(apportionTwoWay({ ...twos, tieOrder: orderOf([0, 0], [1, 1], [2, 2]) })).toMatchObject({
      seats: [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ],
    });
    expect(apportionTwoWay({ ...twos, tieOrder: orderOf([0, 2], [1, 0], [2, 1]) })).toMatchObject({
      seats: [
        [1, 0, 1],
        [1, 1, 0],
        [0, 1, 1],
      ],
    });
    expect(apportionTwoWay({ ...twos, tieOrder: orderOf([2, 0], [0, 1], [1, 2]) })).toMatchObject({
      seats: [
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ],
    });
  });

  test("nothing to fill is filled", () => {
    expect(apportionTwoWay({ weights: [], rowSeats: [], columnSeats: [] })).toMatchObject({
      ok: true,
      seats: [],
    });
    expect(
      apportionTwoWay({
        weights: [
          [2, 1],
          [0, 3],
        ],
        rowSeats: [0, 0],
        columnSeats: [0, 0],
      }),
    ).toMatchObject({
      ok: true,
      seats: [
        [0, 0],
        [0, 0],
      ],
    });
  });
});

describe("multipliers", () => {
  test("at most 12 significant digits where there is room; a zero row has one, too", () => {
    const result = apportionTwoWay({
      weights: [
        [908, 1164, 1100],
        [0, 0, 0],
        [601, 167, 734],
        [12, 15, 3],
      ],
      rowSeats: [150, 0, 71, 0],
      columnSeats: [80, 70, 71],
    });
    if (!result.ok) throw new Error(result.refusal.code);
    for (const text of [...(result.rowMultipliers ?? []), ...(result.columnMultipliers ?? [])]) {
      expect(text).toMatch(/^\d+(\.\d*[1-9])?$/);
      expect(text.replace(".", "").replace(/^0+|0+$/g, "").length).toBeLessThanOrEqual(12);
    }
    expect(result.rowMultipliers).toHaveLength(4);
  });
});

describe("tables made to be hard", () => {
  const margins = (count: number, seats: number): number[] => new Array<number>(count).fill(seats);
  const table = (
    size: number,
    weight: (row: number, column: number) => number | bigint,
  ): (number | bigint)[][] =>
    Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => weight(row, column)),
    );

  test("all equal: every cell is tied", () => {
    const result = apportionTwoWay({
      weights: table(12, () => 7),
      rowSeats: margins(12, 13),
      columnSeats: margins(12, 13),
    });
    expect(!result.ok && result.refusal.code === "tie" && result.refusal.cells.length).toBe(144);
  });

  test("a long chain of cells nearly tight, by weights that grow as Fibonacci's", () => {
    const fibonacci = [1n, 1n];
    while (fibonacci.length < 60) fibonacci.push((fibonacci.at(-1) ?? 0n) + (fibonacci.at(-2) ?? 0n));
    const weights = table(30, (row, column) =>
      Math.abs(row - column) <= 1 ? (fibonacci[row + column] ?? 1n) : 0,
    );
    const result = apportionTwoWay({ weights, rowSeats: margins(30, 2), columnSeats: margins(30, 2) });
    expect(result.ok || result.refusal.code).toBe(true);
  });

  test("a band of 1 beside 2^53, and of 2^53 beside 1", () => {
    for (const [inside, outside] of [
      [1, Number.MAX_SAFE_INTEGER],
      [Number.MAX_SAFE_INTEGER, 1],
    ] as const) {
      const weights = table(12, (row, column) => (Math.abs(row - column) <= 1 ? inside : outside));
      expect(
        apportionTwoWay({ weights, rowSeats: margins(12, 13), columnSeats: margins(12, 13) }),
      ).toMatchObject({
        refusal: { code: "tie" },
      });
    }
  });

  test("bounds that bind and seats by the billion, where fitting comes nowhere near", () => {
    const weights = table(12, (row, column) => ((row * 37 + column * 11) % 97) + 1);
    const maximum = weights.map((line, row) =>
      line.map((_, column) => ((row + column) % 3 === 0 ? 5 : null)),
    );
    const result = apportionTwoWay({
      weights,
      maximum,
      rowSeats: margins(12, 10 ** 9),
      columnSeats: margins(12, 10 ** 9),
    });
    expect(result.ok || result.refusal.code).toBe(true);
  });
});
