import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeNotice } from "../src/messages/describe-notice.js";
import type { Outcome } from "../src/domain/outcome.js";
import type { InternshipPlaces } from "../src/domain/request.js";
import { readInternshipPlaces as readCsv } from "../src/input/rows/read-internship-places.js";
import { collectReturns, readInternshipPlaces } from "../src/xlsx.js";
import { filledCsv } from "./arbitraries/filled-returns.js";
import { sheetXml, workbookOf } from "./arbitraries/workbook-xml.js";

// What stands beside, below and on the other sheets of a table, and what it says of itself; all numbers are constructed.

type Rows = readonly (readonly (string | number)[])[];

const HEADER = "Kommune;Dagtilbud;Skole- og fritid;Social- og special";
const HEADINGS = HEADER.split(";");
const ASKED = { kkr: "sjaelland", studyYear: "2023/2024" };

function csv(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n"));
}

function book(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const xml = Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)]);
  return workbookOf({ sheets: Object.fromEntries(xml) as Record<string, string> });
}

function read(...lines: readonly string[]): ReturnType<typeof readCsv> {
  return readCsv(csv(...lines), ASKED);
}

/** The numbers in their order; or the codes of the refusals. */
function said(outcome: Outcome<readonly InternshipPlaces[]>): readonly unknown[] {
  return outcome.ok ? outcome.value.map(({ places }) => places) : codesOf(outcome);
}

function codesOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : [...new Set(outcome.refusals.map(({ code }) => code))];
}

