import { describe, expect, it } from "vitest";
import { placesFromRows, type PlacesFromRowsOptions } from "./places-from-rows.js";
import { readDistributionKey } from "../key/read-distribution-key.js";
import { readInternshipPlaces } from "./read-internship-places.js";
import { valueOf } from "../../messages/value-of.js";
import { reference } from "../../reference/reference.js";

const LONG = [
  { Kommune: "Faxe", Uddannelsesinstitution: "UCSYD", Specialisering: "Dagtilbud", Praktikpladser: 12 },
  { Kommune: "Faxe", Uddannelsesinstitution: "UCSYD", Specialisering: "Skole/fritid", Praktikpladser: 4.5 },
  {
    Kommune: "Faxe",
    Uddannelsesinstitution: "UCSYD",
    Specialisering: "Social/special",
    Praktikpladser: "1.110",
  },
];
const WIDE = [
  ["Kommune", "Dagtilbud", "Skole/fritid", "Social/special"],
  ["Faxe", "1.110", "4,5", 7n],
  ["Køge", 3, 0, 0.1],
  ["I alt", 1113, 4.5, "7,1"],
];
const SJAELLAND = { kkr: "sjaelland", studyYear: "2023/2024" };

function codes(
  rows: Parameters<typeof placesFromRows>[0],
  options: PlacesFromRowsOptions = SJAELLAND,
): unknown {
  const outcome = placesFromRows(rows, options);
  return outcome.ok
    ? outcome.notices.map(({ code }) => code)
    : outcome.refusals.map(({ code, where }) => [code, where?.row, where?.column]);
}

