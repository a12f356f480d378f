import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessCapacity } from "../../src/capacity/assess-capacity.js";
import type { CapacityAssessment } from "../../src/capacity/capacity-assessment.js";
import { valueOf } from "../../src/messages/value-of.js";
import type { RecommendationRequest } from "../../src/domain/request.js";
import { parseRecommendation } from "../../src/input/request/parse-recommendation.js";
import { recommend } from "../../src/recommend/recommend.js";
import { toJson } from "../../src/submission/to-json.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];
const CELLS = ["ucsyd", "ucl"].flatMap((institution) =>
  SPECIALISATIONS.map((specialisation) => ({ institution, specialisation })),
);

function request(counts: readonly number[], more: object): RecommendationRequest {
  return {
    studyYear: "2023/2024",
    kkr: "syddanmark",
    internshipPlaces: CELLS.map((cell, index) => ({ ...cell, places: counts[index] ?? 0 })),
    internshipPlacesUnit: "half-year",
    studyPlaces: { from: "capacity" },
    ...more,
  };
}

/** Small numbers meet ties and whole quotients often. */
const counts = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 });
const unit = fc.constantFrom("half-year", "full-year");
const intake = fc
  .tuple(fc.constantFrom(0, 10, 25, 50, 55, 60, 100), fc.constantFrom("summer", "winter"))
  .map(([summer, oddTo]) => ({ summer: String(summer), winter: String(100 - summer), oddTo }));
const share = fc.integer({ min: 1, max: 20 }).map((twentieths) => (twentieths / 20).toFixed(2));
const survival = fc.record({ period2: share, period3: share });
const basis = fc.record(
  { internshipPlacesUnit: unit, intake, survival },
  { requiredKeys: ["internshipPlacesUnit"] },
);

function assessed(places: readonly number[], more: object): CapacityAssessment {
  return valueOf(assessCapacity(valueOf(recommend(request(places, more)))));
}

function hundredths(amount: string | undefined): number {
  return Math.round(Number(amount ?? 0) * 100);
}

describe("a ceiling", () => {
  it("fits, and one study place more does not", () => {
    fc.assert(
      fc.property(counts, basis, (places, more) => {
        const { internshipPlacesUnit, intake: seasons, survival: left } = more;
        const { institutions } = valueOf(recommend(request(places, more)));
        const ceilings = institutions.flatMap((row) => row.specialisations.map((cell) => cell.studyPlaces));
        // In whole hundredths, ten-thousandths with the intake: doubles are exact here.
        const need = left === undefined ? 200 : hundredths(left.period2) + hundredths(left.period3);
        const shares = seasons === undefined ? null : [Number(seasons.summer), Number(seasons.winter)];
        for (const [index, ceiling] of ceilings.entries()) {
          const ofYear = (places[index] ?? 0) * (internshipPlacesUnit === "full-year" ? 2 : 1);
          const fits = (studyPlaces: number): boolean =>
            shares === null
              ? studyPlaces * need <= ofYear * 100
              : shares.every((percent) => studyPlaces * need * percent * 2 <= ofYear * 10_000);
          expect(fits(ceiling)).toBe(true);
          expect(fits(ceiling + 1)).toBe(false);
        }
      }),
    );
  });

  it("never falls where a place is added", () => {
    fc.assert(
      fc.property(counts, basis, fc.nat({ max: 5 }), (places, more, at) => {
        const before = assessed(places, more);
        const after = assessed(
          places.map((count, index) => (index === at ? count + 1 : count)),
          more,
        );
        for (const [row, institution] of after.institutions.entries()) {
          for (const [column, cell] of institution.specialisations.entries()) {
            const old = before.institutions[row]?.specialisations[column]?.ceiling;
            expect(cell.ceiling.year).toBeGreaterThanOrEqual(old?.year ?? 0);
            expect(cell.ceiling.peak ?? 0).toBeGreaterThanOrEqual(old?.peak ?? 0);
          }
        }
      }),
    );
  });

  it("at the peak is never above that of the year as a whole", () => {
    fc.assert(
      fc.property(counts, basis, (places, more) => {
        const { year, peak = year } = assessed(places, more).total.ceiling;
        expect(peak).toBeLessThanOrEqual(year);
      }),
    );
  });
});

