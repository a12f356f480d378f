import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

const TABLE = "Kommune;Dagtilbud;Skole- og fritid;Social- og special\nKøge;1;2;3";

/** What is refused or said of a table in a file of a name. */
function said(file: string, unit?: "half-year" | "full-year", table = TABLE): unknown {
  const outcome = readInternshipPlaces(new TextEncoder().encode(table), {
    ...{ file, kkr: "sjaelland", studyYear: "2027/2028" },
    ...(unit === undefined ? {} : { unit }),
  });
  return outcome.ok
    ? outcome.notices.flatMap((one) => (one.code === "unit-stated" ? [one.unit, one.where] : []))
    : outcome.refusals.map(({ code, where }) => [code, where]);
}

describe("the unit in a file's name", () => {
  it.each([
    "Køge halvår.csv",
    "indsendt/køge_halvår.csv",
    "KøgeHalvår (2).csv",
    "SV_ Halvårspladser - rettet.csv",
    "Svar fra Køge 2027 halvår 20.11.2026.csv",
    "Køge halvår.csv".normalize("NFD"),
  ])("%s is of half-year places", (file) => {
    expect(said(file, "full-year")).toEqual([["other-unit", { file }]]);
    expect(said(file, "half-year")).toEqual([]);
    expect(said(file)).toEqual(["half-year", { file }]);
  });

  it.each(["halvårspl.", "Halvt år", "enhed:halvår"])("»%s« beside a row is one too", (unit) => {
    const table = TABLE.replace("\n", ";Enhed\n");
    const row = { file: "a.csv", row: 2, column: 5, header: "Enhed" };
    expect(said("a.csv", "full-year", `${table};${unit}`)).toEqual([["other-unit", row]]);
    expect(said("a.csv", "half-year", `${table};${unit}`)).toEqual([]);
  });

  it("is held against what the table says", () => {
    expect(said("Køge helår.csv", undefined, `Halvårspladser\n${TABLE}`)).toEqual([
      ["other-unit", { file: "Køge helår.csv" }],
    ]);
  });

  it.each(["Halvårsrapport.csv", "halvår/Køge.csv", "Køge.csv"])("%s names none", (file) => {
    expect(said(file, "full-year")).toEqual([]);
    expect(said(file)).toEqual([]);
  });
});

describe("the study year in a file's name", () => {
  it.each([
    "Køge 2026-2027.csv",
    "Køge 2026-27.csv",
    "køge_2026_2027.csv",
    "Køge20262027.csv",
    "Køge 26-27.csv",
    "køge-26-27.csv",
    "kommuner-2026-2027.csv",
    "Praktikpladser 2026 2027 - kopi.csv",
    "Køge 2024.csv",
    "Køge (2025).csv",
    "Svar fra Køge (2029) (2).csv",
    "Køge sidste år.csv",
    "Køge 26-2027.csv",
    "2026 til 2027.csv",
    "Køge 2026.2027.csv",
  ])("%s is another than the one that is asked for", (file) => {
    expect(said(file)).toEqual([["other-study-year", { file }]]);
  });

  it.each([
    "Køge 2027-2028.csv",
    "Køge 27-28.csv",
    "Praktikpladser 2026-2027 og 2027-2028.csv",
    "Erstatter 2026-2027.csv",
    // Days and years of sending are no study years, nor is what tells of anything else.
    "Køge 2026-11-20.csv",
    "Køge 2026_11_20.csv",
    "Køge 20261120.csv",
    "Køge 20.11.2026.csv",
    "Køge 20-11-2026.csv",
    "Køge 2025-11.csv",
    "Køge nov 2025.csv",
    "Møde i efteråret 2024.csv",
    "Køge 2026.csv",
    "Køge (2026).csv",
    "Køge (12).csv",
    "Køge 2028.csv",
    "2026-2027/Køge.csv",
    "2027 til 2028.csv",
    "Køge 22-24.csv",
  ])("%s is not", (file) => {
    expect(said(file)).toEqual([]);
  });
});

describe("half a year in a file's name", () => {
  it.each([
    "Køge forår.csv",
    "Køge_F28.csv",
    "Køge 2. halvår.csv",
    "kommuner-efterår.csv",
    "Køge forår 2028.csv",
  ])("%s is of no whole year", (file) => {
    expect(said(file, "full-year")).toEqual([["periods-beside", { file }]]);
  });

  it.each([
    "Køge forår 2027.csv",
    "Efterår 2026.csv",
    "Indberetning forår.csv",
    "forår/Køge.csv",
    "Møde i foråret.csv",
  ])("%s may be when it was sent, or of something else", (file) => {
    expect(said(file, "full-year")).toEqual([]);
  });
});

it("names another education, or numbers that are no single places", () => {
  expect(said("PAU Køge.csv")).toEqual([["other-education", { file: "PAU Køge.csv" }]]);
});
