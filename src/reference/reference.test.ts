import { describe, expect, it } from "vitest";
import type { FormEdition } from "../domain/form-edition.js";
import { findNamed, nameKey } from "../domain/name-key.js";
import { firstYearOf } from "../domain/study-year.js";
import { kkrs } from "./kkrs.js";
import { reference, referenceFrom } from "./reference.js";

const YEARS = Array.from({ length: 30 }, (_, index) => `${2007 + index}/${2008 + index}`);

const [BUNDLED] = reference.editions;
if (BUNDLED === undefined) throw new Error("no edition");

/** Constructed: a form of another year. */
const own = (studyYear: string, more: Partial<FormEdition> = {}): FormEdition => ({
  ...BUNDLED,
  studyYear,
  ...more,
});

describe("the bundled data", () => {
  it.each([
    ["hovedstaden", "Region H"],
    ["sjaelland", "Region Sj."],
    ["sjaelland", "RegSj"],
    ["oestdanmark", "Region H"],
  ])("knows the region of %s as %s, also when regions are one", (kkr, written) => {
    const known = reference.at("2027/2028", kkr).knownProvider(written);
    expect(known).toMatchObject({ name: "Region Østdanmark", kkr: { id: kkr }, isPart: false });
  });

  it.each(YEARS)("has one form, internship rules and no municipality in two places in %s", (studyYear) => {
    const { edition, councils, internshipPeriods, internshipHalfYears } = reference.at(studyYear);
    expect(firstYearOf(edition.studyYear)).not.toBeNull();
    expect(internshipPeriods.periods.filter(({ paid }) => paid)).toHaveLength(2);
    expect(internshipHalfYears.halfYears.map(({ intake }) => intake).sort()).toEqual(["summer", "winter"]);
    const narrow = councils.filter(({ covers }) => covers === undefined);
    const municipalities = narrow.flatMap((council) => council.municipalities.map(({ name }) => name));
    expect(municipalities).toHaveLength(98);
    expect(new Set(municipalities).size).toBe(98);
    for (const { covers = [], municipalities: all } of councils) {
      const covered = narrow.filter(({ id }) => covers.includes(id));
      if (covers.length > 0) expect(all).toHaveLength(covered.flatMap((part) => part.municipalities).length);
    }
  });

  it.each(YEARS)("has no name that means two things in %s", (studyYear) => {
    const { councils, edition } = reference.at(studyYear);
    for (const among of [councils, edition.institutions, edition.specialisations]) {
      for (const named of among) {
        for (const spelling of [named.id, named.name, ...named.aliases]) {
          expect(among.filter((other) => findNamed(spelling, [other]) !== undefined)).toEqual([named]);
        }
      }
    }
    for (const { kkr } of edition.institutions) expect(councils.map(({ id }) => id)).toContain(kkr);
  });

  it("has every entry with a source, and years that are study years", () => {
    for (const { from, to, value } of reference.councils) {
      expect(value.source.reference).not.toBe("");
      for (const year of [from, to]) if (year !== null) expect(firstYearOf(year)).not.toBeNull();
    }
  });
});