describe("a sheet that is not read", () => {
  const table: Rows = [HEADINGS, ["Køge", 12, 6, 9]];
  const collected = (bytes: Uint8Array) => collectReturns([{ name: "alle.xlsx", bytes }], ASKED);

  it.each<[string, Readonly<Record<string, Rows>>, readonly string[]]>([
    [
      "without headings",
      {
        Ark2: [
          ["Faxe", 1, 2, 3],
          ["Greve", 4, 4, 4],
        ],
      },
      ["Faxe", "Greve"],
    ],
    [
      "under others",
      {
        Regionen: [
          ["Afdeling", "0-6 år"],
          ["Region Sjælland", 4],
        ],
      },
      ["Region Sjælland"],
    ],
    ["named after one", { Faxe: [["Dagtilbud i alt", "12"]] }, ["Faxe"]],
    [
      "with the specialisations alone",
      {
        Selvejende: [
          ["Dagtilbud", 2],
          ["Skole/fritid", 0],
        ],
      },
      ["Dagtilbudspædagogik", "Skole- og fritidspædagogik"],
    ],
  ])("is refused with those that have numbers there: %s", async (_, sheets, providers) => {
    const bytes = book({ Ark1: table, ...sheets });
    const refusal = { code: "unread-sheets", sheets: Object.keys(sheets), providers };
    expect(await readInternshipPlaces(bytes, ASKED)).toMatchObject({ refusals: [refusal] });
    expect(await collected(bytes)).toMatchObject({ refusals: [refusal] });
    expect(said(await readInternshipPlaces(bytes, { ...ASKED, sheet: "Ark1" }))).toEqual([12, 6, 9]);
  });

  it("is said with what stands in it where it names nobody, with or without a number, but lists", async () => {
    const sheets = {
      Ark1: table,
      Optag: [["Optaget i alt", 412]],
      Noter: [["Udfyldt i Køge"]],
      Valg: [["Faxe"]],
      Greve: [["Greve svarer senere"]],
    };
    const outcome = await collected(book(sheets));
    const notices = outcome.ok ? outcome.notices.filter(({ code }) => code === "sheet-not-read") : [];
    expect(notices.map((notice) => describeNotice(notice, "da"))).toEqual([
      "alle.xlsx, arket Optag: Arket har ingen tabel, der er genkendt, og ingen af dets tal er talt med. Der står »Optaget i alt« og »412«.",
      "alle.xlsx, arket Noter: Arket har ingen tabel, der er genkendt, og ingen af dets tal er talt med. Der står »Udfyldt i Køge«.",
      "alle.xlsx, arket Greve: Arket har ingen tabel, der er genkendt, og ingen af dets tal er talt med. Der står »Greve svarer senere«.",
    ]);
  });

  it("never has anybody's numbers while the outcome calls nobody by name", async () => {
    const name = fc.constantFrom("Faxe", "Greve Kommune", "Region Sjælland", "Skole", "");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.nat(90)), { maxLength: 4 }), async (rows) => {
        const outcome = await collected(book({ Ark1: table, Ark2: rows }));
        const text = JSON.stringify(
          outcome.ok ? outcome.notices.filter(({ code }) => code === "sheet-not-read") : outcome,
        );
        for (const [who, places] of rows) {
          if (outcome.ok) expect(text).toContain(`"${places}"`);
          if (/Faxe|Greve|Region/.test(who)) expect(codesOf(outcome)).toEqual(["unread-sheets"]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a sheet for each institution", () => {
  const options = { ...ASKED, kkr: "syddanmark" };
  const table = (...places: number[]): Rows => [HEADINGS, ["Vejle", ...places]];

  it("has the institution that it is named after in all its rows", async () => {
    const bytes = book({ "UC SYD": table(12, 6, 9), UCL: table(10, 5, 8) });
    const outcome = await readInternshipPlaces(bytes, options);
    expect(outcome.ok && outcome.value.map(({ institution, places }) => `${institution} ${places}`)).toEqual([
      "ucsyd 12",
      "ucsyd 6",
      "ucsyd 9",
      "ucl 10",
      "ucl 5",
      "ucl 8",
    ]);
    const collected = await collectReturns([{ name: "a.xlsx", bytes }], options);
    expect(
      collected.ok && collected.value.sums.map(({ institution, places }) => `${institution} ${places}`),
    ).toEqual(["ucsyd 12", "ucsyd 6", "ucsyd 9", "ucl 10", "ucl 5", "ucl 8"]);
  });

  it("is refused where two are named after one, or one after none", async () => {
    for (const other of ["UC Syddanmark", "I alt"]) {
      const bytes = book({ "UC SYD": table(12, 6, 9), [other]: table(10, 5, 8) });
      expect(codesOf(await readInternshipPlaces(bytes, options))).toEqual(["several-tables"]);
    }
  });
});

describe("a table below another", () => {
  const blocks = (title: string, over = ""): readonly string[] => [
    ...(over === "" ? [] : [over]),
    ...[HEADER, "Køge;12;6;9", "", title, HEADER, "Faxe;1;2;3"],
  ];

  it.each(["UCL", "Halvårspladser", "2022/2023", "Udgåede pladser", "Sidste år", "Foreløbige tal;;;"])(
    "is refused at its own title: %s",
    (title) => {
      expect(read(...blocks(title, "2023/2024"))).toMatchObject({
        refusals: [{ code: "second-table", title: title.replaceAll(";", ""), where: { row: 5, column: 1 } }],
      });
    },
  );

  it("is refused at its title where no headings stand under that, and sums may stand behind a remark", () => {
    expect(read(HEADER, "Køge;12;6;9", "", "Udgåede pladser", "Faxe;1;2;3")).toMatchObject({
      refusals: [{ code: "second-table", title: "Udgåede pladser", where: { row: 4 } }],
    });
    expect(said(read(HEADER, "Køge;12;6;9", "", "Foreløbige tal", "I alt;12;6;9"))).toEqual([12, 6, 9]);
  });

  it("is read under the title of the first, the number of a page, and none", () => {
    for (const title of ["", "Side 2", "Praktikpladser 2023/2024"]) {
      expect(said(read(...blocks(title, "Praktikpladser 2023/2024")))).toEqual([12, 6, 9, 1, 2, 3]);
    }
  });

  it("is never read as the first under words that are not plain", () => {
    const word = fc.constantFrom(
      "Antal",
      "pladser",
      "Side 2",
      "UCL",
      "nedlagte",
      "merit",
      "2021/22",
      "halvårspladser",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const isPlain = words.every((one) => ["Antal", "pladser", "Side 2"].includes(one));
        expect(said(read(...blocks(words.join(" "))))).toEqual(
          isPlain ? [12, 6, 9, 1, 2, 3] : ["second-table"],
        );
      }),
    );
  });
});

describe("another year", () => {
  const refused = (found: string, where: object): object => ({
    refusals: [{ code: "other-study-year", found, expected: "2023/2024", where }],
  });
  const headed = (year: string): string =>
    ["Kommune", ...HEADINGS.slice(1).map((name) => `${name} ${year}`)].join(";");

  it("in a heading, a name and a column of years is refused", () => {
    const row = "Køge;12;6;9";
    expect(read(headed("2022/2023"), row)).toMatchObject(refused("2022/2023", { row: 1, column: 2 }));
    expect(read(headed("(2022)"), row)).toMatchObject(refused("2022", { row: 1, column: 2 }));
    expect(read(HEADER, "Køge 2022;12;6;9")).toMatchObject(refused("2022", { row: 2, column: 1 }));
    const columns = `Studieår;${HEADER}`;
    expect(read(columns, "2022/2023;Køge;12;6;9")).toMatchObject(refused("2022/2023", { row: 2, column: 1 }));
    const long = [
      "Kommune;Specialisering;Antal (2022)",
      "Køge;Dagtilbud;1",
      "Køge;Skole/fritid;2",
      "Køge;Social/special;3",
    ];
    expect(read(...long)).toMatchObject(refused("2022", { row: 1, column: 3 }));
  });

  it("in the name of a sheet is refused", async () => {
    const bytes = book({ "Praktikpladser 2021-22": [HEADINGS, ["Køge", 12, 6, 9]] });
    expect(await readInternshipPlaces(bytes, ASKED)).toMatchObject(
      refused("2021/2022", { sheet: "Praktikpladser 2021-22" }),
    );
  });

  it.each([
    ["Praktikpladser 2022", "2022"],
    ["Praktikpladser for året 2022", "2022"],
    ["Budget 2022", "2022"],
    ["Køge Kommune 2022", "2022"],
    ["Sidste år", "Sidste år"],
    ["Sidste års tal", "Sidste års tal"],
    ["22-23", "2022/2023"],
    ["2024/2025 og 2023/2024", "2024/2025"],
  ])("over the table, or as what its sheet is called, is refused: »%s«", async (title, found) => {
    const refusal = { code: "other-study-year", found };
    const rows = ["Køge;12;6;9", "I alt;12;6;9"];
    const over = read(title, HEADER, ...rows);
    expect(over.ok ? [] : over.refusals).toContainEqual(expect.objectContaining(refusal));
    if (title.includes("/")) return;
    const called = await readInternshipPlaces(book({ [title]: [HEADINGS, ["Køge", 12, 6, 9]] }), ASKED);
    expect(called.ok ? [] : called.refusals).toContainEqual(expect.objectContaining(refusal));
  });

  it.each(["Tallene gælder 2022/2023", "Det er tallene fra sidste år", "Studieåret 2022/2023"])(
    "under the table, or on a sheet of notes, is refused where that is all that is said: »%s«",
    async (note) => {
      expect(codesOf(read(HEADER, "Køge;12;6;9", "", note))).toEqual(["other-study-year"]);
      const bytes = book({ Ark1: [HEADINGS, ["Køge", 12, 6, 9]], Noter: [[note]] });
      expect(await readInternshipPlaces(bytes, ASKED)).toMatchObject({
        refusals: [{ code: "other-study-year", where: { sheet: "Noter" } }],
      });
    },
  );

  it("of a day, a deadline or a comparison is not the table's, whatever day it is", () => {
    const day = fc.record({
      d: fc.integer({ min: 1, max: 28 }),
      m: fc.integer({ min: 1, max: 12 }),
      y: fc.integer({ min: 2015, max: 2030 }),
    });
    const line = fc.constantFrom<(on: { d: number; m: number; y: number }) => string>(
      ({ d, y }) => `Udfyldt ${d}. maj ${y}`,
      ({ d, m, y }) => `Dato: ${d}-${m}-${y}`,
      ({ d, m, y }) => `Frist: ${d}.${m}.${y}`,
      ({ y }) => `Indberettet ${y}`,
      ({ d, m, y }) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
      ({ y }) => `I forhold til ${y} er der flere`,
    );
    fc.assert(
      fc.property(day, line, (on, of) => {
        expect(said(read(of(on), HEADER, "Køge;12;6;9"))).toEqual([12, 6, 9]);
      }),
    );
  });

  it("is the one that is asked for, or none, anywhere: the table is the same", () => {
    const year = fc.constantFrom("2023/2024", "2023-24", "2023", "2024", "");
    const place = fc.constantFrom<(year: string) => readonly string[]>(
      (text) => [headed(text), "Køge;12;6;9"],
      (text) => [HEADER, `Køge ${text};12;6;9`],
      (text) => [`Studieår;${HEADER}`, `${text};Køge;12;6;9`],
      (text) => [`Praktikpladser ${text}`, HEADER, "Køge;12;6;9"],
      (text) => [HEADER, "Køge;12;6;9", "", `Tallene gælder ${text}`],
    );
    fc.assert(
      fc.property(year, place, (text, lines) => {
        expect(said(read(...lines(text)))).toEqual([12, 6, 9]);
      }),
    );
    // That of a house, and that of a last year that is asked for.
    expect(said(read(HEADER, "Køge, Hus 2010;12;6;9"))).toEqual([12, 6, 9]);
    expect(said(read(HEADER, "Køge, Hus 2021;12;6;9"))).not.toEqual([12, 6, 9]);
    expect(said(readCsv(csv(headed("2022/2023"), "Køge;12;6;9"), { ...ASKED, isEarlier: true }))).toEqual([
      12, 6, 9,
    ]);
  });
});

describe("a unit", () => {
  const ROWS = ["Køge;12;6;9", "Faxe;1;2;3"];
  const unitOf = (outcome: Outcome<unknown>): unknown =>
    outcome.ok
      ? (outcome.notices.flatMap((notice) => (notice.code === "unit-stated" ? [notice.unit] : []))[0] ?? null)
      : codesOf(outcome);

  it.each([
    "Halvårspladser",
    "Alle tal er opgjort i halvårspladser",
    "Praktikpladser i KKR Sjælland 2023/2024 (halvårspladser)",
    "Antal halvårspladser pr. kommune",
  ])("is that of the table above and below it, and as the name of its sheet: %s", async (line) => {
    expect(unitOf(read(line, HEADER, ...ROWS))).toBe("half-year");
    expect(unitOf(read(HEADER, ...ROWS, "", line))).toBe("half-year");
    const name = line.replace("/", "-").slice(0, 31);
    if (name === line) {
      const bytes = book({ [line]: [HEADINGS, ["Køge", 12, 6, 9]] });
      expect(unitOf(await readInternshipPlaces(bytes, ASKED))).toBe("half-year");
    }
  });

  it.each([
    "1 plads = 2 halvårspladser",
    "1 plads er 2 halvårspladser",
    "Hver plads rummer 2 halvårspladser",
    "Pladserne omregnes til halvårspladser af KKR",
    "Faxe havde 4 halvårspladser i 2022",
  ])("is refused where a line says how it is made of another, unless the user says one: %s", (line) => {
    const text = [line, HEADER, ...ROWS];
    expect(read(...text)).toMatchObject({
      refusals: [{ code: "unit-of-some", stated: "half-year", written: line, where: { row: 1, column: 1 } }],
    });
    expect(said(readCsv(csv(...text), { ...ASKED, unit: "full-year" }))).toEqual([12, 6, 9, 1, 2, 3]);
  });

  it.each([
    "Regionen: halvårspladser",
    "Dagtilbud: halvårspladser",
    "Faxe: halvårspladser",
    "UCL opgør i halvårspladser",
  ])("is refused where a line says it of some, whatever else the user says: %s", (line) => {
    const text = [line, HEADER, ...ROWS];
    expect(codesOf(read(...text))).toEqual(["unit-of-some"]);
    expect(codesOf(readCsv(csv(...text), { ...ASKED, unit: "full-year" }))).toEqual(["other-unit"]);
    expect(said(readCsv(csv(...text), { ...ASKED, unit: "half-year" }))).toEqual([12, 6, 9, 1, 2, 3]);
  });

  it.each([
    ["one row", [`${HEADER};Enhed`, "Køge;12;6;9;", "Faxe;1;2;3;halvår"]],
    ["one name", [HEADER, "Køge;12;6;9", "Faxe halvårspladser;1;2;3"]],
    ["one heading", [HEADER.replace("Dagtilbud", "Dagtilbud (halvår)"), ...ROWS]],
    ["a band over some", [";Halvårspladser;;Antal", HEADER, ...ROWS]],
  ])("is refused where it is that of %s, whatever else the user says", (_, lines) => {
    expect(codesOf(read(...lines))).toEqual(["unit-of-some"]);
    expect(codesOf(readCsv(csv(...lines), { ...ASKED, unit: "full-year" }))).toEqual(["other-unit"]);
  });

  it.each([
    "Opgjort i halvårspraktikpladser",
    "Antal halvaarspladser",
    "6-måneders praktikpladser",
    "Pladser á 6 mdr.",
    "Antal halve år",
    "Halvårspladser (2 pr. helårsplads)",
    "Husk: vores tal er i halvårspladser",
  ])("over the table is used where nothing else is said: »%s«", (line) => {
    expect(unitOf(read(line, HEADER, "Køge;12;6;9"))).toBe("half-year");
    expect(unitOf(read(HEADER, "Køge;12;6;9", "", line))).toBe("half-year");
  });

  it("in brackets beside »Kommune« is that of the table, and what else stands there is said", () => {
    const headed = (bracket: string): string => HEADER.replace("Kommune", `Kommune (${bracket})`);
    expect(unitOf(read(headed("Halvårspladser"), "Køge;12;6;9"))).toBe("half-year");
    expect(codesOf(read(headed("KKR Syddanmark"), "Køge;12;6;9"))).toEqual(["unlike-title"]);
    const remark = read(headed("Bemærk Køge 2 lavere"), "Køge;12;6;9");
    expect(remark.ok && remark.notices).toContainEqual(
      expect.objectContaining({ code: "beside-table", texts: ["Bemærk Køge 2 lavere"] }),
    );
  });

  it.each([";;halvårspladser;", ";helår;halvår;halvår", ";halvår;halvår;"])(
    "over some of the columns, or another over others, is refused: »%s«",
    (line) => {
      expect(read(line, HEADER, "Køge;12;6;9").ok).toBe(false);
    },
  );

  it("over every column is that of all", () => {
    expect(unitOf(read(";halvår;halvår;halvår", HEADER, "Køge;12;6;9"))).toBe("half-year");
    expect(unitOf(read(";halvår;;", HEADER, "Køge;12;6;9"))).toBe("half-year");
  });

  it("is that of all rows where each says it, but those of sums", () => {
    const lines = [`${HEADER};Enhed`, "Køge;12;6;9;halvår", "Faxe;1;2;3;halvår", "I alt;13;8;12;"];
    expect(unitOf(read(...lines))).toBe("half-year");
    expect(codesOf(read(";Halvårspladser;;Helårspladser", HEADER, ...ROWS))).toEqual(["other-unit"]);
  });

  it("is refused where one of several sheets states it, and is that of all where all do", async () => {
    const sheets = (...over: string[]) =>
      book(
        Object.fromEntries(
          ["Køge", "Faxe"].map((name, at) => [name, [[over[at] ?? ""], HEADINGS.slice(1), [12, 6, 9]]]),
        ),
      );
    const some = sheets("Halvårspladser");
    // What stands in the cell is quoted, and not what the sheet is called.
    const refusals = [
      { code: "unit-of-some", written: expect.stringMatching(/^(?:halv|hel)år/i) as unknown },
    ];
    expect(await readInternshipPlaces(some, ASKED)).toMatchObject({ refusals });
    expect(await collectReturns([{ name: "a.xlsx", bytes: some }], ASKED)).toMatchObject({ refusals });
    expect(unitOf(await readInternshipPlaces(sheets("Halvårspladser", "Halvårspladser"), ASKED))).toBe(
      "half-year",
    );
  });

  it("typed into another cell of the blank return is held against its field, and is that of a blank one", async () => {
    const form = (unit: string) => {
      const { name, bytes } = filledCsv("faxe.csv", { provider: "Faxe", unit, places: [2, 4, 6] });
      return { name, bytes: csv(new TextDecoder().decode(bytes), "", "Antal helårspladser") };
    };
    const placesOf = async (unit: string): Promise<readonly unknown[]> => {
      const outcome = await collectReturns([form(unit)], { ...ASKED, internshipPlacesUnit: "half-year" });
      return said(outcome.ok ? { ...outcome, value: outcome.value.request.internshipPlaces } : outcome);
    };
    expect(await placesOf("halvårspladser")).toEqual(["other-unit"]);
    expect(await placesOf("helårspladser")).toEqual([4, 8, 12]);
    expect(await placesOf("")).toEqual([4, 8, 12]);
  });

  it("over the places of the blank return is held against its field, and the year over it against its code", async () => {
    const codesWith = async (unit: string, from: string, to: string): Promise<unknown> => {
      const { name, bytes } = filledCsv("faxe.csv", { provider: "Faxe", unit, places: [2, 4, 6] });
      const text = new TextDecoder().decode(bytes);
      expect(text).toContain(from);
      const changed = { name, bytes: csv(text.replaceAll(from, to)) };
      const outcome = await collectReturns([changed], { ...ASKED, internshipPlacesUnit: "full-year" });
      return outcome.ok ? [] : outcome.refusals;
    };
    const sheets = book({
      Køge: [["Enhed: halvårspladser"], HEADINGS, ["Køge", 12, 6, 9]],
      Faxe: [HEADINGS, ["Faxe", 1, 2, 3]],
    });
    expect(await collectReturns([{ name: "svar.xlsx", bytes: sheets }], ASKED)).toMatchObject({
      refusals: [{ code: "unit-of-some", isOfTable: true, where: { sheet: "Køge" } }],
    });
    const heading = "Antal praktikpladser pr. halvår";
    const codeOf = async (unit: string): Promise<unknown> => codesWith(unit, "Antal praktikpladser", heading);
    expect(await codeOf("helårspladser")).toMatchObject([{ code: "unit-of-some", stated: "half-year" }]);
    expect(await codeOf("")).toMatchObject([{ code: "unit-of-some" }]);
    expect(await codeOf("halvårspladser")).toEqual([]);
    expect(await codesWith("helårspladser", "2023/2024", "2024/2025")).toMatchObject([
      { code: "other-study-year", found: "2024/2025", isOfCode: true, where: { header: "Skemakode" } },
    ]);
  });

  it("of some rows never becomes that of the others", () => {
    const ids: Readonly<Record<string, string>> = { halvår: "half-year", helår: "full-year" };
    const unit = fc.constantFrom("halvår", "helår", "");
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 4 }), (units) => {
        const rows = units.map((one, at) => `Køge, hus ${at};${at};${at * 3};${at * 7 + 1};${one}`);
        const outcome = read(`${HEADER};Enhed`, ...rows);
        const met = new Set(units);
        if (met.size === 1) expect(unitOf(outcome)).toBe(ids[units[0] ?? ""] ?? null);
        else expect(codesOf(outcome)).toContain(met.has("") ? "unit-of-some" : "other-unit");
      }),
    );
  });
});

