import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ReportedInternshipPlaces } from "../src/index.js";
import { runCommand } from "./commands/run-command.js";

// Constructed returns, each of a kind that was met.

const FOLDER = "test/files/returns/collect";

async function collect(what: string, ...flags: readonly string[]) {
  const ran = await runCommand(["collect", `${FOLDER}/${what}`, ...flags]);
  return { ...ran, said: ran.err.trimEnd().split("\n") };
}

function placesIn(out: string): readonly string[] {
  const { internshipPlaces } = JSON.parse(out) as ReportedInternshipPlaces;
  return internshipPlaces.map(
    ({ provider = "", institution, places }) => `${provider} ${institution} ${places}`,
  );
}

describe("a folder with files that are not read", () => {
  it("names each with why and what to do, and calls nobody silent whose file lies there", async () => {
    const { status, out, err, said } = await collect("folder-skips");
    expect(status).toBe(0);
    expect(said.slice(0, 2)).toEqual([
      "Odense.ods: Filen er ikke læst: det er et OpenDocument-regneark. Gem den som Excel-projektmappe (.xlsx).",
      "Vejen.xls: Filen er ikke læst: det er en ældre Excel-fil. Åbn den i Excel, og gem den som .xlsx.",
    ]);
    expect(err).toContain("Praktikpladserne fra Odense og Vejen indgår ikke:");
    expect(err).toMatch(/^Aabenraa, .* har ikke svaret\.$/m);
    expect(err).not.toMatch(/^.*(Odense|Vejen).* har ikke svaret/m);
    const { returns } = JSON.parse(out) as ReportedInternshipPlaces;
    expect([returns?.answered, returns?.notRead]).toEqual([["Varde"], ["Odense", "Vejen"]]);
    expect(returns?.missing).toHaveLength(20);
  });
});

