import { describe, expect, it } from "vitest";
import { readInternshipPlaces as readCsv } from "../src/input/rows/read-internship-places.js";
import { collectReturns, readInternshipPlaces } from "../src/xlsx.js";
import { sheetXml, workbookOf } from "./arbitraries/workbook-xml.js";

// What a table is called, and what is printed with it, tells of all its numbers; all of them are constructed.

type Rows = readonly (readonly (string | number)[])[];

const ASKED = { kkr: "sjaelland", studyYear: "2023/2024" };
const HEADINGS = ["Kommune", "Dagtilbud", "Skole- og fritid", "Social- og special"];

/** A return in a workbook with a page header and a text box that say these. */
function printedWith(header: string, box: string, footer = ""): Uint8Array {
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return workbookOf({
    sheets: {
      Ark1: `${sheetXml([HEADINGS, ["Køge", 12, 6, 9], ["Faxe", 1, 2, 3]])}<headerFooter><oddHeader>&amp;L${header}&amp;RSide &amp;P</oddHeader><oddFooter>${footer}</oddFooter></headerFooter>`,
    },
    parts: {
      "xl/worksheets/_rels/sheet0.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${relations}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
      "xl/drawings/drawing1.xml": `<wsDr><sp><txBody><p><r><t>${box}</t></r></p></txBody></sp></wsDr>`,
    },
  });
}

interface Reading {
  readonly rows: readonly string[];
  readonly titles: readonly string[];
  readonly codes: readonly string[];
}

/** Whose each number is, by which titles, and what is refused. */
function read(kkr: string, ...lines: readonly string[]): Reading {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const outcome = readCsv(bytes, { kkr, studyYear: "2023/2024" });
  return {
    rows: outcome.ok
      ? outcome.value.map(({ provider = "", institution, places }) => `${provider} ${institution} ${places}`)
      : [],
    titles: outcome.ok
      ? outcome.notices.flatMap((notice) =>
          notice.code === "titles-read" ? notice.titles.map(({ written }) => written) : [],
        )
      : [],
    codes: outcome.ok ? [] : [...new Set(outcome.refusals.map(({ code }) => code))],
  };
}

const WIDE = HEADINGS.join(";");
const LONG = ["Specialisering;Antal", "Dagtilbud;1", "Skole- og fritid;2", "Social- og special;3"];

describe("a title that names an institution", () => {
  it.each(["UC SYD", "Institution: UC Syd", "Praktikpladser 2023/2024 - UC Syddanmark"])(
    "is that of the rows below it: %s",
    (title) => {
      const over = read("syddanmark", title, "", WIDE, "Vejle;1;2;3");
      const rows = ["Vejle ucsyd 1", "Vejle ucsyd 2", "Vejle ucsyd 3"];
      expect(over).toEqual({ rows, titles: [title], codes: [] });
      expect(read("syddanmark", title, WIDE, "Vejle;1;2;3")).toEqual(over);
    },
  );

  it.each([[WIDE], []])(
    "is that of its block, with the headings again or not, and sums are nobody's",
    (...again) => {
      const lines = [
        "UC SYD",
        ...again,
        "Vejle;1;2;3",
        "I alt;1;2;3",
        "",
        "UCL",
        ...again,
        "Vejle;4;5;6",
        "I alt;5;7;9",
      ];
      const outcome = read("syddanmark", ...(again.length === 0 ? [WIDE] : []), ...lines);
      expect(outcome.titles).toEqual(["UC SYD", "UCL"]);
      expect(outcome.rows).toEqual(
        ["ucsyd 1", "ucsyd 2", "ucsyd 3", "ucl 4", "ucl 5", "ucl 6"].map((row) => `Vejle ${row}`),
      );
    },
  );

  it("is none where it names two, another's or nobody's, or no rows stand below it", () => {
    const codes = (...lines: readonly string[]): readonly string[] => read("syddanmark", ...lines).codes;
    expect(codes("UC SYD og UCL", WIDE, "Vejle;1;2;3")).toEqual(["missing-column"]);
    expect(codes("UC SYD", "UCL", WIDE, "Vejle;1;2;3")).toEqual(["missing-column"]);
    expect(codes("Indberetning via KKR", WIDE, "Vejle;1;2;3")).toEqual(["missing-column"]);
    expect(codes("UC SYD", WIDE, "Vejle;1;2;3", "", "UCL, halvårspladser", "Vejle;1;2;3")).toEqual([
      "second-table",
    ]);
    expect(codes(WIDE, "Vejle;1;2;3", "", "UC SYD")).toEqual(["missing-column"]);
    expect(read("sjaelland", "UCL", "", WIDE, "Køge;1;2;3").codes).toEqual(["outside-kkr"]);
  });
});

