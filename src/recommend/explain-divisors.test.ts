import { describe, expect, it } from "vitest";
import type { DivisorMethod } from "../domain/request.js";
import type { SeatCosts } from "../apportion/solve.js";
import type { DivisionRow } from "./calculation.js";
import { divide } from "./divide.js";
import { explainDivisors } from "./explain-divisors.js";

const FREE = { minimum: 0, maximum: null };

type Cost = NonNullable<SeatCosts["last"]>;
type Explained = ReturnType<typeof explainDivisors>;

/** The rows are divided anew, and must come out as they are written. */
function explained(
  method: DivisorMethod,
  rows: readonly DivisionRow[],
  tiesSettled: readonly string[] = [],
  change: (costs: readonly SeatCosts[]) => readonly SeatCosts[] = (costs) => costs,
): Explained {
  const step = divide({
    ...{ subject: { over: "specialisations" }, basis: "internship-places", method },
    ...{ claims: rows, tieOrder: rows.map(({ id }) => id).toReversed(), names: {} },
    studyPlaces: rows.reduce((sum, row) => sum + row.studyPlaces, 0),
  });
  if (!step.ok || step.value.found.method === "largest-remainder") throw new Error("no such division");
  expect(step.value.rows).toEqual(rows);
  const { found, ...division } = step.value;
  const costs = change(found.costs);
  return explainDivisors({ ...division, found, tiesSettled }, { ...found, costs }, { a: "A" });
}

