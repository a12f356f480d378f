import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Notice } from "../../domain/notice.js";
import type { Refusal } from "../../domain/refusal.js";
import type { InternshipPlaces } from "../../domain/request.js";
import type { ReadInternshipPlacesOptions } from "../internship-places-options.js";
import { readInternshipPlaces } from "./read-internship-places.js";

const SYDDANMARK = { kkr: "syddanmark", file: "pladser.csv" };
const SJAELLAND = { kkr: "sjaelland", file: "pladser.csv" };

function read(text: string, options: ReadInternshipPlacesOptions): ReturnType<typeof readInternshipPlaces> {
  return readInternshipPlaces(new TextEncoder().encode(text), options);
}

function placesIn(
  text: string,
  options: ReadInternshipPlacesOptions = SYDDANMARK,
): readonly InternshipPlaces[] {
  const outcome = read(text, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

function noticesIn(text: string, options: ReadInternshipPlacesOptions = SYDDANMARK): readonly Notice[] {
  const outcome = read(text, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.notices;
}

function refusalsIn(text: string, options: ReadInternshipPlacesOptions = SYDDANMARK): readonly Refusal[] {
  const outcome = read(text, options);
  if (outcome.ok) throw new Error(`read as ${JSON.stringify(outcome.value)}`);
  return outcome.refusals;
}

const ABSALON: readonly InternshipPlaces[] = [
  { institution: "absalon", specialisation: "dagtilbud", places: 61 },
  { institution: "absalon", specialisation: "skole-fritid", places: 30 },
  { institution: "absalon", specialisation: "social-special", places: "44.5" },
];

describe("a long table", () => {
  const LONG =
    "Institution;Specialisering;Praktikpladser\nAbsalon;Dagtilbud;61\nAbsalon;Skole/fritid;30\nAbsalon;Social/special;44,5\n";

  it("is read by its header, the columns in any order", () => {
    expect(placesIn(LONG, SJAELLAND)).toEqual(ABSALON);
    const turned =
      "Antal;Uddannelsesinstitution;Speciale­retning\n61;Absalon;Dagtilbud\n30;Absalon;Skole/fritid\n44,5;Absalon;Social/special";
    expect(placesIn(turned, SJAELLAND)).toEqual(ABSALON);
  });

  it.each([";", "\t", ","])(
    "is read with the delimiter %j, decimals in quotation marks where they need them",
    (delimiter) => {
      const text = LONG.replace("44,5", '"44,5"').replaceAll(";", delimiter);
      expect(placesIn(text, SJAELLAND)).toEqual(ABSALON);
    },
  );

  it("is read with the delimiter that sep= states; Excel hides that line, so it is no row", () => {
    expect(placesIn(`sep=|\n${LONG.replaceAll(";", "|")}`, SJAELLAND)).toEqual(ABSALON);
    expect(placesIn(`\ufeffSEP=;\r\n${LONG}`, SJAELLAND)).toEqual(ABSALON);
    expect(refusalsIn(`sep=;\n${LONG.replace("61", "x")}`, SJAELLAND)).toMatchObject([{ where: { row: 2 } }]);
  });

  it("keeps the provider as free text", () => {
    const text =
      'Kommune;Institution;Specialisering;Pladser\n"Faxe; syd";Absalon;Dagtilbud;1\n=Køge;Absalon;Skole/fritid;2\nÅ;Absalon;Social/special;3';
    expect(placesIn(text, SJAELLAND).map(({ provider }) => provider)).toEqual(["Faxe; syd", "=Køge", "Å"]);
  });

  it("may have blank rows, blank cells behind the table and a title above it", () => {
    const text = `Praktikpladser 2023;;\n;;\n${LONG.replaceAll("\n", ";;;\n")}\n;;;\n\n`;
    expect(placesIn(text, SJAELLAND)).toEqual(ABSALON);
    expect(noticesIn(text, SJAELLAND)).toContainEqual({
      ...{ code: "rows-above-header", texts: ["Praktikpladser 2023"] },
      where: { file: "pladser.csv" },
    });
  });
});

describe("a wide table", () => {
  it("has a column for each specialisation, in any order", () => {
    const text =
      "Kommune;Social/special;Institution;Dagtilbud;Skole- og fritidspædagogik\nFaxe;3;UC SYD;1;2\nFaxe;6;UCL;4;5";
    expect(placesIn(text)).toEqual([
      { provider: "Faxe", institution: "ucsyd", specialisation: "social-special", places: 3 },
      { provider: "Faxe", institution: "ucsyd", specialisation: "dagtilbud", places: 1 },
      { provider: "Faxe", institution: "ucsyd", specialisation: "skole-fritid", places: 2 },
      { provider: "Faxe", institution: "ucl", specialisation: "social-special", places: 6 },
      { provider: "Faxe", institution: "ucl", specialisation: "dagtilbud", places: 4 },
      { provider: "Faxe", institution: "ucl", specialisation: "skole-fritid", places: 5 },
    ]);
  });

  it("needs no column of institutions where the KKR has one, and says so in a notice", () => {
    const text = "Dagtilbud;Skole/fritid;Social/special\n61;30;44,5";
    expect(placesIn(text, SJAELLAND)).toEqual(ABSALON);
    expect(noticesIn(text, SJAELLAND)).toContainEqual({
      ...{ code: "institution-assumed", institution: "absalon", name: "Professionshøjskolen Absalon" },
      where: { file: "pladser.csv" },
    });
    expect(refusalsIn(text)).toMatchObject([
      { code: "missing-column", meaning: "institution", where: { row: 1 } },
    ]);
  });
});

describe("names and encodings", () => {
  it("may be broken by hyphens as pasted from the letter's PDF", () => {
    const text =
      'Institution;Specialisering;Antal\n"Professionshøjskolen \nAbsalon";"Dagtilbudspæ-\ndagogik";61\nAbsalon;"Skole- og fritidspæda-\n\ngogik";30\nAbsalon;"Social- og specialpæ-\ndagogik";"44,5"';
    expect(placesIn(text, SJAELLAND)).toEqual(ABSALON);
  });

  it("are noticed where they were read differently, each wording once with how often", () => {
    const text =
      "Institution;Dagtilbudspædagogik;Skole- og fritidspædagogik;Social- og specialpædagogik\nUC SYD;1.110;2;3\nucl;1.110;2;3";
    const where = { file: "pladser.csv", row: 2 };
    expect(noticesIn(text)).toEqual([
      { code: "table-read", rows: 2, where: { file: "pladser.csv" } },
      {
        ...{
          code: "read-differently",
          what: "institution",
          written: "UC SYD",
          readAs: "UC Syddanmark",
          times: 1,
        },
        where: { ...where, column: 1, header: "Institution" },
      },
      {
        ...{ code: "read-differently", what: "number", written: "1.110", readAs: "1110", times: 2 },
        where: { ...where, column: 2, header: "Dagtilbudspædagogik" },
      },
    ]);
  });

  it("come with the number of rows that are counted: no row of sums, and none that is blank", () => {
    const text =
      "Kommune;Specialisering;Antal\nFaxe;Dagtilbud;1\n;;\nFaxe;Skole/fritid;2\nFaxe;Social/special;3\nI alt;;6";
    expect(noticesIn(text, SJAELLAND)).toContainEqual({
      ...{ code: "table-read", rows: 3, where: { file: "pladser.csv" } },
    });
  });

  it("of windows-1252 are read, with a notice", () => {
    const text = "Specialisering;Pladser\nDagtilbudspædagogik;61\nSkole/fritid;30\nSocial/special;44,5";
    const bytes = Uint8Array.from(Array.from(text), (character) => character.charCodeAt(0));
    const outcome = readInternshipPlaces(bytes, SJAELLAND);
    expect(outcome).toMatchObject({ ok: true, value: ABSALON });
    expect(outcome.ok && outcome.notices[0]).toEqual({
      ...{ code: "encoding", encoding: "windows-1252", where: { file: "pladser.csv" } },
    });
  });
});

describe("columns and rows beside the table", () => {
  it("columns without a meaning are listed in a notice", () => {
    const text = "Dagtilbud;Kontakt;Skole/fritid;Social/special;Telefon\n61;Bo;30;44,5;12345678";
    expect(placesIn(text, SJAELLAND)).toEqual(ABSALON);
    expect(noticesIn(text, SJAELLAND)).toContainEqual({
      ...{ code: "extra-columns", headers: ["Kontakt", "Telefon"], where: { file: "pladser.csv" } },
    });
  });

  const sums = (text: string): Notice[] =>
    noticesIn(text, SJAELLAND).filter(({ code }) => code === "total-row");
  const ROWS = "Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;1;2;3\nGreve;4;5;6\n";

  it("a row of sums is never added in, and compared with the rows above it", () => {
    expect(placesIn(`${ROWS}I alt;5;7;9`, SJAELLAND)).toHaveLength(6);
    expect(sums(`${ROWS}I alt;5;7;9`)).toMatchObject([
      { written: "5", sum: "5", agrees: true, where: { row: 4, column: 2 } },
      { written: "7", sum: "7", agrees: true },
      { written: "9", sum: "9", agrees: true },
    ]);
    expect(sums(`${ROWS}TOTAL;5;8;x`)).toMatchObject([
      { agrees: true },
      { written: "8", sum: "7", agrees: false },
      { written: "x", sum: "9", agrees: false },
    ]);
  });

  it("a column of sums is never added in, and noticed only where it differs", () => {
    const text =
      "Kommune;Dagtilbud;Skole/fritid;Social/special;I alt\nFaxe;1;2;3;6\nGreve;4;5;6;16\nSum;5;7;9;21";
    expect(placesIn(text, SJAELLAND)).toHaveLength(6);
    expect(sums(text)).toMatchObject([
      { written: "16", sum: "15", agrees: false, where: { row: 3, column: 5 } },
      { written: "5", agrees: true },
      { written: "7", agrees: true },
      { written: "9", agrees: true },
      { written: "21", sum: "21", agrees: true },
    ]);
  });

  it("a row of sums in a long table is compared with the rows of what it names", () => {
    const text =
      "Institution;Specialisering;Antal\nUCSYD;Dagtilbud;1\nUCSYD;Skole/fritid;2\nUCSYD;Social/special;3\nUCSYD;I alt;6\nUCL;Dagtilbud;4\nUCL;Skole/fritid;5\nUCL;Social/special;6\nUCL;I alt;15\nI alt;Dagtilbud;5\nI alt;;21";
    expect(placesIn(text)).toHaveLength(6);
    const found = noticesIn(text).filter(({ code }) => code === "total-row");
    expect(found).toMatchObject([
      { sum: "6", agrees: true },
      { sum: "15", agrees: true },
      { sum: "5", agrees: true },
      { sum: "21", agrees: true },
    ]);
  });
});

describe("a row of sums that names a provider", () => {
  it("is compared with the rows of that provider", () => {
    const rows = (provider: string): string =>
      `${provider};Dagtilbud;1\n${provider};Skole/fritid;2\n${provider};Social/special;3\n${provider};I alt;6\n`;
    const text = `Kommune;Specialisering;Antal\n${rows("Faxe")}${rows("Greve")}Alle kommuner;I alt;12`;
    const found = noticesIn(text, SJAELLAND).filter(({ code }) => code === "total-row");
    expect(found).toMatchObject([
      { sum: "6", agrees: true },
      { sum: "6", agrees: true },
      { sum: "12", agrees: true },
    ]);
  });
});

describe("refused, with file, row and column", () => {
  const LONG =
    "Institution;Specialisering;Antal\nUC SYD;Dagtilbud;1\nUC SYD;Skole/fritid;2\nUC SYD;Social/special;3\n";
  const at = (row: number, column: number, header: string): object => ({
    file: "pladser.csv",
    row,
    column,
    header,
  });

  it("an unknown institution and an unknown specialisation, with the nearest known", () => {
    expect(refusalsIn(LONG.replace("UC SYD", "UC Syddanmrak"))).toEqual([
      expect.objectContaining({
        ...{ code: "unknown-name", what: "institution", written: "UC Syddanmrak", nearest: "UC Syddanmark" },
        where: at(2, 1, "Institution"),
      }),
    ]);
    expect(refusalsIn(LONG.replace("Dagtilbud", "Dagtilbd"))).toEqual([
      expect.objectContaining({
        ...{
          code: "unknown-name",
          what: "specialisation",
          written: "Dagtilbd",
          nearest: "Dagtilbudspædagogik",
        },
        where: at(2, 2, "Specialisering"),
      }),
    ]);
  });

  it.each([
    ["-1", "negative-number"],
    ["", "missing-value"],
    ["x", "not-a-number"],
    ["1,110", "ambiguous-number"],
    ["1.5", "ambiguous-number"],
    ["1234567890123456", "too-many-digits"],
  ])("the number %j as %s", (written, code) => {
    expect(refusalsIn(LONG.replace(";2\n", `;${written}\n`))).toMatchObject([
      { code, where: at(3, 3, "Antal") },
    ]);
  });

  it("the same provider's cell twice, whatever the spelling of the provider, with the first place", () => {
    const text = "Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;1;2;3\n KØGE ;4;5;6";
    expect(refusalsIn(text, SJAELLAND)).toMatchObject(
      ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
        ...{ code: "duplicate-cell", specialisation },
        first: { row: 2, column: index + 2 },
        where: { row: 3, column: index + 2 },
      })),
    );
    const full = text.replace(" KØGE ", "Køge Kommune");
    expect(refusalsIn(full, SJAELLAND)).toMatchObject([
      {
        code: "duplicate-cell",
        provider: "Køge Kommune",
        writtenFirst: "Køge",
        first: { row: 2, column: 2 },
      },
      ...[{ code: "duplicate-cell" }, { code: "duplicate-cell" }],
    ]);
    const parts = full.replace("Køge;", "Køge, syd;").replace("Køge Kommune", "Køge Kommune, nord");
    expect(placesIn(parts, SJAELLAND)).toHaveLength(6);
    expect(refusalsIn(`${LONG}UC SYD;Dagtilbud;5`)).toMatchObject([
      { code: "duplicate-cell", provider: null, first: { row: 2 } },
    ]);
  });

  it("a specialisation missing for an institution that is present, after all providers are added up", () => {
    expect(refusalsIn(LONG.replace("UC SYD;Skole/fritid;2\n", ""))).toMatchObject([
      {
        code: "missing-specialisation",
        institution: "ucsyd",
        specialisations: ["skole-fritid"],
        where: { file: "pladser.csv" },
      },
    ]);
    const apart =
      "Kommune;Specialisering;Antal\nFaxe;Dagtilbud;1\nGreve;Skole/fritid;1\nLejre;Social/special;1";
    expect(placesIn(apart, SJAELLAND)).toHaveLength(3);
  });

  it("an institution outside the KKR, once", () => {
    const outside = { code: "outside-kkr", institution: "absalon", kkr: "syddanmark" };
    expect(refusalsIn(LONG.replaceAll("UC SYD", "Absalon"))).toMatchObject([
      { ...outside, where: at(2, 1, "Institution") },
    ]);
  });

  it("an unknown KKR, with the nearest known", () => {
    expect(refusalsIn(LONG, { kkr: "syddanmrk" })).toMatchObject([
      { code: "unknown-name", what: "kkr", nearest: "syddanmark" },
    ]);
  });

  it.each([
    ["an empty file", "", "empty-file"],
    ["blank lines", "\r\n \r\n", "empty-file"],
    ["a file without a header", "UC SYD;Dagtilbud;5\nUCL;Dagtilbud;4", "no-header"],
    ["a header without rows", "Institution;Specialisering;Antal\n\n", "no-rows"],
    [
      "a quotation mark never closed",
      'Institution;Specialisering;Antal\n"UC SYD;Dagtilbud;1',
      "malformed-csv",
    ],
    [
      "a text longer than a cell can hold",
      `Institution;Specialisering;Antal\n${"a".repeat(32_768)};Dagtilbud;1`,
      "archive-too-large",
    ],
    ["a file whose header names a column twice", "Institution;Institutionsnavn;Dagtilbud", "repeated-column"],
  ])("%s", (_, text, code) => {
    expect(refusalsIn(text)).toMatchObject([{ code, where: { file: "pladser.csv" } }]);
  });

  it("the same cell too many in each row, once", () => {
    const text = "Dagtilbud;Skole/fritid;Social/special\n1;2;3;x\n1;2;3;x\n1;2;3;x;x";
    expect(refusalsIn(text, SJAELLAND)).toMatchObject([
      { code: "extra-cells", found: 4, rows: 2, where: { row: 2 } },
      { code: "extra-cells", found: 5, where: { row: 4 } },
    ]);
  });

  it("a decimal comma in a file separated by commas", () => {
    const text = "Dagtilbud,Skole/fritid,Social/special\n61,30,44,5";
    expect(refusalsIn(text, SJAELLAND)).toMatchObject([
      { code: "extra-cells", expected: 3, found: 4, where: { row: 2 } },
    ]);
  });

  it("numbers under a column without a heading, once for the column", () => {
    const text = "Kommune;Dagtilbud;Skole/fritid;Social/special;\nFaxe;1;2;3;4\nGreve;2;3;4;5";
    expect(refusalsIn(text, SJAELLAND)).toMatchObject([{ code: "unread-columns", headers: ["(E)"] }]);
    expect(refusalsIn(text, SJAELLAND)).toHaveLength(1);
  });

  it("all faults of a file in one go, in the order of its rows, each once", () => {
    const text =
      "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special\nFaxe;UC Sydd;1;2;3\nGreve;UCL;-1;1,110;\nKøge;Absalon;1;2;3\nGreve;UCL;1;2;3";
    const found = refusalsIn(text).map(({ code, where }) => [code, where?.row, where?.column]);
    expect(found).toEqual([
      ["unknown-name", 2, 2],
      ["negative-number", 3, 3],
      ["ambiguous-number", 3, 4],
      ["missing-value", 3, 5],
      ["outside-kkr", 4, 2],
      ["duplicate-cell", 5, 3],
      ["duplicate-cell", 5, 4],
      ["duplicate-cell", 5, 5],
    ]);
  });

  it("says which columns without a header have something in them, and reads past a column headed by a year", () => {
    const text =
      "Institution;Specialisering;;2022;Antal\nUC Syddanmark;Dagtilbud;x;5;1\nUC Syddanmark;Skole/fritid;;5;2\nUC Syddanmark;Social/special;;5;3\n";
    expect(noticesIn(text)).toContainEqual(
      expect.objectContaining({ code: "extra-columns", headers: ["2022", "(C)"] }),
    );
  });
});