describe("a number in the label of a row of sums", () => {
  it.each(["I alt: 33 + 4 fra Greve", "Sum ialt: 99", "I alt 99 pladser"])("is said: %s", (written) => {
    const outcome = read(HEADER, "Køge;12;6;9", "Faxe;1;2;3", `${written};;;`);
    expect(outcome.ok && outcome.notices).toContainEqual({
      ...{ code: "figure-row", written, numbers: [], where: { row: 4 } },
    });
  });
});

it("says of a CSV file whose headings are not known that they are not, and not that it is malformed", () => {
  const outcome = read('Kommune;"Noget";"Andet"', "Køge;12;6");
  expect(codesOf(outcome)).toEqual(["no-header"]);
});

it("advises to add up columns that are parts of one number", () => {
  const outcome = read(
    "Kommune;Dagtilbud (0-2 år);Dagtilbud (3-5 år);Skole/fritid;Social/special",
    "Køge;1;2;3;4",
  );
  expect(codesOf(outcome)).toEqual(["repeated-column"]);
});

describe("a table that people write around", () => {
  it.each([
    "Til sammenligning havde vi 33 pladser i 2022/2023.",
    "Tallene er steget fra 30 i 2022/2023.",
    "Erstatter indberetningen for 2022/23",
    "Næste indberetning er for 2024/2025",
  ])("is read below a line that tells of another year, which is said: %s", (line) => {
    const outcome = read(line, HEADER, "Køge;12;6;9");
    expect(said(outcome)).toEqual([12, 6, 9]);
    expect(outcome.ok && outcome.notices).toContainEqual({
      ...{ code: "rows-above-header", texts: [line], where: {} },
    });
    expect(codesOf(read("Praktikpladser 2022/2023", HEADER, "Køge;12;6;9"))).toEqual(["other-study-year"]);
  });

  it.each(["Kommuner i regionen", "Kommunen", "Sted", "Navn"])(
    "has its providers in the column that names some of them, whatever it is called: %s",
    (heading) => {
      const outcome = read(HEADER.replace("Kommune", heading), "Køge;12;6;9", "Ukendt;1;2;3");
      expect(outcome.ok && outcome.value.map(({ provider }) => provider)).toContain("Ukendt");
      expect(outcome.ok && outcome.notices).toContainEqual({
        ...{ code: "providers-assumed", column: 1, heading, where: {} },
      });
    },
  );

  it("has no provider in a label of its numbers", () => {
    const outcome = read(HEADER.replace("Kommune", ""), "Antal pladser;12;6;9");
    expect(outcome.ok && outcome.value.map(({ provider }) => provider ?? null)).toEqual([null, null, null]);
  });

  it.each(["Faxe (udgår)", "Faxe - ikke godkendt"])(
    "is refused with a row that says it is withdrawn: %s",
    (name) => {
      expect(codesOf(read(HEADER, "Køge;12;6;9", `${name};1;2;3`))).toEqual(["withdrawn-row"]);
    },
  );

  it("is refused with a row that another column says nothing of but that, and not with a remark", () => {
    const rows = (text: string): readonly string[] => [
      `${HEADER};Status`,
      "Køge;12;6;9;",
      `Faxe;1;2;3;${text}`,
    ];
    expect(codesOf(read(...rows("Afvist")))).toEqual(["withdrawn-row"]);
    expect(codesOf(read(...rows("Herfølge er lukket, tallet er uden")))).toEqual([]);
  });

  it("may mean either unit where its places are for each half-year", () => {
    expect(codesOf(read("Antal pladser pr. halvår", HEADER, "Køge;12;6;9"))).toEqual(["unit-of-some"]);
    expect(
      codesOf(
        read(
          `Kommune;${HEADINGS.slice(1)
            .map((name) => `${name} pr. halvår`)
            .join(";")}`,
          "Køge;1;2;3",
        ),
      ),
    ).not.toEqual([]);
  });

  it.each([
    ["Antal halvårspladser", HEADER, "Køge;12;6;9"],
    [HEADER, "Køge;12;6;9", "", "Alle tal er opgjort i halvårspladser"],
  ])("does not say that the line of its unit is left out: %s", (...lines) => {
    const outcome = read(...lines);
    const codes = outcome.ok ? outcome.notices.map(({ code }) => code) : [];
    expect(codes).toContain("unit-stated");
    expect(codes).not.toContain("rows-above-header");
    expect(codes).not.toContain("beside-table");
  });
});

