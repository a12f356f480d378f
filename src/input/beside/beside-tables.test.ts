import { describe, expect, it } from "vitest";
import { sheetXml, workbookOf } from "../../../test/arbitraries/workbook-xml.js";
import { readInternshipPlaces as readWorkbook } from "../../xlsx.js";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const FOR = { kkr: "sjaelland", studyYear: "2027/2028", file: "p" } as const;
const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";

/** Whose rows are read, or the codes of the refusals with their rows. */
function read(...lines: string[]): unknown[] {
  const outcome = readInternshipPlaces(new TextEncoder().encode([HEADER, ...lines].join("\n")), FOR);
  if (!outcome.ok) return outcome.refusals.map(({ code, where }) => [code, where?.row]);
  return [...new Set(outcome.value.map(({ provider }) => provider))];
}

describe("below a table", () => {
  const contacts = ["Kommune;Navn;Telefon", "Køge;Jane;56 67 67 67", "Faxe;Ole;+45 56203000"];

  it("whom to ask about the numbers is set aside", () => {
    expect(read("Køge;1;2;3", "", ...contacts)).toEqual(["Køge"]);
    expect(read("Køge;1;2;3", "", "Kontaktpersoner", ...contacts)).toEqual(["Køge"]);
  });

  it("no number goes with them", () => {
    for (const more of ["Greve;Ida;12", "Lejre;4;5"]) {
      expect(read("Køge;1;2;3", "", ...contacts, more)).toEqual([["second-table", 4]]);
    }
    expect(read("Køge;1;2;3", "", "Kommune;Navn;Hold", "Køge;Jane;b")).toEqual([["second-table", 4]]);
  });

  it("or among its rows the number of a page is a remark", () => {
    expect(read("Køge;1;2;3", "Side 1 af 2", HEADER, "Faxe;1;2;3", "Side 2/2")).toEqual(["Køge", "Faxe"]);
  });

  it("a text that is asked about is not called a table too", () => {
    expect(read("Nord", "Køge;1;2;3")).toEqual([["note-or-provider", 2]]);
  });
});

describe("a mark behind a name", () => {
  it.each(["*", "¹", "[1]"])("is no part of it, but for another year's numbers: %s", (mark) => {
    expect(read(`Køge${mark};1;2;3`, "", `${mark} Tal fra Jane`)).toEqual([`Køge${mark}`]);
    for (const said of ["2025-tal", "Tal fra sidste år"]) {
      expect(read(`Køge${mark};1;2;3`, "Faxe;1;1;1", "", `${mark} ${said}`)).toEqual([
        ["sum-or-provider", 2],
      ]);
    }
  });
});

describe("columns of summer and winter", () => {
  it("are half a year each", () => {
    const two = HEADER.replaceAll(/;([^;]+)/g, ";$1 sommer;$1 vinter");
    const outcome = readInternshipPlaces(new TextEncoder().encode(`${two}\nKøge;1;2;3;4;5;6`), FOR);
    expect(outcome).toMatchObject({ refusals: [{ code: "periods-beside", what: "half-years" }] });
    expect(read(";Sommer;Vinter;Sommer;Vinter", "Køge;1;2;3;4;5;6")).not.toEqual(["Køge"]);
  });
});

describe("a sheet of whom to ask", () => {
  const TABLE = [HEADER.split(";"), ["Køge", 1, 2, 3]];
  const codes = async (number: number): Promise<unknown> => {
    const sheets = {
      Tal: sheetXml(TABLE),
      Kontakt: sheetXml([
        ["Navn", "Tal"],
        ["Køge", number],
      ]),
    };
    const outcome = await readWorkbook(workbookOf({ sheets }), FOR);
    return outcome.ok || outcome.refusals.map(({ code }) => code);
  };

  it("has telephone numbers, and other numbers are asked about", async () => {
    expect(await codes(56_676_767)).toBe(true);
    expect(await codes(56)).toEqual(["unread-sheets"]);
  });
});
