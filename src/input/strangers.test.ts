import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../test/prop.js";
import { readInternshipPlaces } from "./read-internship-places.js";

/** What becomes of the last row of a table, by its label: counted, left out with a notice, or asked about. */
function readAs(label: string): "counted" | "left out" | "asked" {
  const rows = ["Faxe;10;5;8", "Greve;20;10;12", `${label};7;9;11`];
  const table = `Kommune;Dagtilbud;Skole/fritid;Social/special\n${rows.join("\n")}\n`;
  const outcome = readInternshipPlaces(new TextEncoder().encode(table), { kkr: "sjaelland", file: "p.csv" });
  if (!outcome.ok) {
    expect(outcome.refusals).toMatchObject([{ code: "sum-or-provider", written: label }]);
    return "asked";
  }
  if (outcome.value.some(({ provider }) => provider === label)) return "counted";
  expect(outcome.notices.map(({ code }) => code)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(figure|total)-row$/)]),
  );
  return "left out";
}

describe("a row of nobody who is known", () => {
  it.each([
    ["Landsgennemsnit", "left out"],
    ["Kommunegennemsnit", "left out"],
    ["Hele landet", "asked"],
    ["Vægtet snit", "asked"],
    ["Summeret", "left out"],
    ["Facit", "left out"],
    ["Fordelingsnøgle", "left out"],
    ["Stigning", "left out"],
    ["Manglende pladser", "left out"],
    ["Pr. 1.000 børn", "asked"],
    ["Antal ansatte", "left out"],
    ["Antal børn 0-5 år", "asked"],
    ["Aftalt i KKR", "left out"],
    ["Ej fordelt", "asked"],
    ["Børnetal", "left out"],
    ["Privatskolen i Køge", "counted"],
    ["Solsikken", "counted"],
    ["Guldnøglen", "counted"],
    ["Børnehuset Balancen", "counted"],
    ["Hospitalet", "counted"],
    ["Høloftet", "counted"],
  ])("»%s« is %s", (label, expected) => {
    expect(readAs(label)).toBe(expected);
  });

  const figure = fc.oneof(
    fc
      .tuple(
        fc.constantFrom("Lands", "Kommune", "Praktik", "Region", "Plads"),
        fc.constantFrom(
          "gennemsnit",
          "behov",
          "andel",
          "budget",
          "fordeling",
          "stigning",
          "tal",
          "kapacitet",
        ),
      )
      .map((parts) => parts.join("")),
    fc
      .tuple(
        fc.constantFrom("Antal", "Pr.", "Manglende", "Aftalt", "Stigning i", "Snit for"),
        fc.constantFrom("1.000 børn", "børn 3-5 år", "fastansatte", "hold", "lærere"),
      )
      .map((parts) => parts.join(" ")),
  );
  prop([figure, fc.constantFrom("", " 2026", ", 2026/27")])(
    "is never counted if it says an average, a share, a number of others or the like",
    (label, year) => {
      expect(readAs(label + year)).not.toBe("counted");
    },
  );

  const first = fc.constantFrom("Sol", "Guld", "Måne", "Regnbue", "Nøgle", "Snit", "Mål", "Bånd", "Krav");
  const last = fc.constantFrom("huset", "haven", "gården", "skolen", "sikken", "klubben", "bo");
  prop([first, last, fc.constantFrom("", " i Ringby", ", Skovvej 3")])(
    "is counted if it only has a name",
    (head, tail, more) => {
      expect(readAs(head + tail + more)).toBe("counted");
    },
  );
});

describe("a row of somebody who stands there already", () => {
  const refusalsOf = (...rows: string[]): unknown => {
    const table = `Kommune;Dagtilbud;Skole/fritid;Social/special\n${rows.join("\n")}\n`;
    const bytes = new TextEncoder().encode(table);
    const outcome = readInternshipPlaces(bytes, { kkr: "sjaelland", studyYear: "2027/2028", file: "p.csv" });
    return outcome.ok ? [] : outcome.refusals;
  };

  it("in another version of its numbers is refused as a double", () => {
    const double = { code: "duplicate-cell", provider: "Køge (rettet)", writtenFirst: "Køge (gammel)" };
    expect(refusalsOf("Køge (gammel);10;5;8", "Køge (rettet);12;5;8")).toMatchObject([
      double,
      double,
      double,
    ]);
  });

  it("by two former names of its region is refused once, and by both", () => {
    expect(refusalsOf("Faxe;10;5;8", "Region Sjælland;0;0;12", "Region Hovedstaden;0;0;30")).toEqual([
      {
        ...{ code: "former-regions", written: ["Region Hovedstaden", "Region Sjælland"] },
        ...{ region: "Region Østdanmark", where: { file: "p.csv", row: 4, column: 1, header: "Kommune" } },
      },
    ]);
  });

  it("by an island of two municipalities is refused as two", () => {
    expect(refusalsOf("Køge;10;5;8", "Lolland-Falster;12;5;8")).toMatchObject([
      { code: "two-providers-in-one", providers: ["Lolland", "Guldborgsund"] },
    ]);
  });
});
