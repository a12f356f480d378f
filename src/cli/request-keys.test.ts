import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flagAt, REQUEST_KEYS, requestFromFlags } from "./request-keys.js";

function said(flags: Readonly<Record<string, string>>): Record<string, unknown> {
  const values = new Map(Object.entries(flags).map(([name, written]) => [name, [written]]));
  return requestFromFlags({ positionals: [], values });
}

describe("requestFromFlags", () => {
  it("puts together what two flags say of one key", () => {
    expect(said({ previous: "ucn=517", change: "-2,5%", intake: "55/45", "odd-to": "summer" })).toEqual({
      studyPlaces: { from: "previous-year", totals: { ucn: "517" }, change: { percent: "-2.5" } },
      intake: { summer: "55", winter: "45", oddTo: "summer" },
    });
  });

  it("says nothing of a key whose flag is not given", () => {
    expect(said({ method: "dean" })).toEqual({ method: "dean" });
  });
});

describe("flagAt", () => {
  it("names the flag that said where the total comes from", () => {
    expect(flagAt("studyPlaces.totals.ucl", said({ totals: "ucl=1" }))).toBe("--totals ucl");
    expect(flagAt("studyPlaces.total", said({ "regional-total": "9" }))).toBe("--regional-total");
    expect(flagAt("studyPlaces.totals.ucl", said({ previous: "ucl=1" }))).toBe("--previous ucl");
    expect(flagAt("studyPlaces.changes.ucl", said({ previous: "ucl=1" }))).toBe("--change ucl");
  });

  it("finds every flag by the path that it says, and leaves a path that none says", () => {
    const ofPath = REQUEST_KEYS.filter(({ at }) => at !== "studyPlaces");
    fc.assert(
      fc.property(fc.constantFrom(...ofPath), fc.nat(), ({ name, at }, index) => {
        expect(flagAt(at, {})).toBe(`--${name}`);
        expect(flagAt(`${at}[${index}]`, {})).toBe(`--${name} [${index}]`);
        expect(flagAt(`internshipPlaces[${index}].${at}`, {})).toBe(`internshipPlaces[${index}].${at}`);
      }),
    );
  });
});
