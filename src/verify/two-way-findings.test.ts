import { describe, expect, it } from "vitest";
import { filledForm, type Numbers } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

function request(
  places: readonly number[],
  totals: readonly [number, number],
  specialisationTotals: readonly number[] | "by-internship-places",
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
    studyPlaces: { from: "institution-totals", totals: { ucsyd: totals[0], ucl: totals[1] } },
    specialisationTotals:
      typeof specialisationTotals === "string"
        ? specialisationTotals
        : Object.fromEntries(SPECIALISATIONS.map((id, index) => [id, specialisationTotals[index] ?? 0])),
    ...more,
  };
}

function found(numbers: Numbers, asked: RecommendationRequest, language: "da" | "en" = "en"): string[] {
  return verify(asked, filledForm(numbers)).map((finding) => describeFinding(finding, language));
}

const UCL = "UCL Erhvervsakademi og professionshøjskole";
const PLACES = [10, 20, 30, 30, 20, 10];

describe("a table in which both margins are held", () => {
  const given = request(PLACES, [30, 33], [20, 22, 21]);

  it("is right where no study places could be moved around and come nearer", () => {
    expect(found({ ucsyd: [5, 10, 15], ucl: [15, 12, 6] }, given)).toEqual([]);
  });

  it("is wrong where some could: which, and by how much", () => {
    expect(found({ ucsyd: [6, 9, 15], ucl: [14, 13, 6] }, given, "da")).toEqual([
      `række 2, kolonne 4: Studiepladser hører til i andre felter: hos UC Syddanmark 1 fra Dagtilbudspædagogik til Skole- og fritidspædagogik og hos ${UCL} 1 fra Skole- og fritidspædagogik til Dagtilbudspædagogik. Flyttes de på én gang, er alle summer de samme, og felterne passer bedre til grundlaget: med faktoren 1,4973, hvor 1 er lige godt.`,
    ]);
  });

  it("has the root where the method compares squares", () => {
    const squares = { ...given, method: "huntington-hill" } as const;
    // √(6·5/10² · 13·12/20²) ÷ √(10·9/20² · 15·14/30²).
    expect(found({ ucsyd: [6, 9, 15], ucl: [14, 13, 6] }, squares)[0]).toContain("by the factor 1.4928");
  });

  it("has the sums of the specialisations, divided by largest remainder where the request says so", () => {
    // 63 on 40 each: 21, 21, 21.
    const divided = request(PLACES, [30, 33], "by-internship-places");
    expect(found({ ucsyd: [5, 10, 15], ucl: [16, 11, 6] }, divided)).toEqual([]);
    expect(found({ ucsyd: [5, 10, 15], ucl: [15, 12, 6] }, divided)).toEqual([
      "row 2, column 4: All institutions together: Dagtilbudspædagogik has 20. The quota is 21.0000, so the number must be 21.",
      "row 3, column 4: All institutions together: Skole- og fritidspædagogik has 22. The quota is 21.0000, so the number must be 21.",
      "row 3, column 4: All institutions together: A study place belongs to Dagtilbudspædagogik and not to Skole- og fritidspædagogik. Skole- og fritidspædagogik has 22, 1.0000 above its quota of 21.0000, and Dagtilbudspædagogik has 20, 1.0000 below its quota of 21.0000. Moving it brings the table nearer to the quotas.",
    ]);
  });

  it("has no study places without a basis, and a first where the method gives one", () => {
    const places = [10, 0, 30, 30, 20, 1];
    const dhondt = request(places, [10, 10], [8, 5, 7], { method: "dhondt" });
    expect(found({ ucsyd: [2, 1, 7], ucl: [6, 4, 0] }, dhondt)).toEqual([
      "row 3, column 4: UC Syddanmark: Skole- og fritidspædagogik has 1, but its basis (internship places or share) is 0. It can't have more than a stated minimum.",
    ]);
    const adams = { ...dhondt, method: "adams" } as const;
    expect(found({ ucsyd: [3, 0, 7], ucl: [5, 5, 0] }, adams)).toEqual([
      `row 7, column 4: ${UCL}: Social- og specialpædagogik has 0. By adams each that has a basis gets at least one study place.`,
    ]);
  });

  it("keeps decided cells where they are", () => {
    const decided = [{ institution: "ucsyd", specialisation: "dagtilbud", studyPlaces: 6 }];
    expect(found({ ucsyd: [6, 9, 15], ucl: [14, 13, 6] }, { ...given, decided })).toEqual([]);
  });

  it("takes any of the tables that are equally near, unless a complete order prefers one", () => {
    const tied = request([1, 1, 1, 1, 1, 1], [2, 1], [1, 1, 1]);
    const tables: Numbers[] = [
      { ucsyd: [0, 1, 1], ucl: [1, 0, 0] },
      { ucsyd: [1, 0, 1], ucl: [0, 1, 0] },
      { ucsyd: [1, 1, 0], ucl: [0, 0, 1] },
    ];
    expect(tables.map((table) => found(table, tied))).toEqual([[], [], []]);
    const some = { ...tied, tieOrder: ["dagtilbud", "ucl"] };
    expect(tables.map((table) => found(table, some))).toEqual([[], [], []]);
    const order = { ...tied, tieOrder: ["dagtilbud", "skole-fritid", "social-special", "ucl", "ucsyd"] };
    expect(tables.map((table) => found(table, order).length)).toEqual([0, 1, 1]);
    expect(found(tables[2] ?? {}, order)).toEqual([
      `row 2, column 4: Study places belong in other cells: at UC Syddanmark 1 from Dagtilbudspædagogik to Social- og specialpædagogik and at ${UCL} 1 from Social- og specialpædagogik to Dagtilbudspædagogik. The two tables are equally right, and the order (tieOrder) puts the other first.`,
    ]);
  });

  it("takes the cells of a tie by the specialisation first, and then by the institution", () => {
    // One study place each for three institutions and three specialisations; where there is 0, there is no basis.
    const cells = {
      kp: [0, 1, 1],
      absalon: [1, 1, 1],
      ucsyd: [1, 1, 0],
      ucn: [0, 0, 0],
      via: [0, 0, 0],
      ucl: [0, 0, 0],
    };
    const ids = Object.keys(cells);
    const asked: RecommendationRequest = {
      studyYear: "2023/2024",
      internshipPlaces: Object.entries(cells).flatMap(([institution, places]) =>
        places.map((count, index) => ({
          ...{ institution, specialisation: SPECIALISATIONS[index] ?? "", places: count },
        })),
      ),
      studyPlaces: {
        from: "institution-totals",
        totals: Object.fromEntries(ids.map((id, index) => [id, index < 3 ? 1 : 0])),
      },
      specialisationTotals: Object.fromEntries(SPECIALISATIONS.map((id) => [id, 1])),
      tieOrder: [...SPECIALISATIONS, ...ids],
    };
    const none = { ucn: [0, 0, 0], via: [0, 0, 0], ucl: [0, 0, 0] };
    const dagtilbudFirst = { kp: [0, 0, 1], absalon: [1, 0, 0], ucsyd: [0, 1, 0], ...none };
    const kpFirst = { kp: [0, 1, 0], absalon: [0, 0, 1], ucsyd: [1, 0, 0], ...none };
    expect(found(dagtilbudFirst, asked)).toEqual([]);
    expect(found(kpFirst, asked)).toHaveLength(1);
  });

  it("is not judged where a number is missing: that is a finding of its own", () => {
    const blank = filledForm({ ucsyd: [6, null, 15], ucl: [14, 13, 6] }, { ucsyd: 30 });
    expect(verify(given, blank).map(({ code }) => code)).toEqual(["missing-row"]);
  });
});
