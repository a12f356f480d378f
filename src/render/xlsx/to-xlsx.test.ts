import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import {
  type Block,
  parseRequest,
  recommend,
  reference,
  type Section,
  type SubmissionDocument,
  submissionDocument,
  type Table,
  valueOf,
} from "../../index.js";
import { readFilledForm } from "../../input/xlsx/read-filled-form.js";
import { readWorkbook } from "../../input/xlsx/read-workbook.js";
import { toXlsx } from "./to-xlsx.js";

const document = submissionDocument(
  valueOf(
    recommend(
      valueOf(
        parseRequest({
          ...{ studyYear: "2023/2024", kkr: "sjaelland" },
          internshipPlaces: [
            ...[
              { provider: "Faxe Kommune", specialisation: "dagtilbud", places: 650 },
              { provider: "Faxe Kommune", specialisation: "skole-fritid", places: 390 },
              { provider: "=A1+A2", specialisation: "social-special", places: "687.5" },
              { provider: "#N/A", specialisation: "social-special", places: 1 },
              { provider: "_x0041_", specialisation: "social-special", places: 1 },
            ].map((row) => ({ ...row, institution: "absalon" })),
          ],
          studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
        }),
      ),
    ),
  ),
);

async function partsOf(written: SubmissionDocument): Promise<Record<string, string>> {
  const parts = unzipSync(await toXlsx(written));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe("an Excel file", async () => {
  const parts = await partsOf(document);
  const [form = "", annex = "", request = "", input = ""] = [1, 2, 3, 4].map(
    (sheet) => parts[`xl/worksheets/sheet${sheet}.xml`],
  );
  const cell = (sheet: string, address: string): string =>
    new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`).exec(sheet)?.[0] ?? "";

  it("has the form, the annex, the request and the internship places on a sheet each", () => {
    const names = [...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet name="(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(["Skema", "Beregning", "Grundlag", "Praktikpladser"]);
  });

  it("has rows of one height where no name is broken over lines", () => {
    const heights = [6, 7, 8].map((row) => new RegExp(`<row r="${row}"[^>]*? ht="([^"]*)"`).exec(form)?.[1]);
    expect(new Set(heights)).toEqual(new Set(["16"]));
  });

  it("merges institution and total over their three rows, each covered cell with its lines", () => {
    expect(form).toContain('<mergeCell ref="A6:A8"/>');
    expect(form).toContain('<mergeCell ref="B6:B8"/>');
    expect(cell(form, "A8")).toMatch(/s="\d+"/);
  });

  it("says nowhere that its results are not to be believed, and is read as the form it is", async () => {
    expect(parts["xl/workbook.xml"]).toContain("<calcPr");
    expect(parts["xl/workbook.xml"]).not.toContain("fullCalcOnLoad");
    expect(await readFilledForm(await toXlsx(document))).toMatchObject({
      ok: true,
      value: { rows: [{ total: { value: 747 } }, {}, {}] },
      notices: [],
    });
  });

  it("has each formula's result read back with it", async () => {
    const sheets = readWorkbook(await toXlsx(document));
    if ("code" in sheets) throw new Error(sheets.code);
    const cells = sheets.flatMap(({ grid }) => grid.flat());
    expect(cells.filter(({ kind }) => kind === "formula")).toEqual([]);
    // An exact share is shown with four decimals: whoever takes it for an internship place is asked which.
    const unclear = cells.flatMap((found) => (found.kind === "unclear" ? [found.because] : []));
    expect(unclear).toEqual(Array(6).fill("number-format"));
    expect(cells.filter((found) => found.kind === "number" && found.isFormula).length).toBeGreaterThan(10);
  });

  it("has numbers as numbers and formulas with the value they have", () => {
    expect(cell(form, "B6")).toContain("<f>Beregning!$B$15</f><v>747</v>");
    expect(cell(annex, "B18")).toContain("<f>Praktikpladser!$C$11</f><v>390</v>");
    expect(cell(annex, "D17")).toContain(
      '<f>IF(AND(COUNTIF($B$15,"&gt;=0")=1,INT(N($B$15))=N($B$15)),$B$15*B17/B$20,"kan ikke beregnes")</f><v>280.74588031222896</v>',
    );
    expect(cell(annex, "E17")).toContain("<f>INT(ROUND(D17,10))</f><v>280</v>");
    expect(cell(annex, "B20")).toContain(
      '<f>IF(COUNTIF(B$17:B$19,"&gt;=0")&lt;ROWS(B$17:B$19),"kan ikke beregnes",SUM(B$17:B$19))</f><v>1729.5</v>',
    );
    expect(cell(input, "E7")).toMatch(/<f>IF\(COUNTIF\(B7:D7,.*SUM\(B7:D7\)\)<\/f><v>1040<\/v>/);
    expect(cell(request, "B6")).toMatch(/^<c r="B6" s="\d+"><v>747<\/v><\/c>$/);
    expect(cell(input, "D11")).toMatch(/<f>IF\(COUNTIF\(D7:D10,.*SUM\(D7:D10\)\)<\/f><v>689.5<\/v>/);
  });

  it("takes only numbers of 0 or more in the yellow cells, and of study places only whole ones", async () => {
    const { sheets } = await readXlsx(await toXlsx(document));
    const rules = sheets.map(({ name, dataValidations = [] }) => [
      name,
      ...dataValidations.map(({ type, operator, formula1, range, errorStyle }) =>
        [type, operator, formula1, range, errorStyle].join(" "),
      ),
    ]);
    expect(rules).toEqual([
      ["Skema"],
      ["Beregning", "whole greaterThanOrEqual 0 B15 stop"],
      ["Grundlag"],
      [
        "Praktikpladser",
        "decimal greaterThanOrEqual 0 B7 stop",
        "decimal greaterThanOrEqual 0 C7 stop",
        "decimal greaterThanOrEqual 0 D8:D10 stop",
      ],
    ]);
  });

  it("holds every text as a text: no formula, no error value, no code that Excel would read as a letter", () => {
    const strings = parts["xl/sharedStrings.xml"] ?? "";
    expect(strings).toContain("<t>=A1+A2</t>");
    expect(strings).toContain("<t>_x005F_x0041_</t>");
    expect(cell(input, "A9")).toMatch(/t="inlineStr".*<t>#N\/A<\/t>/);
    expect(form + annex + input).not.toMatch(/t="e"|hyperlink/i);
    // As a text also after a reader has edited it.
    const format = /numFmtId="(\d+)" formatCode="@"/.exec(parts["xl/styles.xml"] ?? "")?.[1];
    const styles = (parts["xl/styles.xml"] ?? "").split("<cellXfs")[1]?.match(/<xf [^>]*>/g) ?? [];
    const style = Number(/ s="(\d+)"/.exec(cell(input, "A8"))?.[1]);
    expect(styles[style]).toContain(`numFmtId="${format ?? ""}"`);
  });

  it("prints on A4, one page wide, with page numbers, the input's header on each page", () => {
    for (const sheet of [form, annex, request, input]) {
      expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="\w+" fitToWidth="1" fitToHeight="1"\/>/);
      expect(sheet).toContain("<oddFooter>&amp;RSide &amp;P af &amp;N</oddFooter>");
    }
    expect(parts["xl/workbook.xml"]).toContain(">Praktikpladser!$6:$6</definedName>");
  });

  it("is the same bytes each time", async () => {
    expect(await toXlsx(document)).toEqual(await toXlsx(document));
  });
});

