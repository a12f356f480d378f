import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { csvFile, filledCsv } from "../../test/arbitraries/filled-returns.js";
import type { Notice } from "../domain/notice.js";
import type { ReturnFile } from "../input/returns/opened-return.js";
import { describeNotice } from "../messages/describe-notice.js";
import { valueOf } from "../messages/value-of.js";
import type { CollectReturnsOptions } from "./collect-options.js";
import { collectReturns } from "./collect-returns.js";
import { returnReminders } from "./xlsx/collect-returns.js";

// All numbers are constructed.
const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const ROWS = ["Faxe;10;20;30", "Greve;9;9;9"];
const SCOPE = { kkr: "sjaelland", studyYear: "2023/2024" };
const FULL = { ...SCOPE, internshipPlacesUnit: "full-year" } as const;
const NOW = csvFile("i-år.csv", HEADER, ...ROWS);
const FILE = "sidste-år.csv";

const besideNow = (previous: ReturnFile, options: object = FULL) =>
  collectReturns([NOW], { ...options, previous });
const valueOfAll = <T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> => {
  if (outcome.ok) return outcome as Extract<T, { readonly ok: true }>;
  throw new Error(JSON.stringify(outcome));
};
const table = (...lines: readonly string[]): ReturnFile => csvFile(FILE, ...lines);
const ofLastYear = (previous: ReturnFile, options: object = FULL): readonly Notice[] => {
  const outcome = besideNow(previous, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.notices.filter(({ where }) => where?.file === previous.name);
};
const codes = (previous: ReturnFile): string[] =>
  ofLastYear(previous)
    .map(({ code }) => code)
    .filter((code) => !["table-read", "institution-assumed", "read-differently"].includes(code));
const refusals = (previous: ReturnFile, options: object = FULL) => {
  const outcome = besideNow(previous, options);
  // Of this year's own table, which states no unit either, that is said beside the refusals.
  return outcome.ok ? [] : outcome.refusals.filter(({ code }) => code !== "unit-assumed");
};
const beside = (previous: ReturnFile, options: object = FULL) => {
  const outcome = besideNow(previous, options);
  const said = outcome.ok ? outcome.notices.filter(({ code }) => code === "against-last-year") : [];
  return said.map((notice) => describeNotice(notice, "da"));
};

it("has nothing to say of last year where none of its tables is given", () => {
  const without = valueOfAll(collectReturns([NOW], FULL));
  expect(collectReturns([NOW], { ...FULL, previous: [] })).toEqual(without);
  expect(without.notices.map(({ code }) => code)).not.toContain("against-last-year");
});

describe("last year's table", () => {
  it("is read with the care of a return: what is said of it has its file", () => {
    expect(codes(table(HEADER, ...ROWS, "I alt;19;29;39"))).toEqual(["total-row", "total-row", "total-row"]);
    expect(codes(table(HEADER, ...ROWS, "Forventet;50;50;50"))).toEqual(["figure-row"]);
    expect(codes(table(HEADER, ...ROWS, "Andeby;1;1;1"))).toEqual(["other-provider"]);
    expect(codes(table(HEADER, "Faxe;11;20;30"))).toEqual([]);
  });

  it.each([
    ["of another council", "Odense;10;20;30", "provider-of-another-kkr"],
    ["nearly ours", "Grve;10;20;30", "misspelt-provider"],
    ["a part beside its whole", "Faxe Kommune, Børn;1;1;1", "whole-and-part"],
    ["without a number", "Greve;;1;1", "missing-value"],
  ])("is refused where a row is %s", (_, row, code) => {
    expect(refusals(table(HEADER, "Faxe;10;20;30", row))).toEqual([
      expect.objectContaining({ code, where: expect.objectContaining({ file: FILE }) as unknown }),
    ]);
  });

  it("is refused with the returns, all in one go, and no return is blamed for it", async () => {
    const wrong = csvFile("holbaek.csv", "Enhed: helårspladser", HEADER, "Holbæk;1;x;3");
    const previous = table(HEADER, "Grve;10;20;30");
    const outcome = collectReturns([wrong], { ...FULL, previous });
    expect(outcome.ok ? [] : outcome.refusals.map(({ where }) => where?.file)).toEqual(["holbaek.csv", FILE]);
    const { reminders, others } = valueOf(await returnReminders([wrong], { ...FULL, previous }));
    expect(reminders.filter(({ why }) => why === "refused").map(({ provider }) => provider)).toEqual([
      "Holbæk",
    ]);
    expect(others).toEqual([expect.stringContaining("Grve")]);
  });

  it("is refused where it is one return of ours", () => {
    const own = filledCsv(FILE, { studyYear: "2022/2023", provider: "Faxe", places: [1, 2, 3] });
    expect(refusals(own)).toEqual([
      { code: "previous-without-provider", isReturn: true, where: { file: FILE } },
    ]);
  });

  it("may have rows that the user's answers are of", () => {
    const previous = table(HEADER, "Faxe;1;2;3", "Køge;4;5;6", "Bredgade;5;7;9");
    expect(refusals(previous).map(({ code }) => code)).toEqual(["sum-or-provider"]);
    expect(beside(previous, { ...FULL, sums: ["Bredgade"] })).toEqual([
      expect.stringContaining("Faxe 60 (6)"),
    ]);
    expect(refusals(table(HEADER, ...ROWS), { ...FULL, sums: ["Bredgade"] })).toMatchObject([
      { code: "unmet-answer" },
    ]);
  });

  it("has its institutions by this year's key where it says none", () => {
    const options = {
      ...{ kkr: "syddanmark", studyYear: "2023/2024", internshipPlacesUnit: "full-year" as const },
      key: [{ provider: "Odense", institution: "ucl" }],
    };
    const now = csvFile("odense.csv", HEADER, "Odense;10;20;30");
    const previous = table(HEADER, "Odense;1;2;3");
    const outcome = collectReturns([now], { ...options, previous });
    const notices = outcome.ok ? outcome.notices : [];
    expect(notices.filter(({ code }) => code === "institution-by-key")).toHaveLength(1);
    expect(notices.filter(({ code }) => code === "jump")).toHaveLength(3);
  });
});

describe("last year's tables of councils that are one now", () => {
  const cells = (provider: string, institution: string, places: number) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation) => ({
      ...{ provider, institution, specialisation, places },
    }));
  const sjaelland = {
    ...{ studyYear: "2026/2027", kkr: "sjaelland", file: "sj.json" },
    internshipPlaces: [...cells("Køge", "absalon", 10), ...cells("Region Sjælland", "absalon", 5)],
  };
  const hovedstaden = {
    ...{ studyYear: "2026/2027", kkr: "hovedstaden", file: "h.json" },
    internshipPlaces: [...cells("Gentofte", "kp", 1), ...cells("Region Hovedstaden", "kp", 7)],
  };
  const now = csvFile(
    "i-år.csv",
    "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special",
    ...["Køge;Absalon;10;10;10", "Gentofte;KP;1;1;1", "Region Østdanmark;Absalon;5;5;5"],
    "Region Østdanmark;KP;7;7;7",
  );
  const collected = (...previous: NonNullable<CollectReturnsOptions["previous"]>[]) =>
    collectReturns([now], { kkr: "oestdanmark", studyYear: "2027/2028", previous: previous.flat() });
  const said = (...previous: Parameters<typeof collected>): string[] => {
    const { notices } = valueOfAll(collected(...previous));
    return notices.filter(({ code }) => code === "against-last-year").map((one) => describeNotice(one, "da"));
  };

  it("are compared with together, in whatever order, and each of them alone", () => {
    const both =
      "Praktikpladser i år (og sidste år): Gentofte 3 (3); Køge 30 (30); Region Østdanmark 36 (36).";
    expect(said(sjaelland, hovedstaden)).toEqual([both]);
    expect(said(hovedstaden, sjaelland)).toEqual([both]);
    const one = "Gentofte 3 (–); Køge 30 (30); Region Østdanmark 36 hos Københavns";
    expect(said(sjaelland)).toEqual([expect.stringContaining(one)]);
  });

  it("are refused if one is of another council, or if somebody stands in both", () => {
    const refused = (...previous: Parameters<typeof collected>): unknown => {
      const outcome = collected(...previous);
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
    };
    expect(refused(sjaelland, { ...hovedstaden, kkr: "syddanmark" })).toEqual(["other-return"]);
    const again = { ...sjaelland, file: "igen.json" };
    expect(refused(sjaelland, again)).toEqual(["provider-twice"]);
    const table = csvFile("tabel.csv", HEADER.replace(";", ";Institution;"), "Køge;Absalon;1;1;1");
    expect(refused(sjaelland, table)).toEqual(["provider-twice"]);
  });
});