describe("a title that names a municipality or region", () => {
  it.each([
    ["Køge Kommune", "Køge"],
    ["Kommune:;Køge", "Køge"],
    ["Kommune;Køge;Studieår;2023/2024", "Køge"],
    ["Navn på kommune: Køge", "Køge"],
    ["Indberetter: Køge Kommune", "Køge"],
    ["Praktikpladser i Køge Kommune 2023/2024", "Køge"],
    ["Køge Kommune;;12-03-2023", "Køge"],
    ["Region: Region Sjælland", "Region Sjælland"],
    ["Region Sjælland – praktikpladser 2023/2024 (helårspladser)", "Region Sjælland"],
    ["Region Sjælland, praktikpladser", "Region Sjælland"],
    ["Køge Kommune, Børn og Unge", "Køge Kommune, Børn og Unge"],
  ])("»%s« is whose the rows are that name nobody", (title, name) => {
    const { rows, titles } = read("sjaelland", title, "", ...LONG);
    expect(rows).toEqual([1, 2, 3].map((places) => `${name} absalon ${places}`));
    expect(titles).toHaveLength(1);
  });

  it.each([
    "Sendes til Region Sjælland",
    "Til Køge Kommune",
    "Praktikpladser i Region Sjælland",
    "Køge har 3 steder",
  ])("»%s« is not", (title) => {
    expect(read("sjaelland", title, ...LONG).rows[0]).toBe(" absalon 1");
  });

  it("is that of its block, is said, and no signature is", () => {
    const blocks = read("sjaelland", "Køge Kommune", ...LONG, "", "Faxe Kommune", ...LONG);
    expect(blocks.rows.map((row) => row.split(" ")[0])).toEqual([
      "Køge",
      "Køge",
      "Køge",
      "Faxe",
      "Faxe",
      "Faxe",
    ]);
    expect(blocks.titles).toEqual(["Køge Kommune", "Faxe Kommune"]);
    expect(read("sjaelland", ...LONG, "", "Køge Kommune").rows[0]).toBe(" absalon 1");
  });

  it("is whom the sites below it belong to, unless one of them is somebody known", () => {
    const sites = "Praktiksted;Dagtilbud;Skole- og fritid;Social- og special";
    const rows = ["Solsikken;4;0;0", "Klubben;0;5;0", "I alt;4;5;0"];
    expect(
      read("sjaelland", "Køge Kommune", sites, ...rows).rows.filter((row) => !row.endsWith(" 0")),
    ).toEqual(["Køge, Solsikken absalon 4", "Køge, Klubben absalon 5"]);
    expect(read("sjaelland", "Køge Kommune", sites, ...rows, "Faxe;1;1;1").codes).toEqual(["unlike-title"]);
  });

  it.each(["Afdeling", "Forvaltning", "Distrikt", "Område", "Sted"])(
    "is whose the parts are that stand under »%s«, with a sum of them",
    (heading) => {
      const table = [
        `${heading};Dagtilbud;Skole/fritid;Social/special`,
        "Børn;4;0;0",
        "Social;0;5;0",
        "I alt;4;5;0",
      ];
      const { rows } = read("sjaelland", "Køge Kommune", ...table);
      expect(rows.filter((row) => !row.endsWith(" 0"))).toEqual([
        "Køge, Børn absalon 4",
        "Køge, Social absalon 5",
      ]);
      expect(rows).toHaveLength(6);
    },
  );

  it.each([
    "Faxe Kommune",
    "Kommune: Faxe",
    "Kommune;Faxe",
    "Region Hovedstaden",
    "KKR Syddanmark",
    "Syddanmark",
  ])("is refused where it has none of the rows: »%s«", (title) => {
    expect(read("sjaelland", title, WIDE, "Køge;1;2;3").codes).toEqual(["unlike-title"]);
  });

  it.each(["Indberetning fra Køge Kommune", "Køge Kommunes indberetning", "Region Sjælland"])(
    "is whose rows without a name are: »%s«",
    (title) => {
      const { rows } = read("sjaelland", title, ...LONG);
      expect(rows[0]).toBe(`${title.includes("Køge") ? "Køge" : title} absalon 1`);
    },
  );

  it.each(["Køge Kommune", "Region Sjælland", "KKR Sjælland", "Praktikpladser i Region Sjælland"])(
    "is borne out by a row, or is the area: »%s«",
    (title) => {
      expect(read("sjaelland", title, WIDE, "Køge;1;2;3").rows[0]).toBe("Køge absalon 1");
    },
  );

  it("is borne out where the KKR covers the one that it names", () => {
    const bytes = new TextEncoder().encode(["KKR Sjælland", WIDE, "Køge;1;2;3"].join("\n"));
    const outcome = readCsv(bytes, { kkr: "oestdanmark", studyYear: "2027/2028" });
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).not.toContain("unlike-title");
  });

  it("is refused with another one", async () => {
    for (const over of [["Køge Kommune", "Faxe Kommune"], ["Køge;Faxe"], ["Kommune: Køge og Faxe"]]) {
      expect(read("sjaelland", ...over, ...LONG).codes).toEqual(["two-providers-in-one"]);
      const bytes = new TextEncoder().encode([...over, ...LONG].join("\n"));
      expect(await collectReturns([{ name: "a.csv", bytes }], ASKED)).toMatchObject({
        refusals: [{ code: "two-providers-in-one" }],
      });
    }
  });
});