describe("the figures of a division by a divisor method", () => {
  it("are basis ÷ signpost of each last study place and of one more, and the cut between them", () => {
    // By D'Hondt 6 and 1.5 give 4 and 1: 6 ÷ 4 = 1.5 and 6 ÷ 5 = 1.2; 1.5 ÷ 1 and 1.5 ÷ 2 = 0.75.
    const rows = [
      { id: "a", basis: "6", ...FREE, studyPlaces: 4 },
      { id: "b", basis: "1.5", ...FREE, studyPlaces: 1 },
      { id: "c", basis: "0", ...FREE, studyPlaces: 0 },
    ];
    const row = { ...FREE, held: null };
    const figure = (numerator: string, denominator: string, decimal: string): object => ({
      ...{ numerator, denominator, decimal, squared: false },
    });
    expect(explained("dhondt", rows, ["b"])).toEqual({
      ...{ kind: "divisor", method: "dhondt" },
      rows: [
        {
          ...{ ...row, id: "a", name: "A", basis: "6", studyPlaces: 4, placeByTieOrder: false },
          quota: { numerator: "300", denominator: "75", decimal: "4.0000" },
          lastFigure: figure("60", "40", "1.5000"),
          nextFigure: figure("60", "50", "1.2000"),
        },
        {
          ...{ ...row, id: "b", name: "b", basis: "1.5", studyPlaces: 1, placeByTieOrder: true },
          quota: { numerator: "75", denominator: "75", decimal: "1.0000" },
          lastFigure: figure("15", "10", "1.5000"),
          nextFigure: figure("15", "20", "0.7500"),
        },
        {
          ...{ ...row, id: "c", name: "c", basis: "0", studyPlaces: 0, placeByTieOrder: false },
          quota: { numerator: "0", denominator: "75", decimal: "0.0000" },
          ...{ lastFigure: null, nextFigure: null },
        },
      ],
      cut: {
        lastIn: { id: "a", figure: figure("60", "40", "1.5000") },
        firstOut: { id: "a", figure: figure("60", "50", "1.2000") },
      },
    });
  });

  it("have the smallest last and the largest next figure at the cut, wherever they stand", () => {
    // By Sainte-Laguë: 5 ÷ 2.5, 2 ÷ 0.5 and 3 ÷ 1.5 in; 5 ÷ 3.5, 2 ÷ 1.5 and 3 ÷ 2.5 out.
    const rows = [
      { id: "b", basis: "2", ...FREE, studyPlaces: 1 },
      { id: "c", basis: "3.1", ...FREE, studyPlaces: 2 },
      { id: "a", basis: "5", ...FREE, studyPlaces: 3 },
    ];
    const at = (list: readonly DivisionRow[]): unknown => {
      const { cut } = explained("sainte-lague", list);
      return [cut?.lastIn.id, cut?.lastIn.figure.decimal, cut?.firstOut.id, cut?.firstOut.figure.decimal];
    };
    expect(at(rows)).toEqual(["a", "2.0000", "a", "1.4286"]);
    expect(at(rows.toReversed())).toEqual(["a", "2.0000", "a", "1.4286"]);
    const [b, c, a] = rows;
    expect(a && b && c && at([b, a, c])).toEqual(["a", "2.0000", "a", "1.4286"]);
  });

  it("are fractions of squares where the signpost is a root, with the decimals of the root", () => {
    // By Huntington-Hill: 6 ÷ √(2 × 3) and 6 ÷ √(3 × 4); 0.5 has its first place by right.
    const rows = [
      { id: "a", basis: "6", ...FREE, studyPlaces: 3 },
      { id: "b", basis: "0.5", ...FREE, studyPlaces: 1 },
    ];
    const { rows: figures, cut } = explained("huntington-hill", rows);
    expect(figures.map(({ lastFigure, nextFigure }) => [lastFigure, nextFigure])).toEqual([
      [
        { numerator: "3600", denominator: "600", decimal: "2.4495", squared: true },
        { numerator: "3600", denominator: "1200", decimal: "1.7321", squared: true },
      ],
      [null, { numerator: "25", denominator: "200", decimal: "0.3536", squared: true }],
    ]);
    expect([cut?.lastIn.id, cut?.firstOut.id]).toEqual(["a", "a"]);
  });

  it("are not there for what a minimum gave and a maximum forbids", () => {
    const rows = [
      { id: "a", basis: "4", minimum: 2, maximum: 3, studyPlaces: 2 },
      { id: "b", basis: "4", minimum: 1, maximum: 3, studyPlaces: 3 },
    ];
    const { rows: figures, cut } = explained("dhondt", rows);
    expect(figures.map((row) => [row.minimum, row.maximum, row.lastFigure, row.nextFigure])).toMatchObject([
      [2, 3, null, { decimal: "1.3333" }],
      [1, 3, { decimal: "1.3333" }, null],
    ]);
    expect(cut).toMatchObject({ lastIn: { id: "b" }, firstOut: { id: "a" } });
  });

  it("have no cut where no study place could go elsewhere", () => {
    const at = (minimum: number, maximum: number | null): unknown => {
      const rows = [{ id: "a", basis: "4", minimum, maximum, studyPlaces: 2 }];
      return explained("dhondt", rows).cut;
    };
    expect(at(2, null)).toBeNull();
    expect(at(0, 2)).toBeNull();
    expect(at(0, null)).not.toBeNull();
  });

  it("have quotas of nothing where nobody has a basis", () => {
    const rows = [{ id: "a", basis: "0", ...FREE, studyPlaces: 0 }];
    const [row] = explained("dhondt", rows).rows;
    expect(row?.quota).toEqual({ numerator: "0", denominator: "1", decimal: "0.0000" });
  });

  it.each(["dhondt", "sainte-lague", "adams", "huntington-hill", "dean"] as const)(
    "by %s throw if any one number that the division found is another",
    (method) => {
      const rows = [
        { id: "a", basis: "7", ...FREE, studyPlaces: 5 },
        { id: "b", basis: "1.5", ...FREE, studyPlaces: 1 },
      ];
      expect(explained(method, rows).rows).toHaveLength(2);
      const mutations = [
        (cost: Cost | null) => (cost === null ? { numerator: 1, denominator: 1 } : null),
        (cost: Cost | null) => cost && { ...cost, numerator: BigInt(cost.numerator) + 1n },
        (cost: Cost | null) => cost && { ...cost, denominator: BigInt(cost.denominator) + 1n },
      ];
      for (const seat of ["last", "next"] as const) {
        for (const at of rows.keys()) {
          for (const mutate of mutations) {
            let isOther = false;
            const other = (costs: readonly SeatCosts[]): SeatCosts[] =>
              costs.map((cost, index) => {
                if (index !== at) return cost;
                isOther = mutate(cost[seat]) !== cost[seat];
                return { ...cost, [seat]: mutate(cost[seat]) };
              });
            const follow = (): Explained => explained(method, rows, [], other);
            const isSeen = ((): boolean => {
              try {
                follow();
                return false;
              } catch (error) {
                return String(error).includes("explain: the costs");
              }
            })();
            expect([seat, at, isSeen]).toEqual([seat, at, isOther]);
          }
        }
      }
    },
  );
});