describe("a provider's institutions", () => {
  const of = (...rows: readonly string[]): ReturnFile =>
    csvFile("tabel.csv", HEADER.replace(";", ";Institution;"), ...rows);
  const said = (now: ReturnFile, previous: ReturnFile): string[] => {
    const scope = { kkr: "syddanmark", studyYear: "2023/2024" };
    const { notices } = valueOfAll(collectReturns([now], { ...scope, previous }));
    return notices.filter(({ code }) => code === "against-last-year").map((one) => describeNotice(one, "da"));
  };

  it("are said where they are not those of last year", () => {
    const before = of("Vejen;UCL;5;4;3", "Odense;UCL;7;8;9", "Varde;UC SYD;0;0;0");
    expect(said(of("Vejen;UC SYD;5;4;3", "Odense;UCL;7;8;9", "Varde;UC SYD;1;1;1"), before)).toEqual([
      "Praktikpladser i år (og sidste år): Odense 24 (24); Varde 3 (0); Vejen 12 hos UC Syddanmark (12 hos UCL Erhvervsakademi og professionshøjskole).",
    ]);
    const both = of("Vejen;UCL;5;4;3", "Vejen;UC SYD;1;0;0");
    expect(said(both, of("Vejen;UCL;5;4;3"))).toEqual([
      expect.stringContaining(
        "Vejen 13 hos UC Syddanmark og UCL Erhvervsakademi og professionshøjskole (12 hos UCL",
      ),
    ]);
    expect(said(both, both)).toEqual([expect.stringContaining("Vejen 13 (13).")]);
  });
});