describe("a file with columns far out", () => {
  const header = "Institution;Specialisering;Praktikpladser";
  const row = "Absalon;Dagtilbud;61";
  const empty = ";".repeat(300);

  it("is refused at the first cell that is not read, and not for blank ones", () => {
    const columns = 256;
    expect(refusalsIn(`${header}${empty}\n${row}${empty}7\n`, SJAELLAND)).toEqual([
      { code: "stray-cell", columns, where: { file: "pladser.csv", row: 2, column: 303 } },
    ]);
    const rest = `Absalon;Skole/fritid;30${empty}\nAbsalon;Social/special;44,5`;
    expect(placesIn(`${header}${empty}\n${row}${empty}\n${rest}`, SJAELLAND)).toEqual(ABSALON);
  });
});

it("refuses two years of one municipality as its answer twice, and reads one year as its answer", () => {
  const rows = (...names: string[]) =>
    ["Kommune;Dagtilbud;Skole/fritid;Social/special", ...names.map((name) => `${name};30;14;20`)].join("\n");
  expect(placesIn(rows("Køge 2026", "Faxe 2026"), SJAELLAND)).toHaveLength(6);
  const codes = refusalsIn(rows("Køge 2025", "Køge 2026"), SJAELLAND).map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(["duplicate-cell"]));
});

