import { describe, expect, it } from "vitest";
import { dimension } from "./dimension.js";
import type { Notice } from "./domain/notice.js";
import { parseRequest } from "./input/request/parse-request.js";
import { recommend } from "./recommend/recommend.js";

const REQUEST = {
  studyYear: "2019/2020",
  kkr: "Sjælland",
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};

describe("dimension", () => {
  it("gives what parseRequest and recommend give, one after the other, with the notices of both", () => {
    const request = parseRequest(REQUEST);
    if (!request.ok) throw new Error("refused");
    const recommendation = recommend(request.value, request);
    if (!recommendation.ok) throw new Error("refused");
    expect(request.notices).not.toEqual([]);
    expect(recommendation.notices).not.toEqual([]);
    const notices = [...request.notices, ...recommendation.notices];
    expect(dimension(REQUEST)).toEqual({ ...recommendation, notices });
  });

  it("keeps what was noticed before it, as a notice and as a note", () => {
    const before: Notice = { code: "encoding", encoding: "windows-1252", where: { file: "places.csv" } };
    const outcome = dimension(REQUEST, { notices: [before] });
    expect(outcome).toMatchObject({ ok: true, notices: [before, {}, {}] });
    expect(outcome.ok && outcome.value.notes.some(({ text }) => text.includes("windows-1252"))).toBe(true);
  });

  it("refuses what either of the two refuses", () => {
    expect(dimension({ ...REQUEST, kkr: "xyz" })).toMatchObject({ refusals: [{ code: "unknown-name" }] });
    const tied = { dagtilbud: 40, "skole-fritid": 30, "social-special": 30 };
    const one = { from: "institution-totals", totals: { absalon: 1 } };
    expect(dimension({ ...REQUEST, specialisationShares: tied, studyPlaces: one })).toMatchObject({
      ok: true,
    });
    expect(
      dimension({
        ...REQUEST,
        specialisationShares: { ...tied, dagtilbud: 20, "skole-fritid": 40, "social-special": 40 },
        studyPlaces: one,
      }),
    ).toMatchObject({ refusals: [{ code: "tie" }] });
  });
});