describe("last year's unit", () => {
  const half = [
    table(HEADER, "Faxe;20;40;60", "Greve;18;18;18", "", "Alle tal er halvårspladser"),
    table(`${HEADER};Enhed`, "Faxe;20;40;60;halvårspladser", "Greve;18;18;18;halvårspladser"),
    table(HEADER.replace(/(?<=;)[^;]+/g, "$& (halvårspladser)"), "Faxe;20;40;60", "Greve;18;18;18"),
  ];

  it.each(half)("is converted to this year's, which is said (%#)", (previous) => {
    expect(beside(previous)).toEqual(["Praktikpladser i år (og sidste år): Faxe 60 (60); Greve 27 (27)."]);
    const outcome = besideNow(previous);
    expect(outcome).toMatchObject({
      notices: expect.arrayContaining([
        { code: "unit-converted", from: "half-year", to: "full-year", files: [FILE] },
      ]) as unknown,
    });
  });

  it.each(half)("that only it states can't be compared (%#)", (previous) => {
    expect(refusals(previous, SCOPE)).toMatchObject([
      { code: "returns-differ", met: [{ value: null }, { value: "half-year", in: [{ file: FILE }] }] },
    ]);
  });

  it("that it does not state is the one that the user says", () => {
    const previous = table(HEADER, ...ROWS);
    expect(beside(previous)).toEqual([expect.stringContaining("Faxe 60 (60)")]);
    const assumed = { code: "unit-assumed", unit: "full-year", files: [FILE] };
    const said = (file: ReturnFile): unknown => ({ ...besideNow(file) });
    expect(said(previous)).toMatchObject({ notices: expect.arrayContaining([assumed]) as unknown });
    for (const stated of half) {
      expect(said(stated)).toMatchObject({ notices: expect.not.arrayContaining([assumed]) as unknown });
    }
  });

  const COUNTS = fc.array(fc.tuple(fc.nat(2000), fc.nat(2000), fc.nat(2000)), { minLength: 2, maxLength: 2 });
  test("never changes what is compared", () => {
    fc.assert(
      fc.property(COUNTS, (counts) => {
        const of = (times: number): string[] =>
          counts.map((row, index) =>
            [["Faxe", "Greve"][index], ...row.map((places) => places * times)].join(";"),
          );
        const inHalf = table(HEADER, ...of(2), "", "Alle tal er halvårspladser");
        expect(beside(inHalf)).toEqual(beside(table(HEADER, ...of(1))));
      }),
    );
  });
});

describe("last year's year", () => {
  const titled = (title: string): ReturnFile => table(title, HEADER, "Faxe;10;20;30");

  it.each([
    ["2023/2024", "not-earlier-year"],
    ["2024/2025", "not-earlier-year"],
    ["2019/2020", "before-last-year"],
    ["2021/22", "before-last-year"],
  ])("as a title says it, %s, is said: %s", (year, code) => {
    const said = codes(titled(`Praktikpladser, studieåret ${year}`));
    expect(said).toContain(code);
    const [notice] = ofLastYear(titled(`Studieår ${year}`)).filter((one) => one.code === code);
    expect(notice).toMatchObject({ current: "2023/2024", where: { file: FILE, row: 1 } });
  });

  it.each(["Praktikpladser, studieåret 2022/2023", "Praktikpladser"])("is right as %s", (title) => {
    const said = codes(titled(title));
    expect(said).not.toContain("not-earlier-year");
    expect(said).not.toContain("before-last-year");
  });

  it("as data says it is held against this year's too", () => {
    const said = (studyYear: string): string[] => {
      const places = { provider: "Faxe", institution: "absalon", specialisation: "dagtilbud", places: 1 };
      const previous = { studyYear, internshipPlaces: [places], file: "sidste.json" };
      const outcome = collectReturns([NOW], { ...FULL, previous });
      return outcome.ok ? outcome.notices.map(({ code }) => code) : [];
    };
    expect(said("2023/2024")).toContain("not-earlier-year");
    expect(said("2020/2021")).toContain("before-last-year");
    expect(said("2022/2023").filter((code) => /year$/.test(code))).toEqual(["against-last-year"]);
  });
});

describe("a return that stands for last year's table too", () => {
  it("is known by its bytes, whatever it is called", () => {
    const [same] = ofLastYear({ ...NOW, name: FILE }).filter(({ code }) => code === "same-file");
    expect(same).toEqual({ code: "same-file", as: "i-år.csv", where: { file: FILE } });
    expect(codes(table(HEADER, ...ROWS.toReversed()))).not.toContain("same-file");
  });
});
