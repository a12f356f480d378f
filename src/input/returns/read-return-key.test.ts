import { describe, expect, it } from "vitest";
import { parseReturnKey } from "./parse-return-key.js";
import { readReturnKey } from "./read-return-key.js";

const read = (...lines: string[]) =>
  readReturnKey(new TextEncoder().encode(lines.join("\n")), { file: "n.csv" });

describe("a key in CSV", () => {
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
      ...{ ok: true, notices: [] },
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
