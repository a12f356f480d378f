import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessCapacity } from "../../capacity/assess-capacity.js";
import type { CapacityAssessment } from "../../capacity/capacity-assessment.js";
import { valueOf } from "../../messages/value-of.js";
import { parseRequest } from "../../input/request/parse-request.js";
import { recommend } from "../../recommend/recommend.js";
import { answerText, rulesText } from "./capacity-texts.js";

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
      "Der mangler 12 praktikpladser fra 1. december til 31. maj, lige mange på Dagtilbudspædagogik, Skole- og fritidspædagogik og Social- og specialpædagogik hos Professionshøjskolen Absalon (4 på hver).",
    );
  });

  it("names the half-year that lacks most first, and the cell that lacks most", () => {
    const text = answerText(assessed([40, 40, 80], 120, { intake: { summer: "40", winter: "60" } }));
    expect(text).toMatch(
      /^Der mangler \S+ praktikpladser fra 1\. juni .* Der mangler \S+ praktikpladser fra 1\. december /,
    );
    expect(text).toContain("flest på Social- og specialpædagogik hos Professionshøjskolen Absalon.");
  });

  it("writes one place as one place", () => {
    expect(answerText(assessed([1, 0, 0], 1))).toBe(
      "Der mangler 1 halvårsplads på et år, nemlig på Dagtilbudspædagogik hos Professionshøjskolen Absalon.",
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

describe("the source of the rules", () => {
  const assessment = assessed([40, 40, 40], 60, UNEVEN);
  const withRules = (halfYears: CapacityAssessment["rules"]["halfYears"]): string =>
    rulesText({ ...assessment, rules: { ...assessment.rules, halfYears } });

  it("says of the rules themselves which half-year is derived, and from what", () => {
    expect(rulesText(assessment)).toMatch(
      /\. For sommeroptaget er halvåret udledt af, at vinteroptaget er i lønnet praktik fra 1\. juni til 30\. november\.$/,
    );
    const summer = { intake: "summer", begins: "02-01", ends: "07-31", basis: "source" } as const;
    const winter = { intake: "winter", begins: "08-01", ends: "01-31", basis: "derived" } as const;
    expect(withRules([summer, winter])).toMatch(
      /\. For vinteroptaget er halvåret udledt af, at sommeroptaget er i lønnet praktik fra 1\. februar til 31\. juli\.$/,
    );
    expect(withRules([summer, { ...winter, basis: "source" }])).not.toContain("udledt");
  });
});