it("holds the sum of the municipalities against them alone, where the region stands beside them", () => {
  const header = "Kommune;Dagtilbud;Skole/fritid;Social/special";
  const rows = "Køge;30;14;20\nFaxe;20;10;15\nRegion Sjælland;0;0;30";
  const agrees = (sum: string) =>
    noticesIn(`${header}\n${rows}\nKommunerne;${sum}\n`, SJAELLAND).flatMap((notice) =>
      notice.code === "total-row" ? [notice.agrees] : [],
    );
  expect(new Set(agrees("50;24;35"))).toEqual(new Set([true]));
  expect(agrees("50;24;36")).toContain(false);
});

it("counts a heading of signs alone as one", () => {
  const text = "Kommune;Dagtilbud;Skole/fritid;Social/special;%\nKøge;30;14;20;5\n";
  expect(placesIn(text, SJAELLAND)).toHaveLength(3);
});

describe("a unit that the table states", () => {
  const names = ["Dagtilbud", "Skole/fritid", "Social/special"];
  const headed = `Kommune;${names.map((name) => `${name} (halvårspladser)`).join(";")}\nKøge;61;30;48\n`;
  const long = (heading: string) =>
    `Kommune;Specialisering;${heading}\nKøge;Dagtilbud;1\nKøge;Skole/fritid;1\nKøge;Social/special;1\n`;
  const beside = (unit: string) =>
    `Kommune;Enhed;Dagtilbud;Skole/fritid;Social/special\nKøge;${unit};61;30;48\n`;
  const titled = `Alle tal er halvårspladser;;;\n${headed.replaceAll(" (halvårspladser)", "")}`;
  const options = { kkr: "sjaelland", studyYear: "2023/2024" } as const;

  it.each([
    ["over its numbers", headed, 1],
    ["in brackets", headed.replaceAll("(halvårspladser)", "(halvår)"), 1],
    ["over its only column of numbers", long("Antal halvårspladser"), 1],
    ["above it", titled, 1],
    ["above it, with a hyphen", titled.replace("halvår", "halv-år"), 1],
    ["beside the numbers of a row", beside("halvårspladser"), 2],
    ["beside them, in a word", beside(" Halvår "), 2],
  ])("is held against the one that is said: %s", (_, text, row) => {
    const outcome = read(text, { ...options, unit: "full-year" });
    expect(outcome).toMatchObject({
      refusals: [{ code: "other-unit", stated: "half-year", unit: "full-year", where: { row } }],
    });
    const same = read(text, { ...options, unit: "half-year" });
    expect(same.ok && same.notices.map(({ code }) => code)).not.toContain("unit-stated");
    const unsaid = read(text, options);
    expect(unsaid.ok && unsaid.notices).toContainEqual(
      expect.objectContaining({ code: "unit-stated", unit: "half-year" }),
    );
  });

  const plain = headed.replaceAll(" (halvårspladser)", "");
  it.each([
    ["below it", `${plain};;;\nDer er tale om halvårspraktikpladser;;;\n`],
    ["below it, of one", `${plain};;;\nGreve er i halvårspladser;;;\n`],
    ["over it", `Alle tal er halve år;;;\n${plain}`],
    ["over it, in a sentence", `Pladserne er opgjort i halvår;;;\n${plain}`],
    ["among the headings", plain.replace("\n", ";Pladserne er opgjort i halvårspladser\n")],
    ["over an empty column", plain.replace("\n", ";Enhed: halvår\n")],
  ])("is refused if it is another than is said: %s", (_, text) => {
    const refusals = [{ code: "other-unit", stated: "half-year", unit: "full-year" }];
    expect(read(text, { ...options, unit: "full-year" })).toMatchObject({ refusals });
  });

  it("is refused where its rows state both, whatever is said", () => {
    const mixed = `${beside("helårspladser")}Faxe;halvår;40;20;30\n`;
    for (const said of [{}, { unit: "full-year" }, { unit: "half-year" }] as const) {
      expect(read(mixed, { ...options, ...said })).toMatchObject({
        refusals: [{ code: "other-unit", where: { row: expect.any(Number) as number, column: 2 } }],
      });
    }
    expect(read(beside("Børnehave"), { ...options, unit: "full-year" }).ok).toBe(true);
  });

  it("is refused where it states both", () => {
    const both = headed.replace("Skole/fritid (halvårspladser)", "Skole/fritid (helårspladser)");
    expect(read(both, options)).toMatchObject({ refusals: [{ code: "other-unit" }] });
  });

  it.each(["Omregnet fra helårspladser;;;", "En helårsplads er to halvårspladser;;;"])(
    "is not taken from %j",
    (title) => {
      const text = `${title}\n${headed.replaceAll(" (halvårspladser)", "")}`;
      expect(read(text, { ...options, unit: "half-year" }).ok).toBe(true);
    },
  );
});