describe("a heading", () => {
  it("says how it counts in any words, before or after what it counts", () => {
    const headings = "Kommune;Antal i dagtilbud;Antal pladser i skole og fritid;Antal i social og special";
    expect(said(read(headings, "Køge;12;6;9"))).toEqual([12, 6, 9]);
    for (const heading of ["1.halvår", "Øvrige", "Nye pladser"]) {
      expect(codesOf(read(`${HEADER};${heading}`, "Køge;12;6;9;4"))).toEqual(["unread-columns"]);
    }
  });

  it.each([
    "UCL dagtilbud;UCL: skole/fritid;UCL - social/special",
    "Dagtilbud (UCL);Skole/fritid UCL;Social/special, UCL",
  ])("may name the institution too, where all do: »%s«", (ofUcl) => {
    const ofUcSyd = ofUcl.replaceAll("UCL", "UC SYD");
    const bytes = csv(`Kommune;${ofUcl};${ofUcSyd};UCL i alt`, "Odense;1;2;3;4;5;6;6");
    const outcome = readCsv(bytes, { kkr: "syddanmark" });
    expect(outcome.ok && outcome.value.map(({ institution, places }) => `${institution} ${places}`)).toEqual([
      "ucl 1",
      "ucl 2",
      "ucl 3",
      "ucsyd 4",
      "ucsyd 5",
      "ucsyd 6",
    ]);
  });
});

