import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../../test/prop.js";
import { readInternshipPlaces } from "./read-internship-places.js";
import type { SumAnswers } from "../words/sum-answers.js";

type Row = readonly [string, ...number[]];

function bytesOf(rows: readonly Row[]): Uint8Array {
  const lines = ["Kommune;Dagtilbud;Skole/fritid;Social/special", ...rows.map((row) => row.join(";"))];
  return new TextEncoder().encode(lines.join("\n"));
}

/** Who is asked about, or what the table comes to. */
function read(rows: readonly Row[], answers: SumAnswers = {}): unknown {
  const outcome = readInternshipPlaces(bytesOf(rows), { ...{ kkr: "sjaelland", ...answers } });
  if (outcome.ok) return outcome.value.reduce((sum, { places }) => sum + Number(places), 0);
  return outcome.refusals.map((one) => [one.code, "written" in one ? one.written : ""]);
}

const KOEGE: Row = ["Køge", 10, 0, 0];
const REGION: Row = ["Region Sjælland", 0, 0, 20];
const PARTS: readonly Row[] = [
  ["Psykiatrien", 0, 0, 8],
  ["Specialsektoren", 0, 0, 12],
];
const asked = (name: string): unknown => [["sum-or-provider", name]];

describe("a row that its parts right beside it come to", () => {
  it.each<[string, readonly Row[]]>([
    ["above them", [KOEGE, REGION, ...PARTS]],
    ["below them", [KOEGE, ...PARTS, REGION]],
    ["above them and others", [KOEGE, REGION, ...PARTS, ["Solsikken", 1, 2, 3], ["Faxe", 1, 1, 1]]],
    ["among municipalities", [["Faxe", 1, 2, 3], REGION, ...PARTS.toReversed(), KOEGE]],
  ])("is asked about %s, and is either", (_, rows) => {
    const all = rows.flatMap(([, ...numbers]) => numbers).reduce((sum, number) => sum + number, 0);
    expect(read(rows)).toEqual(asked("Region Sjælland"));
    expect(read(rows, { providers: ["Region Sjælland"] })).toBe(all);
    expect(read(rows, { sums: ["Region Sjælland"] })).toBe(all - 20);
  });

  it("counts instead of them if it is said to be their sum, and each of them is named", () => {
    const parts: readonly Row[] = [
      ["- dagpleje", 2, 0, 0],
      ["- daginstitution", 8, 0, 0],
    ];
    const others: readonly Row[] = [
      ["Faxe", 3, 0, 0],
      ["- dagpleje", 3, 0, 0],
      ["Lejre", 1, 1, 1],
    ];
    const outcome = readInternshipPlaces(bytesOf([KOEGE, ...parts, ...others]), {
      ...{ kkr: "sjaelland", sums: ["Køge", "Faxe"] },
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    const providers = outcome.value.map(({ provider }) => provider);
    expect([...new Set(providers)]).toEqual(["Køge", "Faxe", "Lejre"]);
    const left = outcome.notices.flatMap((one) => (one.code === "part-row" ? [[one.written, one.of]] : []));
    expect(left).toEqual([
      ["- dagpleje", "Køge"],
      ["- daginstitution", "Køge"],
      ["- dagpleje", "Faxe"],
    ]);
  });

  it("is asked about where its own name is not known, beside all that follow each other", () => {
    const rows: readonly Row[] = [["Specialområdet", 0, 0, 20], ...PARTS];
    expect(read([KOEGE, ...rows, ["Faxe", 1, 1, 1]])).toEqual(asked("Specialområdet"));
    expect(read([KOEGE, ...rows.toReversed(), ["Faxe", 1, 1, 1]])).toEqual(asked("Specialområdet"));
    const more: readonly Row[] = [
      ["Solsikken", 1, 2, 3],
      ["Faxe", 1, 1, 1],
    ];
    expect(read([KOEGE, ...rows, ...more])).toEqual(asked("Specialområdet"));
    // What is not called a group may have so small a number itself.
    expect(read([KOEGE, ["Bakkegården", 0, 0, 20], ...PARTS, ...more])).toBe(59);
  });

  it("is said to agree with them where its name is not known and it is said to be their sum", () => {
    const sum: Row = ["Specialområdet", 0, 0, 20];
    const outcome = readInternshipPlaces(bytesOf([["Faxe", 1, 2, 3], ...PARTS, sum]), {
      ...{ kkr: "sjaelland", sums: ["Specialområdet"] },
    });
    const sums = outcome.ok ? outcome.notices.filter(({ code }) => code === "total-row") : [];
    expect(sums.map((one) => one.code === "total-row" && one.agrees)).toEqual([true, true, true]);
  });

  it("is not asked about among the council's own, nor beside one part", () => {
    const own: readonly Row[] = [
      ["Faxe", 1, 1, 1],
      ["Køge", 3, 2, 2],
      ["Greve", 1, 1, 1],
      ["Lejre", 2, 1, 1],
      ["Sorø", 1, 1, 1],
    ];
    expect(read(own)).toBe(20);
    expect(read([KOEGE, ["Solsikken", 1, 1, 1], ["Faxe", 1, 1, 1], ["Greve", 4, 2, 2]])).toBe(24);
  });

  prop([
    fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    }),
    fc.nat({ max: 2 }),
    fc.boolean(),
  ])("is asked about wherever it stands", (numbers, before, isBelow) => {
    const parts = numbers.map((own, index): Row => [`Hus ${"ABCDE"[index] ?? ""}`, ...own]);
    const sum = [0, 1, 2].map((at) => numbers.reduce((all, own) => all + (own[at] ?? 0), 0));
    const whole: Row = ["Sorø", ...sum];
    const group = isBelow ? [...parts, whole] : [whole, ...parts];
    const others: readonly Row[] = [
      ["Greve", 500, 1, 1],
      ["Lejre", 1, 600, 1],
    ];
    const rows = [...others.slice(0, before), ...group, ...others.slice(before)];
    expect(read(rows)).toContainEqual(["sum-or-provider", "Sorø"]);
  });
});

