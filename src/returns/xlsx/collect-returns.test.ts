import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { csvFile } from "../../../test/arbitraries/filled-returns.js";
import { filledXlsx } from "../../../test/arbitraries/filled-workbook.js";
import { describeRefusal } from "../../messages/describe-refusal.js";
import { valueOf } from "../../messages/value-of.js";
import { collectReturns } from "./collect-returns.js";

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../test/files/${name}`, import.meta.url));

/** What is refused of one form that was changed after it was filled in. */
async function refusedAfter(
  places: readonly (number | string)[],
  change: (sheet: string) => string,
  filled: { readonly provider?: string; readonly unit?: string; readonly remark?: string } = {},
): Promise<unknown> {
  const { bytes, ...file } = await filledXlsx("faxe.xlsx", { provider: "Faxe", ...filled, places });
  const parts = unzipSync(bytes);
  const part = "xl/worksheets/sheet1.xml";
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  const outcome = await collectReturns([{ ...file, bytes: zipSync(parts) }]);
  return outcome.ok ? [] : outcome.refusals;
}

/** A sheet with a number in the fourth column beside a field. */
const numberBeside = (row: number, value: number) => (sheet: string) =>
  sheet.replace(new RegExp(`(<row r="${row}"[^]*?)</row>`), `$1<c r="D${row}"><v>${value}</v></c></row>`);

describe("a form of ours that is filled in wrongly", () => {
  it("has the numbers named that stand beside its fields, and only of blank fields", async () => {
    const beside = [numberBeside(16, 10), numberBeside(18, 8)];
    const all = (sheet: string): string => beside.reduce((done, put) => put(done), sheet);
    expect(await refusedAfter(["", 5, ""], all)).toMatchObject([
      { code: "missing-value", beside: { numbers: ["10", "8"], columns: [4] }, where: { row: 16 } },
    ]);
    expect(await refusedAfter(["", 5, ""], numberBeside(16, 10))).toMatchObject([
      { beside: { numbers: ["10"] }, where: { row: 16 } },
      { code: "missing-value", where: { row: 18 } },
    ]);
    expect(await refusedAfter([1, 5, 2], numberBeside(16, 10))).toEqual([]);
  });

  it("is said to be blank in one line, and by its fields where anything stands in it", async () => {
    const same = (sheet: string): string => sheet;
    const blank = { provider: "", unit: "" };
    expect(await refusedAfter(["", "", ""], same, blank)).toMatchObject([
      { code: "missing-value", isUnfilled: true },
    ]);
    expect(await refusedAfter(["", "", 1], same, blank)).not.toHaveLength(1);
    expect(await refusedAfter(["", "", ""], same, { ...blank, remark: "Ingen" })).not.toHaveLength(1);
  });

  it("is refused in one line where a second sheet has it again, and for another provider is read", async () => {
    const { bytes, ...file } = await filledXlsx("faxe.xlsx", { provider: "Faxe", places: [1, 2, 3] });
    const again = async (provider: string): Promise<unknown> => {
      const workbook = await openXlsx(bytes);
      const { bytes: other } = await filledXlsx("b.xlsx", { provider, places: [4, 5, 6] });
      const [sheet] = (await openXlsx(other)).sheets;
      if (sheet !== undefined) workbook.sheets.push({ ...sheet, name: "Indberetning (2)" });
      const outcome = await collectReturns([{ ...file, bytes: await saveXlsx(workbook) }]);
      return outcome.ok ? outcome.value.answered.map((one) => one.provider) : outcome.refusals;
    };
    expect(await again("Faxe Kommune")).toMatchObject([
      { code: "several-tables", sheets: ["Indberetning", "Indberetning (2)"], areCopies: true },
    ]);
    expect(await again("Greve")).not.toHaveProperty("0.areCopies");
  });

  it("is told from our own document", async () => {
    const { bytes, ...file } = await filledXlsx("faxe.xlsx", { provider: "Faxe", places: [1, 2, 3] });
    const workbook = await openXlsx(bytes);
    const title = "Indstilling om optag på pædagoguddannelsen i studieåret 2023/2024";
    workbook.sheets[0]?.cells?.set("0,0", { type: "string", value: title });
    if (workbook.sheets[0]?.rows[0] !== undefined) workbook.sheets[0].rows[0][0] = title;
    const outcome = await collectReturns([{ ...file, bytes: await saveXlsx(workbook) }]);
    expect(outcome).toMatchObject({ refusals: [{ code: "swapped-file", is: "recommendation" }] });
  });

  it("has another study year refused where it stands", async () => {
    const refusals = await refusedAfter([1, 2, 3], (sheet) => sheet, { remark: "Gælder 2022/2023" });
    expect(refusals).toMatchObject([{ code: "other-study-year", where: { row: 13, column: 2 } }]);
    expect(refusals).not.toHaveProperty("0.isOfCode");
  });
});

describe("workbooks and CSV files together", () => {
  it("are one request, whatever their names say", async () => {
    const [dagtilbud, skole, social] = [12, 0, 1110];
    const faxe = await filledXlsx("faxe", { provider: "Faxe", places: [dagtilbud, skole, social] });
    const rest = csvFile("rest.csv", "Kommune;Dagtilbud;Skole/fritid;Social/special", "Greve;1;2;3");
    const outcome = await collectReturns([rest, faxe], { internshipPlacesUnit: "half-year" });
    const { request, sums } = valueOf(outcome);
    expect(request.internshipPlaces.map(({ provider, places }) => [provider, places])).toEqual([
      ["Faxe", 12],
      ["Faxe", 0],
      ["Faxe", 1110],
      ["Greve", 1],
      ["Greve", 2],
      ["Greve", 3],
    ]);
    expect(sums.map(({ places }) => places)).toEqual(["13", "2", "1113"]);
    // The sum of a form that agrees, its texts and its choices are ours, and not worth a word.
    expect(outcome).toMatchObject({
      notices: [
        { code: "table-read", rows: 3, where: { file: "faxe" } },
        { code: "table-read", rows: 1, where: { file: "rest.csv" } },
        { code: "institution-assumed", where: { file: "rest.csv" } },
        { code: "read-differently" },
        { code: "read-differently" },
        { code: "unit-assumed", files: ["rest.csv"] },
        { code: "not-answered" },
      ],
    });
  });

  it("ask for the name where the provider's field has a formula without its result", async () => {
    const { bytes, name } = await filledXlsx("faxe.xlsx", { provider: "Faxe", places: [1, 2, 3] });
    const parts = unzipSync(bytes);
    const path = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    const changed = xml.replace(/<c r="B10"[^>]*>.*?<\/c>/, '<c r="B10"><f>Ark2!A1</f></c>');
    expect(changed).not.toBe(xml);
    const file = { name, bytes: zipSync({ ...parts, [path]: strToU8(changed) }) };
    const outcome = await collectReturns([file]);
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => describeRefusal(refusal, "da"))).toEqual([
      "faxe.xlsx, arket Indberetning, celle B10 (Kommune eller region): Cellen har en formel (»=Ark2!A1«), hvis resultat ikke er gemt. Åbn filen i Excel, og gem den igen, eller skriv navnet på kommunen eller regionen.",
    ]);
  });

  it("are read as municipalities make them", async () => {
    const file = { name: "municipality.xlsx", bytes: bytesOf("municipality.xlsx") };
    const { answered } = valueOf(await collectReturns([file], { kkr: "sjaelland", studyYear: "2023/2024" }));
    expect(answered.map(({ provider }) => provider)).toEqual(["Faxe", "Køge", "Region Sjælland"]);
  });

  it("are refused with sheet and cell, and the files that are none with advice", async () => {
    const blank = await filledXlsx("blank.xlsx", {
      kkr: "syddanmark",
      provider: "",
      unit: "",
      places: [1, 2],
    });
    const outcome = await collectReturns([
      blank,
      { name: "gammel.xls", bytes: bytesOf("municipality.xls") },
      { name: "cut.xlsx", bytes: bytesOf("cut-sheet.xlsx") },
    ]);
    const at = (column: number, row: number) => ({ file: "blank.xlsx", sheet: "Indberetning", row, column });
    expect(outcome).toMatchObject({
      refusals: [
        { code: "damaged-file", where: { file: "cut.xlsx" } },
        { code: "other-format", found: "xls", where: { file: "gammel.xls" } },
        { code: "missing-value", meaning: "provider", where: at(2, 10) },
        { code: "missing-value", meaning: "places", where: at(3, 18) },
        { code: "missing-value", meaning: "places", where: at(3, 19) },
        { code: "missing-value", meaning: "places", where: at(3, 20) },
        { code: "missing-value", meaning: "places", where: at(3, 21) },
        { code: "unknown-unit", written: "", where: at(2, 11) },
      ],
    });
  });
});

it("reads a list of sites with a sheet for each specialisation, of which a site need not be on all", async () => {
  const named = { Dagtilbud: "Solen", "Skole og fritid": "SFO", "Social og special": "Bo" };
  const sheets = Object.entries(named).map(([name, site], at) => ({
    name,
    rows: [["Faxe Kommune"], ["Praktiksted", "Antal"], [site, at + 1]],
  }));
  const collected = async (own: typeof sheets) =>
    collectReturns([{ name: "Faxe.xlsx", bytes: await writeXlsx({ sheets: own }) }], {
      ...{ kkr: "sjaelland", studyYear: "2023/2024" },
    });
  expect(valueOf(await collected(sheets)).sums.map(({ places }) => places)).toEqual(["1", "2", "3"]);
  expect(await collected(sheets.slice(0, 2))).toMatchObject({
    refusals: [{ code: "incomplete-return", specialisations: ["social-special"] }],
  });
});
