import { describe, expect, it } from "vitest";
import { filledForm, type Numbers } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

/** A request of KKR Sjælland, of one institution. */
function absalon(
  places: readonly (number | string)[],
  total: number,
  more: Partial<RecommendationRequest> = {},
): RecommendationRequest {
  return {
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: places.map((count, index) => ({
      institution: "absalon",
      specialisation: SPECIALISATIONS[index] ?? "",
      places: count,
    })),
    studyPlaces: { from: "institution-totals", totals: { absalon: total } },
    ...more,
  };
}

/** The same for KKR Syddanmark, of two institutions. */
function syddanmark(
  places: readonly number[],
  studyPlaces: RecommendationRequest["studyPlaces"],
  more: Partial<RecommendationRequest> = {},
): RecommendationRequest {
  return {
    studyYear: "2023/2024",
    kkr: "syddanmark",
    internshipPlaces: places.map((count, index) => ({
      institution: index < 3 ? "ucsyd" : "ucl",
      specialisation: SPECIALISATIONS[index % 3] ?? "",
      places: count,
    })),
    studyPlaces,
    ...more,
  };
}

function found(numbers: Numbers, request: RecommendationRequest, language: "da" | "en" = "en"): string[] {
  return verify(request, filledForm(numbers)).map((finding) => describeFinding(finding, language));
}

describe("a division by a divisor method", () => {
  it.for([
    ["dhondt", [4, 2, 1]],
    ["sainte-lague", [4, 2, 1]],
    ["adams", [3, 2, 2]],
    ["huntington-hill", [4, 2, 1]],
    ["dean", [4, 2, 1]],
  ] as const)("is right where no study place has a larger figure elsewhere: %s", ([method, right]) => {
    const request = absalon([53, 28, 19], 7, { method });
    expect(found({ absalon: right }, request)).toEqual([]);
    const other = method === "adams" ? [4, 2, 1] : [3, 2, 2];
    expect(found({ absalon: other }, request)).toHaveLength(1);
  });

  it("says from where, to where, and both figures: 19 ÷ 2 here, 53 ÷ 4 there", () => {
    const request = absalon([53, 28, 19], 7, { method: "dhondt" });
    expect(found({ absalon: [3, 2, 2] }, request, "da")).toEqual([
      "række 4, kolonne 4: Professionshøjskolen Absalon: En studieplads hører til Dagtilbudspædagogik og ikke Social- og specialpædagogik. Efter D’Hondts metode (Jefferson) har den som nummer 2 hos Social- og specialpædagogik jævnførelsestallet 9,5000; som nummer 4 hos Dagtilbudspædagogik har den 13,2500. Den hører til, hvor tallet er størst.",
    ]);
  });

  it("has the figures of the annex: of decimals as reported, and roots where the method compares squares", () => {
    const request = absalon(["5.3", "2.8", "1.9"], 7, { method: "huntington-hill" });
    // 1.9 ÷ √2 and 5.3 ÷ √12.
    expect(found({ absalon: [3, 2, 2] }, request)[0]).toContain(
      "its figure is 1.3435 as number 2 of Social- og specialpædagogik, and 1.5300 as number 4 of Dagtilbudspædagogik",
    );
  });

  it("has as many decimals as it takes to tell two figures apart", () => {
    const request = absalon(["100000001", "100000000", "0"], 1, { method: "dhondt" });
    expect(found({ absalon: [0, 1, 0] }, request)[0]).toContain("is 100000000.0000 as number 1");
    const near = absalon(["1.00000001", "1", "0"], 1, { method: "dhondt" });
    expect(found({ absalon: [0, 1, 0] }, near)[0]).toContain(
      "is 1.00000000 as number 1 of Skole- og fritidspædagogik, and 1.00000001 as number 1 of Dagtilbudspædagogik",
    );
  });

  it("gives each that has a basis a first study place, by the methods that do", () => {
    const request = absalon([98, 1, 1], 10, { method: "adams" });
    expect(found({ absalon: [8, 1, 1] }, request)).toEqual([]);
    expect(found({ absalon: [9, 1, 0] }, request)).toEqual([
      "row 4, column 4: Professionshøjskolen Absalon: Social- og specialpædagogik has 0. By adams each that has a basis gets at least one study place.",
    ]);
  });

  it("gives nobody a study place without a basis, but for a minimum", () => {
    const places = [98, 0, 2];
    const request = absalon(places, 10, { method: "dhondt" });
    expect(found({ absalon: [9, 1, 0] }, request)).toEqual([
      "row 3, column 4: Professionshøjskolen Absalon: Skole- og fritidspædagogik has 1, but its basis (internship places or share) is 0. It can't have more than a stated minimum.",
    ]);
    const bounds = [{ institution: "absalon", specialisation: "skole-fritid", minimum: 1 }];
    expect(found({ absalon: [9, 1, 0] }, { ...request, bounds })).toEqual([]);
    const adams = absalon([98, 0, 1], 10, { method: "adams", bounds });
    expect(found({ absalon: [9, 1, 0] }, adams)).toEqual([
      "row 4, column 4: Professionshøjskolen Absalon: Social- og specialpædagogik has 0. By adams each that has a basis gets at least one study place.",
    ]);
  });

  it("says once of a largest remainder that it has no basis: by the quota rule", () => {
    expect(found({ absalon: [9, 1, 0] }, absalon([98, 0, 2], 10))).toEqual([
      "row 3, column 4: Professionshøjskolen Absalon: Skole- og fritidspædagogik has 1. The quota is 0.0000, so the number must be 0.",
    ]);
  });

  it("leaves a tie to the tie order, and without one takes either", () => {
    const request = absalon([12, 5, 5], 3, { method: "dhondt" });
    expect(found({ absalon: [2, 1, 0] }, request)).toEqual([]);
    expect(found({ absalon: [2, 0, 1] }, request)).toEqual([]);
    const ordered = { ...request, tieOrder: ["social-special"] };
    expect(found({ absalon: [2, 0, 1] }, ordered)).toEqual([]);
    expect(found({ absalon: [2, 1, 0] }, ordered)).toEqual([
      "row 3, column 4: Professionshøjskolen Absalon: A study place belongs to Social- og specialpædagogik and not to Skole- og fritidspædagogik. By dhondt its figure is 5.0000 as number 1 of Skole- og fritidspædagogik, and 5.0000 as number 1 of Social- og specialpædagogik. The two are tied, and the order (tieOrder) puts Social- og specialpædagogik first.",
    ]);
  });

  it("is checked over the institutions as well", () => {
    const regional = { from: "regional-total", total: 7 } as const;
    const request = syddanmark([8, 1, 1, 1, 1, 0], regional, { method: "dhondt" });
    // 10 and 2 internship places over 7: 6 and 1, for 10 ÷ 6 is 1.67 and 2 ÷ 2 is 1.
    expect(found({ ucsyd: [6, 0, 0], ucl: [1, 0, 0] }, request)).toEqual([]);
    expect(found({ ucsyd: [5, 0, 0], ucl: [1, 1, 0] }, request)).toEqual([
      "row 5, column 4: A study place belongs to UC Syddanmark and not to UCL Erhvervsakademi og professionshøjskole. By dhondt its figure is 1.0000 as number 2 of UCL Erhvervsakademi og professionshøjskole, and 1.6667 as number 6 of UC Syddanmark. It belongs where its figure is the largest.",
    ]);
  });
});