describe("a file that nobody made of fair intent", () => {
  it.each([
    ["millions of cells in a row", ";".repeat(3_000_000), "columns"],
    [
      "millions of quotation marks in a cell",
      `Kommune;Dagtilbud;Skole/fritid;Social/special\n"${'"'.repeat(6_000_000)}";1\n`,
      "cell-text",
    ],
    ["millions of letters in a cell", `Kommune;Dagtilbud\n${"a".repeat(6_000_000)};1\n`, "cell-text"],
  ])("is refused: %s", (_, text, measure) => {
    const refusals = [{ code: "archive-too-large", measure, where: { file: "pladser.csv" } }];
    expect(read(text, SJAELLAND)).toMatchObject({ refusals });
  });
});

describe("a column of numbers that is not understood", () => {
  const options = { kkr: "sjaelland", studyYear: "2023/2024" } as const;

  it.each<[string, string?]>([
    ["Dagtilbud sidste år"],
    ["Antal børn i dagtilbud"],
    ["Dagtilbud %"],
    ["Dagtilbud (mål)", "figures-beside"],
    ["Dagtilbud (UCL)"],
    ["Dagtilbud (ikke godkendt)", "figures-beside"],
    ["Dagtilbud (uden Herfølge)"],
    ["Dagtilbud (timer)", "figures-beside"],
    ["Dagtilbud (à 3 måneder)", "figures-beside"],
    ["Dagtilbud (pr. 1000 børn)"],
  ])("is named, and 0 is not advised: %s", (heading, code = "unread-columns") => {
    const text = `Kommune;${heading};Skole/fritid;Social/special\nKøge;61;30;48\n`;
    expect(read(text, options)).toMatchObject({
      refusals: [{ code, headers: [heading], where: { row: 1 } }],
    });
  });

  it.each(["Heraf nye", "heraf nye pladser", "Herunder ekstra"])(
    "is left out, and said, if it is of the others: %s",
    (heading) => {
      const text = `Kommune;Dagtilbud;${heading};Skole/fritid;Social/special\nKøge;61;12;30;48\n`;
      expect(placesIn(text, options).map(({ places }) => places)).toEqual([61, 30, 48]);
      expect(noticesIn(text, options)).toContainEqual(
        expect.objectContaining({ code: "extra-columns", headers: [heading] }),
      );
    },
  );

  it("is named by its letter where it has no heading", () => {
    const text = "Kommune;Dagtilbud;;Skole/fritid;Social/special\nKøge;61;12;30;48\n";
    expect(read(text, options)).toMatchObject({
      refusals: [{ code: "unread-columns", headers: ["(C)"] }],
    });
  });
});

