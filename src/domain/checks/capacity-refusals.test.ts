import { describe, expect, it } from "vitest";
import { parseRequest } from "../../input/request/parse-request.js";
import { describeRefusal } from "../../messages/describe-refusal.js";
import type { Refusal } from "../refusal.js";

function refusals(more: object): readonly Refusal[] {
  const outcome = parseRequest({
    studyYear: "2019/2020",
    kkr: "sjaelland",
    specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
    studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
    ...more,
  });
  return outcome.ok ? [] : outcome.refusals;
}

function codes(more: object): (string | undefined)[][] {
  return refusals(more).map(({ code, where }) => [code, where?.path]);
}

describe("intake", () => {
  it("is whole numbers or texts with a point that sum to exactly 100", () => {
    expect(codes({ intake: { summer: 55, winter: "45" } })).toEqual([]);
    expect(codes({ intake: { summer: 54.9, winter: "45.1", oddTo: "summer" } })).toEqual([]);
    expect(codes({ intake: { summer: "55", winter: "45.000000001" } })).toEqual([["shares-sum", "intake"]]);
    // As doubles these sum to 100.
    const hidden = { summer: "100", winter: "0.000000000000001" };
    expect(codes({ intake: hidden })).toEqual([["shares-sum", "intake"]]);
  });

  it("is refused where a number is none, with its path", () => {
    expect(codes({ intake: { summer: "5 4.9", winter: "45,1" } })).toEqual([
      ["not-a-number", "intake.summer"],
      ["not-a-number", "intake.winter"],
    ]);
    expect(codes({ intake: { summer: "-5", winter: 105 } })).toEqual([["negative-number", "intake.summer"]]);
  });

  it("has known keys and choices", () => {
    expect(refusals({ intake: { summer: 55, winter: 45, oddto: "summer" } })).toMatchObject([
      { code: "unknown-key", key: "oddto", nearest: "oddTo" },
    ]);
    expect(codes({ intake: { summer: 55, winter: 45, oddTo: "spring" } })).toEqual([
      ["unknown-choice", "intake.oddTo"],
    ]);
    expect(refusals({ intake: { summer: 55 } })).toMatchObject([{ code: "missing-key", key: "winter" }]);
  });
});

describe("survival", () => {
  it("is above 0 and at most 1", () => {
    expect(codes({ survival: { period2: 1, period3: "0.000001" } })).toEqual([]);
    expect(codes({ survival: { period2: "0", period3: "1.0001" } })).toEqual([
      ["survival-range", "survival.period2"],
      ["survival-range", "survival.period3"],
    ]);
  });

  it("is refused where it is no number, with its path", () => {
    expect(codes({ survival: { period2: "0,95", period3: "0,9" } })).toEqual([
      ["not-a-number", "survival.period2"],
      ["not-a-number", "survival.period3"],
    ]);
    expect(refusals({ survival: { period2: 1, periode3: 1 } })).toMatchObject([
      { code: "missing-key", key: "period3" },
      { code: "unknown-key", key: "periode3", nearest: "period3" },
    ]);
  });
});

it("the missing unit is explained with the factor 2, in both languages", () => {
  const refusal: Refusal = { code: "missing-unit" };
  expect(describeRefusal(refusal, "da")).toContain("Én helårsplads er to halvårspladser");
  expect(describeRefusal(refusal, "en")).toContain("One full-year place is two half-year places");
});
