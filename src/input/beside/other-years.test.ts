import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInternshipPlaces } from "../rows/read-internship-places.js";

/** The codes of what is refused in a table of constructed numbers for 2023/2024. */
function refusalsOf(...lines: readonly string[]): string[] {
  const outcome = readInternshipPlaces(new TextEncoder().encode(lines.join("\n")), {
    ...{ kkr: "sjaelland", studyYear: "2023/2024", unit: "full-year" },
  });
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
}

/** A list of one row for each specialisation, with a text behind the name of one of them. */
function listWith(said: string, at: number): string[] {
  const kinds = ["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"];
  const rows = kinds.map((kind, row) => `Køge;${row === at ? `${kind} ${said}` : kind};${row + 1}`);
  return ["Kommune;Specialisering;Antal", ...rows];
}

const KINDS = "Kommune;Dagtilbud;Skole/fritid;Social/special";

describe("a column that says whose year a row's numbers are", () => {
  it.each([
    ["Nej, sidste års tal", ["other-study-year"]],
    ["sidste års tal", ["other-study-year"]],
    ["Ja", []],
    ["Flere end sidste år", []],
    ["Mail sidste år", []],
  ])("is held against the study year: %s", (text, codes) => {
    expect(refusalsOf(`${KINDS};Svaret`, "Faxe;4;5;6;Ja", `Køge;1;2;3;${text}`)).toEqual(codes);
  });
});

describe("a year under a table", () => {
  it.each(["Køge: tal fra 2022/2023", "* Køge: tal fra 2022/2023", "1) Køges tal er fra 2022"])(
    "is refused where it is somebody's, with a mark before it or without: %s",
    (note) => {
      expect(refusalsOf(KINDS, "Køge;1;2;3", "Faxe;4;5;6", "", note)).toEqual(["other-study-year"]);
    },
  );
});

describe("a year over a table", () => {
  it.each(["Studieåret 22/23", "Skoleåret 22/23", "Skoleår 2022/2023", "Praktikpladser-2022-2023"])(
    "is refused if it is another one: %s",
    (title) => {
      expect(refusalsOf(title, KINDS, "Køge;1;2;3")).toEqual(["other-study-year"]);
      expect(refusalsOf(title.replaceAll("23", "24").replaceAll("22", "23"), KINDS, "Køge;1;2;3")).toEqual(
        [],
      );
    },
  );
});

describe("a year in a line over a table that tells of other numbers", () => {
  it.each(["Vi har i 2022/2023 haft 22 pladser.", "Forventet antal studerende i 2024/2025: 25"])(
    "is not the table's: %s",
    (line) => {
      expect(refusalsOf(line, "", KINDS, "Køge;1;2;3")).toEqual([]);
    },
  );

  it("is the table's where the line tells of its own", () => {
    expect(refusalsOf("Køge indstiller 6 pladser i 2022/2023", KINDS, "Køge;1;2;3")).toEqual([
      "other-study-year",
    ]);
  });
});

describe("a year behind a name in a row", () => {
  it("is refused behind a specialisation's unless it is of the study year", () => {
    const year = fc.integer({ min: 2015, max: 2035 });
    fc.assert(
      fc.property(year, fc.nat({ max: 2 }), fc.boolean(), (first, at, isWhole) => {
        const said = isWhole ? `${first}/${first + 1}` : `(${first})`;
        const isAsked = isWhole ? first === 2023 : first === 2023 || first === 2024;
        expect(refusalsOf(...listWith(said, at))).toEqual(isAsked ? [] : ["other-study-year"]);
      }),
    );
  });

  it.each(["Køge 2022", "Køge - tal fra 2022", "Køge Kommune jan. 2022", "Køge, tal fra 22/23"])(
    "is refused: %s",
    (name) => {
      expect(refusalsOf(KINDS, `${name};1;2;3`, "Faxe;4;5;6")).toEqual(["other-study-year"]);
    },
  );

  it.each(["Køge - tal fra 2023", "Køge, Børnehuset 1922", "Køge, afd. maj"])("is none: %s", (name) => {
    expect(refusalsOf(KINDS, `${name};1;2;3`, "Faxe;4;5;6")).toEqual([]);
  });
});
