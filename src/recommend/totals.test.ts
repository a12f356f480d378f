// R1 and R2 of docs/method.md.

import { describe, expect, it } from "vitest";
import type { Change, RecommendationRequest, StudyPlacesOrigin } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import { totalsOf } from "./totals.js";

function totals(
  studyPlaces: StudyPlacesOrigin,
  kkr = "syddanmark",
  more: Partial<RecommendationRequest> = {},
): unknown {
  const request = { studyYear: "2023/2024", kkr, studyPlaces, ...more };
  const step = totalsOf({ request, frame: reference.at("2023/2024", kkr) });
  return step.ok ? step.value.totals : step.refusals;
}

const previous = (ucn: number, change: Change): unknown =>
  totals({ from: "previous-year", totals: { ucn }, change }, "nordjylland");

const TWO = { ucsyd: 589, ucl: 521 };

describe("the total of last year with a change", () => {
  it.each<[number, Change, number]>([
    [517, { percent: "20" }, 620],
    [1110, { percent: "2" }, 1132],
    [50, { percent: "1" }, 51], // 50.5
    [50, { percent: "-1" }, 50], // 49.5
    [50, { percent: "0.99" }, 50], // 50.495
    [517, { percent: "-2.5" }, 504], // 504.075
    [517, { percent: "+2.5" }, 530], // 529.925
    [517, { places: 23 }, 540],
    [517, { places: -17 }, 500],
    [517, { places: 0 }, 517],
    [517, { percent: "-100" }, 0],
    [999_999_999_999_999, { percent: "0" }, 999_999_999_999_999],
  ])("%d with %j is %d, rounded half up", (before, change, after) => {
    expect(previous(before, change)).toEqual({ ucn: after });
  });

  it("is refused where it is negative", () => {
    expect(previous(517, { places: -518 })).toStrictEqual([
      { code: "negative-total", total: "-1", names: expect.anything() as unknown },
    ]);
    expect(previous(517, { percent: "-101" })).toMatchObject([{ code: "negative-total", total: "-5.17" }]);
    expect(previous(1, { percent: "-120" })).toMatchObject([{ code: "negative-total", total: "-0.2" }]);
  });

  it("is refused, and nothing is thrown, where it is beyond 15 digits", () => {
    expect(previous(999_999_999_999_999, { percent: "999999" })).toMatchObject([
      { code: "too-many-digits", limit: 15, where: { path: "studyPlaces.change" } },
    ]);
    expect(previous(999_999_999_999_999, { places: 1 })).toMatchObject([{ code: "too-many-digits" }]);
  });

  it("is made on the sum and divided on last year's totals, never institution by institution", () => {
    // Institution by institution: 589 × 1.02 = 600.78 and 521 × 1.02 = 531.42 are 601 and 531. Here the two ways
    // differ: 50.5 and 50.5 would be 51 and 51, but the sum is 101.
    expect(
      totals({ from: "previous-year", totals: { ucsyd: 50, ucl: 50 }, change: { percent: "1" } }),
    ).toMatchObject([{ code: "tie", tied: ["ucsyd", "ucl"], studyPlacesToDraw: 1 }]);
    const settled = {
      from: "previous-year",
      totals: { ucsyd: 50, ucl: 50 },
      change: { percent: "1" },
    } as const;
    expect(totals(settled, "syddanmark", { tieOrder: ["ucl"] })).toEqual({ ucsyd: 50, ucl: 51 });
    expect(totals({ from: "previous-year", totals: TWO, change: { percent: "2" } })).toEqual({
      ucsyd: 601,
      ucl: 531,
    });
  });

  it("with changes for each institution is each total changed and rounded by itself", () => {
    const changes = { ucsyd: { percent: "2" }, ucl: { places: -21 } };
    expect(totals({ from: "previous-year", totals: TWO, changes })).toEqual({ ucsyd: 601, ucl: 500 });
    const half = { ucsyd: { percent: "1" }, ucl: { percent: "1" } };
    expect(totals({ from: "previous-year", totals: { ucsyd: 50, ucl: 50 }, changes: half })).toEqual({
      ucsyd: 51,
      ucl: 51,
    });
  });

  it("with changes for each institution is refused for every one that is negative or too long", () => {
    const changes = { ucsyd: { places: -600 }, ucl: { percent: "-200" } };
    expect(totals({ from: "previous-year", totals: TWO, changes })).toMatchObject([
      { code: "negative-total", institution: "ucsyd", total: "-11" },
      { code: "negative-total", institution: "ucl", total: "-521" },
    ]);
    const long = { ucsyd: { percent: "999999999999999" }, ucl: { places: 0 } };
    expect(totals({ from: "previous-year", totals: TWO, changes: long })).toMatchObject([
      { code: "too-many-digits", where: { path: "studyPlaces.changes.ucsyd" } },
    ]);
  });
});

