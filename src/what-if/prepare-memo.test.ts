import { describe, expect, it } from "vitest";
import { assessCapacity } from "../capacity/assess-capacity.js";
import { type Outcome } from "../domain/outcome.js";
import { valueOf } from "../messages/value-of.js";
import type { Recommendation } from "../domain/recommendation.js";
import { parseRequest } from "../input/request/parse-request.js";
import { recommend } from "../recommend/recommend.js";
import { compareScenarios } from "./compare-scenarios.js";
import { yearComparisonDocument } from "../submission/year-comparison-document.js";
import { compareYears } from "./compare-years.js";
import { type Memo, prepareMemo } from "./prepare-memo.js";
import { sensitivity } from "./sensitivity.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];
const YEAR = { studyYear: "2023/2024", kkr: "sjaelland" };
const LAST_YEAR = { studyYear: "2022/2023" };
const UNIT = { internshipPlacesUnit: "half-year" };

/** Absalon's constructed internship places. */
function absalon(total: number, more: object = {}, places = [650, 390, 687]): Recommendation {
  const request = {
    ...YEAR,
    internshipPlaces: SPECIALISATIONS.map((specialisation, index) => ({
      ...{ provider: "Konstrueret", institution: "absalon", specialisation, places: places[index] ?? 0 },
    })),
    studyPlaces: { from: "institution-totals", totals: { absalon: total } },
    ...more,
  };
  return valueOf(recommend(valueOf(parseRequest(request))));
}

function codes(outcome: Outcome<Memo>): string[] {
  return (outcome.ok ? outcome.notices : outcome.refusals).map(({ code }) => code);
}

const file = "sidste-aar.json";
const now = absalon(747, UNIT);
const last = absalon(720, { ...UNIT, studyYear: "2022/2023" }, [640, 390, 690]);

describe("what the case for the meeting is made of", () => {
  it("is what the calculations give one by one", () => {
    const alternative = { from: "institution-totals", totals: { absalon: 720 } } as const;
    const memo = valueOf(prepareMemo(now, { previous: [{ year: last, file }], scenarios: [alternative] }));
    expect(memo.recommendation).toBe(now);
    expect(memo.sensitivity).toEqual(valueOf(sensitivity(now.request)));
    expect(memo.capacity).toEqual(valueOf(assessCapacity(now)));
    expect(memo.changes).toEqual(compareYears(last, now));
    expect(memo.scenarios).toEqual(
      valueOf(compareScenarios(now.request, [now.request.studyPlaces, alternative])),
    );
    expect(memo.previousPlaces?.map(({ places }) => places)).toEqual(["640", "390", "690"]);
  });

  it("leaves out what nothing is said of, and says why only of what was asked", () => {
    const outcome = prepareMemo(absalon(747));
    expect(Object.keys(valueOf(outcome))).toEqual(["recommendation", "sensitivity"]);
    expect(codes(outcome)).toEqual(["capacity-left-out"]);
  });

  it("has last year's internship places in this year's unit", () => {
    const full = absalon(720, { internshipPlacesUnit: "full-year" }, [320, 195, 345]);
    const outcome = prepareMemo(now, { previous: [{ year: full, file }] });
    const { previousPlaces = [], previousUnit } = valueOf(outcome);
    expect(previousPlaces.map(({ places }) => places)).toEqual(["640", "390", "690"]);
    expect(previousUnit).toBe("full-year");
    expect(outcome.ok && outcome.notices).toContainEqual({
      ...{ code: "unit-converted", from: "full-year", to: "half-year", files: [file] },
    });
  });

  it.each([
    ["the unit is stated for one year only", absalon(720, LAST_YEAR), "unit"],
    ["last year is a filled form", { ...YEAR, ...LAST_YEAR, institutions: last.institutions }, "no-places"],
  ] as const)("leaves last year's internship places out if %s", (_, year, because) => {
    const outcome = prepareMemo(now, { previous: [{ year, file }] });
    expect(valueOf(outcome).previousPlaces).toBeUndefined();
    expect(valueOf(outcome).changes?.total.change).toBe(27);
    expect(outcome.ok && outcome.notices).toEqual([{ code: "previous-places-left-out", because }]);
  });

  it.each(["2023/2024", "2024/2025"])("says of %s that it is not before 2023/2024", (previous) => {
    const year = absalon(720, { ...UNIT, studyYear: previous });
    const outcome = prepareMemo(now, { previous: [{ year, file }] });
    expect(outcome.ok && outcome.notices).toEqual([
      { code: "not-earlier-year", previous, current: "2023/2024" },
    ]);
    expect(codes(prepareMemo(now, { previous: [{ year: last, file }] }))).toEqual([]);
  });

  const none = { mode: "none" };
  const included = { mode: "included", percent: "5" };
  const onTop = { mode: "on-top", percent: 5 };

  it.each([
    [included, onTop, true],
    [undefined, included, true],
    [included, { mode: "included", percent: 6 }, true],
    [none, undefined, false],
    [included, { mode: "included", percent: "5.0" }, false],
  ])("says of overbooking %j and %j whether the numbers are with the same: %#", (before, after, differs) => {
    const year = absalon(720, { ...UNIT, ...LAST_YEAR, overbooking: before });
    const outcome = prepareMemo(absalon(747, { ...UNIT, overbooking: after }), {
      previous: [{ year, file }],
    });
    expect(codes(outcome)).toEqual(differs ? ["overbooking-differs"] : []);
    const { changes } = valueOf(outcome);
    const said = changes === undefined ? "" : JSON.stringify(yearComparisonDocument(changes));
    expect(said.includes("Overbooking er ikke regnet ens i de to indstillinger")).toBe(differs);
  });

  it("says nothing of overbooking if last year is a filled form, which may not say it", () => {
    const year = { ...YEAR, ...LAST_YEAR, institutions: last.institutions };
    const outcome = prepareMemo(absalon(747, { ...UNIT, overbooking: onTop }), {
      previous: [{ year, file }],
    });
    expect(codes(outcome)).toEqual(["previous-places-left-out"]);
  });

  it("takes two years without a unit to have the same one", () => {
    const outcome = prepareMemo(absalon(747), { previous: [{ year: absalon(720, LAST_YEAR), file }] });
    expect(valueOf(outcome).previousPlaces).toHaveLength(3);
    expect(codes(outcome)).toEqual(["capacity-left-out"]);
  });

  it("refuses last year's that don't go together and an alternative without a form, in one go", () => {
    const bounded = absalon(747, { bounds: [{ institution: "absalon", minimum: 700 }] });
    const outcome = prepareMemo(bounded, {
      previous: [last, absalon(720)].map((year) => ({ year, file })),
      scenarios: [{ from: "institution-totals", totals: { absalon: 600 } }],
    });
    expect(codes(outcome)).toEqual([
      ...["different-study-years", "overlapping-recommendations", "outside-bounds"],
    ]);
    expect(outcome.ok ? null : outcome.refusals[2]?.where?.path).toBe("scenarios[1]");
  });

  it("says of an alternative what it alone has: the recommendation's own notices are not repeated", () => {
    // 55 per cent of 710 is 390.5, and nobody has said who gets the odd place.
    const even = absalon(747, { ...UNIT, intake: { summer: "55", winter: "45" } });
    const scenarios = [720, 710].map((total) => ({
      ...{ from: "institution-totals" as const, totals: { absalon: total } },
    }));
    const outcome = prepareMemo(even, { scenarios });
    expect(outcome.ok && outcome.notices.map(({ code, where }) => [code, where?.path])).toEqual([
      ["intake-left-out", "scenarios[2]"],
    ]);
  });
});
