import { describe, expect, it } from "vitest";
import { sheetXml, workbookOf } from "../../test/arbitraries/workbook-xml.js";
import { readInternshipPlaces as readWorkbook } from "../xlsx.js";
import { readInternshipPlaces } from "./read-internship-places.js";

const FOR = { kkr: "sjaelland", file: "p" } as const;
const titles = ["Dagtilbud", "Skole-fritid", "Social/special"];
const NUMBERS = [
  ["Kommune", "Antal"],
  ["Faxe", 10],
  ["Greve", 20],
];
const BLOCK = NUMBERS.map((row) => row.join(";")).join("\n");

describe("a table for each specialisation", () => {
  const read = (text: string): object => readInternshipPlaces(new TextEncoder().encode(text), FOR);
  const refused = (sheets: readonly string[]): object => ({
    ok: false,
    refusals: [{ code: "several-tables", sheets, areSpecialisations: true }],
  });

  it.each([
    ["below each other", titles.map((title) => `${title}\n${BLOCK}`).join("\n\n")],
    ["as headings among the rows", `Kommune;Antal\n${titles.map((title) => `${title}\nFaxe;1`).join("\n")}`],
  ])("is refused with what to make of them: %s", (_, text) => {
    expect(read(text)).toMatchObject(refused(titles));
  });

  it("is refused on sheets called after them", async () => {
    const sheets = titles.map((title) => [title.replace("/", "-"), sheetXml(NUMBERS)]);
    const book = workbookOf({ sheets: Object.fromEntries(sheets) as Record<string, string> });
    expect(await readWorkbook(book, FOR)).toMatchObject(
      refused(titles.map((title) => title.replace("/", "-"))),
    );
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