describe("a sum beside the first row of a provider", () => {
  const table = (sum: number): string =>
    `Kommune;Specialisering;Antal;I alt\nFaxe;Dagtilbud;11;${sum}\nFaxe;Skole/fritid;7;\nFaxe;Social/special;9;\n`;

  it("is that of all its rows, and said only where it differs", () => {
    const said = (sum: number): unknown[] =>
      noticesIn(table(sum), SJAELLAND).filter(({ code }) => code === "total-row");
    expect(said(27)).toEqual([]);
    expect(said(28)).toMatchObject([
      { written: "28", sum: "27", agrees: false, where: { row: 2, column: 4 } },
    ]);
  });
});

describe("a column Region beside the municipalities'", () => {
  const table = (...rows: string[]): string =>
    ["Kommune;Region;Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n");

  it("is left out where it says of each the region it lies in", () => {
    const rows = ["Køge;Region Sjælland;1;2;3", "Jobcenter Faxe;Region Sj.;4;5;6", "Region Sjælland;;1;1;1"];
    const text = table(...rows, "Greve;Sjælland;1;1;1", "I alt;;7;9;11");
    const providers = placesIn(text, SJAELLAND).map(({ provider }) => provider);
    expect([...new Set(providers)]).toEqual(["Køge", "Jobcenter Faxe", "Region Sjælland", "Greve"]);
    expect(noticesIn(text, SJAELLAND)).toContainEqual(expect.objectContaining({ code: "extra-columns" }));
  });

  it.each(["Køge;Region Syddanmark;1;2;3", ";Region Sjælland;1;2;3", "Psykiatrien;Region Sjælland;1;2;3"])(
    "is refused where it says whose a row is: %s",
    (row) => {
      expect(refusalsIn(table("Faxe;Region Sjælland;1;2;3", row), SJAELLAND)).toEqual([
        expect.objectContaining({ code: "repeated-column", areProviders: true }),
      ]);
    },
  );
});

