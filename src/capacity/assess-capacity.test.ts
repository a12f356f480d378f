import { describe, expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import type { InternshipPlacesUnit, RecommendationRequest } from "../domain/request.js";
import { recommend } from "../recommend/recommend.js";
import { assessCapacity } from "./assess-capacity.js";
import type { CapacityAssessment } from "./capacity-assessment.js";

function places(dagtilbud: number, skoleFritid: number, socialSpecial: number): object[] {
  return Object.entries({ dagtilbud, "skole-fritid": skoleFritid, "social-special": socialSpecial }).map(
    ([specialisation, count]) => ({ institution: "absalon", specialisation, places: count }),
  );
}

function assessed(
  total: number,
  counts: readonly [number, number, number],
  unit: InternshipPlacesUnit,
  more: Partial<RecommendationRequest> = {},
): CapacityAssessment {
  const request = {
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: places(...counts),
    internshipPlacesUnit: unit,
    studyPlaces: { from: "institution-totals", totals: { absalon: total } },
    ...more,
  } as RecommendationRequest;
  return valueOf(assessCapacity(valueOf(recommend(request))));
}

const INTAKE = { summer: "55", winter: "45" };

describe("the worked example: 747 at 55/45", () => {
  const { total, placementsPerStudent } = assessed(747, [747, 0, 0], "full-year", { intake: INTAKE });

  it("uses 822 places from December to May and 672 from June to November, 1,494 half-year placements", () => {
    expect(placementsPerStudent).toBe("2");
    expect(total.halfYears?.summer.needed).toBe("822");
    expect(total.halfYears?.winter.needed).toBe("672");
    expect(total.year.needed).toBe("1494");
  });

  it("peaks in the half-year of the summer intake, where 75 of 747 full-year places are missing", () => {
    expect(total.peak).toEqual({ seasons: ["summer"], needed: "822" });
    expect(total.halfYears?.summer).toMatchObject({ available: "747", missing: "75", spare: "0" });
    expect(total.halfYears?.winter).toMatchObject({ available: "747", missing: "0", spare: "75" });
    expect(total.year).toMatchObject({ available: "1494", missing: "0", spare: "0" });
  });

  it("carries 747 in the year as a whole and 679 at the peak", () => {
    expect(total.ceiling).toEqual({ year: 747, peak: 679 });
  });
});

describe("the unit", () => {
  it("makes a factor of 2: 747 half-year placements carry 373 study places, 339 at the peak", () => {
    const { total } = assessed(300, [747, 0, 0], "half-year", { intake: INTAKE });
    expect(total.ceiling).toEqual({ year: 373, peak: 339 });
    expect(total.year.available).toBe("747");
    expect(total.halfYears?.summer.available).toBe("373.5");
  });

  it("is required: the refusal names both units and the factor", () => {
    const request = {
      studyYear: "2023/2024",
      kkr: "sjaelland",
      internshipPlaces: places(10, 20, 30),
      studyPlaces: { from: "institution-totals", totals: { absalon: 60 } },
    } as unknown as RecommendationRequest;
    const outcome = assessCapacity(valueOf(recommend(request)));
    expect(outcome).toEqual({
      ok: false,
      refusals: [{ code: "missing-unit", where: { path: "internshipPlacesUnit" } }],
    });
  });

  it("does not help where there are only shares", () => {
    const request: RecommendationRequest = {
      studyYear: "2023/2024",
      kkr: "sjaelland",
      specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
      internshipPlacesUnit: "full-year",
      studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
    };
    const outcome = assessCapacity(valueOf(recommend(request)));
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["capacity-without-places"]);
  });
});

describe("survival", () => {
  const survival = { period2: "0.95", period3: "0.90" };

  it("makes a student need the sum of the shares left", () => {
    const { total, placementsPerStudent } = assessed(100, [100, 0, 0], "full-year", {
      intake: INTAKE,
      survival,
    });
    expect(placementsPerStudent).toBe("1.85");
    expect(total.year.needed).toBe("185");
    expect(total.halfYears?.summer.needed).toBe("101.75");
    // 200 ÷ 1.85 = 108.1…; 100 ÷ (1.85 × 0.55) = 98.2…
    expect(total.ceiling).toEqual({ year: 108, peak: 98 });
  });
});

describe("cells", () => {
  it("lend each other nothing: what is missing and what is spare are summed apart", () => {
    const request = {
      decided: [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 30 }],
    };
    const { institutions, total } = assessed(60, [20, 20, 20], "full-year", request);
    const [absalon] = institutions;
    expect(absalon?.specialisations.map(({ year }) => [year.missing, year.spare])).toEqual([
      ["20", "0"],
      ["0", "10"],
      ["0", "10"],
    ]);
    expect(total.year).toEqual({
      studyPlaces: "60",
      needed: "120",
      available: "120",
      missing: "20",
      spare: "20",
    });
  });

  it("are assessed for the year alone where the intake is not given", () => {
    const { total } = assessed(60, [20, 20, 20], "full-year");
    expect(total.halfYears).toBeUndefined();
    expect(total.peak).toBeUndefined();
    expect(total.ceiling).toEqual({ year: 60 });
  });

  it("have the intake's exact shares in the half-years where a tie left its table out", () => {
    const { total } = assessed(7, [7, 0, 0], "full-year", { intake: { summer: "50", winter: "50" } });
    expect(total.halfYears?.summer).toMatchObject({ studyPlaces: "3.5", needed: "7" });
    expect(total.peak).toEqual({ seasons: ["summer", "winter"], needed: "7" });
  });

  it("have no ceiling in a half-year that nobody is in", () => {
    const { total } = assessed(5, [10, 0, 0], "full-year", { intake: { summer: "0", winter: "100" } });
    expect(total.ceiling).toEqual({ year: 10, peak: 5 });
    expect(total.halfYears?.summer).toMatchObject({ studyPlaces: "0", needed: "0", spare: "10" });
    expect(total.peak).toEqual({ seasons: ["winter"], needed: "10" });
  });
});

it("refuses ceilings that are no number of study places", () => {
  const request = {
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: places(999_999_999_999_999, 0, 0),
    internshipPlacesUnit: "full-year",
    survival: { period2: "0.01", period3: "0.01" },
    studyPlaces: { from: "institution-totals", totals: { absalon: 1 } },
  } as unknown as RecommendationRequest;
  const outcome = assessCapacity(valueOf(recommend(request)));
  expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["too-many-digits"]);
});

it("gives the rules with their source", () => {
  const { rules } = assessed(3, [1, 1, 1], "full-year");
  expect(rules.halfYears.map(({ intake, begins, ends }) => [intake, begins, ends])).toEqual([
    ["summer", "12-01", "05-31"],
    ["winter", "06-01", "11-30"],
  ]);
  expect(rules.source.reference).toContain("BEK 211/2014");
});
