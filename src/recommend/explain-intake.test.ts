import { describe, expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import type { InstitutionIntake, Recommendation } from "../domain/recommendation.js";
import type { Intake } from "../domain/request.js";
import { parseRequest } from "../input/request/parse-request.js";
import { reference } from "../reference/reference.js";
import { explain } from "./explain.js";
import { explainIntake } from "./explain-two-way.js";
import { recommend } from "./recommend.js";

const INSTITUTIONS = {
  ucsyd: { dagtilbud: 10, "skole-fritid": 7, "social-special": 4 },
  ucl: { dagtilbud: 10, "skole-fritid": 7, "social-special": 6 },
};

/** The internship places are the study places: nothing is rounded before the intake. */
function recommended(intake: Intake | undefined, totals = { ucsyd: 21, ucl: 23 }): Recommendation {
  const request = parseRequest({
    ...{ studyYear: "2023/2024", kkr: "syddanmark" },
    internshipPlaces: Object.entries(INSTITUTIONS).flatMap(([institution, row]) =>
      Object.entries(row).map(([specialisation, places]) => ({ institution, specialisation, places })),
    ),
    studyPlaces: { from: "institution-totals", totals },
    ...(intake === undefined ? {} : { intake }),
  });
  return valueOf(recommend(valueOf(request)));
}

const UNEVEN: Intake = { summer: "60.5", winter: "39.5" };
const HALVES: Intake = { summer: 50, winter: 50, oddTo: "summer" };
const NOT_THE_SAME = "explain: intake is not what the recommendation's own request gives";

function changed(change: (row: InstitutionIntake, position: number) => InstitutionIntake): Recommendation {
  const recommendation = recommended(UNEVEN);
  return { ...recommendation, intake: (recommendation.intake ?? []).map(change) };
}

function changedCell(season: "summer" | "winter"): Recommendation {
  return changed((row, position) => ({
    ...row,
    specialisations: row.specialisations.map((cell, index) =>
      position === 1 && index === 2 ? { ...cell, [season]: cell[season] + 1 } : cell,
    ),
  }));
}

describe("the explanation of the intake", () => {
  it("gives each total's quotas, and each cell's quota and its product with both multipliers", () => {
    const season = (numerator: string, decimal: string, studyPlaces: number, product?: string): object => ({
      quota: { numerator, denominator: "1000", decimal },
      ...(product === undefined ? {} : { product }),
      studyPlaces,
    });
    // 60.5 and 39.5 % of 21, 10, 7 and 4; 6.05 × 0.976 × 1.06 = 6.259088.
    expect(explain(recommended(UNEVEN)).intake?.[0]).toEqual({
      ...{ institution: "ucsyd", name: "UC Syddanmark", studyPlaces: 21 },
      total: { summer: season("12705", "12.7050", 13), winter: season("8295", "8.2950", 8) },
      multipliers: { summer: "1.06", winter: "0.94" },
      specialisations: [
        {
          ...{ id: "dagtilbud", name: "Dagtilbudspædagogik", studyPlaces: 10, multiplier: "0.976" },
          summer: season("6050", "6.0500", 6, "6.259088"),
          winter: season("3950", "3.9500", 4, "3.623888"),
        },
        {
          ...{ id: "skole-fritid", name: "Skole- og fritidspædagogik", studyPlaces: 7, multiplier: "0.98" },
          summer: season("4235", "4.2350", 4, "4.399318"),
          winter: season("2765", "2.7650", 3, "2.547118"),
        },
        {
          ...{
            id: "social-special",
            name: "Social- og specialpædagogik",
            studyPlaces: 4,
            multiplier: "0.99",
          },
          summer: season("2420", "2.4200", 3, "2.539548"),
          winter: season("1580", "1.5800", 1, "1.470348"),
        },
      ],
    });
  });

  it("has no multipliers and no products where a tie was settled", () => {
    // 1, 1 and 0 study places: who is the one of the summer?
    const [, explained] = explain(recommended(HALVES, { ucsyd: 21, ucl: 2 })).intake ?? [];
    expect(explained?.multipliers).toBeNull();
    expect(
      explained?.specialisations.map((row) => [row.multiplier, row.summer.product, row.winter.product]),
    ).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ]);
  });

  it("is not there where there is no such table", () => {
    expect("intake" in explain(recommended(undefined))).toBe(false);
    const leftOutByTie = recommended({ summer: 50, winter: 50 });
    expect(leftOutByTie.intake).toBeUndefined();
    expect("intake" in explain(leftOutByTie)).toBe(false);
  });

  it("throws where one total is another, of summer or of winter", () => {
    const summer = changed((row, position) => (position === 1 ? { ...row, summer: row.summer + 1 } : row));
    const winter = changed((row, position) => (position === 1 ? { ...row, winter: row.winter + 1 } : row));
    expect(() => explain(summer)).toThrow(NOT_THE_SAME);
    expect(() => explain(winter)).toThrow(NOT_THE_SAME);
  });

  it("throws where one cell is another, of summer or of winter", () => {
    expect(() => explain(changedCell("summer"))).toThrow(NOT_THE_SAME);
    expect(() => explain(changedCell("winter"))).toThrow(NOT_THE_SAME);
  });

  it("throws where a row or an institution is one too many or missing", () => {
    const cell = { specialisation: "another", name: "", summer: 0, winter: 0 };
    const more = changed((row) => ({ ...row, specialisations: [...row.specialisations, cell] }));
    expect(() => explain(more)).toThrow(NOT_THE_SAME);
    const recommendation = recommended(UNEVEN);
    const { intake = [] } = recommendation;
    for (const others of [[], intake.slice(0, 1), [...intake, ...intake]]) {
      expect(() => explain({ ...recommendation, intake: others })).toThrow(NOT_THE_SAME);
    }
  });

  it("throws where the request asks for no such table, or has none", () => {
    const recommendation = recommended(UNEVEN);
    const { request } = recommended(undefined);
    expect(() => explain({ ...recommendation, request })).toThrow(NOT_THE_SAME);
    const tied = { summer: 50, winter: 50 };
    expect(() => explain({ ...recommendation, request: { ...request, intake: tied } })).toThrow(NOT_THE_SAME);
  });

  it("throws where a cell is not its product, rounded", () => {
    // 10 × 60.5 and 39.5 %: 6.05 and 3.95.
    const explained = (summer: number, winter: number): unknown =>
      explainIntake(
        [
          {
            ...{
              institution: "ucsyd",
              studyPlaces: 10,
              totals: { summer, winter },
              totalSettled: false,
              cellsSettled: [],
            },
            rows: [{ id: "dagtilbud", studyPlaces: 10, seasons: { summer, winter } }],
            multipliers: { rows: ["1"], seasons: { summer: "1", winter: "1" } },
          },
        ],
        UNEVEN,
        reference.at("2023/2024"),
      );
    expect(explained(6, 4)).toMatchObject([{ specialisations: [{ summer: { product: "6.05" } }] }]);
    const message = "explain: the multipliers of an intake do not lead to its study places";
    expect(() => explained(7, 4)).toThrow(message);
    expect(() => explained(6, 5)).toThrow(message);
  });
});