describe("a number alone in the place of a name", () => {
  const anyNumber = fc
    .tuple(fc.nat({ max: 9999 }), fc.constantFrom("", ",5", ".", " 000", "-4", "/27", " %"))
    .map(([whole, end]) => `${whole}${end}`);

  it("is asked about, or not counted, and never a provider", () => {
    fc.assert(
      fc.property(anyNumber, fc.boolean(), (number, isFirst) => {
        const own = [`"${number}";10;15;45`, "Køge;1;2;3"];
        const rows = isFirst ? own : own.toReversed();
        const outcome = read(
          `Kommune;Dagtilbud;Skole/fritid;Social/special\n${rows.join("\n")}\n`,
          SJAELLAND,
        );
        if (!outcome.ok) return;
        expect(outcome.value.map(({ provider }) => provider)).toEqual(["Køge", "Køge", "Køge"]);
        expect(outcome.notices.map(({ code }) => code)).toContain("figure-row");
      }),
    );
  });

  it("is a provider only if the user says so", () => {
    const text = "Kommune;Dagtilbud;Skole/fritid;Social/special\n20;10;15;45\nKøge;1;2;3\n";
    expect(refusalsIn(text, SJAELLAND).map(({ code }) => code)).toEqual(["sum-or-provider"]);
    expect(placesIn(text, { ...SJAELLAND, providers: ["20"] })).toHaveLength(6);
  });
});

