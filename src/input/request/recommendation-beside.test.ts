import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { recommend } from "../../recommend/recommend.js";
import { toJson } from "../../submission/to-json.js";
import { parseRecommendation } from "./parse-recommendation.js";
import { parseRequest } from "./parse-request.js";

const recommendation = valueOf(
  recommend(
    valueOf(
      parseRequest({
        studyYear: "2023/2024",
        kkr: "sjaelland",
        specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
        studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
        overbooking: { mode: "on-top", percent: 5 },
        intake: { summer: 55, winter: 45 },
      }),
    ),
  ),
);

/** The codes and paths of what is refused of a changed recommendation. */
function refusedOf(change: (written: Mutable) => void): (string | undefined)[][] {
  const written = structuredClone(recommendation) as Mutable;
  change(written);
  const outcome = parseRecommendation(written);
  return outcome.ok ? [] : outcome.refusals.map(({ code, where }) => [code, where?.path]);
}

type Mutable = { -readonly [K in keyof Recommendation]: Recommendation[K] } & {
  overbooked: { studyPlaces: number; name: string }[];
  intake: { summer: number; specialisations: { summer: number }[] }[];
};

describe("a recommendation read back", () => {
  it("has the tables beside the form", () => {
    expect(valueOf(parseRecommendation(structuredClone(recommendation)))).toEqual(recommendation);
  });

  it("was written with them between the form and the notes", () => {
    expect(Object.keys(JSON.parse(toJson(recommendation)) as object)).toEqual([
      ...["studyYear", "kkr", "form", "method", "institutions", "overbooked", "intake", "notes", "request"],
    ]);
  });

  it("is refused where the overbooked rows do not sum, or are not the form's", () => {
    expect(refusedOf(({ overbooked: [row] }) => row && (row.studyPlaces += 1))).toEqual([
      ["sum-differs", "overbooked[0]"],
    ]);
    expect(refusedOf(({ overbooked: [row] }) => row && (row.name = "UCN"))).toEqual([
      ["not-the-form", "overbooked"],
    ]);
  });

  it("is refused where rows or columns of the intake do not sum to the form", () => {
    const twice = [
      ["sum-differs", "intake[0]"],
      ["sum-differs", "intake[0]"],
    ];
    expect(refusedOf(({ intake: [row] }) => row && (row.summer -= 1))).toEqual(twice);
    expect(
      refusedOf(({ intake: [row] }) => {
        const [cell] = row?.specialisations ?? [];
        if (cell) cell.summer -= 1;
      }),
    ).toEqual(twice);
    expect(refusedOf(({ intake: [row] }) => row && (row.summer = 410.5))).toEqual([
      ["not-whole", "intake[0]"],
    ]);
  });
});
