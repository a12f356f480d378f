import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sheetXml, workbookOf } from "../../../test/arbitraries/workbook-xml.js";
import { prop } from "../../../test/prop.js";
import type { Outcome } from "../../domain/outcome.js";
import type { InternshipPlaces } from "../../domain/request.js";
import { valueOf } from "../../messages/value-of.js";
import { collectReturns, readInternshipPlaces as readWorkbook } from "../../xlsx.js";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const FOR = { kkr: "sjaelland", file: "p" } as const;
const titles = ["Dagtilbud", "Skole-fritid", "Social/special"];
const NUMBERS = [
  ["Kommune", "Antal"],
  ["Faxe", 10],
  ["Greve", 20],
];
const BLOCK = NUMBERS.map((row) => row.join(";")).join("\n");

const read = (text: string, kkr = "sjaelland"): Outcome<readonly InternshipPlaces[]> =>
  readInternshipPlaces(new TextEncoder().encode(text), { ...FOR, kkr });

/** The places of each specialisation of whoever is read. */
function placesIn(outcome: Outcome<readonly InternshipPlaces[]>): unknown[] {
  const told = valueOf(outcome).map(({ provider = "", institution, specialisation, places }) =>
    JSON.stringify([provider, institution, specialisation, Number(places)]),
  );
  return told.toSorted();
}

