import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

/** KKR Sjælland's internship places, as many of each specialisation. */
function request(places: number, more: Partial<RecommendationRequest> = {}): RecommendationRequest {
  return {
    studyYear: "2023/2024",
    kkr: "sjaelland",
    internshipPlaces: ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
      ...{ institution: "absalon", specialisation, places },
    })),
    internshipPlacesUnit: "half-year",
    studyPlaces: { from: "capacity" },
    ...more,
  };
}

function found(first: number, others: number, asked: RecommendationRequest): string[] {
  return verify(asked, filledForm({ absalon: [first, others, others] })).map((finding) =>
    describeFinding(finding, "da"),
  );
}

describe("a table of ceilings", () => {
  it("has in each cell what fits, where one more does not: two half-year placements each", () => {
    expect(found(100, 100, request(201))).toEqual([]);
    expect(found(101, 100, request(201))).toEqual([
      "række 2, kolonne 4: Professionshøjskolen Absalon: Dagtilbudspædagogik har 101. De bruger 202 halvårspladser om året, men der er kun 201.",
    ]);
    expect(found(99, 100, request(201))).toEqual([
      "række 2, kolonne 4: Professionshøjskolen Absalon: Dagtilbudspædagogik har 99, men praktikpladserne kan bære én mere: så bruges 200 halvårspladser om året, og der er 201.",
    ]);
  });

  it("counts a full-year place as two half-year placements", () => {
    expect(found(100, 100, request(100, { internshipPlacesUnit: "full-year" }))).toEqual([]);
  });

  it("is that of the half-year of the larger intake: 747 full-year places at 55/45 carry 679", () => {
    const seasons = { internshipPlacesUnit: "full-year", intake: { summer: "55", winter: "45" } } as const;
    expect(found(679, 679, request(747, seasons))).toEqual([]);
    expect(found(680, 679, request(747, seasons))).toEqual([
      "række 2, kolonne 4: Professionshøjskolen Absalon: Dagtilbudspædagogik har 680. De bruger 748 halvårspladser i det halvår, hvor sommeroptaget er i praktik, men der er kun 747.",
    ]);
    const turned = { ...seasons, intake: { summer: "0", winter: "100" } };
    expect(found(373, 373, request(747, turned))).toEqual([]);
    expect(found(372, 373, request(747, turned))[0]).toContain(
      "hvor vinteroptaget er i praktik, og der er 747.",
    );
  });

  it("counts those who are left", () => {
    const survival = { period2: "0.95", period3: "0.90" };
    // 200 ÷ 1.85 is 108.1.
    expect(found(108, 108, request(200, { survival }))).toEqual([]);
    expect(found(109, 108, request(200, { survival }))[0]).toContain(
      "De bruger 201,65 halvårspladser om året",
    );
  });

  it("is no ceiling without a unit: such a request has no answer", () => {
    const { studyYear, kkr = "", internshipPlaces = [], studyPlaces } = request(200);
    expect(found(1, 1, { studyYear, kkr, internshipPlaces, studyPlaces })).toEqual([]);
  });
});