describe("the regional total", () => {
  const places = (ucsyd: number, ucl: number): Partial<RecommendationRequest> => ({
    internshipPlaces: [
      { institution: "ucsyd", specialisation: "dagtilbud", places: ucsyd },
      { institution: "ucl", specialisation: "dagtilbud", places: ucl },
      { provider: "Fanø", institution: "ucl", specialisation: "social-special", places: "0.5" },
    ],
  });

  it("is divided on each institution's internship places, of all providers and specialisations together", () => {
    // 1110 × 600 ÷ 1100.5 = 605.18, 1110 × 500.5 ÷ 1100.5 = 504.82
    expect(totals({ from: "regional-total", total: 1110 }, "syddanmark", places(600, 500))).toEqual({
      ucsyd: 605,
      ucl: 505,
    });
  });

  it("is the institution's where there is one", () => {
    expect(totals({ from: "regional-total", total: 517 }, "nordjylland")).toEqual({ ucn: 517 });
  });
});

describe("the method of the totals", () => {
  // 15 on 10 and 3: quotas 11.54 and 3.46, so 12 and 3 by largest remainder, 11 and 4 by Adams.
  const internshipPlaces = [10, 3].map((places, index) => ({
    ...{ institution: index === 0 ? "ucsyd" : "ucl", specialisation: "dagtilbud", places },
  }));
  const method = "adams";
  const region = { from: "regional-total", total: 15 } as const;

  it("is the request's where a regional total is divided on internship places", () => {
    expect(totals(region, "syddanmark", { internshipPlaces, method })).toEqual({ ucsyd: 11, ucl: 4 });
  });

  it("is largest remainder where both margins are held, and where last year's totals are changed", () => {
    const held = { internshipPlaces, method, specialisationTotals: "by-internship-places" } as const;
    expect(totals(region, "syddanmark", held)).toEqual({ ucsyd: 12, ucl: 3 });
    const request: RecommendationRequest = {
      ...{ studyYear: "2023/2024", kkr: "syddanmark" },
      method,
      studyPlaces: { from: "previous-year", totals: { ucsyd: 10, ucl: 3 }, change: { places: 2 } },
    };
    const frame = reference.at("2023/2024", "syddanmark");
    expect(totalsOf({ request, frame })).toMatchObject({
      value: {
        totals: { ucsyd: 12, ucl: 3 },
        division: { basis: "previous-year", found: { method: "largest-remainder" } },
      },
    });
  });
});

describe("totals of the institutions", () => {
  it("are refused below their minimum and above their maximum", () => {
    const stated = { from: "institution-totals", totals: TWO } as const;
    expect(totals(stated, "syddanmark", { bounds: [{ institution: "ucl", minimum: 522 }] })).toMatchObject([
      { code: "outside-bounds", institution: "ucl", studyPlaces: 521, minimum: 522, maximum: null },
    ]);
    expect(totals(stated, "syddanmark", { bounds: [{ institution: "ucsyd", maximum: 588 }] })).toMatchObject([
      { code: "outside-bounds", institution: "ucsyd", studyPlaces: 589, minimum: 0, maximum: 588 },
    ]);
  });

  it("are taken as they are", () => {
    expect(totals({ from: "institution-totals", totals: TWO })).toEqual(TWO);
  });
});
