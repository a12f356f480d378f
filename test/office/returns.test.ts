import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blankReturn, valueOf } from "../../src/index.js";
import { blankReturnToXlsx, collectReturns } from "../../src/xlsx.js";
import { changeWithPython, LibreOffice, missingPackages, pdfText, skipWithout } from "./programs.js";

const isSkipped = skipWithout(
  "Blank returns filled in by openpyxl and LibreOffice (test/office)",
  missingPackages(["libreoffice-calc-nogui", "poppler-utils", "python3-openpyxl"]),
);
const folder = mkdtempSync(join(tmpdir(), "returns-office-"));
const path = (...names: string[]): string => join(folder, ...names);

beforeAll(async () => {
  if (isSkipped) return;
  const office = new LibreOffice(folder);
  const blank = valueOf(blankReturn({ kkr: "syddanmark", studyYear: "2023/2024" }));
  writeFileSync(path("blank.xlsx"), await blankReturnToXlsx(blank));
  const fields = { "Indberetning!B10": "Ærø", "Indberetning!B11": "helårspladser" };
  const places = [12, 0, 1110, 1, 2, 3].map(
    (count, index) => [`Indberetning!C${16 + index}`, count] as const,
  );
  await changeWithPython(path("blank.xlsx"), path("filled.xlsx"), {
    ...fields,
    ...Object.fromEntries(places),
  });
  await office.convert([path("filled.xlsx"), path("blank.xlsx")], "xlsx", path("libreoffice"));
  await office.convert([path("filled.xlsx")], "csv:Text - txt - csv (StarCalc):59,34,ANSI,1", path("csv"));
  await office.convert([path("blank.xlsx")], "pdf", path("pdf"));
  // LibreOffice's own copy of the blank form, filled in after.
  await changeWithPython(path("libreoffice", "blank.xlsx"), path("after.xlsx"), {
    ...fields,
    ...Object.fromEntries(places),
  });
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(isSkipped)("a blank return", () => {
  it.for([
    ["filled in by openpyxl", ["filled.xlsx"]],
    ["saved once more by LibreOffice", ["libreoffice", "filled.xlsx"]],
    ["saved blank by LibreOffice and then filled in", ["after.xlsx"]],
    ["saved by LibreOffice as CSV in windows-1252", ["csv", "filled.csv"]],
  ] as const)("%s comes back with its numbers", async ([, names], { expect: expectHere }) => {
    const outcome = await collectReturns([{ name: names.join("/"), bytes: readFileSync(path(...names)) }]);
    const { request } = valueOf(outcome);
    expectHere(request.internshipPlacesUnit).toBe("full-year");
    expectHere(
      request.internshipPlaces.map(({ provider, institution, places }) => [provider, institution, places]),
    ).toEqual([12, 0, 1110, 1, 2, 3].map((places, index) => ["Ærø", index < 3 ? "ucsyd" : "ucl", places]));
    const said = outcome.ok ? outcome.notices.map(({ code }) => code) : [];
    expectHere(said.filter((code) => !["encoding", "table-read"].includes(code))).toEqual(["not-answered"]);
  });

  it("is printed on one page, with its guidance, its fields and its rows", async () => {
    const text = await pdfText(path("pdf", "blank.pdf"));
    expect(text.split("\f")).toHaveLength(2);
    for (const words of [
      "Udfyld de gule felter.",
      "Kommune eller region",
      "praktikpladser-1/syddanmark/2023-2024",
    ]) {
      expect(text).toContain(words);
    }
    expect(text.match(/Dagtilbudspædagogik/g)).toHaveLength(2);
    expect(text).toContain("Side 1 af 1");
  });
});
