import { describe, expect, it } from "vitest";
import type { RecommendationRequest } from "../domain/request.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "./recommend.js";

const SHARES = { specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" } };
const WITHOUT_SHARES: RecommendationRequest = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
};
const REQUEST: RecommendationRequest = { ...WITHOUT_SHARES, ...SHARES };

describe("a recommendation", () => {
  it("has the KKR, the overbooking and the intake only where the request does", () => {
    const always = ["studyYear", "form", "method", "institutions", "notes", "request"];
    expect(Object.keys(valueOf(recommend(REQUEST))).toSorted()).toEqual([...always, "kkr"].toSorted());
    const country = recommend({
      studyYear: "2023/2024",
      ...SHARES,
      studyPlaces: {
        from: "institution-totals",
        totals: { kp: 1, absalon: 1, ucsyd: 1, ucl: 1, via: 1, ucn: 1 },
      },
    });
    expect(Object.keys(valueOf(country)).toSorted()).toEqual(always.toSorted());
    const beside = recommend({
      ...REQUEST,
      overbooking: { mode: "on-top", percent: "5" },
      intake: { summer: "55", winter: "45" },
    });
    expect(Object.keys(valueOf(beside)).toSorted()).toEqual(
      [...always, "kkr", "overbooked", "intake"].toSorted(),
    );
  });

  it("is refused for every fault of a request made in code, too, before anything is divided", () => {
    expect(recommend(WITHOUT_SHARES)).toMatchObject({
      ok: false,
      refusals: [{ code: "no-places-or-shares" }],
    });
  });
});
