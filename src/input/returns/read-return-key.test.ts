import { describe, expect, it } from "vitest";
import { parseReturnKey } from "./parse-return-key.js";
import { readReturnKey } from "./read-return-key.js";

const read = (...lines: string[]) =>
  readReturnKey(new TextEncoder().encode(lines.join("\n")), { file: "n.csv" });

describe("a key in CSV", () => {
  it("is refused with the institutions of another year, and of two years has this one's", () => {
    const headersOf = (...headings: string[]): unknown => {
      const bytes = new TextEncoder().encode(
        ["Kommune", ...headings].join(";") + "\n" + ["Vejle", ...headings.map(() => "UCL")].join(";"),
      );
      const outcome = readReturnKey(bytes, { studyYear: "2026/2027" });
      return outcome.ok ? [] : outcome.refusals;
    };
    expect(headersOf("Institution 2026/2027")).toEqual([]);
    for (const year of ["2025/2026", "(sidste år)", "2024"])
      expect(headersOf(`Institution ${year}`)).toMatchObject([
        { code: "other-study-year", where: { row: 1, column: 2 } },
      ]);
    expect(headersOf("Institution 2025/2026", "Institution 2026/2027")).toMatchObject([
      { code: "unread-columns", headers: ["Institution 2025/2026"] },
    ]);
    expect(headersOf("Institution sidste år", "Institution")).toMatchObject([
      { code: "unread-columns", headers: ["Institution sidste år"] },
    ]);
  });

  it("has the institution of each provider, in any words, under a title and beside other columns", () => {
    expect(
      read(
        "Nøgle 2023;;",
        "Institution;Bemærkning;Kommune",
        "UCL;se brev;Odense Kommune",
        ";;",
        "UC Syd;;Vejle",
      ),
    ).toEqual({
      ok: true,
      notices: [
        { code: "rows-above-header", texts: ["Nøgle 2023"], where: { file: "n.csv" } },
        {
          ...{ code: "extra-columns", headers: ["Bemærkning"], texts: { Bemærkning: ["se brev"] } },
          where: { file: "n.csv" },
        },
      ],
      value: [
        {
          provider: "Odense Kommune",
          institution: "UCL",
          where: { file: "n.csv", row: 3, column: 1, header: "Institution" },
        },
        {
          provider: "Vejle",
          institution: "UC Syd",
          where: { file: "n.csv", row: 5, column: 1, header: "Institution" },
        },
      ],
    });
  });

  it("is refused with shares of a provider, or with cells beyond its heading", () => {
    expect(read("Kommune;Institution;Andel", "Odense;UCL;50")).toMatchObject({
      refusals: [{ code: "unread-columns", headers: ["Andel"], where: { file: "n.csv", row: 1 } }],
    });
    expect(read("Kommune;Institution;E-mail", "Odense;UCL;a@b.dk; c@d.dk", "Vejle;UCL;;")).toMatchObject({
      refusals: [{ code: "extra-cells", expected: 3, found: 4, where: { file: "n.csv", row: 2 } }],
    });
    expect(read("Kommune;Nr.;Institution;Andel", "Odense;461;UCL;").ok).toBe(true);
  });

  it.each([
    [
      "last year's institutions",
      "Kommune;Institution 2022;Institution 2023\nVejle;UCL;UC Syd",
      "Institution 2023",
    ],
    ["new ones", "Kommune;Institution;Ny institution\nVejle;UCL;UC Syd", "Ny institution"],
    ["two of one heading", "Kommune;Institution;Institution\nVejle;UCL;UC Syd", "Institution"],
    ["institutions under any heading", "Kommune;Institution;Fra sommer\nVejle;UCL;UC Syd", "Fra sommer"],
    ["specialisations", "Kommune;Specialisering;Institution\nVejle;dagtilbud;UCL", "Specialisering"],
    [
      "an institution for each specialisation",
      "Kommune;Institution (dagtilbud);Institution (social)\nVejle;UCL;UC Syd",
      "Institution (social)",
    ],
  ])("is refused with a column of another answer: %s", (_, key, header) => {
    expect(read(key)).toMatchObject({
      refusals: [{ code: "unread-columns", headers: [header], isKey: true, where: { row: 1 } }],
    });
  });

  it("takes no answer from a column that says the same of nobody, and says what stands in words", () => {
    expect(read("Kommune;Institution;Ny institution;Nr.", "Vejle;UCL;;630").ok).toBe(true);
    expect(read("Kommune;Institution;Bemærkning", "Vejle;UCL;kun dagtilbud")).toMatchObject({
      notices: [{ code: "extra-columns", texts: { Bemærkning: ["kun dagtilbud"] } }],
    });
  });

  it("may have notes below a blank row; straight under the rows they are refused", () => {
    expect(read("Kommune;Institution", "Odense;UCL", ";", "Aftalt i KKR;", "den 3. marts;")).toMatchObject({
      value: [{ provider: "Odense" }],
      notices: [{ code: "beside-table", texts: ["Aftalt i KKR", "den 3. marts"] }],
    });
    expect(read("Kommune;Institution", "Odense;UCL", "Aftalt i KKR;")).toMatchObject({
      refusals: [{ code: "missing-value", meaning: "institution", where: { row: 3 } }],
    });
    expect(read("Kommune;Institution", "Odense;UCL", ";", "Fanø;", "Vejle;UCL")).toMatchObject({
      refusals: [{ code: "missing-value", meaning: "institution", where: { row: 4 } }],
    });
  });

  it("is refused where its title or a column of years under any heading is of another year", () => {
    const of = (key: string, studyYear = "2026/2027") =>
      readReturnKey(new TextEncoder().encode(key), { studyYear });
    expect(of("Nøgle 2024/2025\nKommune;Institution\nVejle;UCL")).toMatchObject({
      refusals: [{ code: "other-study-year", found: "2024/2025", where: { row: 1, column: 1 } }],
    });
    expect(of("Kommune;Institution;Gælder fra\nVejle;UCL;2028")).toMatchObject({
      refusals: [{ code: "other-study-year", found: "2028", where: { row: 2, column: 3 } }],
    });
    expect(of("Nøgle 2026\nKommune;Institution;Gælder fra\nVejle;UCL;2026/2027").ok).toBe(true);
    expect(of("Kommune;Institution\nVejle;UCL", "2026/2028")).toMatchObject({
      refusals: [{ code: "invalid-study-year", written: "2026/2028", where: { path: "studyYear" } }],
    });
  });

  it("is refused where its column of years says another than the one asked for", () => {
    const key =
      "Kommune;Institution;Studieår\nOdense;UCL;2026/2027\nVejle;UCL;2027/2028\nEsbjerg;UC Syd;\nFanø;UCL;2026/2027\n";
    const of = (studyYear?: string) =>
      readReturnKey(new TextEncoder().encode(key), studyYear === undefined ? {} : { studyYear });
    expect(of("2027/2028")).toMatchObject({
      refusals: [
        { code: "other-study-year", found: "2026/2027", expected: "2027/2028", where: { row: 2, column: 3 } },
      ],
    });
    expect(of().ok).toBe(true);
  });

  it("may have its institutions before the municipalities, each in the first row of its group only", () => {
    expect(read("Institution;Kommune", "UCL;Odense", ";Vejle", "UC SYD;Kolding", ";Esbjerg")).toMatchObject({
      value: [
        { provider: "Odense", institution: "UCL" },
        { provider: "Vejle", institution: "UCL" },
        { provider: "Kolding", institution: "UC SYD" },
        { provider: "Esbjerg", institution: "UC SYD" },
      ],
      notices: [{ code: "names-filled", header: "Institution", names: ["UCL", "UC SYD"] }],
    });
    for (const rows of [
      [";Odense", "UCL;Vejle"],
      ["UCL;Odense", ";Fanø", "UCL;Vejle"],
    ])
      expect(read("Institution;Kommune", ...rows)).toMatchObject({
        refusals: [{ code: "missing-value", meaning: "institution" }],
      });
  });

  it("may give addresses and no institution", () => {
    const where = { file: "n.csv", row: 2, column: 1, header: "Kommune" };
    expect(read("Kommune;E-mail", "Odense;a@b.dk", "Vejle;")).toEqual({
      ...{ ok: true, notices: [] },
      value: [
        { provider: "Odense", address: "a@b.dk", where },
        { provider: "Vejle", where: { ...where, row: 3 } },
      ],
    });
  });

  it("is refused without its columns, or with a cell left blank", () => {
    expect(read("Navn;Sted", "Odense;UCL")).toMatchObject({
      refusals: [{ code: "no-key-header", read: ["Navn", "Sted"], where: { file: "n.csv" } }],
    });
    expect(read("Kommune;Institution", "Odense;", ";UCL")).toMatchObject({
      refusals: [
        { code: "missing-value", meaning: "institution", where: { row: 2, column: 2 } },
        { code: "missing-value", meaning: "provider", where: { row: 3, column: 1 } },
      ],
    });
    expect(read('Kommune;Institution\n"Odense')).toMatchObject({ refusals: [{ code: "malformed-csv" }] });
    expect(read("")).toMatchObject({ refusals: [{ code: "empty-file" }] });
  });
});

describe("a key as data", () => {
  it("is an object of institutions by provider", () => {
    expect(parseReturnKey({ Odense: "ucl" }, "n.json")).toEqual({
      ...{ ok: true, notices: [] },
      value: [{ provider: "Odense", institution: "ucl", where: { file: "n.json", path: "Odense" } }],
    });
  });

  it.for([[["Odense"]], [null], ["ucl"]])("is refused where it is %j", ([data], { expect: expectHere }) => {
    expectHere(parseReturnKey(data)).toMatchObject({
      refusals: [{ code: "wrong-type", expected: "object" }],
    });
  });

  it("is refused where an institution is no text", () => {
    expect(parseReturnKey({ Odense: 1 })).toMatchObject({
      refusals: [{ code: "wrong-type", expected: "text", where: { path: "Odense" } }],
    });
  });
});