describe("a table for each specialisation", () => {
  const refused = (sheets: readonly string[]): object => ({
    ok: false,
    refusals: [{ code: "several-tables", sheets, areSpecialisations: true }],
  });
  const ofAll = placesIn(
    read("Kommune;Dagtilbud;Skole/fritid;Social/special\nFaxe;10;10;10\nGreve;20;20;20"),
  );

  it.each([
    ["below each other", titles.map((title) => `${title}\n${BLOCK}`).join("\n\n")],
    ["without a gap", titles.map((title) => `${title}\n${BLOCK}`).join("\n")],
    ["numbered", titles.map((title, at) => `Tabel ${at + 1}: ${title}\n${BLOCK}`).join("\n")],
    ["with a label", titles.map((title) => `Specialisering: ${title}\n${BLOCK}`).join("\n")],
    ["with sums", titles.map((title) => `${title}\n${BLOCK}\nI alt;30`).join("\n\n")],
    [
      "as headings among the rows",
      `Kommune;Antal\n${titles.map((title) => `${title}\nFaxe;10\nGreve;20`).join("\n")}`,
    ],
  ])("is read with the others, and said: %s", (_, text) => {
    const outcome = read(text);
    expect(placesIn(outcome)).toEqual(ofAll);
    expect(outcome.ok ? outcome.notices : []).toContainEqual(
      expect.objectContaining({ code: "titles-read", of: "specialisation" }),
    );
  });

  it("is read on sheets called after them, all of which must be there", async () => {
    const sheets = titles.map((title) => [title.replace("/", "-"), sheetXml(NUMBERS)] as const);
    const book = (all: typeof sheets): Uint8Array => workbookOf({ sheets: Object.fromEntries(all) });
    expect(placesIn(await readWorkbook(book(sheets), FOR))).toEqual(ofAll);
    const lacking = [{ code: "missing-specialisation", specialisations: ["social-special"] }];
    expect(await readWorkbook(book(sheets.slice(0, 2)), FOR)).toMatchObject({ refusals: lacking });
    const collect = (bytes: Uint8Array): Promise<object> =>
      collectReturns([{ name: "a.xlsx", bytes }], { kkr: "sjaelland", studyYear: "2023/2024" });
    expect(await collect(book(sheets))).toMatchObject({
      value: { sums: [{ places: "30" }, { places: "30" }, { places: "30" }] },
    });
    expect(await collect(book(sheets.slice(1)))).toMatchObject({
      refusals: [{ code: "incomplete-return", specialisations: ["dagtilbud"] }, { provider: "Greve" }],
    });
  });

  it.each([
    ["twice", [...titles, "Dagtilbud"]],
    ["twice by another name", [...titles, "Dagtilbudspædagogik"]],
  ])("is refused where a specialisation is there %s", (_, all) => {
    expect(read(all.map((title) => `${title}\n${BLOCK}`).join("\n"))).toMatchObject(refused(all));
  });

  it("is refused where a specialisation is not there", () => {
    expect(
      read(
        titles
          .slice(1)
          .map((title) => `${title}\n${BLOCK}`)
          .join("\n"),
      ),
    ).toMatchObject({ refusals: [{ code: "missing-specialisation", specialisations: ["dagtilbud"] }] });
  });

  prop([
    fc.array(fc.array(fc.nat({ max: 300 }), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
    fc.constantFrom("columns", "outside", "inside"),
    fc.boolean(),
  ])("has the numbers of the one table, institutions in columns or titles", (numbers, kind, hasGaps) => {
    const who = ["Vejen", "Odense", "Varde", "Assens"];
    const institutions = ["UC SYD", "UCL"];
    const at = (row: number, institution: number, title: number): number =>
      numbers[row]?.[institution * 3 + title] ?? 0;
    const block = (institution: number, title: number): string[] => [
      "Kommune;Antal",
      ...numbers.map((_, row) => `${who[row] ?? ""};${at(row, institution, title)}`),
      ...(hasGaps ? [""] : []),
    ];
    const lines = {
      columns: titles.flatMap((title, t) => [
        title,
        `Kommune;${institutions.join(";")}`,
        ...numbers.map((_, row) => `${who[row] ?? ""};${at(row, 0, t)};${at(row, 1, t)}`),
        ...(hasGaps ? [""] : []),
      ]),
      outside: titles.flatMap((title, t) => [
        title,
        ...institutions.flatMap((name, i) => [name, ...block(i, t)]),
      ]),
      inside: institutions.flatMap((name, i) => [
        name,
        ...titles.flatMap((title, t) => [title, ...block(i, t)]),
      ]),
    }[kind];
    const long = numbers.flatMap((_, row) =>
      institutions.flatMap((name, i) =>
        titles.map((title, t) => `${who[row] ?? ""};${name};${title};${at(row, i, t)}`),
      ),
    );
    const whole = read(["Kommune;Institution;Specialisering;Antal", ...long].join("\n"), "syddanmark");
    const stacked = read(lines.join("\n"), "syddanmark");
    fc.pre(whole.ok);
    // A row that is the sum of those above is asked about in one table and not in the other.
    if (stacked.ok) expect(placesIn(stacked)).toEqual(placesIn(whole));
    else expect(stacked.refusals.map(({ code }) => code)).toEqual(["sum-or-provider"]);
  });

  it("is not told to write 0 for what stands in the others", () => {
    const each = titles.map((title) => `Kommune;${title}\nFaxe;1`).join("\n\n");
    const outcome = readInternshipPlaces(new TextEncoder().encode(each), FOR);
    expect(outcome.ok || outcome.refusals.map(({ code }) => code)).toEqual(["second-table"]);
  });

  it("is said to stand beside the next where it does", () => {
    const beside = "Faxe;;;Greve;\nSpecialisering;Antal;;Specialisering;Antal\nDagtilbud;1;;Dagtilbud;2";
    const refusals = [{ code: "two-providers-in-one" }, { code: "repeated-column", begins: 4 }];
    expect(read(beside)).toMatchObject({ refusals });
  });

  it("is no table with a column that says it, nor one alone", () => {
    const whole = "Specialisering;Antal\nDagtilbud;1\nSkole/fritid;2\nSocial/special;3";
    expect(read(whole)).toMatchObject({ ok: true });
    const blank = "Specialisering;Antal;Pladser\nDagtilbud;;\nSkole/fritid;;";
    expect(read(blank)).toMatchObject({ refusals: [{ code: "repeated-column" }] });
    expect(read(`Dagtilbud\n${BLOCK}`)).toMatchObject({ refusals: [{ code: "missing-column" }] });
  });
});
