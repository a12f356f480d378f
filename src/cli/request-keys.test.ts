import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Words } from "./flags.js";
import { flagAt, REQUEST_KEYS, requestFromFlags } from "./request-keys.js";

function words(flags: Readonly<Record<string, string>>): Words {
  const values = new Map(Object.entries(flags).map(([name, written]) => [name, [written]]));
  return { positionals: [], values };
}

function said(flags: Readonly<Record<string, string>>): Record<string, unknown> {
  return requestFromFlags(words(flags));
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
    expect(flagAt("studyPlaces.totals.ucl", words({ totals: "ucl=1" }))).toBe("--totals ucl");
    expect(flagAt("studyPlaces.total", words({ "regional-total": "9" }))).toBe("--regional-total");
    expect(flagAt("studyPlaces.totals.ucl", words({ previous: "ucl=1" }))).toBe("--previous ucl");
    expect(flagAt("studyPlaces.changes.ucl", words({ previous: "ucl=1" }))).toBe("--change ucl");
  });

  it("finds every flag by the path that it says, and leaves a path that none says", () => {
    const ofPath = REQUEST_KEYS.filter(({ at }) => at !== "studyPlaces");
    fc.assert(
      fc.property(fc.constantFrom(...ofPath), fc.nat(), ({ name, at }, index) => {
        expect(flagAt(at, words({}))).toBe(`--${name}`);
        expect(flagAt(`internshipPlaces[${index}].${at}`, words({}))).toBe(
          `internshipPlaces[${index}].${at}`,
        );
      }),
    );
  });

  it("says the name that a number was typed for, and no key of the request", () => {
    const typed = words({ bounds: "ucl=5..,Abs/skole-fritid=..9", "tie-order": "a,b", change: "ucl=+5" });
    expect(flagAt("bounds[0].minimum", typed)).toBe("--bounds ucl");
    expect(flagAt("bounds[1]", typed)).toBe("--bounds Abs/skole-fritid");
    expect(flagAt("tieOrder[1]", typed)).toBe("--tie-order");
    expect(flagAt("studyPlaces.changes.ucl.places", typed)).toBe("--change ucl");
    expect(flagAt("studyPlaces.change.percent", typed)).toBe("--change");
    expect(flagAt("specialisationShares.Social- og spec. pæd.", typed)).toBe(
      "--shares Social- og spec. pæd.",
    );
  });

  it("never says what a part of the request is called in JSON: what was typed is quoted", () => {
    const inParts = {
      ...{ intake: "55/45", survival: "0,95/0,90", overbooking: "included:5", bounds: "ucl=1..2" },
      ...{ decided: "ucl/dagtilbud=5", previous: "ucl=1", change: "ucl=2%" },
    };
    const pathsOf = (value: unknown, path: string): string[] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) =>
            pathsOf(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`),
          )
        : [path];
    const paths = Object.entries(said(inParts)).flatMap(([key, value]) => pathsOf(value, key));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths.filter((one) => one !== "studyPlaces.from"))
      expect(flagAt(path, words(inParts))).toMatch(/^--[a-z-]+(?: ucl(?:\/dagtilbud)?)?$/);
  });
});
