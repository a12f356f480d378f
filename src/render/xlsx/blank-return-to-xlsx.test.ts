import { unzipSync, strFromU8 } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { valueOf } from "../../messages/value-of.js";
import { blankReturn } from "../../returns/blank-return.js";
import { blankReturnToXlsx } from "./blank-return-to-xlsx.js";

const blank = valueOf(blankReturn({ kkr: "syddanmark", studyYear: "2023/2024" }));

describe("a blank return as a workbook", () => {
  it("lets choose among the providers and the units, and takes whole numbers only", async () => {
    const workbook = await readXlsx(await blankReturnToXlsx(blank));
    const [sheet, choices] = workbook.sheets;
    const rules = sheet?.dataValidations?.map(({ type, operator, formula1, range, errorStyle }) => ({
      ...{ type, operator, formula1, range, errorStyle },
    }));
    expect(rules).toMatchObject([
      { type: "list", formula1: "Valg!$A$1:$A$23", range: "B10" },
      { type: "list", formula1: "Valg!$B$1:$B$2", range: "B11" },
      { type: "decimal", operator: "greaterThanOrEqual", formula1: "0", range: "C16:C21" },
    ]);
    expect([choices?.name, choices?.hidden]).toEqual(["Valg", true]);
    expect(choices?.rows.map(([provider]) => provider)).toEqual(blank.fields[0]?.choices);
    expect(sheet?.rows[9]?.slice(0, 2)).toEqual(["Kommune eller region", null]);
    expect(sheet?.rows[15]).toEqual(["UC Syddanmark", "Dagtilbudspædagogik", null]);
    expect(sheet?.rows[21]?.[0]).toBe("I alt");
  });

  it("is locked but for the yellow cells, and adds the numbers up", async () => {
    const parts = unzipSync(await blankReturnToXlsx(blank));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    expect(sheet).toMatch(/<sheetProtection[^>]*sheet="1"/);
    expect(sheet).toContain("<f>SUM(C16:C21)</f>");
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.split(/(?=<xf )/) ?? [];
    const open = formats.flatMap((xf, index) => (xf.includes('locked="0"') ? [index] : []));
    const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]* s="(\d+)"|<c s="(\d+)" r="([A-Z]+\d+)"/g)];
    const unlocked = cells
      .filter(([, , a, b]) => open.includes(Number(a ?? b)))
      .map(([, a, , , b]) => a ?? b);
    expect(unlocked).toEqual(["B10", "B11", "B13", "C13", "C16", "C17", "C18", "C19", "C20", "C21"]);
  });

  it("shows the numbers and their sum as they are typed, 7,5 as 7,5", async () => {
    const parts = unzipSync(await blankReturnToXlsx(blank));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    const formats = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles)?.[1]?.split(/(?=<xf )/) ?? [];
    const formatOf = (address: string): string | undefined => {
      const [cell = ""] = new RegExp(`<c [^>]*r="${address}"[^>]*>`).exec(sheet) ?? [];
      const [, style = ""] = / s="(\d+)"/.exec(cell) ?? [];
      const [, id = ""] =
        /numFmtId="(\d+)"/.exec(formats.filter((xf) => xf !== "")[Number(style)] ?? "") ?? [];
      return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
    };
    expect(["C16", "C21", "C22"].map(formatOf)).toEqual(["General", "General", "General"]);
  });

  it("gives a row the height of a long name of an institution, and one of a short name one line", async () => {
    const long = `Professionshøjskolen for ${"Pædagogik og ".repeat(7)}Velfærd`;
    const rows = [{ institution: long, specialisation: "Dagtilbudspædagogik" }, ...blank.rows];
    const parts = unzipSync(await blankReturnToXlsx({ ...blank, rows }));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const heights = [16, 17].map((row) =>
      Number(new RegExp(`<row r="${row}"[^>]* ht="(\\d+)"`).exec(sheet)?.[1]),
    );
    expect(heights).toEqual([46, 20]);
  });

  it("has the same bytes each time", async () => {
    expect(await blankReturnToXlsx(blank)).toEqual(await blankReturnToXlsx(blank));
  });

  it("has no text that becomes a formula or a link", async () => {
    const rows = [{ institution: '=HYPERLINK("x")', specialisation: "#REF!" }];
    const parts = unzipSync(await blankReturnToXlsx({ ...blank, rows }));
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect([...sheet.matchAll(/<f>[^<]*<\/f>/g)].map(([formula]) => formula)).toEqual([
      "<f>SUM(C16:C16)</f>",
    ]);
    expect(sheet).not.toMatch(/hyperlink|t="e"/);
  });
});
