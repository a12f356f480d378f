import { describe, expect, it } from "vitest";
import { reference, referenceFrom } from "../reference/reference.js";
import { yearNotices } from "./year-notices.js";

const codes = (studyYear: string, kkr?: string): string[] =>
  yearNotices(reference.at(studyYear, kkr)).map(({ code }) => code);

describe("yearNotices", () => {
  it.each<[string, string[]]>([
    ["2013/2014", ["form-edition", "distant-study-year"]],
    ["2014/2015", ["form-edition"]],
    ["2023/2024", []],
    ["2025/2026", ["form-edition"]],
    ["2026/2027", ["form-edition", "distant-study-year", "programme-reform"]],
  ])("of %s", (studyYear, expected) => {
    expect(codes(studyYear, "hovedstaden")).toEqual(expected);
  });

  it("measure from the newest form known, a form of the caller's own among them", () => {
    const own = reference.editions.map((edition) => ({ ...edition, studyYear: "2027/2028" }));
    const notices = yearNotices(reference.at("2029/2030", "syddanmark", own));
    expect(notices.map(({ code }) => code)).toEqual(["form-edition", "programme-reform"]);
    expect(yearNotices(reference.at("2030/2031", "syddanmark", own))[1]).toEqual({
      ...{ code: "distant-study-year", studyYear: "2030/2031", isBefore: false, limit: "2027/2028" },
    });
  });

  it.each(["hovedstaden", "sjaelland", "oestdanmark"])("say of %s that its region was two", (kkr) => {
    expect(yearNotices(reference.at("2027/2028", kkr)).at(-1)).toEqual({
      ...{ code: "joined-regions", region: "Region Østdanmark", council: "KKR Østdanmark" },
      parts: ["KKR Hovedstaden", "KKR Sjælland"],
    });
  });

  it.each(["syddanmark", undefined])("say of %s nothing about regions", (kkr) => {
    expect(codes("2027/2028", kkr)).not.toContain("joined-regions");
  });

  it("say nothing of the reform where the rules are those of the new programme", () => {
    const [periods] = reference.internshipPeriods;
    if (periods === undefined) throw new Error("no periods");
    const from = "2027/2028";
    const rules = { ...periods.value, validFrom: from };
    const reformed = referenceFrom({
      ...reference,
      internshipPeriods: [periods, { from, to: null, value: rules }],
    });
    const codesOf = (studyYear: string): string[] =>
      yearNotices(reformed.at(studyYear)).map(({ code }) => code);
    expect([codesOf("2026/2027"), codesOf(from)]).toEqual([
      ["form-edition", "distant-study-year", "programme-reform"],
      ["form-edition", "distant-study-year"],
    ]);
  });
});