describe("reference.at", () => {
  it("has the region and the council of Østdanmark from 2027/2028 on", () => {
    const before = reference.at("2026/2027", "hovedstaden");
    expect([before.council?.region, before.institutions.map(({ id }) => id)]).toEqual([
      "Region Hovedstaden",
      ["kp"],
    ]);
    expect(reference.at("2026/2027", "oestdanmark").council).toBeUndefined();
    const { council, institutions } = reference.at("2027/2028", "Østdanmark");
    expect(council?.region).toBe("Region Østdanmark");
    expect(council?.municipalities).toHaveLength(46);
    expect(institutions.map(({ id, kkr }) => [id, kkr])).toEqual([
      ["kp", "oestdanmark"],
      ["absalon", "oestdanmark"],
    ]);
  });

  it.each([
    ["hovedstaden", ["kp"]],
    ["sjaelland", ["absalon"]],
    ["KKR Sjælland", ["absalon"]],
    ["Region Syddanmark", ["ucsyd", "ucl"]],
  ])("still knows %s in 2027/2028", (kkr, institutions) => {
    const frame = reference.at("2027/2028", kkr);
    expect(frame.institutions.map(({ id }) => id)).toEqual(institutions);
  });

  it("keeps the council that an own form says, and that form's institutions in both", () => {
    const form = own("2027/2028");
    expect(reference.at("2027/2028", "hovedstaden", [form]).institutions.map(({ id }) => id)).toEqual(["kp"]);
    expect(reference.at("2027/2028", "oestdanmark", [form]).institutions.map(({ id }) => id)).toEqual([
      "kp",
      "absalon",
    ]);
  });

  it("takes the councils that an own form states, and their municipalities", () => {
    const councils = [
      { id: "bornholm", name: "Bornholm", region: "Region Bornholm", municipalities: ["Bornholm Kommune"] },
    ];
    const institutions = BUNDLED.institutions.map((row) =>
      row.id === "kp" ? { ...row, kkr: "bornholm" } : row,
    );
    const frame = reference.at("2027/2028", "KKR Bornholm", [own("2027/2028", { councils, institutions })]);
    expect(frame.institutions.map(({ id }) => id)).toEqual(["kp"]);
    expect(frame.knownProvider("Bornholms Regionskommune")?.kkr.id).toBe("bornholm");
    expect(frame.providerId("Region Bornholm")).toBe(nameKey("Region Bornholm"));
  });

  it("has a municipality in the council that is asked about", () => {
    const councilOf = (studyYear: string, kkr?: string): string | undefined =>
      reference.at(studyYear, kkr).knownProvider("Køge Kommune")?.kkr.id;
    expect([
      councilOf("2026/2027"),
      councilOf("2027/2028"),
      councilOf("2027/2028", "sjaelland"),
      councilOf("2027/2028", "oestdanmark"),
    ]).toEqual(["sjaelland", "oestdanmark", "sjaelland", "oestdanmark"]);
  });

  it("takes the newest form if no study year is said", () => {
    expect(reference.at(undefined).edition).toBe(BUNDLED);
    const newer = own("2030/2031");
    expect(reference.at(undefined, undefined, [newer]).own).toBe(newer);
  });

  it("chooses a second entry of each kind by the study year", () => {
    const [periods] = reference.internshipPeriods;
    const [halfYears] = reference.internshipHalfYears;
    const council = kkrs.find(({ id }) => id === "nordjylland");
    if (periods === undefined || halfYears === undefined || council === undefined) throw new Error("no data");
    const from = "2028/2029";
    const second = referenceFrom({
      editions: [BUNDLED, own(from)],
      councils: [
        ...reference.councils.filter(({ value }) => value.id !== "nordjylland"),
        { from: null, to: "2027/2028", value: council },
        { from, to: null, value: { ...council, region: "Region Nord" } },
      ],
      internshipPeriods: [
        periods,
        { from, to: null, value: { ...periods.value, periods: periods.value.periods.slice(0, 2) } },
      ],
      internshipHalfYears: [halfYears, { from, to: null, value: { ...halfYears.value, halfYears: [] } }],
    });
    const found = ["2027/2028", from].map((studyYear) => {
      const frame = second.at(studyYear, "nordjylland");
      return [
        ...[frame.edition.studyYear, frame.council?.region, frame.internshipPeriods.periods.length],
        frame.internshipHalfYears.halfYears.length,
      ];
    });
    // 2027/2028 is nearer to the second form than to the first.
    expect(found).toEqual([
      [from, "Region Nordjylland", 4, 2],
      [from, "Region Nord", 2, 0],
    ]);
    expect(second.at("2024/2025").edition).toBe(BUNDLED);
  });
});

describe("reference.behind", () => {
  it("is the form that the value was made on, though a nearer one is known", () => {
    const made = own("2024/2025");
    const value = { studyYear: "2030/2031", form: "2024/2025", edition: made };
    expect(reference.behind(value, [own("2030/2031")]).own).toBe(made);
  });

  it.each([
    ["its form is not known", { studyYear: "2024/2025", form: "2024/2025" }, []],
    ["its edition is of another year", { studyYear: "2024/2025", form: "2024/2025", edition: BUNDLED }, []],
    [
      "the caller's edition of that year is another form",
      { studyYear: "2023/2024", form: "2023/2024" },
      [own("2023/2024", { institutions: BUNDLED.institutions.slice(1) })],
    ],
  ])("throws if %s", (_, value, editions) => {
    expect(() => reference.behind(value, editions)).toThrow("can't be shown on another");
  });
});