describe("a row that the others of its municipality come to, wherever they stand", () => {
  const parts = ["Sorø, Dagtilbud", "Sorø, Skole", "Sorø, Social"];
  const number = fc.integer({ min: 0, max: 9 });
  const numbers = fc.tuple(number, number, fc.integer({ min: 1, max: 9 }));

  prop([
    fc.array(numbers, { minLength: 2, maxLength: 3 }),
    fc.constantFrom("Sorø, fælles", "Sorø Kommune, fælles", "Sorø fælles"),
    fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  ])("is asked about in any order", (own, name, ranks) => {
    const sum = [0, 1, 2].map((at) => own.reduce((all, row) => all + (row[at] ?? 0), 0));
    const rows: Row[] = [
      ...own.map((row, at): Row => [parts[at] ?? "", ...row]),
      ...[[name, ...sum] as Row, ["Køge", 100, 200, 300] as Row, ["Faxe", 500, 400, 900] as Row],
    ];
    const ranked = rows.map((row, at) => [ranks[at] ?? 0, row] as const);
    const mixed = ranked.toSorted(([one], [other]) => one - other).map(([, row]) => row);
    expect(read(mixed)).toContainEqual(["sum-or-provider", name]);
  });

  it("is not asked about with other numbers, or where the user says who it is", () => {
    const rows = (last: number): Row[] => [
      ["Sorø, Dagtilbud", 3, 3, 3],
      ["Faxe", 1, 2, 3],
      ["Sorø, Skole", 10, 5, 8],
      ["Køge", 10, 5, 8],
      ["Sorø, fælles", 13, 8, last],
    ];
    expect(read(rows(12))).toBe(94);
    expect(read(rows(11))).toEqual(asked("Sorø, fælles"));
    expect(read(rows(11), { providers: ["Sorø, fælles"] })).toBe(93);
    expect(read(rows(11), { sums: ["Sorø, fælles"] })).toBe(61);
  });
});

describe("a row named after all of its municipality, beside its sites", () => {
  const names = [
    "Køge Kommune samlet",
    "Køge Kommune",
    "Køge",
    "Hele Køge Kommune",
    "Alle institutioner",
    "Alle i Køge Kommune",
    "Køge Kommune som helhed",
    "Samlet for Køge",
    "Kommunen",
  ];
  const number = fc.nat({ max: 9 });
  const numbers = fc.tuple(number, number, number);
  const tables: readonly ((rows: readonly Row[]) => string)[] = [
    (rows) =>
      [
        "Kommune;Praktiksted;Dagtilbud;Skole/fritid;Social/special",
        ...rows.map((row) => `Køge;${row.join(";")}`),
      ].join("\n"),
    (rows) =>
      [
        "Kommune;Afdeling;Dagtilbud;Skole/fritid;Social/special",
        ...rows.map((row) => `Køge;${row.join(";")}`),
      ].join("\n"),
    (rows) =>
      [
        "Køge Kommune",
        "",
        "Praktiksted;Dagtilbud;Skole/fritid;Social/special",
        ...rows.map((row) => row.join(";")),
      ].join("\n"),
  ];
  const outcomeOf = (table: string, answers: SumAnswers = {}): ReturnType<typeof readInternshipPlaces> =>
    readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland", ...answers });

  prop([
    fc.array(numbers, { minLength: 1, maxLength: 4 }),
    numbers,
    fc.constantFrom(...names),
    fc.constantFrom(...tables),
    fc.boolean(),
  ])("is never added to them in silence, whatever its numbers", (own, sum, name, table, isFirst) => {
    const sites = own.map((places, at): Row => [`Hus ${"ABCD"[at] ?? ""}`, ...places]);
    const all: Row = [name, ...sum];
    const outcome = outcomeOf(table(isFirst ? [all, ...sites] : [...sites, all]));
    const total = own.flat().reduce((before, places) => before + places, 0);
    if (outcome.ok) {
      expect(outcome.value.reduce((before, { places }) => before + Number(places), 0)).toBe(total);
      expect(outcome.notices.map(({ code }) => code)).toContain("total-row");
    } else expect(outcome.refusals.map(({ code }) => code)).toContain("sum-or-provider");
  });

  it("is compared if it is said to be their sum, and counts if it is said to be one of them", () => {
    const rows: Row[] = [
      ["Solsikken", 4, 3, 0],
      ["Åsen", 3, 3, 10],
      ["Køge", 8, 6, 10],
    ];
    const table = tables[0]?.(rows) ?? "";
    const sum = outcomeOf(table, { sums: ["Køge, Køge"] });
    const differing = sum.ok && sum.notices.some((one) => one.code === "total-row" && !one.agrees);
    expect([sum.ok && sum.value.length, differing]).toEqual([6, true]);
    const provider = outcomeOf(table, { providers: ["Køge, Køge"] });
    expect(provider.ok && provider.value.length).toBe(9);
  });

  it("is its answer where it has no other row", () => {
    const table = "Kommune;Praktiksted;Dagtilbud;Skole/fritid;Social/special";
    const rows = ["Køge;Køge Kommune;7;6;10", "Faxe;Rosen;1;2;3", "Faxe;Engen;4;5;6"];
    expect(outcomeOf([table, ...rows].join("\n"))).toMatchObject({ ok: true });
  });
});
