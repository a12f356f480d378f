import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

/** What is made of a municipality's own table, with rows of names under a blank corner. */
function read(rows: readonly string[], title = "Køge Kommune"): unknown {
  const table = [title, ";Dagtilbud;Skole/fritid;Social/special", ...rows].join("\n");
  const outcome = readInternshipPlaces(new TextEncoder().encode(table), {
    ...{ file: "a.csv", kkr: "sjaelland", studyYear: "2023/2024", unit: "full-year" },
  });
  return outcome.ok
    ? [...new Set(outcome.value.map(({ provider }) => provider))]
    : [...new Set(outcome.refusals.map(({ code }) => code))];
}

it.each(["Køge Kommune - praktikpladser 2023/2024 (helårspladser)", "Køge Kommune, helårspladser 2023/2024"])(
  "a title says the unit of all a municipality's own areas: %s",
  (title) => {
    const table = [title, "Område;Dagtilbud;Skole/fritid;Social/special", "Nord;5;5;0", "Botilbud;0;0;8"];
    const outcome = readInternshipPlaces(new TextEncoder().encode(table.join("\n")), {
      ...{ kkr: "sjaelland", studyYear: "2023/2024" },
    });
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "unit-stated", unit: "full-year" }),
    );
  },
);

describe("a municipality's own table without a heading over its first column", () => {
  it.each([
    ["Sommer", "Vinter"],
    ["F24", "E23"],
    ["Juni", "December"],
    ["2. praktik", "3. praktik"],
  ])("asks about the halves %s and %s", (first, second) => {
    expect(read([`${first};5;5;8`, `${second};5;5;8`])).toEqual(["periods-beside"]);
  });

  it.each([
    ["Pladser", "Vejledere"],
    ["Lønnet", "Ulønnet"],
  ])("asks about the rows %s and %s", (first, second) => {
    expect(read([`${first};5;5;8`, `${second};5;5;8`])).toContain("rows-divided");
  });

  it.each([
    ["Sidste år", "I år", "other-study-year"],
    ["Antal 2023/24", "Antal 2024/25", "other-study-year"],
    ["Antal pladser", "Heraf private", "unlike-title"],
    ["Pædagogstuderende", "PAU", "other-education"],
  ])("says what the rows %s and %s are", (first, second, code) => {
    expect(read([`${first};5;5;8`, `${second};5;5;8`])).toEqual([code]);
  });

  it.each(["Antal", "Pladser i alt", "Antal (max)", "Praktikpladser ekskl. private"])(
    "is the municipality's with the row %s",
    (name) => {
      expect(read([`${name};5;5;8`])).toEqual(["Køge"]);
    },
  );

  it.each([
    ["Ledige pladser", "unlike-title"],
    ["Antal pladser pr. halvår", "unit-of-some"],
    ["Pladser (halvår)", "other-unit"],
    ["Antal PAU-pladser", "other-education"],
    ["Antal pladser sidste år", "other-study-year"],
  ])("is not read with the row %s", (name, code) => {
    expect(read([`${name};5;5;8`])).toContain(code);
  });

  it("has other providers where its rows name them, nearly or in part", () => {
    expect(read(["Faxe;5;5;8", "Selskabet;5;5;8"], "Region Sjælland")).toEqual(["Faxe", "Selskabet"]);
    expect(read(["Fakse;5;5;8"], "Region Sjælland")).not.toEqual(["Region Sjælland"]);
    expect(read(["Solsikken;5;5;8", "Skoven;5;5;8"], "Oversigt")).toEqual(["Solsikken", "Skoven"]);
  });
});