describe("everything that is wrong with a set of files", () => {
  it("is said at once: year, council, name, unit, blanks, a double", async () => {
    const { status, out, said } = await collect("at-once");
    expect([status, out, said.length]).toEqual([1, "", 9]);
    const expected = [
      /studieår: 2027\/2028 .*; 2026\/2027 \(.*30-last-years-form\.xlsx/,
      /KKR: KKR Syddanmark .*; KKR Sjælland \(.*Faxe\.xlsx/,
      /20-misspelt\.xlsx, arket Indberetning, celle B10 .*Mente du »Vejen«\? »Vejen« har også svaret: 15-blank-other-institution\.xlsx\.$/,
      /enhed: helårspladser .*; halvårspladser \(.*Odense\.xlsx.*--unit/,
      /tomme for UCL .* hos Vejen \(.*\)\. .*--blank-as-zero/,
      /»Assens« har indberettet for UC Syddanmark i flere filer med de samme tal: .*b\.xlsx.*b2\.xlsx/,
      /»Assens« har indberettet for UCL .* i flere filer/,
      /30-last-years-form\.xlsx, arket Indberetning, celle B12 \(Skemakode\): Efter skemakoden er skemaet for 2026\/2027, men i det står der 2027\/2028/,
      /^Uden for skemaets felter står »Pædagoguddannelsen, studieåret 2027\/2028, KKR Syddanmark« \(30-last-years-form\.xlsx/,
    ];
    for (const [index, pattern] of expected.entries()) expect(said[index]).toMatch(pattern);
  });
});

describe("a municipality beside its departments", () => {
  it("is refused for each institution, with every file and number", async () => {
    const { status, out, said } = await collect("double");
    expect([status, out, said.length]).toEqual([1, "", 4]);
    const answers =
      "»Vejen« \\(.*: .*21-abbrev\\.xlsx.*»Vejen Kommune, Børn og Skole« \\(12, 5 og 9: .*23-kommune-afdeling\\.xlsx";
    expect(said[2]).toMatch(new RegExp(`Vejen .* UC Syddanmark både samlet, ${answers}`));
  });

  it("is not one by its name in short: that is the municipality twice", async () => {
    const { said } = await collect("double");
    expect(said[0]).toMatch(
      /^»Vejen« har indberettet for UC Syddanmark i flere filer: .*21-abbrev\.xlsx.*Vejen\.xlsx/,
    );
  });

  it("has answered by one alone", async () => {
    const file = `${FOLDER}/double/23-kommune-afdeling.xlsx`;
    const { status, out, err } = await runCommand(["collect", file, "--unit", "full-year"]);
    expect(status).toBe(0);
    expect(err).toMatch(/»Vejen Kommune, Børn og Skole« regnes som en del af Vejen\./);
    expect(err).toMatch(/^1 af 23 har svaret, 26 praktikpladser/m);
    const { returns } = JSON.parse(out) as ReportedInternshipPlaces;
    expect(returns?.answered).toEqual(["Vejen"]);
    expect(returns?.missing).toHaveLength(22);
    expect(placesIn(out).filter((cell) => /ucsyd 12$/.test(cell))).toEqual([
      "Vejen Kommune, Børn og Skole ucsyd 12",
    ]);
  });
});

describe("blanks of the other institution", () => {
  const UNIT = ["--unit", "full-year"];

  it("are asked about once for all", async () => {
    const { status, said } = await collect("blank-other-institution", ...UNIT);
    expect([status, said.length]).toEqual([1, 2]);
    expect(said[0]).toMatch(/Assens\.xlsx, arket Indberetning, celle C18 .*»ca\. 12« er ikke et tal/);
    expect(said[1]).toMatch(
      /^Alle felter er tomme for UC Syddanmark hos Assens og Odense; UCL .* hos Aabenraa og Kolding \(.*\)\. .*--blank-as-zero/,
    );
  });

  it("are no fault where they are said to be 0; »ca. 12« is refused all the same, alone", async () => {
    const { status, said } = await collect("blank-other-institution", ...UNIT, "--blank-as-zero");
    expect([status, said.length]).toEqual([1, 1]);
    expect(said[0]).toMatch(/Assens\.xlsx, arket Indberetning, celle C18 .*»ca\. 12« er ikke et tal/);
  });

  it("are read as 0 in the others, and it is said", async () => {
    const files = ["Aabenraa", "Odense", "Vejle"].map(
      (name) => `${FOLDER}/blank-other-institution/${name}.xlsx`,
    );
    const { status, out, err } = await runCommand(["collect", ...files, "--blank-as-zero"]);
    expect(status).toBe(0);
    expect(err).toMatch(/^Tomme felter er læst som 0: UC Syddanmark hos Odense; UCL .* hos Aabenraa\.$/m);
    expect(placesIn(out).filter((cell) => /^(Aabenraa ucl|Odense ucsyd)/.test(cell))).toEqual([
      ...Array.from({ length: 3 }, () => "Aabenraa ucl 0"),
      ...Array.from({ length: 3 }, () => "Odense ucsyd 0"),
    ]);
  });
});

describe("mixed units", () => {
  it("are refused with the remedy", async () => {
    const { status, said } = await collect("mixed-units");
    expect([status, said.length]).toEqual([1, 1]);
    expect(said[0]).toMatch(/enhed: .*Angiv med --unit, /);
  });

  it("are converted exactly into the one that is said", async () => {
    const half = await collect("mixed-units", "--unit", "half-year");
    const full = await collect("mixed-units", "--unit", "full-year");
    expect([half.status, full.status]).toEqual([0, 0]);
    expect(half.err).toMatch(/ganget med 2\) i .*Aabenraa\.xlsx og .*Esbjerg\.xlsx\.$/m);
    expect(full.err).toMatch(/divideret med 2\) i .*Odense\.xlsx og .*Vejen\.xlsx\.$/m);
    expect(half.err).toMatch(/^4 af 23 har svaret, 526 praktikpladser \(halvårspladser\): /m);
    expect(full.err).toMatch(/^4 af 23 har svaret, 263 praktikpladser \(helårspladser\): /m);
    expect(placesIn(half.out)[0]).toBe("Aabenraa ucsyd 28");
    expect(placesIn(full.out)[0]).toBe("Aabenraa ucsyd 14");
  });
});

describe("remarks beside our own form", () => {
  it("are said with their cells, and our own texts are not", async () => {
    const { status, said } = await collect("t-remark.xlsx");
    const at = "(t-remark.xlsx, arket Indberetning, celle ";
    expect([status, said.slice(0, 2)]).toEqual([
      0,
      [
        "3 rækker læst fra t-remark.xlsx.",
        `Uden for skemaets felter står »heraf 10 kun i foråret« ${at}D15), »12« ${at}E16) og »Vi kan tilbyde 10 flere, hvis regionen betaler« ${at}A21); det er gengivet som bemærkning og ikke talt med.`,
      ],
    ]);
  });
});

describe("a collection without everybody", () => {
  const TOTALS = ["--totals", "ucsyd=589,ucl=521", "--intake", "55/45"];
  const request = JSON.parse(readFileSync(`${FOLDER}/two-missing.json`, "utf8")) as ReportedInternshipPlaces;

  it("says so in every document that is made of it, and changes no number", async () => {
    expect(request.returns?.missing).toEqual(["Odense", "Vejen"]);
    const sentence = "Odense og Vejen har ikke svaret. Praktikpladserne er fra 21 af 23 indberettere.";
    for (const command of ["explain", "table", "capacity"]) {
      const { status, out } = await runCommand([command, `${FOLDER}/two-missing.json`, ...TOTALS]);
      expect([command, status, out.includes(sentence)]).toEqual([command, 0, true]);
    }
  });
});
