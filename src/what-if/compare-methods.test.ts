import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallRequest } from "../../test/arbitraries/small-request.js";
import type { RecommendationRequest } from "../domain/request.js";
import { recommend } from "../recommend/recommend.js";
import { compareMethods, type MethodComparison } from "./compare-methods.js";

/** Constructed: Absalon alone, with these internship places. */
function requestOf(places: readonly number[], total: number): RecommendationRequest {
  return {
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
      institution: "absalon",
      specialisation,
      places: places[index] ?? 0,
    })),
    studyPlaces: { from: "institution-totals", totals: { absalon: total } },
  };
}

function comparisonOf(request: RecommendationRequest): MethodComparison {
  const outcome = compareMethods(request);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

describe("compareMethods", () => {
  it("refuses a ceiling, which no method divides", () => {
    const request = { ...requestOf([1, 2, 3], 0), internshipPlacesUnit: "full-year" as const };
    const outcome = compareMethods({ ...request, studyPlaces: { from: "capacity" } });
    expect(outcome.ok ? [] : outcome.refusals).toMatchObject([{ code: "no-methods-with-capacity" }]);
  });

  it("has the six tables side by side, and the cells in which they differ", () => {
    // Quotas 6.6, 2.75 and 0.65 of 10: worked by hand.
    const { cells, methods } = comparisonOf(requestOf([132, 55, 13], 10));
    expect(cells.map(({ quota, differs, studyPlaces }) => [quota.decimal, differs, studyPlaces])).toEqual([
      [
        "6.6000",
        true,
        { "largest-remainder": 6, "sainte-lague": 6, dhondt: 7, adams: 6, "huntington-hill": 6, dean: 6 },
      ],
      [
        "2.7500",
        false,
        { "largest-remainder": 3, "sainte-lague": 3, dhondt: 3, adams: 3, "huntington-hill": 3, dean: 3 },
      ],
      [
        "0.6500",
        true,
        { "largest-remainder": 1, "sainte-lague": 1, dhondt: 0, adams: 1, "huntington-hill": 1, dean: 1 },
      ],
    ]);
    // |6 − 6.6| + |3 − 2.75| + |1 − 0.65| = 1.2, and |7 − 6.6| + |3 − 2.75| + |0 − 0.65| = 1.3.
    expect(methods.map(({ method, deviation }) => [method, deviation?.decimal])).toEqual([
      ["largest-remainder", "1.2000"],
      ["sainte-lague", "1.2000"],
      ["dhondt", "1.3000"],
      ["adams", "1.2000"],
      ["huntington-hill", "1.2000"],
      ["dean", "1.2000"],
    ]);
    expect(methods[0]?.deviation).toEqual({ numerator: "240", denominator: "200", decimal: "1.2000" });
  });

  it("takes the region's quotas where the region's total is divided by internship places", () => {
    const row = (institution: string, specialisation: string, places: number) => ({
      institution,
      specialisation,
      places,
    });
    // 11 over 3 and 1: quotas 8.25 and 2.75, whatever 8 and 3 the institutions then have.
    const { cells } = comparisonOf({
      studyYear: "2023/2024",
      kkr: "syddanmark",
      internshipPlaces: [
        ...[row("ucsyd", "dagtilbud", 3), row("ucsyd", "skole-fritid", 0), row("ucsyd", "social-special", 0)],
        ...[row("ucl", "dagtilbud", 1), row("ucl", "skole-fritid", 0), row("ucl", "social-special", 0)],
      ],
      studyPlaces: { from: "regional-total", total: 11 },
    });
    expect(cells.map(({ quota }) => quota.decimal)).toEqual([
      ...["8.2500", "0.0000", "0.0000", "2.7500", "0.0000", "0.0000"],
    ]);
  });

  it("lists a method that refuses, with its refusal", () => {
    const { methods, cells } = comparisonOf(requestOf([10, 7, 1], 8));
    expect(methods.map(({ method, refusals }) => [method, refusals.map(({ code }) => code)])).toEqual([
      ["largest-remainder", ["tie"]],
      ["sainte-lague", []],
      ["dhondt", []],
      ["adams", []],
      ["huntington-hill", []],
      ["dean", []],
    ]);
    expect(Object.keys(cells[0]?.studyPlaces ?? {})).not.toContain("largest-remainder");
    const few = comparisonOf(requestOf([10, 7, 2], 2));
    expect(few.methods[3]?.refusals.map(({ code }) => code)).toEqual(["too-few-study-places"]);
  });

  it("lists largest remainder as refused where both margins are held", () => {
    const { methods, method } = comparisonOf({
      ...requestOf([132, 55, 13], 10),
      specialisationTotals: { dagtilbud: 6, "skole-fritid": 3, "social-special": 1 },
    });
    expect(methods[0]?.refusals.map(({ code }) => code)).toEqual(["method-not-two-way"]);
    expect(method).toBe("sainte-lague");
  });

  it("refuses for another reason than that where no method has a table", () => {
    const outcome = compareMethods({
      ...requestOf([132, 55, 13], 10),
      specialisationTotals: { dagtilbud: 6, "skole-fritid": 3, "social-special": 1 },
      decided: [{ institution: "absalon", specialisation: "social-special", studyPlaces: 2 }],
    });
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["infeasible"]);
  });

  it("refuses what is wrong whatever the method once, and what no method answers", () => {
    const wrong = compareMethods({ ...requestOf([1, 2, 3], 8), kkr: "ukendt" });
    const none = compareMethods(requestOf([0, 0, 0], 8));
    expect([wrong, none].map((it) => (it.ok ? [] : it.refusals.map(({ code }) => code)))).toEqual([
      ["unknown-name"],
      ["nothing-to-divide-on"],
    ]);
  });

  it("has the table that each method by itself recommends, and no method deviates less than largest remainder", () => {
    fc.assert(
      fc.property(smallRequest(), (request) => {
        const outcome = compareMethods(request);
        if (!outcome.ok) return;
        const { cells, methods } = outcome.value;
        for (const { method, refusals } of methods) {
          const alone = recommend({ ...request, method });
          if (!alone.ok) expect(refusals).toEqual(alone.refusals);
          else {
            const rows = alone.value.institutions.flatMap(({ specialisations }) => specialisations);
            expect(cells.map(({ studyPlaces }) => studyPlaces[method])).toEqual(
              rows.map(({ studyPlaces }) => studyPlaces),
            );
          }
        }
        const [hare, ...others] = methods.map(({ deviation }) => deviation);
        const isPlain = request.bounds?.length === 0 && request.studyPlaces.from === "institution-totals";
        if (!isPlain || hare === undefined || hare === null) return;
        for (const other of others) {
          if (other !== null) expect(BigInt(other.numerator)).toBeGreaterThanOrEqual(BigInt(hare.numerator));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("has quotas that sum to the study places, also where the region's total is divided", () => {
    fc.assert(
      fc.property(smallRequest(), (request) => {
        const outcome = compareMethods(request);
        if (!outcome.ok) return;
        const { cells } = outcome.value;
        for (const method of ["sainte-lague", "dhondt"] as const) {
          const given = cells.map(({ studyPlaces }) => studyPlaces[method]);
          if (given.includes(undefined)) continue;
          const sum = given.reduce<bigint>((total, count) => total + BigInt(count ?? 0), 0n);
          const quotas = cells.reduce((total, { quota }) => total + BigInt(quota.numerator), 0n);
          const held = (request.internshipPlaces ?? []).every(({ places }) => Number(places) > 0);
          if (held) expect(quotas).toBe(sum * BigInt(cells[0]?.quota.denominator ?? "1"));
        }
      }),
      { numRuns: 100 },
    );
  });
});
