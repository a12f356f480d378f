import { describe, expect, it } from "vitest";
import type { Division, DivisionRow, Shares } from "./calculation.js";
import { divide } from "./divide.js";
import { explainRemainders } from "./explain-remainders.js";

/** The rows are divided anew, and must come out as they are written. */
function explained(
  rows: readonly DivisionRow[],
  tiesSettled: readonly string[] = [],
): ReturnType<typeof explainRemainders> {
  const { division, shares } = divided(rows);
  return explainRemainders({ ...division, tiesSettled }, shares, { a: "A" });
}

function divided(rows: readonly DivisionRow[]): { division: Division; shares: Shares } {
  const step = divide({
    ...{ subject: { over: "specialisations" }, basis: "shares", method: "largest-remainder" },
    ...{ claims: rows, tieOrder: [], names: {} },
    studyPlaces: rows.reduce((sum, row) => sum + row.studyPlaces, 0),
  });
  if (!step.ok || step.value.found.method !== "largest-remainder") throw new Error("no such division");
  expect(step.value.rows).toEqual(rows);
  return { division: step.value, shares: step.value.found };
}

describe("the figures of a division by largest remainder", () => {
  it("give a held row its number without a rank, and the others their parts of what is left", () => {
    // 10 − 4 − 1 = 5 over 3, 2 and 1: 2.5, 1.67 and 0.83.
    const rows = [
      { id: "a", basis: "1", minimum: 4, maximum: null, studyPlaces: 4 },
      { id: "b", basis: "3", minimum: 0, maximum: null, studyPlaces: 2 },
      { id: "c", basis: "2", minimum: 0, maximum: 5, studyPlaces: 2 },
      { id: "d", basis: "9", minimum: 0, maximum: 1, studyPlaces: 1 },
      { id: "e", basis: "1", minimum: 0, maximum: null, studyPlaces: 1 },
    ];
    const common = { placeByRank: false, placeByTieOrder: false };
    const nothing = { numerator: "0", denominator: "6", decimal: "0.0000" };
    expect(explained(rows, ["c"])).toEqual({
      ...{ kind: "largest-remainder", placesByRank: 2 },
      rows: [
        {
          ...{ ...common, ...rows[0], name: "A", held: "minimum", wholePart: 4, rank: null },
          quota: { numerator: "4", denominator: "1", decimal: "4.0000" },
          remainder: nothing,
        },
        {
          ...{ ...common, ...rows[1], name: "b", held: null, wholePart: 2, rank: 3 },
          quota: { numerator: "15", denominator: "6", decimal: "2.5000" },
          remainder: { numerator: "3", denominator: "6", decimal: "0.5000" },
        },
        {
          ...{ ...common, ...rows[2], name: "c", held: null, wholePart: 1, rank: 2 },
          ...{ placeByRank: true, placeByTieOrder: true },
          quota: { numerator: "10", denominator: "6", decimal: "1.6667" },
          remainder: { numerator: "4", denominator: "6", decimal: "0.6667" },
        },
        {
          ...{ ...common, ...rows[3], name: "d", held: "maximum", wholePart: 1, rank: null },
          quota: { numerator: "1", denominator: "1", decimal: "1.0000" },
          remainder: nothing,
        },
        {
          ...{ ...common, ...rows[4], name: "e", held: null, wholePart: 0, rank: 1, placeByRank: true },
          quota: { numerator: "5", denominator: "6", decimal: "0.8333" },
          remainder: { numerator: "5", denominator: "6", decimal: "0.8333" },
        },
      ],
      cut: {
        lastIn: { id: "c", figure: { numerator: "4", denominator: "6", decimal: "0.6667" } },
        firstOut: { id: "b", figure: { numerator: "3", denominator: "6", decimal: "0.5000" } },
      },
    });
  });

  it("have the largest remainder without a place first out, wherever it stands", () => {
    // 3 over 5, 3 and 2: 1.5, 0.9 and 0.6.
    const a = { id: "a", basis: "5", minimum: 0, maximum: null, studyPlaces: 1 };
    const b = { id: "b", basis: "3", minimum: 0, maximum: null, studyPlaces: 1 };
    const c = { id: "c", basis: "2", minimum: 0, maximum: null, studyPlaces: 1 };
    for (const rows of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
      [c, a, b],
    ]) {
      const { cut } = explained(rows);
      expect([cut?.lastIn.id, cut?.firstOut.id]).toEqual(["c", "a"]);
    }
  });

  it("have no cut where every quota is whole, or a maximum holds whoever has no place by rank", () => {
    const row = (id: string, basis: string, studyPlaces: number, maximum: number | null): DivisionRow => ({
      ...{ id, basis, minimum: 0, maximum, studyPlaces },
    });
    expect(explained([row("a", "2", 2, null), row("b", "1", 1, null)]).cut).toBeNull();
    const oneHeld = explained([row("a", "9", 1, 1), row("b", "1", 2, null)]);
    expect([oneHeld.cut, oneHeld.placesByRank]).toEqual([null, 0]);
  });

  it("say what is held as the division found it: a minimum of 0 holds nothing, a decision of 0 does", () => {
    const row = (minimum: number, maximum: number | null, studyPlaces: number): DivisionRow => ({
      ...{ id: "", basis: 1, minimum, maximum, studyPlaces },
    });
    const all = divided([row(2, null, 2), row(3, null, 3), row(0, null, 0), row(0, 0, 0)]);
    expect(all.shares).toMatchObject({
      ...{ held: ["minimum", "minimum", null, "minimum"], studyPlacesOfFree: 0 },
    });
  });

  it("throw if one number of what the division found is another", () => {
    const rows = [
      { id: "a", basis: "1", minimum: 4, maximum: null, studyPlaces: 4 },
      { id: "b", basis: "3", minimum: 0, maximum: null, studyPlaces: 2 },
      { id: "c", basis: "2", minimum: 0, maximum: 5, studyPlaces: 2 },
      { id: "d", basis: "9", minimum: 0, maximum: 1, studyPlaces: 1 },
      { id: "e", basis: "1", minimum: 0, maximum: null, studyPlaces: 1 },
    ];
    const { division, shares } = divided(rows);
    const { held, studyPlacesOfFree, weightOfFree } = shares;
    const otherRows = rows.flatMap((_, at) =>
      [-1, 1].map((by) =>
        rows.map((row, index) => (index === at ? { ...row, studyPlaces: row.studyPlaces + by } : row)),
      ),
    );
    const otherWeights = rows.map((_, at) => division.weights.with(at, (division.weights[at] ?? 0n) + 1n));
    const wrong: [Partial<Division>, Partial<Shares>][] = [
      ...otherRows.map((other): (typeof wrong)[number] => [{ rows: other }, {}]),
      // The weight of a held row says nothing.
      ...[1, 2, 4].map((at): (typeof wrong)[number] => [{ weights: otherWeights[at] ?? [] }, {}]),
      ...[-1, 1].flatMap((by): typeof wrong => [
        [{}, { studyPlacesOfFree: studyPlacesOfFree + by }],
        [{}, { weightOfFree: weightOfFree + BigInt(by) }],
      ]),
      ...held.flatMap((state, at) =>
        ([null, "minimum", "maximum"] as const)
          .filter((other) => other !== state)
          .map((other): (typeof wrong)[number] => [{}, { held: held.with(at, other) }]),
      ),
    ];
    for (const [found, share] of wrong) {
      const explain = (): unknown =>
        explainRemainders({ ...division, ...found }, { ...shares, ...share }, {});
      expect(explain, JSON.stringify({ found, share }, replacer)).toThrow("explain: the quotas");
    }
  });
});

function replacer(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}
