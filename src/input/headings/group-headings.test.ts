import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const ASKED = { kkr: "sjaelland", studyYear: "2027/2028" };

const read = (lines: readonly string[], options: ReadInternshipPlacesOptions = {}) =>
  readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), { ...ASKED, ...options });

/** A table of Faxe under one text and Greve, or Faxe again, under the other. */
const under = (first: string, second: string, who = "Greve"): string[] => [
  HEADER,
  ...[`${first};;;`, "Faxe;10;5;8", `${second};;;`, `${who};9;5;8`],
];

describe("a text over a group of rows", () => {
  it.each(["Greve", "Faxe"])("names another year than the one asked for: %s", (who) => {
    const refusal = { code: "other-study-year", found: "2026", expected: "2027/2028", where: { row: 4 } };
    const outcome = read(under("2027", "2026", who));
    expect(outcome).toMatchObject({ refusals: [refusal] });
    expect(!outcome.ok && outcome.refusals).toHaveLength(1);
  });

  it("names two years, or last year", () => {
    const years = { code: "periods-beside", what: "years", headers: ["2027", "2028"] };
    expect(read(under("2027", "2028"))).toMatchObject({ refusals: [years] });
    expect(read(under("Studieåret 2027/2028", "Sidste år"))).toMatchObject({
      refusals: [{ code: "other-study-year", found: "Sidste år", where: { row: 4 } }],
    });
  });

  it("names half-years, whoever stands under them", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(["Forår 2028", "Efterår 2027", "1. halvår", "E27", "jan-jun"], {
          minLength: 2,
          maxLength: 2,
        }),
        fc.constantFrom("Greve", "Faxe"),
        ([first = "", second = ""], who) => {
          const headers = [first, second];
          const refusals = [{ code: "periods-beside", what: "half-years", headers }];
          expect(read(under(first, second, who))).toMatchObject({ refusals });
        },
      ),
    );
  });

  it.each([
    ["full-year", 4, "half-year"],
    ["half-year", 2, "full-year"],
  ] as const)("names both units: the one to blame is not the user's, %s", (unit, row, stated) => {
    const outcome = read(under("Helårspladser", "Halvårspladser"), { unit });
    const refusal = { code: "other-unit", stated, unit, areBoth: true, where: { row, column: 1 } };
    expect(outcome).toMatchObject({ refusals: [refusal] });
    expect(!outcome.ok && outcome.refusals).toHaveLength(1);
    const unasked = read(under("Helårspladser", "Halvårspladser"));
    expect(unasked).toMatchObject({ refusals: [{ code: "other-unit", areBoth: true }] });
  });

  it("names one unit, of all rows or of those below it", () => {
    const [header = "", , ...rows] = under("", "Kommuner");
    const all = [header, "Halvårspladser;;;", ...rows];
    expect(read(all, { unit: "full-year" })).toMatchObject({
      refusals: [{ code: "other-unit", stated: "half-year", unit: "full-year" }],
    });
    expect(read(all)).toMatchObject({ ok: true });
    expect(!read(all, { unit: "half-year" }).ok).toBe(false);
    const some = under("Kommuner", "Halvårspladser");
    expect(read(some)).toMatchObject({ refusals: [{ code: "unit-of-some", written: "Halvårspladser" }] });
    expect(read(some, { unit: "full-year" })).toMatchObject({ refusals: [{ code: "other-unit" }] });
  });

  it("says that they are municipalities or regions, and is one notice", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Kommune", "Kommuner", "Kommunerne:", "KOMMUNER"),
        fc.constantFrom("Region", "Regioner"),
        fc.boolean(),
        (first, second, isGap) => {
          const lines = under(first, second, "Region Østdanmark");
          const outcome = read(isGap ? lines.toSpliced(3, 0, "") : lines);
          expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([10, 5, 8, 9, 5, 8]);
          const said = (outcome.ok ? outcome.notices : []).filter(({ code }) =>
            ["group-headings", "beside-table"].includes(code),
          );
          expect(said).toMatchObject([{ code: "group-headings", texts: [first, second] }]);
        },
      ),
    );
  });

  it("is none in a column of numbers, or over the headings again", () => {
    expect(read([HEADER, "Faxe;10;5;8", ";2026;;", "Greve;1;2;3"])).toMatchObject({
      refusals: [{ code: "missing-value", meaning: "provider" }, {}, {}],
    });
    expect(read([HEADER, "Faxe;10;5;8", "2026", HEADER, "Greve;1;2;3"])).toMatchObject({
      refusals: [{ code: "second-table" }],
    });
  });

  it("is none below the last row, and nobody's name", () => {
    expect(read([HEADER, "Faxe;10;5;8", "", "2026"])).toMatchObject({ ok: true });
    expect(read([HEADER, "Faxe;10;5;8", "Greve;;;", "Køge;1;2;3"])).toMatchObject({
      refusals: [{ code: "missing-value" }, { code: "missing-value" }, { code: "missing-value" }],
    });
  });
});

