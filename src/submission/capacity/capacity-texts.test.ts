import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessCapacity } from "../../capacity/assess-capacity.js";
import type { CapacityAssessment } from "../../capacity/capacity-assessment.js";
import { valueOf } from "../../messages/value-of.js";
import { parseRequest } from "../../input/request/parse-request.js";
import { recommend } from "../../recommend/recommend.js";
import { answerText } from "./capacity-texts.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

/** Absalon's internship places in half-year placements, and its total. All constructed. */
function assessed(places: readonly number[], total: number, more: object = {}): CapacityAssessment {
  const request = {
    ...{ studyYear: "2023/2024", kkr: "sjaelland", internshipPlacesUnit: "half-year", ...more },
    internshipPlaces: SPECIALISATIONS.map((specialisation, index) => ({
      ...{ provider: "Konstrueret", institution: "absalon", specialisation, places: places[index] ?? 0 },
    })),
    studyPlaces: { from: "institution-totals", totals: { absalon: total } },
    tieOrder: SPECIALISATIONS,
  };
  return valueOf(assessCapacity(valueOf(recommend(valueOf(parseRequest(request))))));
}

const UNEVEN = { intake: { summer: "60", winter: "40" } };

describe("the answer of a capacity document", () => {
  it("says that the places suffice", () => {
    expect(answerText(assessed([40, 40, 40], 60))).toBe("Der er praktikpladser nok i året som helhed.");
    const even = { intake: { summer: "50", winter: "50" } };
    expect(answerText(assessed([40, 40, 40], 60, even))).toBe("Der er praktikpladser nok i begge halvår.");
  });

  it("says how many are missing in which half-year, and where", () => {
    expect(answerText(assessed([40, 40, 40], 60, UNEVEN))).toBe(
      "Der mangler 12 praktikpladser fra 1. december til 31. maj, lige mange i Professionshøjskolen Absalon, Dagtilbudspædagogik; Professionshøjskolen Absalon, Skole- og fritidspædagogik; Professionshøjskolen Absalon, Social- og specialpædagogik.",
    );
  });

  it("names the half-year that lacks most first, and the cell that lacks most", () => {
    const text = answerText(assessed([40, 40, 80], 120, { intake: { summer: "40", winter: "60" } }));
    expect(text).toMatch(
      /^Der mangler \S+ praktikpladser fra 1\. juni .* Der mangler \S+ praktikpladser fra 1\. december /,
    );
    expect(text).toContain("flest i Professionshøjskolen Absalon, Social- og specialpædagogik.");
  });

  it("writes one place as one place", () => {
    expect(answerText(assessed([1, 0, 0], 1))).toBe(
      "Der mangler 1 halvårsplads på et år, nemlig i Professionshøjskolen Absalon, Dagtilbudspædagogik.",
    );
  });

  it("says that something is missing exactly if a half-year lacks something", () => {
    const places = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 });
    const intake = fc.constantFrom({}, UNEVEN);
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 90 }), intake, (given, total, more) => {
        const assessment = assessed(given, total, more);
        const { year, halfYears } = assessment.total;
        const loads = halfYears === undefined ? [year] : [halfYears.summer, halfYears.winter];
        const lacking = loads.filter(({ missing }) => missing !== "0");
        expect(answerText(assessment).match(/Der mangler /g)?.length ?? 0).toBe(lacking.length);
      }),
    );
  });
});
