// R8 of docs/method.md.

import { describe, expect, it } from "vitest";
import type { FormFrame } from "../domain/form-frame.js";
import type { RecommendationRequest } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import { splitTwoWay } from "./two-way.js";

const names = { a: "A", b: "B", x: "X", y: "Y" };
const named = (id: string): { id: string; name: string; kkr: string; aliases: never[] } => ({
  ...{ id, name: id.toUpperCase(), kkr: "syddanmark", aliases: [] },
});
const frame: FormFrame = {
  ...reference.at("2023/2024"),
  institutions: ["a", "b"].map(named),
  specialisations: ["x", "y"].map(named),
  names,
};

/** Two institutions over two specialisations: the internship places of a at x and y, then of b. */
function request(places: readonly number[], more: Partial<RecommendationRequest>): RecommendationRequest {
  return {
    studyYear: "2023/2024",
    internshipPlaces: places.map((count, cell) => ({
      ...{ institution: cell < 2 ? "a" : "b", specialisation: cell % 2 === 0 ? "x" : "y", places: count },
    })),
    studyPlaces: { from: "institution-totals", totals: {} },
    ...more,
  };
}

function split(
  places: readonly number[],
  institutionTotals: readonly number[],
  more: Partial<RecommendationRequest>,
): ReturnType<typeof splitTwoWay> {
  return splitTwoWay({ request: request(places, more), frame }, institutionTotals);
}

function tableOf(step: ReturnType<typeof splitTwoWay>): number[][] {
  if (!step.ok || step.value.kind !== "two-way") throw new Error(JSON.stringify(step));
  return step.value.table.rows.map((row) => row.map(({ studyPlaces }) => studyPlaces));
}

const EVEN = [1, 1, 1, 1];
const ONE_EACH = { specialisationTotals: { x: 1, y: 1 } };

describe("the table with both margins held", () => {
  it("says its basis, method, margins, limits and multipliers, and no division where the totals are given", () => {
    const step = split([2, 1, 2, 1], [6, 3], { specialisationTotals: { x: 6, y: 3 } });
    expect(step).toStrictEqual({
      ok: true,
      notices: [],
      value: {
        kind: "two-way",
        table: {
          method: "sainte-lague",
          basis: "internship-places",
          institutionTotals: [6, 3],
          specialisationTotals: [6, 3],
          rows: [
            [
              { id: "x", basis: "2", minimum: 0, maximum: null, studyPlaces: 4 },
              { id: "y", basis: "1", minimum: 0, maximum: null, studyPlaces: 2 },
            ],
            [
              { id: "x", basis: "2", minimum: 0, maximum: null, studyPlaces: 2 },
              { id: "y", basis: "1", minimum: 0, maximum: null, studyPlaces: 1 },
            ],
          ],
          multipliers: {
            institutions: [expect.any(String), expect.any(String)],
            specialisations: [expect.any(String), expect.any(String)],
          },
          tiesSettled: [],
        },
      },
    });
  });

  it("is on the shares where those were decided", () => {
    const request: RecommendationRequest = {
      studyYear: "2023/2024",
      specialisationShares: { x: "75", y: "25" },
      studyPlaces: { from: "institution-totals", totals: {} },
      specialisationTotals: { x: 6, y: 2 },
    };
    const step = splitTwoWay({ request, frame }, [4, 4]);
    expect(step).toMatchObject({ value: { table: { basis: "shares" } } });
    expect(tableOf(step)).toEqual([
      [3, 1],
      [3, 1],
    ]);
  });

  it("is refused where the specialisations' totals are tied, and settled there by the tie order", () => {
    const specialisationTotals = "by-internship-places";
    expect(split(EVEN, [1, 0], { specialisationTotals })).toEqual({
      ok: false,
      refusals: [{ code: "tie", tied: ["x", "y"], studyPlacesToDraw: 1, settled: { x: 0, y: 0 }, names }],
    });
    const settled = split(EVEN, [1, 0], { specialisationTotals, tieOrder: ["y"] });
    expect(settled).toMatchObject({
      value: {
        columns: {
          subject: { over: "specialisations" },
          basis: "internship-places",
          found: { method: "largest-remainder" },
          studyPlaces: 1,
          tiesSettled: ["y"],
        },
      },
    });
    expect(tableOf(settled)).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });

  it("that is tied is refused unless the tie order has every institution and every specialisation", () => {
    const cells = ["a", "b"].flatMap((institution) =>
      ["x", "y"].map((specialisation) => ({ institution, specialisation })),
    );
    for (const tieOrder of [["x", "y", "a"], ["a", "b", "x"], []]) {
      expect(split(EVEN, [1, 1], { ...ONE_EACH, tieOrder })).toEqual({
        ok: false,
        refusals: [{ code: "tie", kind: "two-way", cells, names }],
      });
    }
    const settled = split(EVEN, [1, 1], { ...ONE_EACH, tieOrder: ["y", "a", "x", "b"] });
    expect(settled).toMatchObject({
      value: {
        table: {
          multipliers: null,
          tiesSettled: [
            { institution: "a", specialisation: "y" },
            { institution: "b", specialisation: "x" },
          ],
        },
      },
    });
    expect(tableOf(settled)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it("that can't be met is refused with the institutions and specialisations that block", () => {
    // y is to have 4, and only a, which has 2 in all, has internship places for it.
    expect(split([1, 1, 1, 0], [2, 3], { specialisationTotals: { x: 1, y: 4 } })).toEqual({
      ok: false,
      refusals: [
        { code: "infeasible", institutions: ["a"], specialisations: ["y"], needed: 4, available: 2, names },
      ],
    });
  });

  it("on no internship places at all is refused with the study places of all institutions", () => {
    expect(split([0, 0, 0, 0], [2, 3], { specialisationTotals: { x: 1, y: 4 } })).toEqual({
      ok: false,
      refusals: [{ code: "nothing-to-divide-on", studyPlaces: 5, names }],
    });
  });

  it("throws on what the checks should have refused: largest remainder, and totals that are no counts", () => {
    expect(() => split(EVEN, [1, 1], { ...ONE_EACH, method: "largest-remainder" })).toThrow(
      "splitTwoWay: largest-remainder holds no two margins",
    );
    expect(() => split(EVEN, [-1, 1], ONE_EACH)).toThrow(
      "splitTwoWay: apportionTwoWay refused its argument rowSeats",
    );
  });
});