describe("a unit in a page header or a text box", () => {
  it.each([
    ["Antal helårspladser", "Til KKR"],
    ["Til KKR", "Alle tal er i helårspladser"],
  ])("is that of all the places: %s, %s", async (header, box) => {
    const bytes = printedWith(header, box);
    const at = box === "Til KKR" ? { printed: "header" } : {};
    const outcome = await readInternshipPlaces(bytes, ASKED);
    expect(outcome.ok && outcome.notices).toEqual(
      expect.arrayContaining([
        { code: "beside-table", texts: ["Til KKR"], where: { sheet: "Ark1" } },
        { code: "unit-stated", unit: "full-year", where: { sheet: "Ark1", ...at } },
      ]),
    );
    const refused = { refusals: [{ code: "other-unit", stated: "full-year", unit: "half-year" }] };
    expect(await readInternshipPlaces(bytes, { ...ASKED, unit: "half-year" })).toMatchObject(refused);
    const collected = await collectReturns([{ name: "a.xlsx", bytes }], {
      ...ASKED,
      internshipPlacesUnit: "half-year",
    });
    expect(collected).toMatchObject({
      ok: true,
      value: { sums: [{ places: "26" }, { places: "16" }, { places: "24" }] },
    });
  });

  it("is asked about where it may be of some places only, and so is another one than the table's own", async () => {
    const some = printedWith("Region: helårspladser", "Til KKR");
    expect(await readInternshipPlaces(some, ASKED)).toMatchObject({
      refusals: [{ code: "unit-of-some", where: { printed: "header" } }],
    });
    const both = printedWith("Antal helårspladser", "Antal halvårspladser");
    expect(await readInternshipPlaces(both, ASKED)).toMatchObject({ refusals: [{ code: "other-unit" }] });
    const tens = printedWith("Tal i tiere", "Til KKR");
    expect(await readInternshipPlaces(tens, ASKED)).toMatchObject({ refusals: [{ code: "scaled-numbers" }] });
    const foot = await readInternshipPlaces(printedWith("", "Til KKR", "Tal i tiere"), ASKED);
    expect(foot).toMatchObject({ refusals: [{ code: "scaled-numbers", where: { printed: "footer" } }] });
  });
});