describe("a municipality above its only house", () => {
  it("is asked about where both have the same numbers, unless they are small or of two municipalities", () => {
    expect(read(HEADER, "Faxe;10;20;30", "Hus A;10;20;30", "Greve;1;2;3")).toMatchObject({
      refusals: [{ code: "sum-or-provider", written: "Faxe", because: "parts-beside" }],
    });
    expect(said(read(HEADER, "Faxe;1;2;3", "Hus A;1;2;3", "Greve;4;4;4"))).toHaveLength(9);
    expect(said(read(HEADER, "Faxe;10;20;30", "Greve;10;20;30"))).toHaveLength(6);
    const house = csv(HEADER, "Faxe;10;20;30", "Hus A;10;20;30");
    expect(said(readCsv(house, { ...ASKED, providers: ["Faxe"] }))).toHaveLength(6);
    expect(said(readCsv(house, { ...ASKED, sums: ["Faxe"] }))).toHaveLength(3);
  });
});

describe("rows of figures alone", () => {
  it("are named, and not called none", () => {
    expect(read(HEADER, "2022;1;2;3", "Heraf merit;1;1;1")).toMatchObject({
      refusals: [{ code: "no-rows", labels: ["2022", "Heraf merit"] }],
    });
    expect(read(HEADER)).toMatchObject({ refusals: [{ code: "no-rows" }] });
  });
});

