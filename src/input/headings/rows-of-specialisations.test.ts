import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

describe("a table with a blank corner", () => {
  const read = (text: string, kkr = "syddanmark"): ReturnType<typeof readInternshipPlaces> =>
    readInternshipPlaces(new TextEncoder().encode(text), { kkr, studyYear: "2023/2024" });
  const ROWS = "Dagtilbud;10;1\nSkole/fritid;5;2\nSocial/special;8;3";

  it.each([
    ["", ""],
    ["Esbjerg Kommune;;\n", "\nI alt;23;6"],
    ["", "\n\nUdfyldt af;Kontoret"],
  ])("is read as one with the specialisations in its rows: %j, %j", (above, below) => {
    const outcome = read(`${above};UC SYD;UCL\n${ROWS}${below}`);
    expect(outcome).toEqual(read(`${above}Specialisering;UC SYD;UCL\n${ROWS}${below}`));
    expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([10, 1, 5, 2, 8, 3]);
  });

  it.each([`;UC SYD;UCL\nKøge;1;2\n${ROWS}`, `;Noget;Andet\n${ROWS}`, `;UC SYD;UCL\nVuggestue;1;2\n${ROWS}`])(
    "is none of anything else: %s",
    (text) => {
      expect(read(text)).toMatchObject({ refusals: [{ code: "no-header" }] });
    },
  );

  it("has a column under a sign named by the sign and its letter", () => {
    const text = "Kommune;Dagtilbud;%;Skole/fritid;%;Social/special\nFaxe;10;43;5;22;8";
    const outcome = read(text, "sjaelland");
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "extra-columns", headers: ["% (C)", "% (E)"] }),
    );
  });
});

describe("one municipality's table with a row for each specialisation", () => {
  const read = (text: string): ReturnType<typeof readInternshipPlaces> =>
    readInternshipPlaces(new TextEncoder().encode(text), { kkr: "sjaelland", studyYear: "2027/2028" });
  const ROWS = "Dagtilbud;12\nSkole/fritid;8\nSocial/special;20";

  it.each([
    ..."Område Type Pædagogik Uddannelse Fagområde Retning Praktiksted"
      .split(" ")
      .map((over) => `${over};Antal`),
    ...[";Antal", ";Antal praktikpladser", "Specialisering;", "Specialiseringsområde;Antal pladser"],
    ...["Specialisering;Antal i alt", "Specialisering;Tal", "Specialisering;2027/28", "Område;I alt"],
    "Specialisering;Antal praktikpladser, som kommunen kan stille til rådighed",
  ])("is read whatever stands over the specialisations, and by plain words over the numbers: %s", (over) => {
    for (const last of ["", "\nI alt;40", "\nSamlet antal praktikpladser;40"]) {
      const outcome = read(`Køge Kommune;\n;\n${over}\n${ROWS}${last}`);
      expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([12, 8, 20]);
      expect(outcome.ok && outcome.value.map(({ provider }) => provider)).toEqual(["Køge", "Køge", "Køge"]);
    }
  });

  it("is read with this year's places beside another column", () => {
    const rows = ROWS.replaceAll("\n", ";-2\n");
    const outcome = read(
      `Køge Kommune;;\n;;\nSpecialisering;Antal praktikpladser 2027/28;Ændring\n${rows};-2`,
    );
    expect(outcome.ok && outcome.value.map(({ places }) => places)).toEqual([12, 8, 20]);
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "extra-columns", headers: ["Ændring"] }),
    );
  });

  it.each(["Køge Kommune;\n", "Køge Kommune;\n;\n", "Kommune;Køge\n;\n"])(
    "is read without headings: %j",
    (title) => {
      const outcome = read(title + ROWS);
      expect(outcome.ok && outcome.value.map(({ provider, places }) => [provider, places])).toEqual([
        ["Køge", 12],
        ["Køge", 8],
        ["Køge", 20],
      ]);
    },
  );

  it("is read without headings where the municipality stands in each row", () => {
    const outcome = read(`Køge;Dagtilbud;12\nKøge;Skole/fritid;8\nKøge;Social/special;20`);
    expect(outcome.ok && outcome.value.map(({ provider }) => provider)).toEqual(["Køge", "Køge", "Køge"]);
  });

  it("says that a heading is read as that of the specialisations", () => {
    const outcome = read(`Køge Kommune;\n;\nOmråde;Antal\n${ROWS}`);
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "read-differently", written: "Område", readAs: "Specialisering" }),
    );
  });

  it("takes the unit and the year over the specialisations for that of the numbers", () => {
    expect(read(`Køge Kommune;\n;\nPladser i helår;Antal\n${ROWS}`)).toMatchObject({
      notices: expect.arrayContaining([
        expect.objectContaining({ code: "unit-stated", unit: "full-year" }),
      ]) as unknown,
    });
    expect(read(`Køge Kommune;\n;\nPladser 2026/2027;Antal\n${ROWS}`)).toMatchObject({
      refusals: [{ code: "other-study-year" }],
    });
  });

  it.each([
    "2026/27",
    "Ledige",
    "Besatte pladser",
    "Ønsket antal",
    "Forår",
    "Antal pr. måned",
    "Andel %",
    "Køge 2. praktik",
  ])("is not read where other words stand over the numbers: %s", (over) => {
    expect(read(`Køge Kommune;\n;\nOmråde;${over}\n${ROWS}`).ok).toBe(false);
  });

  it("is not read where a row above it has a number, or two columns have", () => {
    for (const rows of [`Vuggestue;5\n${ROWS}`, ROWS.replaceAll(/(\d+)/g, "$1;$1")])
      expect(read(`Køge Kommune;\n${rows}`).ok).toBe(false);
  });
});