describe("a division within bounds and around decided cells", () => {
  const bounds = [{ institution: "absalon", specialisation: "dagtilbud", maximum: 40 }];

  it("is right by largest remainder where the others share what is left in proportion", () => {
    // 60 are left for 30 and 21: 35.29 and 24.71.
    const request = absalon([50, 30, 21], 100, { bounds });
    expect(found({ absalon: [40, 35, 25] }, request)).toEqual([]);
    expect(found({ absalon: [40, 36, 24] }, request)).toEqual([
      "row 3, column 4: Professionshøjskolen Absalon: A study place belongs to Social- og specialpædagogik and not to Skole- og fritidspædagogik. Skole- og fritidspædagogik has 36, 0.7059 above its quota of 35.2941, and Social- og specialpædagogik has 24, 0.7059 below its quota of 24.7059. Moving it brings the table nearer to the quotas.",
    ]);
  });

  it("finds a study place too few at a bound that has room", () => {
    expect(found({ absalon: [39, 35, 26] }, absalon([50, 30, 21], 100, { bounds }))).toEqual([
      "row 4, column 4: Professionshøjskolen Absalon: A study place belongs to Dagtilbudspædagogik and not to Social- og specialpædagogik. Social- og specialpædagogik has 26, 1.2941 above its quota of 24.7059, and Dagtilbudspædagogik has 39, 1.0000 below its quota of 40.0000. Moving it brings the table nearer to the quotas.",
    ]);
  });

  it("has as many decimals as it takes to see that a study place would come nearer", () => {
    expect(found({ absalon: [0, 1, 0] }, absalon(["1.00000001", "1", "0"], 1))[0]).toContain(
      "Skole- og fritidspædagogik has 1, 0.500000002 above its quota of 0.499999998, and Dagtilbudspædagogik has 0, 0.500000002 below its quota of 0.500000002.",
    );
  });

  it("leaves a number outside its bound to the finding of the bound", () => {
    const least = [{ institution: "absalon", specialisation: "skole-fritid", minimum: 1 }];
    expect(found({ absalon: [98, 0, 2] }, absalon([98, 1, 1], 100, { bounds: least }))).toEqual([
      "row 3, column 4: Professionshøjskolen Absalon: Skole- og fritidspædagogik has 0. The number must be at least 1.",
    ]);
  });

  it("has no quota rule: a held cell need not be its quota rounded", () => {
    const decided = [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 20 }];
    expect(found({ absalon: [20, 47, 33] }, absalon([50, 30, 21], 100, { decided }))).toEqual([]);
  });

  it("judges the other institution by the quota rule, whatever is held at the first", () => {
    const totals = { from: "institution-totals", totals: { ucsyd: 10, ucl: 10 } } as const;
    const held = [{ institution: "ucsyd", specialisation: "dagtilbud", studyPlaces: 8 }];
    const request = syddanmark([1, 1, 1, 1, 1, 8], totals, { decided: held });
    expect(found({ ucsyd: [8, 1, 1], ucl: [1, 1, 8] }, request)).toEqual([]);
    expect(found({ ucsyd: [8, 1, 1], ucl: [3, 0, 7] }, request)[0]).toBe(
      "row 5, column 4: UCL Erhvervsakademi og professionshøjskole: Dagtilbudspædagogik has 3. The quota is 1.0000, so the number must be 1.",
    );
  });

  it("is checked over the institutions too, each within the bounds of its total", () => {
    const regional = { from: "regional-total", total: 10 } as const;
    const request = syddanmark([8, 0, 0, 2, 0, 0], regional, {
      bounds: [{ institution: "ucsyd", maximum: 6 }],
    });
    expect(found({ ucsyd: [6, 0, 0], ucl: [4, 0, 0] }, request)).toEqual([]);
    expect(found({ ucsyd: [5, 0, 0], ucl: [5, 0, 0] }, request)).toEqual([
      "row 5, column 4: A study place belongs to UC Syddanmark and not to UCL Erhvervsakademi og professionshøjskole. UCL Erhvervsakademi og professionshøjskole has 5, 1.0000 above its quota of 4.0000, and UC Syddanmark has 5, 1.0000 below its quota of 6.0000. Moving it brings the table nearer to the quotas.",
    ]);
  });
});

