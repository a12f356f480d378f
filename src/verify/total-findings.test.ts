import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { FilledForm, FilledNumber } from "../domain/filled-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import { verify } from "./verify.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const UCL = [219, 104, 198];
const FORM = filledForm({ ucsyd: [247, 118, 224], ucl: UCL });
/** 10 of its total are in no row of UC Syddanmark. */
const LACKING = filledForm({ ucsyd: [237, 118, 224], ucl: UCL }, { ucsyd: 589 });
const BLANK = filledForm({ ucsyd: [null, 118, 224], ucl: UCL }, { ucsyd: 589 });

function found(form: FilledForm, more: Partial<RecommendationRequest> = {}): unknown[] {
  return verify({ ...REQUEST, ...more }, form).map(({ code, cells }) => [code, cells[0]?.row]);
}

const number = (value: number | null): FilledNumber => ({ written: String(value), value, where: { row: 9 } });
const ofDagtilbud = (value: number): Pick<FilledForm, "subtotals"> => ({
  subtotals: [{ institution: null, specialisation: "dagtilbud", number: number(value) }],
});

describe("a sum of a specialisation", () => {
  it("is held against its rows, but for what an institution's rows lack, or one that is blank", () => {
    expect(found({ ...FORM, ...ofDagtilbud(466) })).toEqual([]);
    expect(found({ ...FORM, ...ofDagtilbud(456) })).toEqual([["specialisation-sum-differs", 9]]);
    expect(found({ ...LACKING, ...ofDagtilbud(466) })).toEqual([["sum-differs", 2]]);
    expect(found({ ...LACKING, ...ofDagtilbud(467) })).toContainEqual(["specialisation-sum-differs", 9]);
    expect(found({ ...BLANK, ...ofDagtilbud(466) })).toEqual([["missing-row", 2]]);
  });

  it("is held against the request's, but for what an institution's rows lack", () => {
    const specialisationTotals = { dagtilbud: 466, "skole-fritid": 222, "social-special": 422 };
    const { specialisationShares: _, ...request } = REQUEST;
    const codes = verify({ ...request, specialisationTotals }, LACKING).map(({ code }) => code);
    expect(codes).toEqual(["sum-differs"]);
  });
});

describe("the sum of all", () => {
  it.for<[number | null, string[]]>([
    [1110, []],
    [1101, ["grand-total-differs"]],
    [null, ["not-a-whole-number"]],
  ])("%s", ([value, codes], context) => {
    const form = { ...FORM, grandTotals: [number(value)] };
    context.expect(found(form)).toEqual(codes.map((code) => [code, 9]));
  });

  it("may be that of the rows or of the totals where these differ, and is not judged if a row is blank", () => {
    expect(found({ ...LACKING, grandTotals: [number(1100)] })).toEqual([["sum-differs", 2]]);
    expect(found({ ...LACKING, grandTotals: [number(1110)] })).toEqual([["sum-differs", 2]]);
    expect(found({ ...BLANK, grandTotals: [number(1101)] })).toEqual([["missing-row", 2]]);
  });
});

describe("what a request holds", () => {
  it("is held against the total as filled in", () => {
    const bounds = [{ institution: "ucsyd", minimum: 580 }];
    expect(found(LACKING, { bounds })).toEqual([["sum-differs", 2]]);
    expect(found(LACKING, { bounds: [{ institution: "ucsyd", minimum: 590 }] })).toContainEqual([
      ...["outside-bounds", 2],
    ]);
  });

  it("is found as a sum alone where one number is mistyped that is held", () => {
    const cell = { institution: "ucsyd", specialisation: "dagtilbud" };
    expect(found(LACKING, { bounds: [{ ...cell, minimum: 240 }] })).toEqual([["sum-differs", 2]]);
    expect(found(LACKING, { decided: [{ ...cell, studyPlaces: 247 }] })).toEqual([["sum-differs", 2]]);
    expect(found(LACKING, { decided: [{ ...cell, studyPlaces: 250 }] })).toHaveLength(2);
  });

  it("is not held against a row that is blank", () => {
    const cell = { institution: "ucsyd", specialisation: "dagtilbud" };
    expect(found(BLANK, { bounds: [{ ...cell, minimum: 1 }] })).toEqual([["missing-row", 2]]);
    expect(found(BLANK, { decided: [{ ...cell, studyPlaces: 247 }] })).toEqual([["missing-row", 2]]);
  });
});
