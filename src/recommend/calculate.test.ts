import { describe, expect, it } from "vitest";
import type { RecommendationRequest } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import { undecidedCells } from "./calculate.js";

const frame = reference.at("2023/2024", "sjaelland");

function undecided(more: Partial<RecommendationRequest>, shares = ["50", "30", "20"]): unknown {
  const [dagtilbud = "", skoleFritid = "", socialSpecial = ""] = shares;
  return undecidedCells({
    request: {
      studyYear: "2023/2024",
      kkr: "sjaelland",
      specialisationShares: { dagtilbud, "skole-fritid": skoleFritid, "social-special": socialSpecial },
      studyPlaces: { from: "institution-totals", totals: { absalon: 11 } },
      ...more,
    },
    frame,
  });
}

const decided = [{ institution: "absalon", specialisation: "dagtilbud", studyPlaces: 1 }];

describe("what the cells would have been had the council set none of them", () => {
  it("are the calculated numbers", () => {
    // 5.5, 3.3 and 2.2.
    expect(undecided({ decided })).toEqual([[6, 3, 2]]);
  });

  it("are without the bounds too, and where there are bounds alone", () => {
    const bounds = [{ institution: "absalon", specialisation: "skole-fritid", maximum: 2 }];
    expect(undecided({ decided, bounds })).toEqual([[6, 3, 2]]);
    expect(undecided({ bounds })).toEqual([[6, 3, 2]]);
  });

  it("are null where that calculation is tied", () => {
    expect(undecided({ decided }, ["50", "50", "0"])).toBeNull();
  });

  it("are not said where nothing was decided, with an empty list or none", () => {
    expect(undecided({})).toBeUndefined();
    expect(undecided({ decided: [] })).toBeUndefined();
  });
});
