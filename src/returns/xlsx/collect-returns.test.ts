import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { csvFile } from "../../../test/arbitraries/filled-returns.js";
import { filledXlsx } from "../../../test/arbitraries/filled-workbook.js";
import { describeRefusal } from "../../messages/describe-refusal.js";
import { valueOf } from "../../messages/value-of.js";
import { collectReturns } from "./collect-returns.js";

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../test/files/${name}`, import.meta.url));

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