describe("a row with more than its name or its number", () => {
  const read = (...lines: readonly string[]) =>
    readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), { kkr: "sjaelland" });

  it("is named where its specialisation says what of it is another's", () => {
    const rows = ["Skole- og fritidspædagogik;5", "Social- og specialpædagogik;8"];
    const outcome = read("Specialisering;Antal", "Dagtilbudspædagogik (heraf 3 til KP);10", ...rows);
    expect(outcome).toMatchObject({
      refusals: [
        { code: "unknown-name", written: "Dagtilbudspædagogik (heraf 3 til KP)", where: { row: 2 } },
      ],
    });
  });

  it.each(["18 i alt", "18 pladser i alt", "18 pladser", "18"])("agrees with its rows: %s", (sum) => {
    const outcome = read(
      "Kommune;Specialisering;Antal",
      "Køge;Dagtilbud;5",
      "Køge;Skole/fritid;6",
      "Køge;Social/special;7",
      `I alt;;${sum}`,
    );
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "total-row", agrees: true, sum: "18" }),
    );
  });
});

describe("a cell without a number", () => {
  it("is refused at each blank of few, and of many once for each column", () => {
    const blanks = (...rows: readonly string[]): unknown => {
      const text = ["Kommune;Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n");
      const outcome = readInternshipPlaces(new TextEncoder().encode(text), SJAELLAND);
      return outcome.ok
        ? []
        : outcome.refusals.flatMap((fault) =>
            fault.code === "missing-value" ? [[fault.where?.row, fault.where?.column, fault.rows]] : [],
          );
    };
    expect(blanks("Køge;1;;", "Faxe;;1;1")).toEqual([
      [2, 3, undefined],
      [2, 4, undefined],
      [3, 2, undefined],
    ]);
    expect(blanks("Køge;1;;", "Faxe;;1;", "Sorø;7;9;")).toEqual([
      [2, 3, undefined],
      [2, 4, 3],
      [3, 2, undefined],
    ]);
  });
});

it("a subtotal without a label and the sum of all right below it are both left out", () => {
  const text =
    "Kommune;Dagtilbud;Skole/fritid;Social/special\nGreve;40;12;31\nSolrød;13;7;9\n;53;19;40\nStevns;20;5;15\nFaxe;5;4;8\n;25;9;23\n;78;28;63\n";
  const read = readInternshipPlaces(new TextEncoder().encode(text), {
    ...{ kkr: "sjaelland", studyYear: "2023/2024" },
  });
  expect(read.ok && read.value.length).toBe(12);
});
