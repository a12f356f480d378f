import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outcome } from "../src/domain/outcome.js";
import type { InternshipPlaces } from "../src/domain/request.js";
import { readInternshipPlaces as readCsv } from "../src/input/rows/read-internship-places.js";
import { kkrs } from "../src/reference/kkrs.js";
import { collectReturns, readInternshipPlaces, returnReminders } from "../src/xlsx.js";
import { sheetXml, workbookOf } from "./arbitraries/workbook-xml.js";

// One sheet for each municipality, as people make them; all numbers are constructed.

type Rows = readonly (readonly (string | number)[])[];
type Sheets = Readonly<Record<string, Rows>>;

const FORM = ["Dagtilbud", "Skole/fritid", "Social/special"];
const SJAELLAND = { kkr: "sjaelland", studyYear: "2023/2024" };

function book(sheets: Sheets): Uint8Array {
  const xml = Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)]);
  return workbookOf({ sheets: Object.fromEntries(xml) as Record<string, string> });
}

/** "Køge dagtilbud 10" and so on; or the codes of the refusals. */
function said(outcome: Outcome<readonly InternshipPlaces[]>): readonly string[] {
  return outcome.ok
    ? outcome.value.map(
        ({ provider, specialisation, places }) => `${provider ?? "?"} ${specialisation} ${places}`,
      )
    : [...new Set(outcome.refusals.map(({ code }) => code))];
}

/** The same as `collect` has it. */
async function collected(sheets: Sheets): Promise<readonly string[]> {
  const outcome = await collectReturns([{ name: "alle.xlsx", bytes: book(sheets) }], SJAELLAND);
  return said(outcome.ok ? { ...outcome, value: outcome.value.request.internshipPlaces } : outcome);
}

async function read(sheets: Sheets): Promise<readonly string[]> {
  return said(await readInternshipPlaces(book(sheets), SJAELLAND));
}

const rowsOf = (provider: string, numbers: readonly number[]): string[] =>
  ["dagtilbud", "skole-fritid", "social-special"].map((id, at) => `${provider} ${id} ${numbers[at] ?? ""}`);
const BOTH = [...rowsOf("Køge", [10, 5, 7]), ...rowsOf("Faxe", [4, 2, 1])];