describe("what stands beside or below a table, or on a sheet without one,", () => {
  const HEADED: Rows = [HEADINGS, ["Køge", 12, 6, 9], ["Faxe", 1, 2, 3]];
  const codes = async (sheets: Readonly<Record<string, Rows>>): Promise<readonly string[]> => {
    const xml = Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)] as const);
    const outcome = await readInternshipPlaces(workbookOf({ sheets: Object.fromEntries(xml) }), ASKED);
    const said = outcome.ok ? outcome.notices : outcome.refusals;
    return said.map(({ code }) => code).filter((code) => /unit|year|beside|sheet/.test(code));
  };
  const beside = (...texts: readonly string[]): Rows =>
    HEADED.map((row, at) => [...row, "", texts[at] ?? ""]);

  it.each<[string, Readonly<Record<string, Rows>>, readonly string[]]>([
    ["a unit beside one row", { Ark1: beside("", "halvårspladser") }, ["unit-of-some"]],
    ["a unit beside each", { Ark1: beside("", "halvårspladser", "halvårspladser") }, ["unit-stated"]],
    ["a unit of all", { Ark1: beside("", "Alle tal er halvårspladser") }, ["unit-stated"]],
    ["another year", { Ark1: beside("Studieår 2022/2023") }, ["other-study-year"]],
    ["another year below", { Ark1: [...HEADED, [], ["Tallene er for 2022/2023"]] }, ["other-study-year"]],
    ["another year above", { Ark1: [["Praktikpladser 22/23"], ...HEADED] }, ["other-study-year"]],
    ["a remark of another year", { Ark1: [...HEADED, [], ["I 2022/2023 var der flere"]] }, ["beside-table"]],
    ["a day", { Ark1: [["Praktikpladser, 11/12 2023"], ...HEADED] }, []],
    [
      "a unit of all on a sheet",
      { Ark1: HEADED, Noter: [["Alle tal er helårspladser"]] },
      ["sheet-not-read", "unit-stated"],
    ],
    ["a remark on a sheet", { Ark1: HEADED, Noter: [["Køge har 5 nye"]] }, ["sheet-not-read"]],
    ["a list on a sheet", { Ark1: HEADED, Valg: [["halvårspladser"], ["helårspladser"]] }, []],
  ])("is used, refused or said: %s", async (_, sheets, expected) => {
    const met = new Set(await codes(sheets));
    expect([...met].toSorted()).toEqual(expected);
  });
});

describe("a table of 130,000 rows under a title", () => {
  it("is read as a short one is: no call has an argument for each row", () => {
    const { codes } = read(
      "sjaelland",
      "Køge Kommune;;",
      "Dagtilbud;Skole- og fritid;Social- og special",
      "12;6;9\n".repeat(130_000),
    );
    expect(new Set(codes)).toEqual(new Set(["duplicate-cell", "further-faults"]));
  });
});

describe("a heading that is read as another one", () => {
  const headersOf = (text: string): readonly unknown[] => {
    const outcome = readCsv(new TextEncoder().encode(text), { kkr: "sjaelland", studyYear: "2023/2024" });
    return outcome.ok ? [] : outcome.refusals.map(({ where }) => where?.header);
  };
  const ROWS = "A;1;2;3\nB;3;4;6\nC;4;6;9";

  it.each(["Center", "Sted", "Afdeling", "Praktiksted"])("is quoted as it stands: %s", (heading) => {
    expect(headersOf(`Køge Kommune\n${heading};Dagtilbud;Skole/fritid;Social/special\n${ROWS}`)).toEqual([
      heading,
    ]);
  });

  it.each(["Hvem", "Svar fra"])("is quoted where the municipalities stand under it: %s", (heading) => {
    const rows = "Køge;1;2;3\nFaxe;3;4;6\nGreve og Stevns;1;2;3";
    expect(headersOf(`${heading};Dagtilbud;Skole/fritid;Social/special\n${rows}`)).toEqual([heading]);
  });
});