it("says on each sheet what a yellow cell changes there, and where a table has none why", async () => {
  const { institutions } = reference.at("2023/2024", "syddanmark");
  const made = recommend(
    valueOf(
      parseRequest({
        ...{ studyYear: "2023/2024", kkr: "syddanmark" },
        internshipPlaces: institutions.flatMap(({ id: institution }) =>
          ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
            ...{ provider: "Odense", institution, specialisation, places: 10 + index ** 2 },
          })),
        ),
        studyPlaces: { from: "institution-totals", totals: { ucsyd: 20, ucl: 21 } },
        decided: [{ institution: "ucl", specialisation: "dagtilbud", studyPlaces: 6 }],
        overbooking: { mode: "on-top", percent: 5 },
        intake: { summer: 55, winter: 45, oddTo: "summer" },
      }),
    ),
  );
  const sheets = readWorkbook(await toXlsx(submissionDocument(valueOf(made))));
  if ("code" in sheets) throw new Error(sheets.code);
  const said = Object.fromEntries(sheets.map(({ name, grid }) => [name, JSON.stringify(grid.slice(0, 6))]));
  for (const name of ["Overbooking", "Optag"]) expect(said[name]).toContain("ændres dette ark ikke");
  expect(said["Praktikpladser"]).toContain("de øvrige ark ændres ikke");
  expect(said["Praktikpladser"]).toContain("Tabeller uden gule felter er tal, som ikke regnes om");
});

it("speaks of no other sheet and no form where there is none", async () => {
  const section = document.sections.find(({ id }) => id === "annex");
  if (section === undefined) throw new Error("no annex");
  const { "xl/sharedStrings.xml": strings = "" } = await partsOf({ ...document, sections: [section] });
  expect(strings).toContain("Tallene i de gule felter kan ændres");
  expect(strings).not.toMatch(/(?:øvrige|andre) ark|skemaet\. Teksterne/);
});

it("begins a page with a table that does not fit, under its caption, and repeats the header of a long one", async () => {
  const tableOf = (count: number): Table => ({
    ...{ kind: "table", id: "k", caption: "k", columns: [{ header: "K", align: "start" }] },
    rows: Array.from({ length: count }, () => [{ kind: "text", text: "a" }]),
  });
  const sheetOf = async (...blocks: readonly Block[]): Promise<string> => {
    const section: Section = { id: "form", title: "t", blocks };
    const { "xl/worksheets/sheet1.xml": sheet = "", "xl/workbook.xml": workbook = "" } = await partsOf({
      ...{ language: "da", title: "t", sections: [section] },
    });
    return sheet + workbook;
  };
  // Title, gap, caption, header, 40 rows and a gap are 45.
  expect(await sheetOf(tableOf(40), tableOf(40))).toContain('<brk id="45" ');
  const sentence: Block = { kind: "paragraph", text: "p" };
  expect(await sheetOf(sentence, tableOf(60))).toContain(">Skema!$5:$5</definedName>");
  expect(await sheetOf(sentence, tableOf(9))).not.toContain("definedName");
});

it("cuts a text that Excel could not open, and names two sheets of a kind apart", async () => {
  const section: Section = {
    id: "form",
    title: "x".repeat(40_000),
    blocks: [{ kind: "paragraph", text: "a" }],
  };
  const parts = await partsOf({ language: "da", title: "t", sections: [section, section] });
  expect(parts["xl/workbook.xml"]).toMatch(/name="Skema".*name="Skema2"/);
  const longest = Math.max(
    ...(parts["xl/sharedStrings.xml"] ?? "").split(/<[^>]*>/).map((text) => text.length),
  );
  expect(longest).toBeLessThanOrEqual(32_767);
  expect(parts["xl/sharedStrings.xml"]).toContain("x…</t>");
});