describe("a sheet for each municipality", () => {
  it.each<[string, Sheets]>([
    ["named after it", { Køge: [FORM, [10, 5, 7]], "Faxe Kommune": [FORM, [4, 2, 1]] }],
    [
      "named after it and the year, beside one without a table",
      {
        Vejledning: [["Udfyld kun de gule felter"]],
        "Køge 2023": [FORM, [10, 5, 7]],
        Faxe: [FORM, [4, 2, 1]],
      },
    ],
    [
      "headed with it, above a column of providers that is blank or says the same",
      {
        Ark1: [["Køge Kommune"], ["Kommune", ...FORM], ["", 10, 5, 7], ["I alt", 10, 5, 7]],
        Ark2: [["Kommune: Faxe"], ["Kommune", ...FORM], ["Faxe", 4, 2, 1]],
      },
    ],
  ])("is read as a row of it: %s", async (_, sheets) => {
    expect(await read(sheets)).toEqual(BOTH);
    expect([...(await collected(sheets))].toSorted()).toEqual(BOTH.toSorted());
  });

  it.each(["I alt", "Samlet", "Oversigt 2026"])("is compared with a sheet of sums, %s", async (name) => {
    const own: Sheets = { Køge: [FORM, [10, 5, 7]], Faxe: [FORM, [4, 2, 1]] };
    const noticesOf = async (sheets: Sheets): Promise<readonly (readonly [string, boolean])[]> => {
      const outcome = await readInternshipPlaces(book(sheets), SJAELLAND);
      expect(said(outcome)).toEqual(BOTH);
      expect([...(await collected(sheets))].toSorted()).toEqual(BOTH.toSorted());
      return (outcome.ok ? outcome.notices : []).flatMap((notice) =>
        notice.code === "total-row" ? [[notice.written, notice.agrees] as const] : [],
      );
    };
    const right = [["14", true] as const, ["7", true] as const, ["8", true] as const];
    expect(await noticesOf({ [name]: [FORM, [14, 7, 8]], ...own })).toEqual(right);
    expect(await noticesOf({ ...own, [name]: [FORM, [14, 7, 9]] })).toEqual([
      ...right.slice(0, 2),
      ["9", false],
    ]);
    const listed = [
      ["Kommune", ...FORM],
      ["Køge", 10, 5, 7],
      ["Faxe", 4, 2, 2],
      ["I alt", 14, 7, 8],
    ];
    const differing = (await noticesOf({ ...own, [name]: listed })).filter(([, agrees]) => !agrees);
    expect(differing).toEqual([["2", false]]);
    const plain = FORM.map((heading, at) => [heading, [14, 7, 8][at] ?? 0]);
    expect(await noticesOf({ ...own, [name]: plain })).toEqual(right);
    const lost = [...listed, ["Greve", 1, 1, 1]];
    expect(await read({ ...own, [name]: lost })).toEqual(["several-tables"]);
    expect(await collected({ ...own, [name]: lost })).toEqual(["several-tables"]);
  });

  it("counts no further sheet that names the same ones and has other numbers", async () => {
    const own: Sheets = { Køge: [FORM, [10, 5, 7]], Faxe: [FORM, [4, 2, 1]] };
    const rows = [
      ["Kommune", ...FORM],
      ["Køge", 2, 0, 0],
    ];
    for (const name of ["Korrektion", "Rettelser", "Budget", "2023"])
      expect(await read({ ...own, [name]: rows })).toEqual(["several-tables"]);
    for (const name of ["2022", "Sidste år", "2022/2023"]) {
      const outcome = await readInternshipPlaces(book({ ...own, [name]: rows }), SJAELLAND);
      expect(said(outcome)).toEqual(BOTH);
      expect(outcome.ok && outcome.notices.filter(({ where }) => where?.sheet === name)).toEqual([
        { code: "sheet-not-read", texts: [], isOfAnotherYear: true, where: { sheet: name } },
      ]);
    }
    const sums = [
      ["Kommune", ...FORM],
      ["Køge", 10, 5, 7],
      ["I alt", 14, 7, 8],
    ];
    expect(await read({ ...own, Kontrol: sums })).toEqual(BOTH);
  });

  it("says of a column for each half-year under one heading what they are", async () => {
    const rows = [
      ["Kommune", "Dagtilbud", "", "Skole/fritid", "", "Social/special"],
      ["", ...FORM.flatMap(() => ["2. praktik", "3. praktik"])],
      ["Køge", 12, 12, 8, 8, 20, 20],
    ];
    expect(await read({ Ark1: rows })).toEqual(["periods-beside"]);
  });

  it.each<[string, Sheets, string]>([
    ["names nobody", { Køge: [FORM, [10, 5, 7]], Ark2: [FORM, [4, 2, 1]] }, "several-tables"],
    ["is a sum", { Køge: [FORM, [10, 5, 7]], "I alt": [FORM, [10, 5, 7]] }, "several-tables"],
    ["names only a year", { 2025: [FORM, [10, 5, 7]], 2026: [FORM, [4, 2, 1]] }, "several-tables"],
    [
      "has somebody else in its rows",
      {
        Køge: [
          ["Kommune", ...FORM],
          ["Greve", 10, 5, 7],
        ],
        Faxe: [
          ["Kommune", ...FORM],
          ["Faxe", 4, 2, 1],
        ],
      },
      "file-of-other",
    ],
    [
      "has somebody else beside its own rows",
      {
        Køge: [
          ["Kommune", ...FORM],
          ["Køge", 10, 5, 7],
          ["Greve", 1, 1, 1],
        ],
        Faxe: [FORM, [4, 2, 1]],
      },
      "file-of-other",
    ],
    [
      "is headed with somebody else",
      { Køge: [["Faxe"], FORM, [10, 5, 7]], Faxe: [FORM, [4, 2, 1]] },
      "file-of-other",
    ],
    [
      "has another form",
      {
        Køge: [FORM, [10, 5, 7]],
        Faxe: [
          ["Specialisering", "Antal"],
          ["Dagtilbud", 4],
        ],
      },
      "several-tables",
    ],
    [
      "is of one that has another",
      { Køge: [FORM, [10, 5, 7]], "Køge (2)": [FORM, [4, 2, 1]] },
      "duplicate-cell",
    ],
    [
      "is of a part of one",
      { Køge: [FORM, [10, 5, 7]], "Køge, Social": [FORM, [4, 2, 1]] },
      "whole-and-part",
    ],
    [
      "states another unit",
      {
        Køge: [FORM.map((name) => `${name} (helår)`), [10, 5, 7]],
        Faxe: [FORM.map((name) => `${name} (halvår)`), [4, 2, 1]],
      },
      "other-unit",
    ],
    [
      "is of another year",
      { "Køge 2023": [FORM, [10, 5, 7]], "Faxe 2022": [FORM, [4, 2, 1]] },
      "other-study-year",
    ],
    ["lacks a number", { Køge: [FORM, [10, 5, 7]], Faxe: [FORM, [4, "", 1]] }, "missing-value"],
  ])("is refused where one %s", async (_, sheets, code) => {
    expect(await read(sheets)).toEqual([code]);
    expect(await collected(sheets)).toContain(code);
  });

  it("says of each sheet whose numbers it has, and of whom it speaks", async () => {
    const rowsOf = (name: string) => [
      ["Kommune", ...FORM],
      [name, 1, 2, 3],
    ];
    const of = async (sheets: Sheets): Promise<unknown[]> => {
      const outcome = await readInternshipPlaces(book(sheets), SJAELLAND);
      const all = outcome.ok ? [] : outcome.refusals;
      return all.map((one) =>
        one.code === "file-of-other" ? [one.where?.sheet, one.named, one.holds] : one,
      );
    };
    const ofKoege = ["Køge", ["Køge"], ["Faxe"]];
    expect(await of({ Køge: rowsOf("Faxe"), Greve: rowsOf("Greve") })).toEqual([ofKoege]);
    expect(await of({ Køge: rowsOf("Faxe"), Faxe: rowsOf("Køge") })).toEqual([
      ofKoege,
      ["Faxe", ["Faxe"], ["Køge"]],
    ]);
    expect(await of({ Køge: rowsOf("Faxe") })).toEqual([ofKoege]);
    expect(await of({ Køge: rowsOf("Køge Kommune, Skole"), "01 Faxe": rowsOf("Faxe") })).toEqual([]);
  });

  it("reminds whom such a sheet is called after of its file, and not as somebody silent", async () => {
    const sheets = {
      Køge: [
        ["Kommune", ...FORM],
        ["Faxe", 1, 2, 3],
      ],
      Greve: [FORM, [4, 5, 6]],
    };
    const reminders = await returnReminders([{ name: "alle.xlsx", bytes: book(sheets) }], SJAELLAND);
    const all = reminders.ok ? reminders.value.reminders : [];
    expect(all.find(({ provider }) => provider === "Køge")).toMatchObject({
      ...{ why: "not-read", files: ["alle.xlsx"] },
    });
    expect(all.some(({ provider }) => provider === "Faxe" || provider === "Greve")).toBe(false);
  });

  it("may list its sites, and stand beside a form that nobody has filled in", async () => {
    const sites = {
      Køge: [
        ["Praktiksted", ...FORM],
        ["Solsikken", 10, 5, 7],
      ],
      Skabelon: [FORM, ["", "", ""]],
    };
    const ofSite = rowsOf("Køge, Solsikken", [10, 5, 7]);
    expect(await read({ ...sites, Faxe: [FORM, [4, 2, 1]] })).toEqual([
      ...ofSite,
      ...rowsOf("Faxe", [4, 2, 1]),
    ]);
    expect(
      await read({
        ...sites,
        Faxe: [
          ["Praktiksted", ...FORM],
          ["Regnbuen", 4, 2, 1],
        ],
      }),
    ).toEqual([...ofSite, ...rowsOf("Faxe, Regnbuen", [4, 2, 1])]);
    expect(await read(sites)).toEqual(ofSite);
    // A form with a name on it is somebody's.
    expect(await read({ Køge: [FORM, [10, 5, 7]], Faxe: [FORM, ["", "", ""]] })).toEqual(["no-rows"]);
  });

  it("is said, with whose each is", async () => {
    const outcome = await readInternshipPlaces(
      book({ Køge: [FORM, [10, 5, 7]], Faxe: [FORM, [4, 2, 1]] }),
      SJAELLAND,
    );
    const notices = outcome.ok ? outcome.notices : [];
    expect(notices.filter(({ code }) => code === "sheets-read")).toEqual([
      { code: "sheets-read", sheets: ["Køge", "Faxe"], providers: ["Køge", "Faxe"], where: {} },
    ]);
    expect(notices.filter(({ code }) => code === "institution-assumed")).toHaveLength(1);
  });

  it("gives what one table of all of them gives", async () => {
    const { municipalities = [] } = kkrs.find(({ id }) => id === "sjaelland") ?? {};
    const names = municipalities.map(({ name }) => name);
    const numbers = fc.array(fc.nat(60), { minLength: 3, maxLength: 3 });
    const answer = fc.record({ provider: fc.constantFrom(...names), numbers });
    const answers = fc.uniqueArray(answer, {
      minLength: 2,
      maxLength: 6,
      selector: ({ provider }) => provider,
    });
    await fc.assert(
      fc.asyncProperty(answers, fc.boolean(), async (all, isHeaded) => {
        const sheets = Object.fromEntries(
          all.map(({ provider, numbers }, index) => [
            isHeaded ? `Ark ${index + 1}` : provider,
            [...(isHeaded ? [[`${provider} Kommune`]] : []), FORM, numbers],
          ]),
        );
        const lines = [["Kommune", ...FORM], ...all.map((one) => [one.provider, ...one.numbers])];
        const csv = new TextEncoder().encode(lines.map((line) => line.join(";")).join("\n"));
        // In one table a row may be the sum of those above it by chance.
        expect(await read(sheets)).toEqual(
          said(readCsv(csv, { ...SJAELLAND, providers: all.map(({ provider }) => provider) })),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("a sheet for each institution", () => {
  it("is known by a name that Excel cut at 31 signs, and by words around it", async () => {
    const rows: Rows = [
      ["Kommune", ...FORM],
      ["Vejle", 1, 2, 3],
    ];
    const bytes = book({ "UC Syd": rows, "UCL Erhvervsakademi og Professi": rows });
    const options = { kkr: "syddanmark", studyYear: "2023/2024" };
    const outcome = await collectReturns([{ name: "alle.xlsx", bytes }], options);
    const places = outcome.ok ? outcome.value.request.internshipPlaces : [];
    expect(places.map(({ institution }) => institution).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => "ucl"),
      ...Array.from({ length: 3 }, () => "ucsyd"),
    ]);
    const one = await collectReturns([{ name: "a.xlsx", bytes: book({ "Til UC SYD": rows }) }], options);
    expect(one.ok && one.value.request.internshipPlaces[0]?.institution).toBe("ucsyd");
  });

  it("is said of each file, and taken from none where the file's name says another", async () => {
    const rowsOf = (provider: string): Rows => [
      ["Kommune", ...FORM],
      [provider, 1, 2, 3],
    ];
    const file = (name: string, provider: string) => ({
      name,
      bytes: book({ "Til UC SYD": rowsOf(provider) }),
    });
    const options = { kkr: "syddanmark", studyYear: "2023/2024" };
    const both = await collectReturns([file("a.xlsx", "Vejle"), file("b.xlsx", "Odense")], options);
    const said = both.ok ? both.notices.filter(({ code }) => code === "titles-read") : [];
    expect(said.map(({ where }) => where?.file)).toEqual(["a.xlsx", "b.xlsx"]);
    const two = await collectReturns([file("Vejle UCL.xlsx", "Vejle")], options);
    expect(two).toMatchObject({ refusals: [{ code: "institution-unstated" }] });
  });
});

describe("a hidden sheet", () => {
  const TABLE = [
    ["Kommune", ...FORM],
    ["Køge", 1, 2, 3],
    ["Faxe", 4, 5, 6],
  ];
  const saidBeside = async (hidden: Rows): Promise<readonly string[]> => {
    const sheets = { Ark1: sheetXml(TABLE), Skjult: sheetXml(hidden) };
    const outcome = await readInternshipPlaces(workbookOf({ sheets, hidden: ["Skjult"] }), SJAELLAND);
    const said = outcome.ok ? outcome.notices : outcome.refusals;
    return said.map(({ code }) => code).filter((code) => /sheet|table[s]|hidden/.test(code));
  };

  it.each<[string, Rows]>([
    ["a list to choose from", [["Køge"], ["Faxe"], ["Dagtilbud"], ["ja"]]],
    ["headings over names", [["Kommune", ...FORM], ["Køge"], ["Faxe"]]],
    [
      "a long list",
      [
        ["Kommune", "Specialisering", "Antal"],
        ["Køge", "Dagtilbud"],
        ["Faxe", "Skole/fritid"],
      ],
    ],
    ["instructions", [["1. Udfyld én række for hver kommune"], ["Fx Køge 10, 20 og 5"]]],
  ])("that has only text is neither read nor said: %s", async (_, hidden) => {
    expect(await saidBeside(hidden)).toEqual([]);
  });

  it("that has numbers is said, or refused where they may be somebody's", async () => {
    expect(
      await saidBeside([
        ["Kode", "Kommune"],
        [259, "Køge"],
        [320, "Faxe"],
      ]),
    ).toEqual(["sheet-not-read"]);
    expect(await saidBeside([[1], [2]])).toEqual(["sheet-not-read"]);
    expect(await saidBeside([["Køge", 1, 2, 3]])).toEqual(["unread-sheets"]);
    expect(
      await saidBeside([
        ["Kommune", ...FORM],
        ["Greve", 1, 2, 3],
      ]),
    ).toEqual(["several-tables"]);
  });
});