describe("a table under a title of other numbers", () => {
  it.each(["Procent", "Andele i pct.", "Antal studiepladser", "%"])("is refused: »%s«", (title) => {
    expect(codesOf(read(title, HEADER, "Køge;12;6;9"))).toEqual(["unlike-title"]);
  });

  it.each(["Praktikpladser til optag 2023/2024", "Antal praktikpladser (studiepladser 2023/2024)"])(
    "is read where the title says what its internship places are for: »%s«",
    (title) => {
      expect(codesOf(read(title, HEADER, "Køge;12;6;9"))).toEqual(codesOf(read(HEADER, "Køge;12;6;9")));
    },
  );

  it.each(["Praktikpladser, andele", "Praktikpladser til optag i procent"])(
    "is refused though the title names internship places: »%s«",
    (title) => {
      expect(codesOf(read(title, HEADER, "Køge;12;6;9"))).toEqual(["unlike-title"]);
    },
  );
});

it("knows a municipality by its name without Danish letters, and that it has answered twice", async () => {
  expect(codesOf(read(HEADER, "Koege;12;6;9", "Køge;1;2;3"))).toEqual(["duplicate-cell"]);
  const files = ["Koege", "Køge"].map((name) => ({
    name: `${name}.csv`,
    bytes: csv(HEADER, `${name};12;6;9`),
  }));
  expect((await collectReturns(files, ASKED)).ok).toBe(false);
});

it.each(["#Køge", "// Køge"])("asks about a row that is commented out: »%s«", (name) => {
  expect(codesOf(read(HEADER, `${name};12;6;9`, "Faxe;1;2;3"))).toEqual(["withdrawn-row"]);
});