describe("a year beside a row", () => {
  it.each(["2022", "2.022"])("is that of its numbers: %s", (year) => {
    const lines = [`${HEADER};År`, `Faxe;10;5;8;${year}`];
    const refusal = { code: "other-study-year", found: "2022", where: { row: 2, column: 5 } };
    expect(read(lines)).toMatchObject({ refusals: [refusal] });
  });
});

describe("a half-year over a table", () => {
  it.each([
    "Forår 2028",
    "Efterår 2027",
    "1. halvår",
    "Praktikpladser forår 2028",
    "Køge, efterår 2027",
    "jan.-jun. 2028",
  ])("»%s« is refused", (title) => {
    const headers = [title];
    const refusal = { code: "periods-beside", what: "half-years", headers, where: { row: 1 } };
    expect(read([title, HEADER, "Køge;10;5;8"])).toMatchObject({ refusals: [refusal] });
  });

  it.each([
    "Efterår 2027 og forår 2028",
    "Opgjort forår 2027",
    "Indberetning forår 2027",
    "aug-jul",
    "Studieåret 2027/2028",
    "Halvårspladser",
  ])("»%s« is none", (title) => {
    expect(read([title, HEADER, "Køge;10;5;8"])).toMatchObject({ ok: true });
  });

  it("is none where both stand there", () => {
    expect(read(["Efterår 2027", "Forår 2028", HEADER, "Køge;10;5;8"])).toMatchObject({ ok: true });
  });
});

describe("rows that another column tells apart", () => {
  it("have a sum among them named as one, which is not to be added", () => {
    const bytes = new TextEncoder().encode(
      [
        "Køge Kommune;Dagtilbud;Skole/fritid;Social/special",
        "Kommunale;8;1;2",
        "Private;2;1;1",
        "I alt;10;2;3",
      ].join("\n"),
    );
    expect(readInternshipPlaces(bytes, { kkr: "sjaelland", studyYear: "2023/2024" })).toMatchObject({
      refusals: [{ code: "rows-divided", texts: ["Kommunale", "Private"], sums: ["I alt"] }],
    });
  });

  const wide = (heading: string, ...rows: readonly (readonly [string, string])[]): string[] => [
    `Kommune;${heading};Dagtilbud;Skole/fritid;Social/special`,
    ...rows.map(([who, text], index) => `${who};${text};${index + 1};5;8`),
  ];

  it.each(["Periode", "Halvår", ""])("are of half-years, under »%s«", (heading) => {
    const refusal = { code: "periods-beside", what: "half-years", where: { row: 2, column: 2 } };
    for (const who of ["Faxe", "Greve"]) {
      const lines = wide(heading, ["Faxe", "forår"], [who, "efterår"]);
      expect(read(lines)).toMatchObject({ refusals: [{ ...refusal, headers: ["forår", "efterår"] }] });
    }
  });

  it.each([
    ["Status", "besat", "ledig"],
    ["Lønnet/ulønnet", "lønnet", "ulønnet"],
    ["Praktik", "1. praktik", "4. praktik"],
  ])("are so by »%s«: one refusal, which names it", (header, one, other) => {
    const lines = wide(header, ["Faxe", one], ["Faxe", other], ["Køge", one], ["Køge", other]);
    const refusal = { code: "rows-divided", texts: [one, other], where: { row: 3, column: 2 } };
    const outcome = read(lines);
    expect(outcome).toMatchObject({ refusals: [refusal] });
    expect(!outcome.ok && outcome.refusals).toHaveLength(1);
  });

  it("are not by a number, by remarks, by when they were reported or by the same text", () => {
    for (const [heading, one, other] of [
      ["Nr.", "1", "2"],
      ["Bemærkning", "svar", "rettet svar"],
      ["Status", "godkendt", "godkendt"],
    ] as const) {
      const outcome = read(wide(heading, ["Faxe", one], ["Faxe", other]));
      expect(!outcome.ok && new Set(outcome.refusals.map(({ code }) => code))).toEqual(
        new Set(["duplicate-cell"]),
      );
    }
    expect(read(wide("Indberettet", ["Faxe", "forår 2027"]))).toMatchObject({ ok: true });
    expect(read(wide("Status", ["Faxe", "godkendt"], ["Greve", "endelig"]))).toMatchObject({ ok: true });
  });
});