describe("placesFromRows", () => {
  it("reads objects by their headings, aliases and Danish numbers as in a file", () => {
    expect(placesFromRows(LONG, { studyYear: "2019/2020", kkr: "Syddanmark" })).toMatchObject({
      value: [
        { provider: "Faxe", institution: "ucsyd", specialisation: "dagtilbud", places: 12 },
        { specialisation: "skole-fritid", places: "4.5" },
        { specialisation: "social-special", places: 1110 },
      ],
    });
  });

  it("reads arrays below a header, and leaves out and says a row of sums", () => {
    const outcome = placesFromRows(WIDE, SJAELLAND);
    expect(outcome.ok && outcome.value.map(({ provider, places }) => [provider, places])).toEqual([
      ["Faxe", 1110],
      ["Faxe", "4.5"],
      ["Faxe", 7],
      ["Køge", 3],
      ["Køge", 0],
      ["Køge", "0.1"],
    ]);
    const unlabelled = [...WIDE.slice(0, 3), ["Herlev", 1113, 4.5, 7.1]];
    expect(codes(unlabelled)).toEqual([["sum-or-provider", 4, 1]]);
  });

  it("gives what a file with the same cells gives, notices and refusals too", () => {
    const tables = [WIDE, WIDE.slice(0, 2), [WIDE[0] ?? [], ["Faxe", "x", "-1", ""]], [["a", "b"]], []];
    for (const table of tables) {
      const csv = table.map((row) => row.map((it) => String(it).replace(/(\d)\.(\d)$/, "$1,$2")).join(";"));
      const read = readInternshipPlaces(new TextEncoder().encode(csv.join("\n")), SJAELLAND);
      expect(placesFromRows(table, SJAELLAND)).toEqual(
        table.length === 0 ? { ok: false, refusals: [{ code: "no-header", read: [], where: {} }] } : read,
      );
    }
  });

  it("reads null, undefined and a missing key as a blank", () => {
    const [first, second] = LONG;
    expect(
      codes(
        [
          { ...first, Praktikpladser: null },
          { ...second, Praktikpladser: undefined },
        ],
        {},
      ),
    ).toEqual(
      codes(
        [
          { ...first, Praktikpladser: "" },
          { ...second, Praktikpladser: "" },
        ],
        {},
      ),
    );
  });

  it("refuses what is neither text nor number, and a number calculated in binary", () => {
    const rows = [WIDE[0] ?? [], ["Faxe", Symbol("x"), () => 1, Number.NaN]];
    expect(codes(rows)).toEqual([2, 3, 4].map((column) => ["wrong-type", 2, column]));
    expect(codes([WIDE[0] ?? [], ["Faxe", new Date(0), true, {}]])).toEqual([
      ["date-for-number", 2, 2],
      ["not-a-number", 2, 3],
      ["not-a-number", 2, 4],
    ]);
    expect(codes([WIDE[0] ?? [], ["Faxe", 1, 2, 0.1 + 0.2]])).toEqual([["too-many-digits", 2, 4]]);
  });

  it("refuses what is no list of rows, whatever it is", () => {
    for (const data of [null, undefined, {}, "x", new Map(), 3]) {
      expect(placesFromRows(data as never)).toEqual({
        ...{ ok: false, refusals: [{ code: "wrong-type", expected: "list" }] },
      });
    }
    expect(codes([WIDE[0] ?? [], null, 4] as never)).toEqual([
      ["wrong-type", 2, undefined],
      ["wrong-type", 3, undefined],
    ]);
    // Above objects the headings are row 1, whichever of them is none.
    const [first, second] = LONG;
    const rows = [first, null, { ...second, Praktikpladser: Number.NaN }];
    expect(codes(rows as never)).toEqual([
      ["wrong-type", 3, undefined],
      ["wrong-type", 4, expect.anything()],
    ]);
  });

  it("takes dates, booleans and objects in columns that are no part of the table", () => {
    const beside = { active: true, created_at: new Date("2026-11-30T12:00:00Z"), meta: { by: "x" } };
    const invalid = { ...beside, created_at: new Date(Number.NaN) };
    const rows = LONG.map((row, at) => ({ id: at, ...row, ...(at === 1 ? invalid : beside) }));
    const read = placesFromRows(LONG, { studyYear: "2019/2020", kkr: "Syddanmark" });
    expect(read).toMatchObject({ ok: true });
    expect(placesFromRows(rows, { studyYear: "2019/2020", kkr: "Syddanmark" })).toMatchObject({
      value: valueOf(read),
    });
  });

  it("takes rows of an interface or a class, as a database gives them", () => {
    class Row {
      constructor(
        readonly Kommune: string,
        readonly Specialisering: string,
        readonly Praktikpladser: number,
      ) {}
    }
    const rows: readonly Row[] = [
      new Row("Køge", "dagtilbud", 3),
      new Row("Køge", "skole/fritid", 2),
      new Row("Køge", "social/special", 1),
    ];
    expect(placesFromRows(rows, SJAELLAND)).toMatchObject({ ok: true, value: { length: 3 } });
  });

  it("refuses a study year that is none, as every reader of places does", () => {
    for (const studyYear of ["20x", "", "2023/2025"]) {
      const refusal = { code: "invalid-study-year", written: studyYear, where: { path: "studyYear" } };
      const bytes = new TextEncoder().encode("Kommune;Vægt\nKøge;1");
      expect(placesFromRows(WIDE, { ...SJAELLAND, studyYear })).toEqual({ ok: false, refusals: [refusal] });
      expect(readInternshipPlaces(bytes, { studyYear })).toEqual({ ok: false, refusals: [refusal] });
      expect(readDistributionKey(bytes, { studyYear })).toEqual({ ok: false, refusals: [refusal] });
    }
  });

  it("leaves an option that is undefined to the form that is given", () => {
    const { edition } = reference.at("2023/2024");
    const options = { kkr: "sjaelland", edition, studyYear: undefined, editions: undefined };
    expect(placesFromRows(WIDE, options as never)).toEqual(
      placesFromRows(WIDE, { kkr: "sjaelland", edition }),
    );
  });

  it("takes the institutions and specialisations of a form that is given, and its study year", () => {
    const { edition } = reference.at("2023/2024");
    const own = {
      ...edition,
      studyYear: "2031/2032",
      specialisations: edition.specialisations.map((it) => ({ ...it, name: `Ny ${it.id}`, aliases: [] })),
    };
    const rows = [
      ["Ny dagtilbud", "Ny skole-fritid", "Ny social-special"],
      [1, 2, 3],
    ];
    expect(placesFromRows(rows, { kkr: "sjaelland", edition: own })).toMatchObject({ ok: true });
    expect(placesFromRows(rows, { kkr: "sjaelland" })).toMatchObject({ ok: false });
  });
});
