import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import { parseInternshipPlaces } from "./parse-internship-places.js";

const places = ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
  ...{ provider: "Køge", institution: "absalon", specialisation, places: 4 },
}));
const kept = {
  studyYear: "2022/2023",
  kkr: "sjaelland",
  internshipPlacesUnit: "half-year",
  internshipPlaces: places,
};

describe("internship places that were kept", () => {
  it("are read back as they were", () => {
    expect(valueOf(parseInternshipPlaces(kept))).toEqual(kept);
  });

  it("are taken out of a whole request", () => {
    const studyPlaces = { from: "institution-totals", totals: { absalon: 747 } };
    expect(valueOf(parseInternshipPlaces({ ...kept, studyPlaces }))).toEqual(kept);
  });

  it("are taken out of a saved recommendation, which may have none", () => {
    const studyPlaces = { from: "institution-totals", totals: { absalon: 747 } };
    const saved = { institutions: [], request: { ...kept, studyPlaces } };
    expect(valueOf(parseInternshipPlaces(saved))).toEqual(kept);
    const without = { studyYear: kept.studyYear, kkr: kept.kkr };
    const shares = { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" };
    const request = { ...without, studyPlaces, specialisationShares: shares };
    for (const data of [request, { institutions: [], request }]) {
      expect(parseInternshipPlaces(data)).toMatchObject({
        refusals: [{ code: "missing-key", key: "internshipPlaces" }],
      });
    }
  });

  it("may be those of the first who have answered, and leave an institution out", () => {
    const of = { kkr: "syddanmark", internshipPlaces: places.map((one) => ({ ...one, institution: "ucl" })) };
    expect(valueOf(parseInternshipPlaces({ ...kept, ...of }))).toEqual({ ...kept, ...of });
  });

  it("are refused with the path of what is wrong", () => {
    const wrong = { ...kept, internshipPlaces: [...places, { ...places[0], places: -1 }] };
    expect(parseInternshipPlaces(wrong)).toMatchObject({
      refusals: [
        { code: "negative-number", where: { path: "internshipPlaces[3].places" } },
        { code: "duplicate-cell" },
      ],
    });
    expect(parseInternshipPlaces([])).toMatchObject({ refusals: [{ code: "wrong-type" }] });
  });
});
