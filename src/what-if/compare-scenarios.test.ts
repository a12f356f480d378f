import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessCapacity } from "../capacity/assess-capacity.js";
import { valueOf } from "../messages/value-of.js";
import type { RecommendationRequest, StudyPlacesOrigin } from "../domain/request.js";
import { parseRequest } from "../input/request/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { compareScenarios } from "./compare-scenarios.js";

const SJAELLAND = { studyYear: "2019/2020", kkr: "sjaelland" };
const SHARES = { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" };

/** Constructed internship places of both institutions of Syddanmark. */
const PLACES = {
  ...{ studyYear: "2023/2024", kkr: "syddanmark", internshipPlacesUnit: "half-year" },
  internshipPlaces: ["ucsyd", "ucl"].flatMap((institution, row) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, column) => ({
      ...{ provider: "Konstrueret", institution, specialisation, places: 210 + 31 * row + 47 * column },
    })),
  ),
  tieOrder: ["dagtilbud", "skole-fritid", "social-special", "ucsyd", "ucl"],
};

const totals = (of: Readonly<Record<string, number>>): StudyPlacesOrigin => ({
  ...{ from: "institution-totals", totals: of },
});

function requested(data: object, studyPlaces: StudyPlacesOrigin): RecommendationRequest {
  return valueOf(parseRequest({ ...data, studyPlaces }));
}

const sjaelland = requested({ ...SJAELLAND, specialisationShares: SHARES }, totals({ absalon: 747 }));

function cellsOf({ institutions }: ReturnType<typeof compared>[number]): number[][] {
  return institutions.map((row) => row.specialisations.map(({ studyPlaces }) => studyPlaces));
}

function compared(request: RecommendationRequest, ...scenarios: readonly StudyPlacesOrigin[]) {
  return valueOf(compareScenarios(request, scenarios)).scenarios;
}

describe("several totals of one request", () => {
  it("give the published tables of KKR Syddanmark 2018/2019 and, for KKR Sjælland 2019/2020, no place lost", () => {
    const shares = { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" };
    const syddanmark = { studyYear: "2018/2019", kkr: "syddanmark", specialisationShares: shares };
    const published = totals({ ucsyd: 589, ucl: 521 });
    const change: StudyPlacesOrigin = {
      ...{ from: "previous-year", totals: { ucsyd: 589, ucl: 521 }, change: { percent: "2" } },
    };
    const [first, second] = compared(requested(syddanmark, published), published, change);
    expect(first && cellsOf(first)).toEqual([
      [247, 118, 224],
      [219, 104, 198],
    ]);
    expect([first?.total, second?.total]).toEqual([1110, 1132]);
    const [with747] = compared(sjaelland, totals({ absalon: 747 }), totals({ absalon: 720 }));
    expect(with747 && cellsOf(with747)).toEqual([[291, 179, 277]]);
  });

  it("are refused by the scenario that has no form, all in one go", () => {
    const tied = {
      ...{ studyYear: "2023/2024", kkr: "sjaelland" },
      internshipPlaces: [10, 7, 1].map((places, index) => ({
        ...{ institution: "absalon", specialisation: Object.keys(SHARES)[index] ?? "", places },
      })),
      bounds: [{ institution: "absalon", maximum: 20 }],
    };
    const asked = [8, 18, 30].map((total) => totals({ absalon: total }));
    const outcome = compareScenarios(requested(tied, totals({ absalon: 18 })), asked);
    expect(outcome.ok ? [] : outcome.refusals).toMatchObject([
      { code: "tie", where: { path: "scenarios[0]" } },
      { code: "outside-bounds", where: { path: "scenarios[2]" } },
    ]);
  });

  it("are refused once for what is wrong with all of them", () => {
    const shares = { ...SHARES, dagtilbud: "40" };
    const asked = [720, 747].map((total) => totals({ absalon: total }));
    const outcome = compareScenarios({ ...sjaelland, specialisationShares: shares }, asked);
    expect(outcome.ok ? [] : outcome.refusals).toMatchObject([
      { code: "shares-sum", where: { path: "specialisationShares" } },
    ]);
  });

  it("leave one out that gives the same form, with a notice of which", () => {
    const unchanged: StudyPlacesOrigin = {
      ...{ from: "previous-year", totals: { absalon: 747 }, change: { places: 0 } },
    };
    const asked = [totals({ absalon: 747 }), totals({ absalon: 720 }), unchanged];
    const outcome = compareScenarios(sjaelland, asked);
    expect(valueOf(outcome).scenarios.map(({ total }) => total)).toEqual([747, 720]);
    const after = valueOf(
      compareScenarios(sjaelland, asked.toSpliced(1, 1, unchanged, totals({ absalon: 700 }))),
    );
    expect(after.scenarios.map(({ index }) => index)).toEqual([undefined, 2]);
    expect(outcome.ok && outcome.notices).toContainEqual({
      ...{ code: "same-scenario", like: "scenarios[0]", where: { path: "scenarios[2]" } },
    });
  });

  it("are refused if no two of them differ", () => {
    for (const asked of [
      [],
      [totals({ absalon: 747 })],
      [747, 747].map((total) => totals({ absalon: total })),
    ]) {
      const outcome = compareScenarios(sjaelland, asked);
      expect(outcome.ok ? [] : outcome.refusals).toEqual([{ code: "single-scenario" }]);
    }
  });

  it("have no need against supply without a unit, or with shares, and say so once", () => {
    const asked = [720, 747].map((total) => totals({ absalon: total }));
    const outcome = compareScenarios(sjaelland, asked);
    expect(valueOf(outcome).scenarios.map(({ capacity }) => capacity)).toEqual([undefined, undefined]);
    expect(outcome.ok && outcome.notices.filter(({ code }) => code === "capacity-left-out")).toMatchObject([
      { because: [{ code: "capacity-without-places" }] },
    ]);
  });

  it("each give the form, and the need, that the request with that total gives", () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), {
      ...{ minLength: 2, maxLength: 4 },
    });
    fc.assert(
      fc.property(some, (asked) => {
        const origins = asked.map(([ucsyd, ucl]) => totals({ ucsyd, ucl }));
        const [own = totals({})] = origins;
        const request = requested(PLACES, own);
        const outcome = compareScenarios(request, origins);
        if (!outcome.ok) {
          expect(new Set(asked.map(String)).size).toBe(1);
          return;
        }
        expect(outcome.value.scenarios).toHaveLength(new Set(asked.map(String)).size);
        for (const scenario of outcome.value.scenarios) {
          const alone = valueOf(recommend({ ...request, studyPlaces: scenario.studyPlaces }));
          expect(scenario.institutions).toEqual(alone.institutions);
          expect(scenario.capacity).toEqual(valueOf(assessCapacity(alone)));
          expect(scenario.total).toBe(alone.institutions.reduce((sum, row) => sum + row.studyPlaces, 0));
        }
        expect(outcome.value.scenarios[0]?.institutions).toEqual(valueOf(recommend(request)).institutions);
      }),
      { numRuns: 40 },
    );
  });
});
