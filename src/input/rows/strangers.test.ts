import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../../test/prop.js";
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
    ["Vordingborg, ønske", "asked"],
    // What is said of a row's own numbers makes it no other row.
    ["Køge (heraf 2 private)", "counted"],
    ["Køge Kommune* (hvoraf Herfølge 3)", "counted"],
    ["Køge (samme som sidste år)", "counted"],
    ["Køge, Børn (heraf 2 private)", "counted"],
    ["Solsikken (deraf 2 til KP)", "counted"],
    ["Køge, heraf private: 2", "counted"],
    // Without a number it is a part of another row.
    ["Faxe, heraf private", "left out"],
    ["Faxe (sidste år)", "left out"],
    ["Faxe (gennemsnit af 3 år)", "left out"],
    // Of somebody who has no other row it may be the answer.
    ["Køge (gennemsnit af 3 år)", "asked"],
    ["Køge (sidste år)", "asked"],
    ["Gennemsnit Region Sjælland", "left out"],
    ["heraf private", "left out"],
    ["I alt (heraf 2 private)", "left out"],
    ["Vordingborg ikke svaret endnu", "asked"],
    ["Vordingborg (fra 2028)", "asked"],
    ["Minus Faxe", "asked"],
    ["inkl. private", "asked"],
    ["dvs. private", "asked"],
    ["(private)", "asked"],
    ["Private (indgår i Køge)", "asked"],
    ["Køge inkl. Solsikken", "counted"],
    ["Inklusionscentret", "counted"],
    ["Eksempel: Faxe", "asked"],
    ["Eksempelkommune", "asked"],
    ["Fx Faxe", "asked"],
    ["Jeres kommune", "asked"],
    ["Køge, Eksempelhuset", "counted"],
    ["Køge, Social", "counted"],
    ["Køge, Efterårsskolen", "counted"],
    ["Landsgennemsnit", "left out"],
    ["Kommunegennemsnit", "left out"],
    ["Hele landet", "left out"],
    ["Vægtet snit", "left out"],
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
    ["Ønsket antal", "asked"],
    ["Antal hold", "asked"],
    ["Køge, ønske", "asked"],
    ["Køge ikke svaret endnu", "asked"],
    ["Region Sjælland (fra 2028)", "asked"],
    ["Køge efter besparelser", "asked"],
    ["Køge, meritpædagog", "asked"],
    ["Køge, pædagogiske assistenter", "asked"],
    ["Køge 1. praktik", "asked"],
    ["1. praktik", "asked"],
    ["Solsikken forår", "asked"],
    ["Køge, Meriansvej", "counted"],
    ["Køge, Praktikhuset", "counted"],
    ["Køge, Afdeling E2", "counted"],
    ["Absalon", "asked"],
    ["UC SYD", "asked"],
    ["KKR Hovedstaden", "asked"],
    ["Vakante", "asked"],
    ["Oplyst 2025", "asked"],
    ["Minus Faxe", "asked"],
    ["Fratrukket Børnehuset Solen", "asked"],
    ["Køge, Rosen (ønsket)", "asked"],
    ["Køge, Rosen - afventer svar", "asked"],
    ["Køge, Rosen, merit", "asked"],
    ["Børnehuset Vinter", "counted"],
    ["Køge Kommune, Børnehuset Forår", "counted"],
    ["Privatskolen i Køge", "counted"],
    ["Solsikken", "counted"],
    ["Guldnøglen", "counted"],
    ["Børnehuset Balancen", "counted"],
    ["Hospitalet", "counted"],
    ["Høloftet", "counted"],
  ])("»%s« is %s", (label, expected) => {
    expect(readAs(label)).toBe(expected);
  });

  it.each([
    ...["Køge forår", "Køge, 1. halvår", "Køge E23", "Køge - F24", "Køge, februar", "Køge 1. september"],
    ...["Køge, 2. praktik", "Køge 3. praktikperiode", "Region Sjælland, august", "Køge, juni"],
    ...["Solsikken E23", "Køge, Rosen (forår 2027)", "Rosen, 2. halvår"],
  ])("»%s« is half a year of somebody's numbers", (name) => {
    const rows = (names: readonly string[]): string[] => names.map((one) => `${one};7;9;11`);
    expect(read(HEADINGS, ...rows(["Faxe", name]))).toMatchObject({
      refusals: [
        { code: "periods-beside", what: "half-years", headers: [name], where: { row: 3, column: 1 } },
      ],
    });
    const both = ["Køge forår", name, "I alt forår"];
    expect(read(HEADINGS, ...rows(both))).toMatchObject({
      refusals: [{ headers: [...new Set(both.slice(0, 2))] }],
    });
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

const HEADINGS = "Kommune;Dagtilbud;Skole/fritid;Social/special";

function read(...lines: string[]): ReturnType<typeof readInternshipPlaces> {
  const bytes = new TextEncoder().encode(lines.join("\n"));
  return readInternshipPlaces(bytes, { kkr: "sjaelland", studyYear: "2027/2028", file: "p.csv" });
}

describe("a row of somebody who stands there already", () => {
  const refusalsOf = (...rows: string[]): unknown => {
    const outcome = read(HEADINGS, ...rows);
    return outcome.ok ? [] : outcome.refusals;
  };

  it("in another version of its numbers is refused as a double", () => {
    const double = { code: "duplicate-cell", provider: "Køge (rettet)", writtenFirst: "Køge (foreløbig)" };
    expect(refusalsOf("Køge (foreløbig);10;5;8", "Køge (rettet);12;5;8")).toMatchObject([
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

describe("a table of other numbers than places", () => {
  const codesOf = (...lines: string[]): string[] => {
    const outcome = read(...lines);
    return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
  };

  it.each([
    ...["Fordeling i procent", "Procentvis fordeling", "Behov for praktikpladser", "Praktikbehov 2027"],
    ...["Antal studerende i praktik 2027", "Antal ansatte pr. kommune"],
  ])("is refused for its title »%s«", (title) => {
    expect(codesOf(title, HEADINGS, "Faxe;43;22;35", "Køge;48;24;28")).toEqual(["unlike-title"]);
  });

  it.each([
    "Fordeling af praktikpladser",
    "Praktikpladser til pædagogstuderende",
    "Praktikpladser til studerende",
  ])("is read by its title »%s«", (title) => {
    expect(codesOf(title, HEADINGS, "Faxe;43;22;35", "Køge;48;24;28")).toEqual([]);
  });

  it("is none for the words of a sum beside a specialisation, which are asked about there", () => {
    const kinds = ["Dagtilbud", "Skole/fritid", "Social/special"].map((kind) => `${kind} i alt`);
    const list = kinds.map((kind) => `Køge;${kind};5`);
    expect(read("Kommune;Specialisering;Antal", ...list)).toMatchObject({
      refusals: kinds.map((written, index) => ({
        ...{ code: "unknown-name", written, where: { row: 2 + index, column: 2 } },
      })),
    });
  });

  it.each([
    ["Dagtilbud i alt;;5", "5", true],
    [";Dagtilbud i alt;5", "5", true],
    ["Køge;Dagtilbud i alt;4", "4", true],
    ["Dagtilbud i alt;;6", "5", false],
  ])("is the sum of a specialisation in a long table: %s", (row, sum, agrees) => {
    const own = [["Køge", 4] as const, ["Faxe", 1] as const].flatMap(([name, places]) =>
      ["Dagtilbud", "Skole/fritid", "Social/special"].map((kind) => `${name};${kind};${places}`),
    );
    const outcome = read("Kommune;Specialisering;Antal", ...own, row);
    expect(outcome).toMatchObject({ ok: true, value: { length: 6 } });
    expect(outcome.ok && outcome.notices).toContainEqual(
      expect.objectContaining({ code: "total-row", sum, agrees }),
    );
  });

  it("is refused as a specialisation where it is somebody's only row of it", () => {
    const rows = ["Faxe;Dagtilbud;1", "Køge;Dagtilbud i alt;4"];
    expect(codesOf("Kommune;Specialisering;Antal", ...rows)).toContain("unknown-name");
  });

  it("is refused where the numbers are parts of 1 with everybody", () => {
    expect(
      read(HEADINGS, "Faxe;0,43;0,22;0,35", "Sorø;1;0;0", "Greve;0;0;0", "Køge;0,48;0,24;0,28"),
    ).toMatchObject({
      refusals: [{ code: "shares-in-rows", numbers: ["0.43", "0.22", "0.35"], where: { row: 2, column: 2 } }],
    });
    expect(codesOf(HEADINGS, "Faxe;0,43;0,22;0,35", "Køge;0,48;0,24;0,29")).toEqual([]);
    expect(codesOf(HEADINGS, "Faxe;0,5;0;0,5", "Køge;0,25;0,25;0,5")).toEqual([]);
    expect(codesOf(HEADINGS, "Faxe;0,43;0,22;0,35")).toEqual([]);
  });

  it("is asked about where the numbers come to 100 with everybody, and nothing says that they are counted", () => {
    const rows = ["Faxe;43;22;35", "Køge;48;24;28", "Greve;0;0;0"];
    const refusal = { code: "shares-in-rows", numbers: ["43", "22", "35"], mayBePlaces: true };
    expect(read(HEADINGS, ...rows)).toMatchObject({
      refusals: [{ ...refusal, where: { row: 2, column: 2 } }],
    });
    for (const lines of [
      [HEADINGS, "Faxe;43;22;35"],
      [HEADINGS, "Faxe;43;22;35", "Køge;48;24;29"],
      ["Antal praktikpladser", HEADINGS, ...rows],
      [HEADINGS.replace("Dagtilbud", "Antal dagtilbud"), ...rows],
    ]) {
      expect(codesOf(...lines)).toEqual([]);
    }
    // Nothing is added up there.
    const apart = [`Institution;${HEADINGS}`, "KP;Faxe;43;22;35", "Absalon;Køge;48;24;28"];
    expect(codesOf(...apart)).not.toContain("shares-in-rows");
  });

  const hundredths = fc
    .tuple(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 1, max: 48 }))
    .filter(([one]) => one % 25 !== 0);
  prop([hundredths, hundredths])(
    "is refused for any two rows of such parts, in either order",
    (one, other) => {
      const row = (name: string, [a, b]: readonly [number, number]): string =>
        [name, ...[a, b, 100 - a - b].map((part) => `0,${String(part).padStart(2, "0")}`)].join(";");
      const rows = [row("Faxe", one), row("Køge", other)];
      for (const lines of [rows, rows.toReversed()])
        expect(codesOf(HEADINGS, ...lines)).toEqual(["shares-in-rows"]);
    },
  );
});

describe("a row that may be a sum of others", () => {
  it("is one below a long table only if it names nobody, and comes to more than 0", () => {
    const rows = (last: string, ...places: number[]): string[] =>
      ["Dagtilbud", "Skole/fritid", "Social/special"]
        .map((kind, at) => `Køge;${kind};${places[at]}`)
        .concat(last);
    const codes = (...lines: string[]): string[] => {
      const outcome = read("Kommune;Specialisering;Antal", ...lines);
      return outcome.ok ? outcome.notices.map(({ code }) => code) : outcome.refusals.map(({ code }) => code);
    };
    expect(codes(...rows(";;6", 2, 3, 1))).toContain("total-row");
    for (const other of [rows("Faxe;;6", 2, 3, 1), rows("Faxe;;0", 0, 0, 0), rows(";;0", 0, 0, 0)])
      expect(codes(...other)).toContain("missing-value");
  });

  it("with nothing but its sum is refused for that, and never 0", () => {
    const refusals = [
      { code: "missing-value", meaning: "places", total: "40", where: { row: 3, column: 5 } },
    ];
    const rows = ["Faxe;10;5;8;23", "Greve;;;;40"];
    expect(read(`${HEADINGS};I alt`, ...rows)).toMatchObject({ refusals });
    const blank = read(`${HEADINGS};I alt`, "Faxe;10;5;8;23", "Greve;;;;0");
    expect(blank).toMatchObject({ refusals: [{ meaning: "places" }, {}, {}] });
    expect(JSON.stringify(blank)).not.toContain("total");
    // A row of sums needs no more than one.
    expect(read(`${HEADINGS};I alt`, "Faxe;10;5;8;23", "Køge;1;1;1;3", "I alt;;;;26")).toMatchObject({
      ok: true,
    });
  });

  it.each(["30;15;21", "33 %;35 %;32 %"])("of nobody is refused, with what to do: »%s«", (numbers) => {
    const outcome = read(HEADINGS, "Faxe;10;5;8", "Køge;20;10;12", `;${numbers}`);
    const refusals = outcome.ok ? [] : outcome.refusals;
    expect(refusals).toContainEqual(expect.objectContaining({ meaning: "provider", mayBeSum: true }));
  });
});

describe("an institution that is none", () => {
  const readOf = (institution: string): unknown => {
    const lines = ["Kommune;Institution;Dagtilbud;Skole/fritid;Social/special", `Vejle;${institution};3;2;1`];
    const bytes = new TextEncoder().encode(lines.join("\n"));
    const outcome = readInternshipPlaces(bytes, { kkr: "syddanmark", studyYear: "2027/2028" });
    return outcome.ok ? [] : outcome.refusals;
  };
  const [UC_SYD, UCL] = ["UC Syddanmark", "UCL Erhvervsakademi og professionshøjskole"];

  it.each([
    ["UC SYD, Esbjerg", UC_SYD],
    ["UCL Odense", UCL],
    ["UC SYD/UCL", null],
    ["Børnehuset Solstrålen", null],
  ])("»%s« is refused with the one that it names, and those of the KKR", (institution, nearest) => {
    expect(readOf(institution)).toMatchObject([{ code: "unknown-name", nearest, known: [UC_SYD, UCL] }]);
  });
});
