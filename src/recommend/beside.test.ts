import { describe, expect, it } from "vitest";
import { valueOf } from "../messages/value-of.js";
import type { InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import { parseRequest } from "../input/request/parse-request.js";
import { explain } from "./explain.js";
import { recommend } from "./recommend.js";

function recommended(more: object = {}): Recommendation {
  const request = parseRequest({
    ...{ studyYear: "2023/2024", kkr: "syddanmark" },
    specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
    studyPlaces: { from: "institution-totals", totals: { ucsyd: 747, ucl: 100 } },
    overbooking: { mode: "on-top", percent: "5" },
    ...more,
  });
  return valueOf(recommend(valueOf(request)));
}

/** The recommendation with another number, or another list, in its table with overbooking. */
function changed(
  change: (row: InstitutionStudyPlaces, position: number) => InstitutionStudyPlaces,
): Recommendation {
  const recommendation = recommended();
  return { ...recommendation, overbooked: (recommendation.overbooked ?? []).map(change) };
}

const NOT_THE_SAME = "explain: overbooked is not what the recommendation's own request gives";

describe("the explanation of the table with overbooking", () => {
  it("is the division of each institution, with the form's cells as minima", () => {
    const { overbooked = [] } = explain(recommended());
    expect(overbooked.map(({ institution, studyPlaces }) => [institution, studyPlaces])).toEqual([
      ["ucsyd", 784],
      ["ucl", 105],
    ]);
    expect(overbooked.map(({ rows }) => rows.map((row) => [row.minimum, row.studyPlaces]))).toEqual([
      [
        [291, 306],
        [179, 188],
        [277, 290],
      ],
      [
        [39, 41],
        [24, 25],
        [37, 39],
      ],
    ]);
  });

  it("is not there where there is no such table", () => {
    expect("overbooked" in explain(recommended({ overbooking: { mode: "none" } }))).toBe(false);
  });

  it("throws where one total is another", () => {
    const other = changed((row, position) =>
      position === 1 ? { ...row, studyPlaces: row.studyPlaces + 1 } : row,
    );
    expect(() => explain(other)).toThrow(NOT_THE_SAME);
  });

  it("throws where one cell is another", () => {
    const other = changed((row, position) => ({
      ...row,
      specialisations: row.specialisations.map((cell, index) =>
        position === 1 && index === 2 ? { ...cell, studyPlaces: cell.studyPlaces + 1 } : cell,
      ),
    }));
    expect(() => explain(other)).toThrow(NOT_THE_SAME);
  });

  it("throws where a row or an institution is one too many or missing", () => {
    const cell = { specialisation: "another", name: "", studyPlaces: 0 };
    const more = changed((row) => ({ ...row, specialisations: [...row.specialisations, cell] }));
    expect(() => explain(more)).toThrow(NOT_THE_SAME);
    const recommendation = recommended();
    const { overbooked = [] } = recommendation;
    for (const others of [[], overbooked.slice(0, 1), [...overbooked, ...overbooked]]) {
      expect(() => explain({ ...recommendation, overbooked: others })).toThrow(NOT_THE_SAME);
    }
  });

  it("throws where the request asks for no such table, or has none", () => {
    const recommendation = recommended();
    const { request } = recommended({ overbooking: undefined });
    expect(() => explain({ ...recommendation, request })).toThrow(NOT_THE_SAME);
    const tooMany = { mode: "on-top", percent: "999999999999999" } as const;
    expect(() => explain({ ...recommendation, request: { ...request, overbooking: tooMany } })).toThrow(
      NOT_THE_SAME,
    );
  });
});