describe("last year and a change", () => {
  it("is divided over the institutions by largest remainder, whatever the method of the split", () => {
    const origin = { from: "previous-year", totals: { ucsyd: 5, ucl: 2 }, change: { places: 3 } } as const;
    const request = syddanmark([1, 0, 0, 1, 0, 0], origin, { method: "adams" });
    // 10 on 5 and 2: 7.14 and 2.86.
    expect(found({ ucsyd: [7, 0, 0], ucl: [3, 0, 0] }, request)).toEqual([]);
    expect(found({ ucsyd: [8, 0, 0], ucl: [2, 0, 0] }, request)[0]).toContain("belongs to UCL");
  });
});

describe("numbers that nothing can be said of", () => {
  it("are left to other findings: more together than a number holds, or bounds that exclude each other", () => {
    const huge = 999_999_999_999_999;
    const totals = { from: "institution-totals", totals: { absalon: 30 } } as const;
    const request = absalon([1, 1, 1], 30, { studyPlaces: totals, method: "dhondt" });
    const most = Number.MAX_SAFE_INTEGER;
    const codes = verify(request, filledForm({ absalon: [huge, most, most] })).map(({ code }) => code);
    expect(codes).toEqual(["total-differs"]);
  });
});

it("is judged by the needed total where the form has another, as last year's: following it gives the right numbers", () => {
  const request = absalon([354, 141, 339], 620);
  expect(found({ absalon: [247, 118, 224] }, request)).toEqual([
    expect.stringContaining("the total is 589, but by the request it must be 620."),
    expect.stringMatching(/has 247\. The quota is 263\.\d+, so the number must be 263 or 264\.$/),
    expect.stringMatching(/has 118\. .* 104 or 105\.$/),
    expect.stringMatching(/has 224\. .* 252 or 253\.$/),
  ]);
});
