import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refused } from "../domain/outcome.js";
import type { Refusal, Where } from "../domain/refusal.js";
import { flagNumber } from "./flag-values.js";
import type { Words } from "./flags.js";
import { inFlags, inFlagsOf } from "./in-flags.js";

function words(flags: Readonly<Record<string, string>>, positionals: readonly string[] = []): Words {
  return { positionals, values: new Map(Object.entries(flags).map(([name, text]) => [name, [text]])) };
}

function quoted(written: string, where: Where, flags: Readonly<Record<string, string>>): unknown {
  const outcome = inFlags(refused({ code: "not-whole", written, where }), words(flags));
  return outcome.ok || outcome.refusals.map((refusal) => "written" in refusal && refusal.written);
}

function refusalOf(refusal: Refusal, flags: Readonly<Record<string, string>>): unknown {
  const outcome = inFlags(refused(refusal), words(flags));
  return outcome.ok || outcome.refusals[0];
}

describe("inFlags", () => {
  it("quotes a number of a flag as it was typed, and that of a file as it stands", () => {
    const path = "studyPlaces.totals.absalon";
    for (const typed of ["747.5", "747,5", "−747,5"])
      expect(quoted(flagNumber(typed), { path }, { totals: `kp=12,absalon=${typed}` })).toEqual([typed]);
    expect(quoted("747.5", { path, file: "a.json" }, { totals: "absalon=747,5" })).toEqual(["747.5"]);
    expect(quoted("mange", { path }, { totals: "absalon=mange" })).toEqual(["mange"]);
  });

  it("quotes any number that is typed, with a point or with a comma", () => {
    const number = fc
      .tuple(fc.nat(99_999), fc.constantFrom(",", "."), fc.nat(999))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(number, (typed) => {
        const flags = { overbooking: `included:${typed}` };
        expect(quoted(flagNumber(typed), { path: "overbooking.percent" }, flags)).toEqual([typed]);
      }),
    );
  });

  it("says once which flag is missing or does not go with the others", () => {
    const bounds = { code: "not-with-capacity", key: "bounds", where: { path: "bounds" } } as const;
    expect(refusalOf(bounds, { bounds: "ucl=5.." })).toEqual({ code: bounds.code, key: "--bounds" });
    const part = { code: "missing-key", key: "specialisation", where: { path: "decided[0]" } } as const;
    expect(refusalOf(part, { decided: "ucl=5" })).toEqual({ ...part, where: { path: "--decided ucl" } });
  });
});

describe("inFlagsOf", () => {
  it("quotes what was typed also beside a request in JSON, whose own paths it leaves", () => {
    const flags = words({ totals: "ucl=7,5" }, ["a.json"]);
    const typed = { code: "not-whole", written: "7.5", where: { path: "--totals ucl" } } as const;
    const ofFile = { code: "not-whole", written: "7.5", where: { path: "studyPlaces.totals.ucl" } } as const;
    expect(inFlagsOf(refused(typed), flags)).toEqual(refused({ ...typed, written: "7,5" }));
    expect(inFlagsOf(refused(ofFile), flags)).toEqual(refused(ofFile));
  });

  it("names the file of a request whose numbers do not fit, or the flag that says them", () => {
    const outside = { institution: "ucl", studyPlaces: 521, minimum: 600, maximum: null, names: {} };
    const tooMany = { code: "outside-bounds", ...outside } as const;
    expect(inFlagsOf(refused(tooMany), words({}, ["a.json"]))).toEqual(
      refused({ ...tooMany, where: { file: "a.json" } }),
    );
    const unit = { code: "missing-unit", where: { path: "internshipPlacesUnit" } } as const;
    expect(inFlagsOf(refused(unit), words({}, ["a.json"]))).toEqual(
      refused({ ...unit, where: { ...unit.where, file: "a.json" } }),
    );
    const decided = {
      code: "infeasible",
      needed: 2,
      available: 1,
      names: {},
      where: { path: "decided[0]" },
    } as const;
    expect(inFlagsOf(refused(decided), words({ decided: "ucl/dagtilbud=2" }, ["a.json"]))).toEqual(
      refused({ ...decided, where: { path: "--decided ucl/dagtilbud" } }),
    );
  });
});