describe("an assessment", () => {
  it("has in every load: available + missing = needed + spare, and never both in a cell", () => {
    fc.assert(
      fc.property(counts, basis, (places, more) => {
        const { institutions, total } = assessed(places, more);
        const rows = [total, ...institutions, ...institutions.flatMap((row) => row.specialisations)];
        for (const { year, halfYears } of rows) {
          for (const load of [year, ...Object.values(halfYears ?? {})]) {
            const [needed, available] = [hundredths(load.needed), hundredths(load.available)];
            expect(available + hundredths(load.missing)).toBe(needed + hundredths(load.spare));
          }
        }
        for (const cell of institutions.flatMap((row) => row.specialisations)) {
          expect([cell.year.missing, cell.year.spare]).toContain("0");
        }
      }),
    );
  });

  it("has the half-years sum to the year", () => {
    fc.assert(
      fc.property(counts, unit, intake, (places, internshipPlacesUnit, seasons) => {
        const { total } = assessed(places, { internshipPlacesUnit, intake: seasons });
        for (const key of ["studyPlaces", "needed", "available"] as const) {
          const parts = [total.halfYears?.summer[key], total.halfYears?.winter[key]].map(hundredths);
          expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(hundredths(total.year[key]));
        }
      }),
    );
  });
});

const totals = fc.record({ ucsyd: fc.nat({ max: 90 }), ucl: fc.nat({ max: 90 }) });
const positive = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 6, maxLength: 6 });
const method = fc.constantFrom("largest-remainder", "sainte-lague", "dhondt");
const tieOrder = fc.shuffledSubarray([...SPECIALISATIONS, "ucsyd", "ucl"], { minLength: 5 });
const form = fc.record({ totals, method, tieOrder }).map(({ totals: each, ...rest }) => ({
  ...rest,
  studyPlaces: { from: "institution-totals", totals: each },
}));

describe("the tables beside the form", () => {
  it("with overbooking on top: rows sum, and no cell is below the form's", () => {
    fc.assert(
      fc.property(positive, form, fc.nat({ max: 40 }), (places, more, percent) => {
        const overbooking = { mode: "on-top", percent };
        const outcome = recommend(request(places, { ...more, overbooking }));
        const { institutions, overbooked = [] } = valueOf(outcome);
        expect(overbooked).toHaveLength(2);
        for (const [row, { studyPlaces, specialisations }] of overbooked.entries()) {
          const onForm = institutions[row];
          expect(studyPlaces).toBe(Math.floor(((onForm?.studyPlaces ?? 0) * (100 + percent)) / 100));
          expect(specialisations.reduce((sum, cell) => sum + cell.studyPlaces, 0)).toBe(studyPlaces);
          for (const [column, cell] of specialisations.entries()) {
            expect(cell.studyPlaces).toBeGreaterThanOrEqual(
              onForm?.specialisations[column]?.studyPlaces ?? 0,
            );
          }
        }
      }),
    );
  });

  it("of the intake: rows sum to the form's cells, columns to the totals, totals stay at their quota", () => {
    fc.assert(
      fc.property(positive, form, intake, (places, more, seasons) => {
        const { institutions, intake: table = [] } = valueOf(
          recommend(request(places, { ...more, intake: seasons })),
        );
        expect(table).toHaveLength(2);
        for (const [row, { summer, winter, specialisations }] of table.entries()) {
          const onForm = institutions[row];
          expect(summer + winter).toBe(onForm?.studyPlaces);
          expect(Math.abs(summer * 100 - (onForm?.studyPlaces ?? 0) * Number(seasons.summer))).toBeLessThan(
            100,
          );
          expect(specialisations.reduce((sum, cell) => sum + cell.summer, 0)).toBe(summer);
          expect(specialisations.reduce((sum, cell) => sum + cell.winter, 0)).toBe(winter);
          for (const [column, cell] of specialisations.entries()) {
            expect(cell.summer + cell.winter).toBe(onForm?.specialisations[column]?.studyPlaces);
          }
        }
      }),
    );
  });

  it("are read back from JSON, byte for byte", () => {
    fc.assert(
      fc.property(positive, form, intake, survival, (places, more, seasons, left) => {
        const overbooking = { mode: "on-top", percent: "7.5" };
        const asked = request(places, { ...more, intake: seasons, survival: left, overbooking });
        const json = toJson(valueOf(recommend(asked)));
        expect(toJson(valueOf(parseRecommendation(JSON.parse(json))))).toBe(json);
      }),
    );
  });
});
