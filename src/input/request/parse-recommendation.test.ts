import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import { explain } from "../../recommend/explain.js";
import { recommend } from "../../recommend/recommend.js";
import { reference } from "../../reference/reference.js";
import { toJson } from "../../submission/to-json.js";
import { parseRecommendation } from "./parse-recommendation.js";
import { parseRequest } from "./parse-request.js";

const request = valueOf(
  parseRequest({
    studyYear: "2018/2019",
    kkr: "syddanmark",
    specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
    studyPlaces: { from: "institution-totals", totals: { ucl: 521, ucsyd: 589 } },
  }),
);
const recommendation = valueOf(recommend(request));
const JSON_TEXT = toJson(recommendation);

/** Codes and paths of what is refused after a change of the JSON text; each change must hit something. */
function refusedAfter(...changes: readonly (readonly [from: string, to: string])[]): unknown {
  const changed = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${from} is not there`);
    return text.replace(from, to);
  }, JSON_TEXT);
  const outcome = parseRecommendation(JSON.parse(changed));
  return outcome.ok ? "read" : outcome.refusals.map(({ code, where }) => [code, where?.path]);
}

describe("parseRecommendation", () => {
  it("reads back what toJson wrote", () => {
    expect(parseRecommendation(JSON.parse(JSON_TEXT))).toEqual({
      ok: true,
      value: recommendation,
      notices: [],
    });
  });

  it("stays on the bundled form that it names, when one nearer its study year has come", () => {
    const [bundled] = reference.editions;
    if (bundled === undefined) throw new Error("no bundled form");
    const institutions = bundled.institutions.map((it) => ({ ...it, name: `${it.name} (ny)` }));
    const nearer = { ...bundled, studyYear: "2018/2019", institutions };
    const data: unknown = JSON.parse(JSON_TEXT);
    const outcome = parseRecommendation(data, { editions: [nearer] });
    expect(valueOf(outcome)).toEqual(recommendation);
    expect(() => explain(valueOf(outcome))).not.toThrow();
    const renamed = JSON_TEXT.replace('"form": "2023/2024"', '"form": "2018/2019"');
    expect(parseRecommendation(JSON.parse(renamed), { editions: [nearer] }).ok).toBe(false);
  });

  it("refuses an institution whose rows do not sum to its total, with both numbers", () => {
    expect(refusedAfter(['"studyPlaces": 247', '"studyPlaces": 248'])).toEqual([
      ["sum-differs", "institutions[0]"],
    ]);
    const outcome = parseRecommendation(
      JSON.parse(JSON_TEXT.replace('"studyPlaces": 247', '"studyPlaces": 248')),
    );
    expect(outcome.ok ? [] : outcome.refusals).toMatchObject([
      { institution: "ucsyd", needed: 589, available: 590 },
    ]);
  });

  it.each(["-247", "247.5", "1e300"])("refuses %s study places", (written) => {
    expect(refusedAfter(['"studyPlaces": 247', `"studyPlaces": ${written}`])).toEqual([
      ["not-whole", "institutions[0]"],
    ]);
  });

  it("refuses a table that sums, and is not what its own request gives", () => {
    const moved = refusedAfter(
      ['"studyPlaces": 247', '"studyPlaces": 246'],
      ['"studyPlaces": 118', '"studyPlaces": 119'],
    );
    expect(moved).toEqual([["not-its-request", "institutions"]]);
  });

  it("refuses a table that is not the form's: names, ids, years, KKR, order", () => {
    const table = [["not-the-form", "institutions"]];
    expect(refusedAfter(['"name": "UC Syddanmark"', '"name": "UC Fyn"'])).toEqual(table);
    expect(refusedAfter(['"institution": "ucsyd"', '"institution": "via"'])).toEqual(table);
    expect(refusedAfter(['"specialisation": "dagtilbud"', '"specialisation": "dagpleje"'])).toEqual(table);
    expect(refusedAfter(['"form": "2023/2024"', '"form": "2022/2023"'])).toEqual([["not-the-form", "form"]]);
    expect(refusedAfter(['"studyYear": "2018/2019"', '"studyYear": "2019/2020"'])).toEqual([
      ["not-the-form", "studyYear"],
    ]);
    expect(refusedAfter(['"kkr": "syddanmark"', '"kkr": "sjaelland"'])).toEqual([["not-the-form", "kkr"]]);
    const turned = { ...recommendation, institutions: recommendation.institutions.toReversed() };
    const outcome = parseRecommendation(turned);
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(["not-the-form"]);
  });

  it("refuses keys that are unknown or missing, and whatever is no recommendation", () => {
    expect(refusedAfter(['"form":', '"formm": 1, "form":'])).toEqual([["unknown-key", undefined]]);
    expect(refusedAfter(['"form": "2023/2024",', ""])).toEqual([["missing-key", undefined]]);
    for (const data of [undefined, null, 1, "x", [], {}, { request: null }]) {
      expect(parseRecommendation(data).ok).toBe(false);
    }
  });

  it("names the key of a recommendation that was meant, and never the one that stands there", () => {
    const unknown = parseRecommendation({ ...recommendation, nots: [], bounds: [] });
    expect(unknown.ok ? [] : unknown.refusals).toEqual([
      { code: "unknown-key", key: "nots", nearest: "notes", where: {} },
      { code: "unknown-key", key: "bounds", nearest: null, where: {} },
    ]);
  });

  it("says of a request that it is one", () => {
    const outcome = parseRecommendation(recommendation.request);
    expect(outcome.ok ? [] : outcome.refusals).toEqual([{ code: "request-for-recommendation" }]);
  });

  it("refuses what parseRequest refuses of the request in it, at its place there", () => {
    expect(refusedAfter(['"ucl": 521', '"ucl": -521'])).toEqual([
      ["negative-number", "request.studyPlaces.totals.ucl"],
    ]);
  });
});
