import { describe, expect, it } from "vitest";
import { reference } from "../../reference/reference.js";
import * as columns from "./columns.js";
import { columnsRefusal } from "./columns-refusal.js";
import type { GridRow } from "../grid/grid.js";
import * as headerRows from "./header-rows.js";
import { isTotal } from "./meanings.js";

function rowOf(texts: readonly string[]): GridRow {
  return texts.map((text) => ({ kind: "text", text }));
}

function columnsOf(texts: readonly string[], frame: typeof two): columns.Column[] {
  return columns.columnsOf(rowOf(texts), frame);
}

function looksLikeHeader(texts: readonly string[], frame: typeof two): boolean {
  return headerRows.looksLikeHeader(rowOf(texts), frame);
}

const two = reference.at("2023/2024", "syddanmark");
const one = reference.at("2023/2024", "sjaelland");

/** The meaning of a header on its own; the id of the specialisation where the column holds its places. */
function meaningOf(header: string): string | undefined {
  const [column] = columnsOf([header], two);
  return column?.specialisation ?? column?.meaning;
}

it("the first word of a specialisation is enough where no other begins with it", () => {
  const almen = { id: "almen", name: "Almen pædagogik", aliases: [] };
  const frame = { ...one, specialisations: [...one.specialisations.slice(0, 2), almen] };
  const found = columnsOf(["Kommune", "Dagtilbud", "Skole/fritid", "Almen"], frame);
  expect(found.at(-1)?.specialisation).toBe("almen");
});

const HEADERS = {
  institution: ["institution", "institutionsnavn", "uddannelsesinstitution"],
  specialisation: ["specialisering", "specialeretning", "specialiseringsretning", "specialisation"],
  places: ["praktikpladser", "antal praktikpladser", "antal", "pladser", "places"],
  provider: ["kommune", "indberetter", "praktiksted", "provider"],
  dagtilbud: ["dagtilbud", "Dagtilbudspædagogik"],
  "skole-fritid": ["skole-fritid", "skole/fritid", "Skole- og fritidspædagogik", "Skole- og fritid"],
  "social-special": [
    "social-special",
    "social/special",
    "special/socialområdet",
    "Social- special",
    "Social- og specialpædagogik",
  ],
  total: ["i alt", "total", "sum", "hovedtotal"],
  extra: ["kontaktperson", "år", "telefon", "institution 2"],
  unnamed: ["", "  ", "-"],
};

describe("columnsOf", () => {
  it.each(Object.entries(HEADERS))(
    "knows the headers of %s in any case, in NFD and with spaces around",
    (meaning, headers) => {
      const spellings = headers.flatMap((header) => [
        ...[header, header.toUpperCase(), header.toLowerCase(), header.normalize("NFD"), ` ${header} `],
        header.slice(0, 1).toUpperCase() + header.slice(1),
      ]);
      for (const header of spellings) expect([header, meaningOf(header)]).toEqual([header, meaning]);
    },
  );

  it("keeps the header as written and its place", () => {
    expect(columnsOf(["Kommune", " ANTAL "], two)).toEqual([
      { index: 0, header: "Kommune", meaning: "provider" },
      { index: 1, header: " ANTAL ", meaning: "places" },
    ]);
  });
});

describe("looksLikeHeader", () => {
  it("asks for two columns with a meaning", () => {
    expect(looksLikeHeader(["Institution", "Pladser"], two)).toBe(true);
    expect(looksLikeHeader(["Institution", "Noter"], two)).toBe(false);
    expect(looksLikeHeader(["Praktikpladser i Region Syddanmark"], two)).toBe(false);
    expect(looksLikeHeader([], two)).toBe(false);
  });

  it("takes no row of data for a header", () => {
    expect(looksLikeHeader(["Dagtilbud", "Skole/fritid", "12"], two)).toBe(false);
    expect(looksLikeHeader(["UC Syddanmark", "Dagtilbud", "12"], two)).toBe(false);
  });
});

describe("columnsRefusal", () => {
  const refusalOf = (header: string[], frame = two): unknown =>
    columnsRefusal(columnsOf(header, frame), frame);

  it("finds nothing wrong with a long and with a wide table, in any order of columns", () => {
    expect(refusalOf(["Praktikpladser", "Specialisering", "Noter", "Institution", "Kommune"])).toBeNull();
    expect(refusalOf(["Social/special", "I alt", "Dagtilbud", "Institution", "Skole/fritid"])).toBeNull();
    expect(refusalOf(["Specialisering", "Antal"], one)).toBeNull();
    expect(refusalOf(["Dagtilbud", "Social/special", "Skole/fritid"], one)).toBeNull();
  });

  it("refuses two columns of one meaning, with both headers", () => {
    expect(refusalOf(["Institution", "Specialisering", "Antal", "Pladser"])).toEqual({
      code: "repeated-column",
      headers: ["Antal", "Pladser"],
    });
    expect(refusalOf(["Institution", "Dagtilbud", "Dagtilbudspædagogik", "Skole/fritid"])).toEqual({
      code: "repeated-column",
      headers: ["Dagtilbud", "Dagtilbudspædagogik"],
    });
  });

  it.each([
    [5, "Kommune;Dagtilbud;Skole/fritid;Social/special;Kommune;Dagtilbud;Skole/fritid;Social/special"],
    [6, "Kommune;Dagtilbud;Skole/fritid;Social/special;;Kommune;Antal børn"],
    [4, "Kommune;Specialisering;Antal;Region;Specialisering;Antal"],
    [3, "Specialisering;Antal;Specialisering;Antal"],
  ])("says that a table begins beside another, in column %i: %s", (begins, row) => {
    expect(refusalOf(row.split(";"), one)).toMatchObject({ code: "repeated-column", begins });
  });

  it.each([
    "Kommune;Region;Dagtilbud;Skole/fritid;Social/special",
    "Kommune;Dagtilbud;Skole/fritid;Social/special;Kommune",
    "Kommune;Dagtilbud;Skole/fritid;Social/special;Region;Bemærkning",
  ])("says of two columns of names of one table that they are both: %s", (row) => {
    expect(refusalOf(row.split(";"), one)).toMatchObject({ code: "repeated-column", areProviders: true });
  });

  it("refuses a table that is long and wide at once", () => {
    expect(refusalOf(["Institution", "Specialisering", "Dagtilbud"])).toMatchObject({
      code: "long-and-wide",
    });
    expect(refusalOf(["Institution", "Dagtilbud", "Antal"])).toMatchObject({ code: "long-and-wide" });
  });

  it("refuses a missing column, with the institutions it could be about", () => {
    expect(refusalOf(["Specialisering", "Antal"])).toEqual({
      code: "missing-column",
      meaning: "institution",
      candidates: { ucsyd: "UC Syddanmark", ucl: "UCL Erhvervsakademi og professionshøjskole" },
    });
    expect(refusalOf(["Institution", "Antal"])).toMatchObject({ meaning: "specialisation", candidates: {} });
    expect(refusalOf(["Institution", "Specialisering"])).toMatchObject({ meaning: "places" });
  });
});

describe("isTotal", () => {
  it("knows the labels of a row of sums in any case, and no provider", () => {
    expect(["I alt", "i alt:", "TOTAL", "Sum", "Hovedtotal", "I ALT"].map(isTotal)).not.toContain(false);
    expect(["", "Køge", "I alt Køge", "Sumatra"].map(isTotal)).not.toContain(true);
  });
});
